import { describe, expect, it } from 'vitest';
import { type CompileContext, type ConditionProblem, isReservedFactName } from '../../src/conditions/index.js';
import { CATALOGUE } from '../../src/diagnostics/index.js';
import type { Json } from '../../src/values/index.js';
import { context, problemsOf } from './compiled.js';

const t = (fact: string, operator: string, value: unknown, rest: object = {}) => ({ fact, operator, value, ...rest });

function summary({ code, path, suggestion, named }: ConditionProblem): string {
  const place = path.length === 0 ? '' : ` at ${path.join('.')}`;
  return `${code}${place}${suggestion === undefined ? '' : ` (${suggestion}?)`}${named === undefined ? '' : ` in ${named}`}`;
}

const found = (json: unknown, of?: CompileContext) => problemsOf(json, of).map(summary);

describe('problems of a condition', () => {
  const cases: readonly (readonly [sentence: string, json: unknown, expected: readonly string[]])[] = [
    ['a fact that is not declared', { coutn: 3 }, ['undeclared-fact at coutn (count?)']],
    [
      'a fact that is not declared, in a test',
      { all: [t('aera', 'equal', 'x')] },
      ['undeclared-fact at all.0.fact (area?)'],
    ],
    [
      'a second fact that is not declared',
      t('fine', 'lessThan', { fact: 'gain' }),
      ['undeclared-fact at value.fact (gains?)'],
    ],
    ['an operator that does not exist', t('fine', 'greatherThan', 1), ['unknown-operator at operator (greaterThan?)']],
    [
      'a decorator that does not exist',
      t('exceedances', 'everyfact:lessThan', 1),
      ['unknown-operator at operator (everyFact:lessThan?)'],
    ],
    ['an operator that is a property of objects', t('fine', 'constructor', 1), ['unknown-operator at operator']],
    ['decorators without end', t('fine', `${'not:'.repeat(12_000)}equal`, 1), ['unknown-operator at operator']],
    ['a value of another type', { yes: 'true' }, ['operand-type at yes']],
    ['a number that is not plain', { fine: '1e5' }, ['not-plain-decimal at fine']],
    ['a number in hexadecimal, in a list', { fine: [1, '0x10'] }, ['not-plain-decimal at fine.1']],
    ['null as a value', { area: null }, ['operand-type at area']],
    ['an order among words', t('area', 'lessThan', 'special'), ['operand-type at value']],
    ['in without a list', t('area', 'in', 'special'), ['operand-type at value']],
    ['a word of a single fact asked as of a set', { area: { includes: 'special' } }, ['operand-type at area.includes']],
    ['items of a fact that has none', t('fine', 'someFact:equal', 1), ['operand-type at value']],
    ['a quantity in a unit of something else', { weight: { from: '3 m' } }, ['operand-type at weight.from']],
    ['a unit that does not exist', { weight: { from: '3 kgs' } }, ['unknown-value at weight.from (kg?)']],
    ['a day that does not exist', { when: { from: '2023-02-29' } }, ['operand-type at when.from']],
    ['a fraction of a month', { duration: { from: '1.5 months' } }, ['operand-type at duration.from']],
    ['facts of different types compared', t('fine', 'lessThan', { fact: 'when' }), ['operand-type at value']],
    ['quantities of different units compared', t('weight', 'lessThan', { fact: 'load' }), ['operand-type at value']],
    ['a word that is not among the values', { area: 'ordinry' }, ['unknown-value at area (ordinary?)']],
    [
      'a word of a list that is not among the values',
      { area: { not: ['special', 'protectd'] } },
      ['unknown-value at area.not.1 (protected?)'],
    ],
    [
      'a word that no item of a set can be',
      { harms: { includesAny: ['air', 'oil'] } },
      ['unknown-value at harms.includesAny.1 (soil?)'],
    ],
    ['a value the fact can never have', { count: 101 }, ['fact-domain at count']],
    ['bounds that cross', { fine: { from: 10, to: 5 } }, ['contradictory-bounds at fine']],
    ['bounds that meet in an excluded number', { fine: { from: 5, under: 5 } }, ['contradictory-bounds at fine']],
    ['days that cross', { when: { over: '2024-01-01', upTo: '2023-12-31' } }, ['contradictory-bounds at when']],
    [
      'durations that cross on any calendar',
      { duration: { from: '1 year', under: '12 months' } },
      ['contradictory-bounds at duration'],
    ],
    ['two lower bounds', { fine: { from: 5, over: 6 } }, ['contradictory-bounds at fine']],
    ['two upper bounds', { fine: { upTo: 5, under: 6 } }, ['contradictory-bounds at fine']],
    ['an empty any', { all: [{ any: [] }] }, ['empty-any at all.0.any']],
    ['an empty condition', { not: {} }, ['empty-condition at not']],
    ['an empty test', { fine: {} }, ['empty-condition at fine']],
    ['an empty list', { area: [] }, ['operand-type at area']],
    ['a name that nothing has', { condition: 'harmful' }, ['named-condition-unknown at condition']],
    ['a path with a filter', t('exceedances', 'equal', 1, { path: '$[?(@>1)]' }), ['unsafe-path at path']],
    ['a path into a value without parts', t('fine', 'equal', 1, { path: '$.a' }), ['unsafe-path at path']],
    ['a misspelt key', t('fine', 'equal', 1, { pth: '$.a' }), ['unknown-key at pth (path?)']],
    ['a misspelt bound', { fine: { form: 3 } }, ['unknown-key at fine.form (from?)']],
    ['all beside facts', { all: [], fine: 3 }, ['mixed-condition at fine']],
    ['all beside any', { all: [], any: [] }, ['mixed-condition at any']],
    ['a test without operator', { fact: 'fine', value: 1 }, ['missing-key']],
    ['a test without value', { fact: 'fine', operator: 'equal' }, ['missing-key']],
    ['something that is no condition', { all: [3] }, ['wrong-type at all.0']],
    ['no condition at all', undefined, ['wrong-type']],
    ['all without a list', { all: { yes: true } }, ['wrong-type at all']],
    ['not with a list', { not: [{ yes: true }] }, ['wrong-type at not']],
    ['at least none', { atLeast: 0, of: [{ yes: true }] }, ['wrong-type at atLeast']],
    ['at least more than there are', { atLeast: 2, of: [{ yes: true }] }, ['wrong-type at atLeast']],
    [
      'too many combinations',
      { atLeast: 10, of: Array.from({ length: 20 }, () => ({ yes: true })) },
      ['condition-invalid'],
    ],
    ['names that reach into objects', JSON.parse('{"__proto__": 1}'), ['unsafe-name at __proto__']],
    ['names that reach into objects, in a test', t('constructor', 'equal', 1), ['unsafe-name at fact']],
    [
      'several at once',
      { all: [{ yes: 1 }, { area: 'x' }, { zzzz: 1 }] },
      ['operand-type at all.0.yes', 'unknown-value at all.1.area', 'undeclared-fact at all.2.zzzz'],
    ],
  ];
  for (const [sentence, json, expected] of cases) {
    it(`${sentence}: ${expected.join(', ')}`, () => expect(found(json)).toEqual(expected));
  }

  it('each fill every blank of their sentence', () => {
    for (const [, json] of cases) {
      for (const { code, params } of problemsOf(json)) {
        const blanks = CATALOGUE[code].flatMap((sentence) =>
          [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        );
        expect(Object.keys(params), code).toEqual(expect.arrayContaining(blanks));
      }
    }
  });

  it('bounds without a declaration of 以上 and 以下', () => {
    for (const key of ['from', 'to', 'over', 'upTo', 'under']) {
      const { bounds: _, ...undeclared } = context();
      expect(found({ fine: { [key]: 5 } }, undeclared)).toEqual([`bounds-undeclared at fine.${key}`]);
    }
  });

  it('bounds that hold one number, and durations that some calendar allows, are no contradiction', () => {
    expect(found({ fine: { from: 5, upTo: 5 } })).toEqual([]);
    expect(found({ duration: { from: '90 days', under: '3 months' } })).toEqual([]);
  });

  it('a bound outside the domain of a fact is allowed', () => {
    expect(found({ count: { from: '0.5', under: 200 } })).toEqual([]);
  });
});

describe('problems of named conditions', () => {
  it('a near name is suggested', () => {
    expect(found({ condition: 'majrHarm' }, context({ majorHarm: { yes: true } }))).toEqual([
      'named-condition-unknown at condition (majorHarm?)',
    ]);
  });

  it('names that refer to each other in a ring', () => {
    const named = { a: { condition: 'b' }, b: { any: [{ condition: 'a' }] }, self: { not: { condition: 'self' } } };
    expect(found({ all: [{ condition: 'a' }] }, context(named))).toEqual([
      'named-condition-cycle at all.0.condition in b',
    ]);
    expect(found({ condition: 'self' }, context(named))).toEqual(['named-condition-cycle at condition in self']);
  });

  it('a fault inside points at the reference and says whose it is', () => {
    expect(found({ any: [{ yes: true }, { condition: 'harm' }] }, context({ harm: { area: 'x' } }))).toEqual([
      'unknown-value at any.1.condition in harm',
    ]);
  });

  it('properties of objects are no named conditions', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(found({ condition: name })).toEqual(['named-condition-unknown at condition']);
    }
  });
});

