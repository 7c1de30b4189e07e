import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClassExtent,
  compileCondition,
  type DeclaredType,
  evaluate,
  type FactDeclaration,
  type FactValue,
  factJson,
  factType,
  testsOf,
  valueClasses,
} from '../../src/conditions/index.js';
import { compareDecimals, type Decimal, decimal, isDecimal, type Json } from '../../src/values/index.js';

/** Every class as `[3, 6)`, or its words or sample, with the value that stands for it. */
function classesOf(declaration: FactDeclaration, ...conditions: readonly Json[]): readonly string[] {
  const tests = conditions.flatMap((one) => testsIn(declaration, one));
  return valueClasses(typeOf(declaration), tests, see).map(
    ({ example, extent }) => `${said(extent)} ${JSON.stringify(factJson(example))}`,
  );
}

function typeOf(declaration: FactDeclaration): DeclaredType {
  const type = factType(declaration);
  if (type === undefined) throw new Error('no such type');
  return type;
}

function testsIn(declaration: FactDeclaration, json: Json) {
  const type = typeOf(declaration);
  const compiled = compileCondition(json, { typeOf: () => type, facts: ['fact'], named: () => undefined, names: [] });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return testsOf([compiled.condition]);
}

const see = (value: FactValue) => ({ get: (name: string) => (name === 'fact' ? value : undefined) });

function said(extent: ClassExtent): string {
  switch (extent.kind) {
    case 'words':
      return extent.words.join('|');
    case 'sample':
      return 'sample';
    case 'interval': {
      const [min, max] = [extent.min, extent.max].map(
        (one) => one && JSON.stringify(factJson(one.value)).replaceAll('"', ''),
      );
      return `${extent.min?.inclusive ? '[' : '('}${min ?? ''}, ${max ?? ''}${extent.max?.inclusive ? ']' : ')'}`;
    }
  }
}

const test = (operator: string, value: Json): Json => ({ fact: 'fact', operator, value });

describe('values that no test tells apart', () => {
  it('of a number lie between its bounds, each bound on its side', () => {
    expect(
      classesOf(
        { type: 'decimal' },
        test('greaterThanInclusive', '3'),
        test('lessThan', '6'),
        test('greaterThan', '6'),
      ),
    ).toEqual(['(, 3) "1.5"', '[3, 6) "3"', '[6, 6] "6"', '(6, ) "7"']);
  });

  it('of a count leave out gaps in which no whole number lies', () => {
    expect(
      classesOf({ type: 'integer' }, test('equal', '1'), test('equal', '2'), test('greaterThanInclusive', '3')),
    ).toEqual(['(, 1) "0"', '[1, 1] "1"', '[2, 2] "2"', '[3, ) "3"']);
  });

  it('keep to what the fact may be', () => {
    expect(classesOf({ type: 'decimal', over: '0', max: '10' }, test('greaterThan', '0'), test('equal', '10'))).toEqual(
      ['(0, 10) "5"', '[10, 10] "10"'],
    );
  });

  it('of a length of time are told in months where its bounds are', () => {
    expect(classesOf({ type: 'duration' }, test('lessThan', '3 months'), test('lessThan', '12 months'))).toEqual([
      '(, {months:3}) {"months":2}',
      '[{months:3}, {months:12}) {"months":3}',
      '[{months:12}, ) {"months":12}',
    ]);
  });

  it('of an enumeration are put together wherever they stand', () => {
    const values = ['a', 'b', 'c', 'd'];
    expect(classesOf({ type: 'enum', values }, test('in', ['a', 'd']))).toEqual(['a|d "a"', 'b|c "b"']);
  });

  it('of a set and a list are samples', () => {
    expect(classesOf({ type: 'set', values: ['a', 'b', 'c'] }, test('contains', 'a'))).toEqual([
      'sample []',
      'sample ["a"]',
    ]);
    expect(classesOf({ type: 'list', over: '0' }, test('someFact:greaterThanInclusive', '1'))).toEqual([
      'sample []',
      'sample ["1"]',
    ]);
  });

  it('are all of them where nothing is tested', () => {
    expect(classesOf({ type: 'boolean' })).toEqual(['false|true false']);
    expect(classesOf({ type: 'money' })).toEqual(['(, ) "1000000"']);
  });
});

describe('a class', () => {
  const declaration = { type: 'decimal' } as const;
  const operator = fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal');
  const whole = fc.integer({ min: 0, max: 12 });

  it('answers every test as each of its values does, and every value is in one of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(operator, whole), { minLength: 1, maxLength: 5 }),
        whole,
        fc.boolean(),
        (all, at, half) => {
          const tests = all.flatMap(([one, value]) => testsIn(declaration, test(one, String(value))));
          const value = decimal(half ? `${at}.5` : String(at));
          const holding = valueClasses(typeOf(declaration), tests, see).filter(({ extent }) => isWithin(extent, value));
          expect(holding).toHaveLength(1);
          for (const { example } of holding) {
            expect(tests.map((one) => evaluate(one, see(example)))).toEqual(
              tests.map((one) => evaluate(one, see(value))),
            );
          }
        },
      ),
    );
  });
});

function isWithin(extent: ClassExtent, value: Decimal): boolean {
  if (extent.kind !== 'interval') return false;
  const { min, max } = extent;
  const order = (bound: FactValue) => (isDecimal(bound) ? compareDecimals(value, bound) : Number.NaN);
  const above = min === undefined || order(min.value) > 0 || (min.inclusive && order(min.value) === 0);
  return above && (max === undefined || order(max.value) < 0 || (max.inclusive && order(max.value) === 0));
}
