import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, evaluate, factsOf, joinConditions, type Truth, trace } from '../../src/conditions/index.js';
import type { Json } from '../../src/values/index.js';
import { compiled, factsFrom } from './compiled.js';

const seed = Number(process.env.PD_SEED ?? 20_240_101);

const value = (json: Json, facts: Readonly<Record<string, Json>>): Truth => evaluate(compiled(json), factsFrom(facts));

describe('three truth values', () => {
  // The same three facts in every table: one true, one false, one that nobody gave.
  const facts = factsFrom({ yes: true, count: 3 });
  const T = compiled({ yes: true });
  const F = compiled({ count: 4 });
  const U = compiled({ area: 'ordinary' });
  const join = (kind: 'all' | 'any' | 'not', ...of: Condition[]) => evaluate(joinConditions(kind, of), facts);

  it('all is false with any false part, unknown with any unknown one, else true', () => {
    expect([join('all', T, T), join('all', T, F), join('all', F, F)]).toEqual([true, false, false]);
    expect([join('all', T, U), join('all', F, U), join('all', U, F), join('all', U, U)]).toEqual([
      undefined,
      false,
      false,
      undefined,
    ]);
    expect(join('all')).toBe(true);
  });

  it('any is true with any true part, unknown with any unknown one, else false', () => {
    expect([join('any', T, T), join('any', T, F), join('any', F, F)]).toEqual([true, true, false]);
    expect([join('any', T, U), join('any', U, T), join('any', F, U), join('any', U, U)]).toEqual([
      true,
      true,
      undefined,
      undefined,
    ]);
    expect(join('any')).toBe(false);
  });

  it('not of unknown is unknown', () => {
    expect([join('not', T), join('not', F), join('not', U)]).toEqual([false, true, undefined]);
  });

  it('joins exactly one condition under not', () => {
    expect(() => joinConditions('not', [])).toThrow(RangeError);
    expect(() => joinConditions('not', [T, F])).toThrow(RangeError);
  });
});

describe('facts that are not known', () => {
  it('a missing fact and one that cannot be ascertained leave every test unknown, negated ones too', () => {
    for (const test of [{ yes: true }, { yes: { not: true } }, { not: { yes: true } }]) {
      expect(value(test, {})).toBeUndefined();
      expect(value(test, { yes: null })).toBeUndefined();
    }
    for (const operator of ['equal', 'notEqual', 'lessThan', 'greaterThanInclusive', 'not:equal']) {
      expect(value({ fact: 'fine', operator, value: '1' }, {})).toBeUndefined();
    }
    expect(value({ fact: 'area', operator: 'notIn', value: ['ordinary'] }, {})).toBeUndefined();
    expect(value({ fact: 'harms', operator: 'doesNotContain', value: 'air' }, {})).toBeUndefined();
  });

  it('an unknown second fact leaves the comparison unknown', () => {
    const test = { fact: 'fine', operator: 'lessThan', value: { fact: 'gains' } };
    expect(value(test, { fine: '1' })).toBeUndefined();
    expect(value(test, { fine: '1', gains: null })).toBeUndefined();
    expect(value(test, { fine: '1', gains: '2' })).toBe(true);
  });

  it('at least two of three is settled as soon as counting settles it', () => {
    const test = { atLeast: 2, of: [{ yes: true }, { area: 'special' }, { count: { from: 5 } }] };
    expect(value(test, { yes: true, area: 'special' })).toBe(true);
    expect(value(test, { yes: false, area: 'ordinary' })).toBe(false);
    expect(value(test, { yes: true, area: 'ordinary' })).toBeUndefined();
    expect(value(test, { yes: true, area: 'ordinary', count: 5 })).toBe(true);
    expect(value(test, { yes: true, area: 'ordinary', count: 4 })).toBe(false);
  });

  it('learning a fact settles answers and never changes a settled one', () => {
    const leaf = fc.constantFrom<Json>(
      { yes: true },
      { count: { from: 3, under: 7 } },
      { area: { not: ['ordinary', 'special'] } },
      { harms: { includesAny: ['air', 'soil'] } },
      { fact: 'fine', operator: 'greaterThan', value: { fact: 'gains' } },
      { duration: { from: '3 months' } },
    );
    const { condition } = fc.letrec<{ condition: Json }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
      ),
    }));
    const all = fc.record({
      yes: fc.boolean(),
      count: fc.nat({ max: 9 }),
      area: fc.constantFrom('ordinary', 'special', 'protected'),
      harms: fc.subarray(['water', 'air', 'soil']),
      fine: fc.nat({ max: 3 }),
      gains: fc.integer({ min: 1, max: 3 }),
      duration: fc.constantFrom('88 days', '90 days', '3 months', '100 days'),
    });
    const names = ['yes', 'count', 'area', 'harms', 'fine', 'gains', 'duration'];
    fc.assert(
      fc.property(condition, all, fc.subarray(names), fc.subarray(names), (json, whole, some, more) => {
        const compiledCondition = compiled(json);
        const given = (keys: readonly string[]) =>
          factsFrom(Object.fromEntries(Object.entries(whole).filter(([name]) => keys.includes(name))));
        const before = evaluate(compiledCondition, given(some));
        const after = evaluate(compiledCondition, given([...some, ...more]));
        if (before !== undefined) expect(after).toBe(before);
        expect(trace(compiledCondition, given(some)).truth).toBe(before ?? null);
      }),
      { seed, numRuns: 3_000 },
    );
  });
});

