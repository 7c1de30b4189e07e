import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  comparePeriods,
  daysBetween,
  formatPeriod,
  type Period,
  parseCalendarDate,
  parsePeriod,
  periodDifference,
} from '../../src/values/index.js';

const seed = Number(process.env.PD_SEED ?? 20_240_101);

describe('reading a period', () => {
  const read: readonly (readonly [input: unknown, period: Period])[] = [
    ['6 months', { months: 6 }],
    ['1 year', { years: 1 }],
    ['1 year 6 months', { years: 1, months: 6 }],
    ['90 days', { days: 90 }],
    ['0 days', { days: 0 }],
    ['P6M', { months: 6 }],
    ['P1Y6M', { years: 1, months: 6 }],
    ['P2W', { weeks: 2 }],
    ['PT48H', { hours: 48 }],
    [{ months: 6 }, { months: 6 }],
    [
      { years: '2', days: 3 },
      { years: 2, days: 3 },
    ],
  ];
  for (const [input, period] of read) {
    it(`reads ${JSON.stringify(input)}`, () => expect(parsePeriod(input)).toEqual(period));
  }

  const refused = [
    '',
    '1.5 years',
    '-1 months',
    '6',
    'months',
    '6 moons',
    '6months',
    '06 months',
    '1 year 2 years',
    'P',
    'PT',
    'P1.5Y',
    '6 months ',
    '1000 years',
    '13000 months',
    {},
    { months: 1.5 },
    { months: -1 },
    { month: 6 },
    { months: null },
    [],
    null,
    6,
    undefined,
  ];
  for (const input of refused) {
    it(`refuses ${JSON.stringify(input)}`, () => expect(parsePeriod(input)).toBeUndefined());
  }

  it('writes what it reads, in English, and has Chinese words', () => {
    expect(formatPeriod({ years: 1, months: 6 })).toBe('1 year 6 months');
    expect(formatPeriod({ years: 1, months: 6 }, 'zh-CN')).toBe('1年6个月');
    expect(formatPeriod({ weeks: 2, days: 1, hours: 12 }, 'zh-CN')).toBe('2周1日12小时');
    for (const [, period] of read) expect(parsePeriod(formatPeriod(period))).toEqual(period);
  });
});

describe('comparing periods', () => {
  const cases: readonly (readonly [a: Period, b: Period, order: -1 | 0 | 1 | undefined])[] = [
    [{ years: 1 }, { months: 12 }, 0],
    [{ years: 1 }, { months: 13 }, -1],
    [{ weeks: 1 }, { days: 7 }, 0],
    [{ hours: 24 }, { days: 1 }, 0],
    [{ hours: 25 }, { days: 1 }, 1],
    [{ days: 27 }, { months: 1 }, -1],
    [{ days: 28 }, { months: 1 }, undefined],
    [{ days: 31 }, { months: 1 }, undefined],
    [{ days: 32 }, { months: 1 }, 1],
    [{ days: 88 }, { months: 3 }, -1],
    [{ days: 89 }, { months: 3 }, undefined],
    [{ days: 92 }, { months: 3 }, undefined],
    [{ days: 93 }, { months: 3 }, 1],
    [{ days: 364 }, { years: 1 }, -1],
    [{ days: 365 }, { years: 1 }, undefined],
    [{ days: 367 }, { years: 1 }, 1],
    [{ months: 1, days: 5 }, { months: 1, days: 6 }, -1],
    [{ months: 2 }, { months: 1, days: 27 }, 1],
  ];
  for (const [a, b, order] of cases) {
    it(`${formatPeriod(a)} against ${formatPeriod(b)} is ${order}`, () => {
      expect(comparePeriods(a, b)).toBe(order);
      const reversed = comparePeriods(b, a);
      expect(reversed).toBe(order === undefined || order === 0 ? order : -order);
    });
  }

  it('knows the fewest and the most days months can have, eight years without a leap day included', () => {
    const inDays = (period: Period) => {
      const { least, most } = periodDifference(period, { days: 0 });
      return [least / 24, most / 24];
    };
    expect(inDays({ months: 1 })).toEqual([28, 31]);
    expect(inDays({ months: 2 })).toEqual([59, 62]);
    expect(inDays({ months: 3 })).toEqual([89, 92]);
    expect(inDays({ months: 6 })).toEqual([181, 184]);
    expect(inDays({ years: 1 })).toEqual([365, 366]);
    expect(inDays({ years: 2 })).toEqual([730, 731]);
    expect(inDays({ years: 4 })).toEqual([1460, 1461]);
    expect(inDays({ years: 5 })).toEqual([1825, 1827]);
    expect(inDays({ years: 400 })).toEqual([146_097, 146_097]);
  });

  it('finds bounds that no day of the calendar leaves, and that some day reaches', () => {
    const first = parseCalendarDate('1600-01-01');
    if (first === undefined) throw new Error('no date');
    for (const months of [1, 2, 5, 11, 12, 13, 18, 25]) {
      const { least, most } = periodDifference({ months }, { days: 0 });
      let shortest = Number.POSITIVE_INFINITY;
      let longest = 0;
      // Every day of 40 years around the year 2100, which has no leap day, and around 2000, which has.
      for (const start of [182_000, 145_000]) {
        for (let day = start; day < start + 14_600; day += 1) {
          const from = addPeriod(first, { days: day });
          const days = daysBetween(from, addPeriod(from, { months }));
          shortest = Math.min(shortest, days);
          longest = Math.max(longest, days);
        }
      }
      expect([shortest * 24, longest * 24]).toEqual([least, most]);
    }
  }, 60_000);

  it('agrees with the calendar from every first day', () => {
    const count = (max: number) => fc.nat({ max });
    const period = fc.record({ years: count(3), months: count(14), days: count(400) });
    const date = fc
      .nat({ max: 300_000 })
      .map((days) => addPeriod(parseCalendarDate('1600-01-01') ?? neverDate(), { days }));
    fc.assert(
      fc.property(period, period, date, (a, b, from) => {
        const order = comparePeriods(a, b);
        const apart = daysBetween(addPeriod(from, b), addPeriod(from, a));
        if (order !== undefined) expect(Math.sign(apart)).toBe(order);
      }),
      { seed, numRuns: 5_000 },
    );
  });
});

function neverDate(): never {
  throw new Error('no date');
}
