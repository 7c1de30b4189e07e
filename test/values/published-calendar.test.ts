import { describe, expect, it } from 'vitest';
import { daysBetween, eachDay, isWorkingDay, weekday } from '../../src/values/index.js';
import { day, publishedCalendar, publishedYears } from './published-calendar.js';

const calendar = publishedCalendar();
const years = publishedYears();
const isWeekend = (date: string) => weekday(day(date)) > 5;

/** Statutory days of 全国年节及纪念日放假办法; its amendment in force from 2025 adds one to the Spring Festival and one to Labour Day. */
function statutoryDays(name: string, year: string): number {
  const days: Readonly<Record<string, number>> = {
    元旦: 1,
    春节: year >= '2025' ? 4 : 3,
    清明节: 1,
    劳动节: year >= '2025' ? 2 : 1,
    端午节: 1,
    中秋节: 1,
    国庆节: 3,
  };
  return name.split('、').reduce((sum, one) => sum + (days[one] ?? Number.NaN), 0);
}

describe('the published calendar', () => {
  it('holds every year from 2019 to 2026', () => {
    expect(calendar.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it('names the seven festivals in every year', () => {
    for (const { year, festivals } of years) {
      const names = festivals.flatMap(({ name }) => name['zh-CN'].split('、')).sort();
      expect(names, year).toEqual(['中秋节', '元旦', '劳动节', '国庆节', '春节', '清明节', '端午节'].sort());
    }
  });

  // Counted in the notices, with their two changes: days in the ranges, days of rest that are worked.
  const sizes: readonly (readonly [year: string, off: number, work: number])[] = [
    ['2019', 24, 7],
    ['2020', 30, 6],
    ['2021', 31, 7],
    ['2022', 31, 7],
    ['2023', 27, 7],
    ['2024', 28, 8],
    ['2025', 28, 5],
    ['2026', 33, 6],
  ];
  for (const [year, off, work] of sizes) {
    it(`${year} has ${off} days in its holidays and ${work} days of rest that are worked`, () => {
      const festivals = years.find((one) => one.year === year)?.festivals ?? [];
      expect(festivals.flatMap(({ from, to }) => eachDay(day(from), day(to)))).toHaveLength(off);
      expect(festivals.flatMap((one) => one.work ?? [])).toHaveLength(work);
    });
  }

  for (const { year, notices, festivals } of years) {
    for (const { name, from, to, work = [] } of festivals) {
      it(`${year} ${name['zh-CN']}: what is off is the statutory days and what was worked in exchange`, () => {
        // A statutory day on a weekend is made good on a weekday, and every other weekday off is bought with a day of rest.
        const weekdaysOff = eachDay(day(from), day(to)).filter((date) => !isWeekend(date)).length;
        // 31 January 2020 was given and Saturday, 1 February, was freed again when the Spring Festival was extended: nothing was worked for them.
        const given = year === '2020' && name['zh-CN'] === '春节' ? 2 : 0;
        expect(weekdaysOff - work.length).toBe(statutoryDays(name['zh-CN'], year) + given);
        for (const date of work) {
          expect(isWeekend(date)).toBe(true);
          expect(Math.abs(daysBetween(day(date), day(from)))).toBeLessThan(20);
        }
      });
    }

    it(`${year} comes from notices issued before the days they arrange`, () => {
      const [first, change] = notices;
      expect(day(first?.issued ?? '') < `${year}-01-01`).toBe(true);
      expect(first?.title['zh-CN']).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
      if (change !== undefined) expect(change.issued.slice(0, 4)).toBe(year);
    });
  }

  it('has the Spring Festival of 2020 as extended and the Labour Day of 2019 as changed', () => {
    const works = (date: string) => isWorkingDay(calendar, day(date));
    expect(['2020-01-19', '2020-01-23', '2020-02-03'].map(works)).toEqual([true, true, true]);
    expect(['2020-01-24', '2020-01-31', '2020-02-01', '2020-02-02'].map(works)).toEqual([false, false, false, false]);
    expect(['2019-04-28', '2019-05-05'].map(works)).toEqual([true, true]);
    expect(['2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04'].map(works)).toEqual([false, false, false, false]);
  });
});
