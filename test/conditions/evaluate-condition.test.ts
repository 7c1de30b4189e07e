import { describe, expect, it } from 'vitest';
import { ConditionError, type EvaluateConditionOptions, evaluateCondition } from '../../src/conditions/index.js';
import type { Json } from '../../src/values/index.js';

type Facts = Readonly<Record<string, Json>>;

const t = (fact: string, operator: string, value: Json, path?: string): Json => ({
  fact,
  operator,
  value,
  ...(path !== undefined && { path }),
});
const value = (condition: Json, facts: Facts, options?: EvaluateConditionOptions) =>
  evaluateCondition(condition, facts, options).value;

function problems(condition: Json, facts: Facts = {}, options?: EvaluateConditionOptions): string[] {
  try {
    evaluateCondition(condition, facts, options);
    return [];
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    return error.problems.map(({ code, path }) => [code, ...path].join(' '));
  }
}

describe('facts without declaration', () => {
  it('numbers and plain-decimal texts are exact decimals', () => {
    expect(value(t('x', 'lessThan', '10000.00'), { x: '9000.00' })).toBe(true);
    expect(value(t('x', 'equal', 10_000), { x: '10000.00' })).toBe(true);
    expect(value(t('x', 'greaterThan', 0.3), { x: '0.30000001' })).toBe(true);
  });

  it('dates have the order of days, durations that of the calendar, other texts none', () => {
    expect(value(t('x', 'lessThan', '2024-03-01'), { x: '2024-02-29' })).toBe(true);
    expect(value(t('x', 'greaterThanInclusive', '3 months'), { x: '93 days' })).toBe(true);
    expect(value(t('x', 'greaterThanInclusive', '3 months'), { x: '90 days' })).toBeUndefined();
    expect(value(t('x', 'equal', '3 months'), { x: { since: '2023-01-01', until: '2023-04-01' } })).toBeUndefined();
    expect(value(t('x', 'greaterThanInclusive', '3 months'), { x: { since: '2023-01-01', until: '2023-04-01' } })).toBe(
      true,
    );
    expect(value(t('x', 'lessThan', 'b'), { x: 'a' })).toBeUndefined();
    expect(value(t('x', 'equal', 'a'), { x: 'a' })).toBe(true);
  });

  it('a comparison that cannot be made is unknown, and so is its negation', () => {
    for (const [actual, expected] of [
      ['ten', 10],
      [true, 'true'],
      [[1], 1],
      [{ a: 1 }, 1],
      [1e21, 5],
    ] as const) {
      for (const operator of ['equal', 'notEqual', 'not:equal', 'lessThan']) {
        const result = evaluateCondition({ not: t('x', operator, expected) }, { x: actual });
        expect(result.value).toBeUndefined();
        expect(result.trace).toMatchObject({ kind: 'not', truth: null, of: { state: 'incomparable' } });
      }
    }
  });

  it('an item that answers settles a list, whatever the others are', () => {
    expect(value(t('x', 'in', ['a', 5]), { x: 5 })).toBe(true);
    expect(value(t('x', 'in', ['a', 5]), { x: 6 })).toBeUndefined();
    expect(value(t('x', 'contains', 2), { x: [1, 2, null] })).toBe(true);
    expect(value(t('x', 'contains', 3), { x: [1, 2, null] })).toBeUndefined();
  });

  it('missing and null are told apart in the trace', () => {
    expect(evaluateCondition(t('x', 'equal', 1), {}).trace).toEqual({
      kind: 'test',
      truth: null,
      fact: 'x',
      operator: 'equal',
      expected: '1',
      state: 'missing',
    });
    expect(evaluateCondition(t('x', 'equal', 1), { x: null }).trace).toMatchObject({
      actual: null,
      state: 'unascertainable',
    });
  });

  it('properties of objects are not facts', () => {
    expect(value(t('toString', 'equal', 'x'), {})).toBeUndefined();
    expect(value({ not: t('valueOf', 'equal', 'x') }, {})).toBeUndefined();
  });
});

