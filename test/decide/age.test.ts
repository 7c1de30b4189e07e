import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completedYears } from '../../src/decide/age.js';
import { addPeriod, nextDay } from '../../src/values/index.js';
import { day } from '../values/published-calendar.js';

const age = (born: string, on: string) => completedYears(day(born), day(on));

describe('completed years, worked by hand', () => {
  const cases: readonly (readonly [born: string, on: string, years: number, why: string])[] = [
    ['2008-05-10', '2022-05-09', 13, 'the day before the 14th birthday'],
    ['2008-05-10', '2022-05-10', 13, 'the 14th birthday itself'],
    ['2008-05-10', '2022-05-11', 14, 'the day after it'],
    ['2008-05-10', '2023-05-10', 14, 'the 15th birthday'],
    ['2008-05-10', '2026-05-10', 17, 'the 18th birthday itself'],
    ['2008-05-10', '2026-05-11', 18, 'the day after it'],
    ['2008-12-31', '2022-12-31', 13, 'the birthday is the last day of the year'],
    ['2008-12-31', '2023-01-01', 14, 'its next day is in another year'],
    ['2009-01-01', '2023-01-01', 13, 'the birthday is the first day of the year'],
    ['2009-01-01', '2023-01-02', 14, 'the day after it'],
    ['2008-02-29', '2022-02-28', 13, '29 February falls on 28 February 2022'],
    ['2008-02-29', '2022-03-01', 14, 'the day after it'],
    ['2008-02-29', '2024-02-28', 15, '2024 has a 29 February'],
    ['2008-02-29', '2024-02-29', 15, 'the 16th birthday itself'],
    ['2008-02-29', '2024-03-01', 16, 'the day after it'],
    ['2008-02-29', '2026-02-28', 17, 'the 18th birthday'],
    ['2008-02-29', '2026-03-01', 18, 'the day after it'],
    ['2008-02-28', '2024-02-28', 15, 'a birthday on 28 February stays there in a leap year'],
    ['2008-02-28', '2024-02-29', 16, 'and its next day is 29 February'],
    ['2008-05-10', '2008-05-10', 0, 'the day of birth'],
    ['2008-05-10', '2009-05-10', 0, 'the first birthday'],
    ['2008-05-10', '2009-05-11', 1, 'the day after it'],
    ['1900-06-01', '2020-06-02', 120, 'a long life'],
  ];
  for (const [born, on, years, why] of cases) {
    it(`born ${born}, on ${on}: ${years} (${why})`, () => expect(age(born, on)).toBe(years));
  }

  it('there is no age before birth', () => expect(() => age('2008-05-10', '2008-05-09')).toThrow(RangeError));
});

describe('completed years, whatever the days', () => {
  const born = fc.integer({ min: 0, max: 60_000 }).map((days) => addPeriod(day('1880-01-01'), { days }));
  const years = fc.integer({ min: 1, max: 120 });

  it('are completed on the day after the birthday and not before', () => {
    fc.assert(
      fc.property(born, years, (from, count) => {
        const birthday = addPeriod(from, { years: count });
        expect(completedYears(from, birthday)).toBe(count - 1);
        expect(completedYears(from, nextDay(birthday))).toBe(count);
      }),
    );
  });

  it('grow by one or not at all from one day to the next', () => {
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 40_000 }), (from, days) => {
        const on = addPeriod(from, { days });
        expect([0, 1]).toContain(completedYears(from, nextDay(on)) - completedYears(from, on));
      }),
    );
  });
});
