import { UTCDate } from '@date-fns/utc';
import { addDays, addMonths } from 'date-fns';
import { daysBefore, lengthOf } from './month-lengths.js';
import { type Period, periodDays, periodMonths } from './period.js';

declare const calendarDate: unique symbol;

/** A day of the Gregorian calendar as text, `YYYY-MM-DD`. It has no time and no time zone; the order of the texts is the order of the days. */
export type CalendarDate = string & { readonly [calendarDate]: true };

// INVARIANT: a date plus or minus any period still has a year of four digits, so that dates can be compared as text. Periods are shorter
// than 1,000 years (see period.ts); dates that are read keep that distance from both ends.
const DAY = /^[1-8][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;

// The last day of the month that every month has.
const SAFE_DAY = 28;

/** Reads `YYYY-MM-DD`; undefined when the text has another form, names no real day (2023-02-29) or a year outside 1000 to 8999. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!DAY.test(text)) return undefined;
  const day = dayOf(text);
  return day <= SAFE_DAY || day <= lengthOf(monthOf(text)) ? (text as CalendarDate) : undefined;
}

/**
 * The day that lies one period later. Years and months are added once, together, and a day that the target month lacks becomes its last
 * day (29 February and one year: 28 February); then weeks and days. The time of day is not known, so a begun day of hours counts as a whole one.
 */
export function addPeriod(date: CalendarDate, period: Period): CalendarDate {
  return move(date, periodMonths(period), wholeDays(period));
}

/** The day that lies one period earlier, by the same rules. */
export function subtractPeriod(date: CalendarDate, period: Period): CalendarDate {
  return move(date, -periodMonths(period), -wholeDays(period));
}

/** Negative when `a` is the earlier day, positive when it is the later, zero for the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `a` to `b`: 1 from a day to the next, negative when `b` is the earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return daysBefore(monthOf(b)) + dayOf(b) - daysBefore(monthOf(a)) - dayOf(a);
}

/** Months from the month of `a` to that of `b`, whatever the days. */
export function monthsApart(a: CalendarDate, b: CalendarDate): number {
  return monthOf(b) - monthOf(a);
}

/** Day of the week of the proleptic Gregorian calendar: 1 for Monday to 7 for Sunday. */
export function weekday(date: CalendarDate): number {
  // Day 1 of the count, 1 January of the year 0, is a Saturday.
  return ((daysBefore(monthOf(date)) + dayOf(date) + 4) % 7) + 1;
}

/** The day after. */
export function nextDay(date: CalendarDate): CalendarDate {
  const month = monthOf(date);
  const day = dayOf(date);
  if (day < lengthOf(month)) return written(Math.floor(month / 12), (month % 12) + 1, day + 1);
  return written(Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1);
}

/** Every day from `from` to `to`, both included, in order; none when `to` is the earlier. One entry per day: bound a range that others give. */
export function eachDay(from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; day <= to; day = nextDay(day)) days.push(day);
  return days;
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function dayOf(date: string): number {
  return Number(date.slice(8));
}

function wholeDays(period: Period): number {
  return periodDays(period) + Math.ceil((period.hours ?? 0) / 24);
}

function move(date: CalendarDate, months: number, days: number): CalendarDate {
  if (days === 0 && dayOf(date) <= SAFE_DAY) {
    const month = monthOf(date) + months;
    return written(Math.floor(month / 12), (month % 12) + 1, dayOf(date));
  }
  const start = new UTCDate(Date.parse(date));
  const end = addDays(months === 0 ? start : addMonths(start, months), days);
  return written(end.getFullYear(), end.getMonth() + 1, end.getDate());
}

function written(year: number, month: number, day: number): CalendarDate {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CalendarDate;
}
