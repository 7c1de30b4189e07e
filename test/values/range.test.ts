import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bound,
  contains,
  covers,
  decimal,
  equalRanges,
  hull,
  intersect,
  isEmpty,
  isSingle,
  type Range,
  scale,
  shift,
  single,
  toJson,
} from '../../src/values/index.js';

const seed = Number(process.env.PD_SEED ?? 20_240_101);
const law = (property: fc.IProperty<unknown[]>) => fc.assert(property, { seed, numRuns: 2_000 });

// Halves between -4 and 4: small enough that bounds meet and cross often.
const number = fc.integer({ min: -8, max: 8 }).map((halves) => decimal(String(halves / 2)));
const bound: fc.Arbitrary<Bound> = fc.record({ value: number, inclusive: fc.boolean() });
const range: fc.Arbitrary<Range> = fc.record({ min: bound, max: bound }, { requiredKeys: [] });

const of = (min: string, minInclusive: boolean, max: string, maxInclusive: boolean): Range => ({
  min: { value: decimal(min), inclusive: minInclusive },
  max: { value: decimal(max), inclusive: maxInclusive },
});

describe('ranges', () => {
  it('holds its closed bounds and not its open ones', () => {
    const tier = of('10000', true, '50000', false);
    expect(['9999.99', '10000', '49999.99', '50000'].map((text) => contains(tier, decimal(text)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is a single number only when both bounds are that number and belong to it', () => {
    expect(isSingle(single(decimal('5')))).toBe(true);
    expect(isSingle(of('5', true, '5', false))).toBe(false);
    expect(isSingle(of('5', true, '6', true))).toBe(false);
    expect(isSingle({})).toBe(false);
  });

  it('has nothing in common with a range that meets it in an excluded number', () => {
    expect(intersect(of('0', true, '5', false), of('5', true, '9', true))).toBeUndefined();
    expect(intersect(of('0', true, '5', true), of('5', true, '9', true))).toEqual(single(decimal('5')));
  });

  it('keeps the excluded bound when an excluded and an included bound meet', () => {
    expect(intersect(of('1', true, '5', true), of('1', false, '5', false))).toEqual(of('1', false, '5', false));
    expect(hull(of('1', true, '5', true), of('1', false, '5', false))).toEqual(of('1', true, '5', true));
  });

  it('scales every number, with zero to zero', () => {
    expect(toJson(scale(of('0.5', true, '20', false), decimal('3')))).toEqual({
      min: '1.5',
      max: '60',
      minInclusive: true,
      maxInclusive: false,
    });
    expect(scale({ min: { value: decimal('1'), inclusive: true } }, decimal('0'))).toEqual(single(decimal('0')));
  });

  it('leaves unlimited bounds out of its JSON', () => {
    expect(toJson({})).toEqual({});
    expect(toJson({ max: { value: decimal('500.00'), inclusive: true } })).toEqual({ max: '500', maxInclusive: true });
  });
});

describe('laws of ranges', () => {
  it('intersect holds exactly what both hold', () => {
    law(
      fc.property(range, range, number, (a, b, x) => {
        const common = intersect(a, b);
        expect(common !== undefined && contains(common, x)).toBe(contains(a, x) && contains(b, x));
      }),
    );
  });

  it('hull holds what either holds, and is the smallest range to do so', () => {
    law(
      fc.property(range, range, range, (a, b, c) => {
        expect(covers(hull(a, b), a) && covers(hull(a, b), b)).toBe(true);
        if (covers(c, a) && covers(c, b)) expect(covers(c, hull(a, b))).toBe(true);
      }),
    );
  });

  it('an outer range that covers an inner one holds each of its numbers', () => {
    law(
      fc.property(range, range, number, (outer, inner, x) => {
        if (covers(outer, inner) && contains(inner, x)) expect(contains(outer, x)).toBe(true);
      }),
    );
  });

  it('covers is what intersect says it is', () => {
    law(
      fc.property(range, range, (outer, inner) => {
        const common = intersect(outer, inner);
        expect(covers(outer, inner)).toBe(isEmpty(inner) || (common !== undefined && equalRanges(common, inner)));
      }),
    );
  });

  it('an empty range holds nothing, and every other range holds a number', () => {
    law(
      fc.property(range, number, (r, x) => {
        if (isEmpty(r)) expect(contains(r, x)).toBe(false);
        else {
          const low = r.min?.value ?? r.max?.value.minus(2) ?? x;
          const high = r.max?.value ?? low.plus(2);
          expect(contains(r, low.plus(high).div(2))).toBe(true);
        }
      }),
    );
  });

  it('scale and shift move each number with the range', () => {
    law(
      fc.property(range, number, number, (r, factor, x) => {
        if (contains(r, x)) expect(contains(scale(r, factor), x.times(factor))).toBe(true);
        if (!factor.isZero()) expect(contains(scale(r, factor), x.times(factor))).toBe(contains(r, x));
        expect(contains(shift(r, factor), x.plus(factor))).toBe(contains(r, x));
        expect(isEmpty(scale(r, factor))).toBe(isEmpty(r));
      }),
    );
  });

  it('intersect and hull do not depend on the order of their arguments', () => {
    law(
      fc.property(range, range, (a, b) => {
        const [ab, ba] = [intersect(a, b), intersect(b, a)];
        expect(ab === undefined ? ba === undefined : ba !== undefined && equalRanges(ab, ba)).toBe(true);
        expect(equalRanges(hull(a, b), hull(b, a))).toBe(true);
      }),
    );
  });
});
