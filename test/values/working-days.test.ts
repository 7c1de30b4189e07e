import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  addWorkingDays,
  type CalendarDate,
  createWorkingDayCalendar,
  daysBetween,
  eachDay,
  isWorkingDay,
  nextDay,
  nextWorkingDay,
  weekday,
} from '../../src/values/index.js';
import { day, publishedCalendar } from './published-calendar.js';

const seed = Number(process.env.PD_SEED ?? 20_240_101);
const calendar = publishedCalendar();

describe('counting working days, worked by hand', () => {
  const cases: readonly (readonly [from: string, count: number, due: string, why: string])[] = [
    ['2019-04-26', 5, '2019-05-06', 'Sun 28, 29, 30 April; Sun 5, 6 May'],
    ['2019-09-27', 7, '2019-10-12', 'Sun 29, 30 September; 8 to 11, Sat 12 October'],
    ['2020-01-17', 7, '2020-02-04', 'Sun 19 to 23 January; 3, 4 February'],
    ['2020-01-23', 1, '2020-02-03', 'the holiday was extended to 2 February'],
    ['2020-06-24', 2, '2020-06-29', 'Sun 28 June is worked'],
    ['2020-09-30', 3, '2020-10-12', '9, Sat 10, Mon 12 October'],
    ['2021-09-17', 5, '2021-09-26', 'Sat 18, 22, 23, 24, Sun 26 September'],
    ['2021-02-10', 2, '2021-02-19', '18, 19 February; Sat 20 is worked too'],
    ['2022-01-28', 3, '2022-02-07', 'Sat 29, Sun 30 January; 7 February'],
    ['2022-04-01', 2, '2022-04-06', 'Sat 2, 6 April'],
    ['2022-04-29', 3, '2022-05-07', '5, 6, Sat 7 May'],
    ['2022-09-30', 3, '2022-10-10', 'Sat 8, Sun 9, 10 October'],
    ['2023-01-20', 2, '2023-01-29', 'Sat 28, Sun 29 January'],
    ['2023-04-04', 1, '2023-04-06', 'Wed 5 April alone is off'],
    ['2023-09-26', 7, '2023-10-11', '27, 28 September; Sat 7, Sun 8, 9, 10, 11 October'],
    ['2023-09-28', 7, '2023-10-13', 'Sat 7, Sun 8, 9 to 13 October'],
    ['2023-10-02', 7, '2023-10-13', 'the day of filing may be a holiday'],
    ['2024-02-02', 7, '2024-02-18', "Sun 4 to 9 February (New Year's Eve is worked), Sun 18"],
    ['2024-04-03', 2, '2024-04-08', 'Sun 7, 8 April'],
    ['2024-09-13', 2, '2024-09-18', 'Sat 14, 18 September'],
    ['2025-01-24', 5, '2025-02-07', 'Sun 26, 27 January; 5, 6, 7 February'],
    ['2025-01-24', 6, '2025-02-08', 'Sat 8 February is worked'],
    ['2025-05-30', 1, '2025-06-03', 'Sat 31 May to Mon 2 June'],
    ['2025-09-26', 7, '2025-10-13', 'Sun 28, 29, 30 September; 9, 10, Sat 11, Mon 13 October'],
    ['2026-02-13', 7, '2026-03-02', 'Sat 14, 24 to 27, Sat 28 February; Mon 2 March'],
    ['2026-05-08', 2, '2026-05-11', 'Sat 9, 11 May'],
    ['2026-09-18', 7, '2026-09-29', 'Sun 20 to 24, 28, 29 September'],
  ];
  for (const [from, count, due, why] of cases) {
    it(`${count} from ${from}: ${due} (${why})`, () =>
      expect(addWorkingDays(calendar, day(from), count)).toEqual({ due, provisional: false }));
  }

  it('crosses from one calendar into the next', () => {
    expect(addWorkingDays(calendar, day('2019-12-31'), 1)).toEqual({ due: '2020-01-02', provisional: false });
    expect(addWorkingDays(calendar, day('2022-12-30'), 1)).toEqual({ due: '2023-01-03', provisional: false });
    expect(addWorkingDays(calendar, day('2024-12-30'), 3)).toEqual({ due: '2025-01-03', provisional: false });
    expect(addWorkingDays(calendar, day('2025-12-31'), 2)).toEqual({ due: '2026-01-05', provisional: false });
  });

  it('refuses numbers that are no counts', () => {
    for (const count of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001]) {
      expect(() => addWorkingDays(calendar, day('2023-01-03'), count)).toThrow(RangeError);
    }
  });
});

