import { describe, expect, it } from 'vitest';
import { type BoundWords, expandCondition } from '../../src/conditions/index.js';

const t = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });

function expand(json: unknown, bounds: BoundWords = { from: 'inclusive', to: 'exclusive' }): unknown {
  const result = expandCondition(json, { bounds });
  return result.ok ? result.json : result.problems.map(({ code, path }) => [code, ...path].join(' '));
}

describe('the short form', () => {
  it('is all of its tests', () => {
    expect(expand({ area: 'ordinary', yes: false, count: 3 })).toEqual({
      all: [t('area', 'equal', 'ordinary'), t('yes', 'equal', false), t('count', 'equal', 3)],
    });
  });

  it('writes a list as in, and not as notEqual or notIn', () => {
    expect(expand({ area: ['a', 'b'] })).toEqual({ all: [t('area', 'in', ['a', 'b'])] });
    expect(expand({ area: { not: 'a' } })).toEqual({ all: [t('area', 'notEqual', 'a')] });
    expect(expand({ area: { not: ['a', 'b'] } })).toEqual({ all: [t('area', 'notIn', ['a', 'b'])] });
  });

  it('reads 以上 and 以下 as the document declares them, and the fixed words as they are', () => {
    const both = { x: { from: 1, to: 5 } };
    expect(expand(both)).toEqual({ all: [t('x', 'greaterThanInclusive', 1), t('x', 'lessThan', 5)] });
    expect(expand(both, { from: 'inclusive', to: 'inclusive' })).toEqual({
      all: [t('x', 'greaterThanInclusive', 1), t('x', 'lessThanInclusive', 5)],
    });
    expect(expand(both, { from: 'exclusive', to: 'inclusive' })).toEqual({
      all: [t('x', 'greaterThan', 1), t('x', 'lessThanInclusive', 5)],
    });
    const fixed = { x: { over: 1, upTo: 5 }, y: { under: 9 } };
    const expanded = { all: [t('x', 'greaterThan', 1), t('x', 'lessThanInclusive', 5), t('y', 'lessThan', 9)] };
    expect(expand(fixed)).toEqual(expanded);
    expect(expand(fixed, { from: 'exclusive', to: 'inclusive' })).toEqual(expanded);
  });

  it('writes sets with contains and doesNotContain', () => {
    expect(expand({ s: { includes: 'a' } })).toEqual({ all: [t('s', 'contains', 'a')] });
    expect(expand({ s: { includesAll: ['a', 'b'] } })).toEqual({
      all: [t('s', 'contains', 'a'), t('s', 'contains', 'b')],
    });
    expect(expand({ s: { includesAny: ['a', 'b'] } })).toEqual({
      all: [{ any: [t('s', 'contains', 'a'), t('s', 'contains', 'b')] }],
    });
    expect(expand({ s: { excludes: 'a' } })).toEqual({ all: [t('s', 'doesNotContain', 'a')] });
    expect(expand({ s: { excludes: ['a', 'b'] } })).toEqual({
      all: [t('s', 'doesNotContain', 'a'), t('s', 'doesNotContain', 'b')],
    });
  });

  it('takes a length of time for a value', () => {
    expect(expand({ d: { months: 6 } })).toEqual({ all: [t('d', 'equal', { months: 6 })] });
    expect(expand({ d: { from: { months: 6 }, under: '1 year' } })).toEqual({
      all: [t('d', 'greaterThanInclusive', { months: 6 }), t('d', 'lessThan', '1 year')],
    });
  });

  it('stands inside all, any and not', () => {
    expect(expand({ any: [{ a: 1 }, { all: [{ b: 2 }] }, { not: { c: 3 } }, { condition: 'n' }] })).toEqual({
      any: [
        { all: [t('a', 'equal', 1)] },
        { all: [{ all: [t('b', 'equal', 2)] }] },
        { not: { all: [t('c', 'equal', 3)] } },
        { condition: 'n' },
      ],
    });
  });

  it('at least two of three is any of all pairs', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => t(name, 'equal', true));
    expect(expand({ atLeast: 2, of: [a, b, c] })).toEqual({ any: [{ all: [a, b] }, { all: [a, c] }, { all: [b, c] }] });
    expect(expand({ atLeast: '1', of: [a, b] })).toEqual({ any: [a, b] });
    expect(expand({ atLeast: 3, of: [a, b, c] })).toEqual({ any: [{ all: [a, b, c] }] });
  });

  it('leaves json-rules-engine conditions as they are, except that a single test becomes the root of a rule', () => {
    const whole = {
      any: [{ ...t('a', 'everyFact:in', [1]), path: '$.b', params: { p: 1 }, name: 'n', priority: 3 }, { all: [] }],
      name: 'root',
    };
    expect(expand(whole)).toEqual(whole);
    expect(expand(t('a', 'equal', 1))).toEqual({ all: [t('a', 'equal', 1)] });
  });

  it('expands what it has expanded to the same', () => {
    const once = expand({ a: { from: 1, to: 2 }, s: { includesAny: ['x'] } });
    expect(expand(once)).toEqual(once);
  });

  it('reports places in the short form itself', () => {
    expect(expand({ any: [{ a: 1 }, { b: { form: 3 } }] })).toEqual(['unknown-key any 1 b form']);
    expect(expand({ atLeast: 4, of: [{ a: 1 }] })).toEqual(['wrong-type atLeast']);
  });
});
