import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  type CalendarDate,
  compareDates,
  compareSpan,
  daysBetween,
  type Period,
  parseCalendarDate,
  parseSpan,
  spanDays,
  subtractPeriod,
} from '../../src/values/index.js';

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Error(`not a date: ${text}`);
  return date;
}

describe('calendar dates', () => {
  for (const text of ['2024-02-29', '2000-02-29', '1000-01-01', '8999-12-31', '1986-05-04', '2023-03-26']) {
    it(`reads ${text}`, () => expect(parseCalendarDate(text)).toBe(text));
  }

  const refused = [
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-1-1',
    '20230101',
    '2023-01-01T00:00:00Z',
    ' 2023-01-01',
    '0999-12-31',
    '9000-01-01',
    '+2023-01-01',
    '２０２３-01-01',
    '',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => expect(parseCalendarDate(text)).toBeUndefined());
  }

  it('orders days and counts the days between them', () => {
    expect(compareDates(day('2024-02-29'), day('2024-03-01'))).toBe(-1);
    expect(compareDates(day('2024-03-01'), day('2024-03-01'))).toBe(0);
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2023-02-28'), day('2023-03-01'))).toBe(1);
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2);
  });

  it('counts a day whose clocks were changed as one day', () => {
    // Los Angeles 2024-03-10 and 2024-11-03; Shanghai changed its clocks on 1986-05-04.
    expect(daysBetween(day('2024-03-09'), day('2024-03-11'))).toBe(2);
    expect(daysBetween(day('2024-11-02'), day('2024-11-04'))).toBe(2);
    expect(daysBetween(day('1986-05-03'), day('1986-05-05'))).toBe(2);
  });
});

describe('adding a period', () => {
  const cases: readonly (readonly [from: string, period: Period, to: string])[] = [
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2023-01-31', { months: 1 }, '2023-02-28'],
    ['2024-01-31', { months: 2 }, '2024-03-31'],
    ['2023-12-31', { months: 2 }, '2024-02-29'],
    ['2023-08-31', { months: 6 }, '2024-02-29'],
    ['2023-09-10', { years: 2 }, '2025-09-10'],
    ['2023-01-30', { months: 1, days: 1 }, '2023-03-01'],
    ['2023-12-31', { days: 1 }, '2024-01-01'],
    ['2023-01-01', { weeks: 2, days: 1 }, '2023-01-16'],
    ['2023-01-01', { hours: 48 }, '2023-01-03'],
    ['2023-01-01', { hours: 25 }, '2023-01-03'],
    ['2023-01-01', { days: 0 }, '2023-01-01'],
    ['2024-11-02', { days: 2 }, '2024-11-04'],
    ['8999-12-31', { years: 900 }, '9899-12-31'],
  ];
  for (const [from, period, to] of cases) {
    it(`${from} and ${JSON.stringify(period)} is ${to}`, () => expect(addPeriod(day(from), period)).toBe(to));
  }

  it('is done once: a month and a month is not two months', () => {
    const once = addPeriod(day('2024-01-31'), { months: 1 });
    expect(addPeriod(once, { months: 1 })).toBe('2024-03-29');
  });

  it('looks back by the same rules', () => {
    expect(subtractPeriod(day('2024-02-29'), { years: 2 })).toBe('2022-02-28');
    expect(subtractPeriod(day('2024-03-31'), { months: 1 })).toBe('2024-02-29');
    expect(subtractPeriod(day('2024-01-01'), { days: 1 })).toBe('2023-12-31');
  });
});

describe('spans', () => {
  it('reads two real days in their order', () => {
    expect(parseSpan({ since: '2023-01-01', until: '2023-07-01' })).toEqual({
      since: '2023-01-01',
      until: '2023-07-01',
    });
    expect(parseSpan({ since: '2023-01-01', until: '2023-01-01' })).toBeDefined();
    const bad = [
      { since: '2023-07-01', until: '2023-01-01' },
      { since: '2023-01-01' },
      { since: '2023-02-30', until: '2023-07-01' },
      { since: '2023-01-01', until: '2023-07-01', to: 1 },
      [],
      null,
      'x',
    ];
    for (const input of bad) expect(parseSpan(input)).toBeUndefined();
  });

  const span = (since: string, until: string) => ({ since: day(since), until: day(until) });

  it('is compared with a period on its own calendar', () => {
    expect(compareSpan(span('2023-01-01', '2023-07-01'), { months: 6 })).toBe(0);
    expect(compareSpan(span('2023-01-01', '2023-06-30'), { months: 6 })).toBe(-1);
    expect(compareSpan(span('2023-02-01', '2023-05-01'), { months: 3 })).toBe(0);
    expect(compareSpan(span('2023-02-01', '2023-05-02'), { months: 3 })).toBe(1);
    expect(compareSpan(span('2024-02-29', '2025-02-28'), { years: 1 })).toBe(0);
    expect(compareSpan(span('2024-01-31', '2024-02-29'), { months: 1 })).toBe(0);
    expect(compareSpan(span('2023-01-01', '2023-01-03'), { hours: 48 })).toBe(0);
    expect(compareSpan(span('2023-01-01', '2023-01-03'), { hours: 49 })).toBe(-1);
    expect(spanDays(span('2023-01-01', '2023-07-01'))).toBe(181);
  });
});
