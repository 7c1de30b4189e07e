import { UTCDate } from '@date-fns/utc';
import { addDays, addMonths, differenceInCalendarDays } from 'date-fns';
import { type Period, periodDays, periodMonths } from './period.js';

declare const calendarDate: unique symbol;

/** A day of the Gregorian calendar as text, `YYYY-MM-DD`. It has no time and no time zone; the order of the texts is the order of the days. */
export type CalendarDate = string & { readonly [calendarDate]: true };

const ISO_DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

// INVARIANT: a date plus or minus any period still has a year of four digits, so that dates can be compared as text. Periods are shorter
// than 1,000 years (see period.ts); dates that are read keep that distance from both ends.
const FIRST_YEAR = 1000;
const LAST_YEAR = 8999;

/** Reads `YYYY-MM-DD`; undefined when the text has another form, names no real day (2023-02-29) or a year outside 1000 to 8999. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const parts = ISO_DAY.exec(text);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const day = new UTCDate(year, Number(parts[2]) - 1, Number(parts[3]));
  // A month or day that does not exist rolls over into another date, which then reads differently.
  return fromDate(day) === text ? fromDate(day) : undefined;
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
  return differenceInCalendarDays(new UTCDate(b), new UTCDate(a));
}

function wholeDays(period: Period): number {
  return periodDays(period) + Math.ceil((period.hours ?? 0) / 24);
}

function move(date: CalendarDate, months: number, days: number): CalendarDate {
  return fromDate(addDays(addMonths(new UTCDate(date), months), days));
}

function fromDate(date: UTCDate): CalendarDate {
  return date.toISOString().slice(0, 10) as CalendarDate;
}
