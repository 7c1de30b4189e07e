import fc from 'fast-check';
import type { FactDeclaration } from '../../src/conditions/index.js';
import type { Json } from '../../src/values/index.js';

/** The facts of the random conditions, as a case declares them; every one is always known. */
export const DECLARATIONS = {
  yes: { type: 'boolean' },
  no: { type: 'boolean' },
  count: { type: 'integer' },
  fine: { type: 'money' },
  gains: { type: 'money' },
  when: { type: 'date' },
  decided: { type: 'date' },
  duration: { type: 'duration' },
  area: { type: 'enum', values: ['ordinary', 'special', 'protected'] },
  harms: { type: 'set', values: ['ordinary', 'special', 'protected'] },
  numbers: { type: 'list', of: 'decimal' },
} as const satisfies Record<string, FactDeclaration>;

export type Facts = Readonly<Record<string, Json>>;

// Few values, so that equal and neighbouring ones meet often; some in two notations, and texts whose order as text is another.
const numbers: readonly Json[] = [
  0,
  3,
  '3',
  '3.00',
  9,
  '9.5',
  '10',
  '10.0',
  10_000,
  '9000.00',
  '10000.00',
  '999999999999999999.01',
  '999999999999999999.02',
];
const dates = ['2023-12-31', '2024-02-29', '2024-03-01'];
const durations = ['1 month', '12 months', '1 year', 'P13M', '24 months'];
const words = ['ordinary', 'special', 'protected'];

const booleanValue = fc.boolean();
const numberValue = fc.constantFrom(...numbers);
const dateValue = fc.constantFrom(...dates);
const durationValue = fc.constantFrom(...durations);
const wordValue = fc.constantFrom(...words);
const numberList = fc.array(numberValue, { maxLength: 3 });
const wordList = fc.uniqueArray(wordValue, { maxLength: 3 });

export const facts: fc.Arbitrary<Facts> = fc.record({
  yes: booleanValue,
  no: booleanValue,
  count: fc.constantFrom<Json>(0, 3, '3', 9, '10'),
  fine: numberValue,
  gains: numberValue,
  when: dateValue,
  decided: dateValue,
  duration: durationValue,
  area: wordValue,
  harms: wordList,
  numbers: numberList,
  // Not declared: read by its form and looked into by path.
  party: fc.record({
    age: numberValue,
    registered: dateValue,
    sites: fc.array(fc.record({ area: wordValue }), { minLength: 2, maxLength: 2 }),
  }),
});