describe('the trace', () => {
  it('keeps every leaf, also after the answer is settled', () => {
    const facts = factsFrom({ yes: false, fine: '9000.00', area: null });
    expect(trace(compiled({ yes: true, fine: { from: 10_000 }, area: 'special', count: 1 }), facts)).toEqual({
      kind: 'all',
      truth: false,
      of: [
        { kind: 'test', truth: false, fact: 'yes', operator: 'equal', expected: true, actual: false, state: 'known' },
        {
          kind: 'test',
          truth: false,
          fact: 'fine',
          operator: 'greaterThanInclusive',
          expected: '10000',
          actual: '9000',
          state: 'known',
          distance: '1000',
        },
        {
          kind: 'test',
          truth: null,
          fact: 'area',
          operator: 'equal',
          expected: 'special',
          actual: null,
          state: 'unascertainable',
        },
        { kind: 'test', truth: null, fact: 'count', operator: 'equal', expected: '1', state: 'missing' },
      ],
    });
  });

  it('says how far a value is from its bound, in days for dates, and nothing when the bound is met', () => {
    const distance = (json: Json, facts: Readonly<Record<string, Json>>) => {
      const node = trace(compiled(json), factsFrom(facts));
      const leaf = node.kind === 'all' ? node.of[0] : node;
      return leaf?.kind === 'test' ? leaf.distance : 'no leaf';
    };
    expect(distance({ fine: { under: '10000' } }, { fine: '10000' })).toBe('0');
    expect(distance({ weight: { upTo: '2500 kg' } }, { weight: '2.75' })).toBe('0.25');
    expect(distance({ when: { under: '2024-03-01' } }, { when: '2024-03-31' })).toBe('30');
    expect(distance({ fine: { under: '10000' } }, { fine: '9999.99' })).toBeUndefined();
    expect(distance({ duration: { from: '3 months' } }, { duration: '2 months' })).toBeUndefined();
    expect(distance({ duration: { from: '90 days' } }, { duration: '80 days' })).toBe('10');
    // Three months from 1 January 2023 end on 1 April, twelve days after 20 March.
    expect(
      distance({ duration: { from: '3 months' } }, { duration: { since: '2023-01-01', until: '2023-03-20' } }),
    ).toBe('12');
    expect(
      distance({ fact: 'exceedances', operator: 'someFact:greaterThan', value: 2 }, { exceedances: [1] }),
    ).toBeUndefined();
  });

  it('names the second fact and the path of a list', () => {
    const json = {
      fact: 'exceedances',
      path: '$[1]',
      operator: 'lessThan',
      value: { fact: 'exceedances', path: '$[0]' },
    };
    expect(trace(compiled(json), factsFrom({ exceedances: ['0.5', '0.2'] }))).toEqual({
      kind: 'test',
      truth: true,
      fact: 'exceedances',
      path: '$[1]',
      operator: 'lessThan',
      expected: '0.5',
      expectedFact: 'exceedances',
      expectedPath: '$[0]',
      actual: '0.2',
      state: 'known',
    });
    expect(trace(compiled(json), factsFrom({ exceedances: ['0.5'] }))).toMatchObject({ truth: null, state: 'missing' });
  });

  it('carries the name of a named condition', () => {
    const node = trace(compiled({ not: { condition: 'harm' } }, { harm: { yes: true } }), factsFrom({ yes: true }));
    expect(node).toMatchObject({ kind: 'not', truth: false, of: { kind: 'all', name: 'harm', truth: true } });
  });

  it('says when the calendar decides', () => {
    const node = trace(compiled({ duration: { from: '3 months' } }), factsFrom({ duration: '90 days' }));
    expect(node).toMatchObject({
      of: [{ truth: null, state: 'ambiguous', actual: { days: 90 }, expected: { months: 3 } }],
    });
  });

  it('is plain JSON', () => {
    const node = trace(
      compiled({
        harms: { includes: 'air' },
        weight: { from: '1 kg' },
        when: '2024-01-01',
        duration: { under: '1 year' },
      }),
      factsFrom({
        harms: ['soil', 'air'],
        weight: '0.5',
        when: '2024-01-01',
        duration: { since: '2023-01-01', until: '2023-07-01' },
      }),
    );
    expect(JSON.parse(JSON.stringify(node))).toEqual(node);
  });
});

describe('the facts of a condition', () => {
  it('are those tested, those compared with, and those behind names', () => {
    const condition = compiled(
      { any: [{ condition: 'harm' }, { not: { fact: 'fine', operator: 'lessThan', value: { fact: 'gains' } } }] },
      { harm: { yes: true, area: 'special' } },
    );
    expect([...factsOf(condition)].sort()).toEqual(['area', 'fine', 'gains', 'yes']);
  });
});