describe('years without a published calendar', () => {
  it('make the due day provisional as soon as one of their days is looked at', () => {
    expect(addWorkingDays(calendar, day('2026-12-30'), 1)).toEqual({ due: '2026-12-31', provisional: false });
    expect(addWorkingDays(calendar, day('2026-12-30'), 2)).toEqual({ due: '2027-01-01', provisional: true });
    expect(addWorkingDays(calendar, day('2030-06-07'), 5)).toEqual({ due: '2030-06-14', provisional: true });
    expect(nextWorkingDay(calendar, day('2027-05-01'))).toEqual({ due: '2027-05-03', provisional: true });
  });

  it('do not matter when only the first day, which is not counted, lies in one', () => {
    expect(addWorkingDays(calendar, day('2018-12-31'), 1)).toEqual({ due: '2019-01-02', provisional: false });
  });

  it('keep the days that the notice for the year after names', () => {
    // The notice for 2019 has Sat 29 December 2018 worked and the 30th and 31st off; that of 2018 itself is not in the data.
    expect(addWorkingDays(calendar, day('2018-12-28'), 2)).toEqual({ due: '2019-01-02', provisional: true });
  });

  it('are also noticed between two published years', () => {
    const gap = createWorkingDayCalendar([
      { year: 2026, off: [], work: [] },
      { year: 2028, off: [], work: [] },
    ]);
    expect(addWorkingDays(gap, day('2026-12-31'), 262)).toMatchObject({ due: '2028-01-03', provisional: true });
    expect(addWorkingDays(gap, day('2027-12-31'), 1)).toEqual({ due: '2028-01-03', provisional: false });
  });
});

describe('a last day that is a holiday', () => {
  const cases: readonly (readonly [date: string, due: string])[] = [
    ['2020-01-31', '2020-02-03'],
    ['2021-06-12', '2021-06-15'],
    ['2023-10-01', '2023-10-07'],
    ['2023-10-07', '2023-10-07'],
    ['2024-02-17', '2024-02-18'],
    ['2025-10-08', '2025-10-09'],
    ['2022-12-31', '2023-01-03'],
    ['2024-07-13', '2024-07-15'],
    ['2024-07-15', '2024-07-15'],
  ];
  for (const [date, due] of cases) {
    it(`${date} becomes ${due}`, () =>
      expect(nextWorkingDay(calendar, day(date))).toEqual({ due, provisional: false }));
  }
});

describe('making a calendar', () => {
  const years = [
    { year: 2024, off: [day('2024-01-01')], work: [day('2024-02-04')] },
    { year: 2023, off: [day('2023-10-02'), day('2023-09-29')], work: [] },
  ];

  it('gives plain frozen data that the order of the years does not change', () => {
    const made = createWorkingDayCalendar(years);
    expect(made).toEqual(createWorkingDayCalendar([...years].reverse()));
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    expect(made.years).toEqual([2023, 2024]);
    for (const part of [made, made.years, made.days]) expect(Object.isFrozen(part)).toBe(true);
  });

  it('refuses a day that is both, and a year given twice', () => {
    const both = { year: 2024, off: [day('2024-02-04')], work: [day('2024-02-04')] };
    expect(() => createWorkingDayCalendar([both])).toThrow('2024-02-04 is both a day off and a working day');
    const again = { year: 2024, off: [], work: [] };
    expect(() => createWorkingDayCalendar([...years, again])).toThrow('the year 2024 is given twice');
  });
});

/** Sakamoto's formula: 0 for Sunday. Written on its own to check `weekday` with. */
function sakamoto(date: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + dayOfMonth) % 7;
}