describe('nesting', () => {
  const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
    let json: unknown = t('yes', 'equal', true);
    for (let level = 1; level < levels; level += 1) json = wrap(json);
    return json;
  };
  const not = (inner: unknown) => ({ not: inner });
  const all = (inner: unknown) => ({ all: [inner] });

  it('of a hundred levels is allowed, of one more it is not', () => {
    expect(found(nested(100, not))).toEqual([]);
    expect(found(nested(100, all))).toEqual([]);
    expect(problemsOf(nested(101, not))[0]).toMatchObject({ code: 'nesting-too-deep', params: { limit: '100' } });
    expect(problemsOf(nested(101, all))[0]).toMatchObject({ code: 'nesting-too-deep' });
  });

  it('of any depth is refused without overflowing the stack', () => {
    for (const wrap of [not, all, (inner: unknown) => ({ atLeast: 1, of: [inner] })]) {
      expect(found(nested(50_000, wrap))).toEqual(['nesting-too-deep']);
    }
    let value: Json = 1;
    for (let level = 0; level < 50_000; level += 1) value = [value];
    expect(found(t('fine', 'in', value))).toEqual(['nesting-too-deep']);
  });

  it('through names counts like any other', () => {
    const chain = (length: number) => {
      const named: Record<string, Json> = { c0: { yes: true } };
      for (let level = 1; level < length; level += 1) named[`c${level}`] = { condition: `c${level - 1}` };
      return context(named);
    };
    expect(found({ condition: 'c90' }, chain(91))).toEqual([]);
    expect(problemsOf({ condition: 'c9999' }, chain(10_000))[0]).toMatchObject({ code: 'nesting-too-deep' });
  });

  it('names that double each other are refused before they fill the memory', () => {
    const named: Record<string, Json> = { c0: { all: [] } };
    for (let level = 1; level < 40; level += 1)
      named[`c${level}`] = { all: [{ condition: `c${level - 1}` }, { condition: `c${level - 1}` }] };
    expect(problemsOf({ condition: 'c39' }, context(named))[0]).toMatchObject({ code: 'condition-invalid' });
  });
});

describe('names a fact cannot have', () => {
  it('are the words of conditions and those that reach into objects', () => {
    const reserved = ['all', 'any', 'not', 'condition', 'atLeast', 'fact', '__proto__', 'constructor', 'prototype'];
    expect(reserved.every(isReservedFactName)).toBe(true);
    expect(isReservedFactName('operator')).toBe(false);
  });
});
