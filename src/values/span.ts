import {
  addPeriod,
  type CalendarDate,
  compareDates,
  daysBetween,
  monthsApart,
  parseCalendarDate,
} from './calendar-date.js';
import { type Period, periodDays, periodMonths } from './period.js';

/** A length of time given by its two ends: from one day to a day that is not earlier. */
export interface Span {
  readonly since: CalendarDate;
  readonly until: CalendarDate;
}

/** Reads `{ since, until }`; undefined when a key is unknown or missing, a day is not real, or `until` lies before `since`. */
export function parseSpan(input: unknown): Span | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  let since: CalendarDate | undefined;
  let until: CalendarDate | undefined;
  for (const [key, value] of Object.entries(input) as [string, unknown][]) {
    const date = typeof value === 'string' ? parseCalendarDate(value) : undefined;
    if (key === 'since') since = date;
    else if (key === 'until') until = date;
    else return undefined;
  }
  if (since === undefined || until === undefined || until < since) return undefined;
  return { since, until };
}

/** Days from the first to the last day of the span. */
export function spanDays(span: Span): number {
  return daysBetween(span.since, span.until);
}

/**
 * Compares a span with a period on the calendar, exactly: the period is counted once from the first day, and its end is held against the
 * last day. Negative when the span is the shorter. Ends are known by the day, so hours count as parts of whole days of 24.
 */
export function compareSpan(span: Span, period: Period): -1 | 0 | 1 {
  if (period.hours === undefined && periodDays(period) === 0) {
    // Months alone end in a month that is known at once; only a span that ends in the same month needs the day.
    const apart = monthsApart(span.since, span.until) - periodMonths(period);
    if (apart !== 0) return apart > 0 ? 1 : -1;
  }
  const { hours = 0, ...calendar } = period;
  const end = addPeriod(span.since, calendar);
  if (hours === 0) return compareDates(span.until, end);
  return Math.sign(daysBetween(end, span.until) * 24 - hours) as -1 | 0 | 1;
}