const START = day('2000-01-01');
const anyDay = fc
  .record({ years: fc.integer({ min: 0, max: 7999 }), days: fc.integer({ min: 0, max: 364 }) })
  .map(({ years, days }) => addPeriod(addPeriod(day('1000-01-01'), { years }), { days }));
const nearDay = fc.integer({ min: 6_575, max: 10_592 }).map((days) => addPeriod(START, { days }));

/** Random arrangements of 2018 to 2028, some years unpublished. */
const anyCalendar = fc
  .record({
    years: fc.uniqueArray(fc.integer({ min: 2018, max: 2028 }), { maxLength: 11 }),
    days: fc.uniqueArray(fc.tuple(nearDay, fc.boolean()), { maxLength: 150, selector: ([date]) => date }),
  })
  .map(({ years, days }) =>
    createWorkingDayCalendar(
      years.map((year) => {
        const ofYear = days.filter(([date]) => date.startsWith(String(year)));
        return {
          year,
          off: ofYear.filter(([, off]) => off).map(([date]) => date),
          work: ofYear.filter(([, off]) => !off).map(([date]) => date),
        };
      }),
    ),
  );
const someCalendar = fc.oneof(fc.constant(calendar), anyCalendar);
const count = fc.integer({ min: 1, max: 400 });

describe('properties', () => {
  const check = <T extends unknown[]>(property: fc.IProperty<T>) => fc.assert(property, { seed, numRuns: 300 });

  it('the weekday agrees with an independent formula, and the next day with adding one day', () => {
    check(
      fc.property(anyDay, (date) => {
        expect(weekday(date) % 7).toBe(sakamoto(date));
        expect(nextDay(date)).toBe(addPeriod(date, { days: 1 }));
      }),
    );
    for (const date of eachDay(day('1999-12-01'), day('2004-03-31'))) expect(weekday(date) % 7).toBe(sakamoto(date));
  });

  it('every day of a range is there once, both ends included', () => {
    check(
      fc.property(nearDay, fc.integer({ min: 0, max: 800 }), (from, days) => {
        const range = eachDay(from, addPeriod(from, { days }));
        expect(range).toHaveLength(days + 1);
        range.forEach((date, index) => {
          expect(daysBetween(from, date)).toBe(index);
        });
        expect(eachDay(nextDay(from), from)).toEqual([]);
      }),
    );
  });

  it('the due day is a working day after the first, with exactly the count of working days up to it', () => {
    check(
      fc.property(someCalendar, nearDay, count, (used, from, days) => {
        const { due, provisional } = addWorkingDays(used, from, days);
        const looked = eachDay(nextDay(from), due);
        const works = (date: CalendarDate) =>
          used.days[date] === undefined ? sakamoto(date) % 6 !== 0 : used.days[date] === 'work';
        expect(works(due)).toBe(true);
        expect(isWorkingDay(used, due)).toBe(true);
        expect(looked.filter(works)).toHaveLength(days);
        expect(provisional).toBe(looked.some((date) => !used.years.includes(Number(date.slice(0, 4)))));
      }),
    );
  });

  it('one working day more is a later day, and once provisional stays provisional', () => {
    check(
      fc.property(someCalendar, nearDay, count, (used, from, days) => {
        const fewer = addWorkingDays(used, from, days);
        const more = addWorkingDays(used, from, days + 1);
        expect(more.due > fewer.due).toBe(true);
        expect(more.provisional || !fewer.provisional).toBe(true);
        expect(more.due).toBe(addWorkingDays(used, fewer.due, 1).due);
      }),
    );
  });

  it('a later first day never ends earlier', () => {
    check(
      fc.property(someCalendar, nearDay, count, (used, from, days) => {
        expect(addWorkingDays(used, nextDay(from), days).due >= addWorkingDays(used, from, days).due).toBe(true);
      }),
    );
  });

  it('the next working day is the day itself or the first that ends a run of days off', () => {
    check(
      fc.property(someCalendar, nearDay, (used, date) => {
        const { due } = nextWorkingDay(used, date);
        expect(eachDay(date, due).filter((one) => isWorkingDay(used, one))).toEqual([due]);
      }),
    );
  });
});