describe('paths', () => {
  const facts: Facts = { party: { age: '17', homes: [{ city: 'a' }, { city: 'b' }], none: null } };

  it('lead into objects and lists', () => {
    expect(value(t('party', 'lessThan', 18, '$.age'), facts)).toBe(true);
    expect(value(t('party', 'equal', 'b', '$.homes[1].city'), facts)).toBe(true);
    expect(value(t('party', 'equal', 'b', '.homes[1].city'), facts)).toBe(true);
    expect(value(t('party', 'contains', '17', '$.homes'), facts)).toBeUndefined();
  });

  it('that lead nowhere are unknown, and so is their negation', () => {
    for (const path of ['$.name', '$.age.x', '$.homes[2].city', '$.homes.city', '$.none.x', '$[0]', '$.toString']) {
      expect(value(t('party', 'equal', 'b', path), facts)).toBeUndefined();
      expect(value({ not: t('party', 'equal', 'b', path) }, facts)).toBeUndefined();
      expect(value(t('party', 'notEqual', 'b', path), facts)).toBeUndefined();
    }
    expect(evaluateCondition(t('party', 'equal', 1, '$.none'), facts).trace).toMatchObject({
      state: 'unascertainable',
    });
  });

  it('are nothing but property steps', () => {
    const refused = [
      '',
      '$.',
      'a',
      '$..city',
      '$.*',
      '$[*]',
      '$[-1]',
      '$[01]',
      '$[0:1]',
      '$[(@.length-1)]',
      '$[?(@.city)]',
      '$.homes[?(@.city=="b")]',
      "$['age']",
      '$.a b',
      '$.__proto__',
      '$.a.constructor',
      '$.prototype.x',
      '$.age^',
      '$.age~',
      '$.f()',
    ];
    for (const path of refused) expect(problems(t('party', 'equal', 1, path), facts)).toEqual(['unsafe-path path']);
  });

  it('a value may be another fact with its own path', () => {
    const test = { fact: 'a', path: '$.n', operator: 'lessThan', value: { fact: 'b', path: '$.m[0]' } };
    expect(value(test, { a: { n: '9' }, b: { m: ['10'] } })).toBe(true);
    expect(value(test, { a: { n: '9' }, b: { m: [] } })).toBeUndefined();
    expect(value(test, { a: { n: '9' } })).toBeUndefined();
  });
});

describe('facts with a declaration', () => {
  const declarations = {
    weight: { type: 'quantity', unit: 't' },
    kind: { type: 'enum', values: ['a', 'b'] },
    code: { type: 'enum', values: ['1.1', '1.10'] },
  } as const;

  it('are read as declared, and have short forms', () => {
    const bounds = { from: 'inclusive', to: 'exclusive' } as const;
    expect(
      value({ weight: { from: 2, to: 3 }, kind: ['a'] }, { weight: '2999 kg', kind: 'a' }, { declarations, bounds }),
    ).toBe(true);
  });

  it('keep apart words that look like the same number', () => {
    expect(value(t('code', 'equal', '1.10'), { code: '1.1' }, { declarations })).toBe(false);
    expect(value(t('code', 'equal', '1.10'), { code: '1.1' })).toBe(true);
  });

  it('throw a ConditionError when a value does not fit', () => {
    expect(problems(t('kind', 'equal', 'a'), { kind: 'c', weight: '1 m' }, { declarations })).toEqual([
      'unknown-value facts kind',
      'fact-type facts weight',
    ]);
  });

  it('throw a ConditionError when the declaration states no type', () => {
    expect(problems(t('x', 'equal', 'a'), {}, { declarations: { x: { type: 'text' } } })).toEqual([
      'condition-invalid declarations x',
    ]);
  });
});

describe('conditions that are not valid', () => {
  it('throw a ConditionError with every problem, before any fact is looked at', () => {
    expect(problems({ all: [t('x', 'isEqual', 1), { fact: 'x', operator: 'equal' }] })).toEqual(['missing-key all 1']);
    expect(problems({ all: [t('x', 'isEqual', 1), t('x', 'in', 1)] })).toEqual([
      'unknown-operator all 0 operator',
      'operand-type all 1 value',
    ]);
    expect(problems({ condition: 'x' })).toEqual(['named-condition-unknown condition']);
  });

  it('a misspelt key does not pass for a fact', () => {
    expect(problems({ operator: 'equal', value: 3 })).toEqual(['undeclared-fact operator', 'undeclared-fact value']);
  });

  it('the message names code, place and suggestion', () => {
    expect(() => evaluateCondition(t('x', 'greatherThan', 1), {})).toThrow(
      'unknown-operator at operator (operator `greatherThan`, did you mean `greaterThan`?)',
    );
  });

  it('facts nested without end do not overflow the stack', () => {
    let list: Json = 1;
    let object: Json = 1;
    for (let level = 0; level < 50_000; level += 1) {
      list = [list];
      object = { a: object };
    }
    expect(value(t('x', 'equal', 1), { x: list })).toBeUndefined();
    expect(value(t('x', 'equal', 1, '$.a.a'), { x: object })).toBeUndefined();
  });
});