const test = (fact: object, operator: fc.Arbitrary<string>, value: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.record({ operator, value }).map((rest) => ({ ...fact, ...rest }));

const equality = fc.constantFrom('equal', 'notEqual', 'not:equal', 'not:not:notEqual', 'swap:equal');
const order = fc.constantFrom(
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'not:lessThan',
  'swap:greaterThan',
  'not:swap:lessThanInclusive',
);
const membership = fc.constantFrom(
  'in',
  'notIn',
  'not:in',
  'swap:contains',
  'swap:doesNotContain',
  'someValue:equal',
  'everyValue:notEqual',
);
const orderInList = fc.constantFrom(
  'someValue:lessThan',
  'everyValue:greaterThanInclusive',
  'swap:someFact:greaterThan',
  'swap:everyFact:lessThanInclusive',
);
const holding = fc.constantFrom(
  'contains',
  'doesNotContain',
  'not:contains',
  'swap:in',
  'swap:notIn',
  'someFact:equal',
  'everyFact:notEqual',
);
const holdingSome = fc.constantFrom(
  'someValue:contains',
  'everyValue:contains',
  'everyValue:doesNotContain',
  'someFact:in',
  'everyFact:notIn',
  'everyFact:someValue:equal',
  'swap:someFact:in',
);

const another = (...names: string[]): fc.Arbitrary<Json> => fc.constantFrom(...names.map((fact) => ({ fact })));

// Only a value that stands alone may be another fact; an item of a list is always itself.
function scalar(
  fact: object,
  value: fc.Arbitrary<Json>,
  ordered: boolean,
  other: fc.Arbitrary<Json> = value,
): fc.Arbitrary<Json> {
  const list = fc.array(value, { maxLength: 3 });
  const either = fc.oneof(value, other);
  const plain = [test(fact, equality, either), test(fact, membership, list)];
  return fc.oneof(...plain, ...(ordered ? [test(fact, order, either), test(fact, orderInList, list)] : []));
}

const leaf: fc.Arbitrary<Json> = fc.oneof(
  scalar({ fact: 'yes' }, booleanValue, false, another('no')),
  scalar({ fact: 'count' }, fc.constantFrom<Json>(0, 3, '9', '10'), true, another('fine', 'gains')),
  scalar({ fact: 'fine' }, numberValue, true),
  test({ fact: 'fine' }, order, another('gains', 'count')),
  test({ fact: 'gains' }, membership, fc.constant({ fact: 'numbers' })),
  scalar({ fact: 'when' }, dateValue, true),
  test({ fact: 'when' }, order, another('decided')),
  test({ fact: 'duration' }, order, durationValue),
  scalar({ fact: 'area' }, wordValue, false),
  test({ fact: 'area' }, membership, fc.constant({ fact: 'harms' })),
  test({ fact: 'harms' }, holding, fc.oneof(wordValue, another('area'))),
  test({ fact: 'harms' }, holdingSome, wordList),
  test({ fact: 'numbers' }, holding, fc.oneof(numberValue, another('fine'))),
  test(
    { fact: 'numbers' },
    fc.constantFrom('someFact:lessThan', 'everyFact:greaterThan', 'everyFact:not:lessThan'),
    numberValue,
  ),
  test(
    { fact: 'party', path: '$.age' },
    order,
    fc.oneof(numberValue, fc.constant({ fact: 'party', path: '$.age' }), another('fine')),
  ),
  test({ fact: 'party', path: '$.registered' }, order, fc.oneof(dateValue, another('when'))),
  test(
    { fact: 'party', path: '$.sites[1].area' },
    equality,
    fc.oneof(wordValue, fc.constant({ fact: 'party', path: '$.sites[0].area' })),
  ),
);

/** Names that conditions may refer to; each may refer to those before it. */
export const NAMES = ['first', 'second', 'third'] as const;

function tree(names: readonly string[]): fc.Arbitrary<Json> {
  const reference = names.length === 0 ? [] : [fc.constantFrom(...names.map((condition) => ({ condition })))];
  return fc.letrec<{ node: Json }>((tie) => {
    const parts = (minLength: number) => fc.array(tie('node'), { minLength, maxLength: 3 });
    return {
      node: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        leaf,
        ...reference,
        // An empty all is true in both; an empty any is one of the differences that stand apart.
        fc.record({ all: parts(0) }),
        fc.record({ any: parts(1) }),
        fc.record({ not: tie('node') }),
      ),
    };
  }).node;
}

/** A condition that an Engine takes as the root of a rule, or under a name. */
const root = (names: readonly string[]): fc.Arbitrary<Json> => {
  const node = tree(names);
  return fc.oneof(
    fc.record({ all: fc.array(node, { maxLength: 3 }) }),
    fc.record({ any: fc.array(node, { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: node }),
  );
};

/** Named conditions, facts, and as many conditions as one run of an Engine is to take. */
export interface Batch {
  readonly named: Readonly<Record<string, Json>>;
  readonly facts: readonly Facts[];
  readonly conditions: readonly Json[];
}

export function batch(size: number, cases: number): fc.Arbitrary<Batch> {
  const named = fc.record(Object.fromEntries(NAMES.map((name, index) => [name, root(NAMES.slice(0, index))])));
  return fc.record({
    named,
    facts: fc.array(facts, { minLength: cases, maxLength: cases }),
    conditions: fc.array(root(NAMES), { minLength: size, maxLength: size }),
  });
}
