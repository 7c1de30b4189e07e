import { type FactValue, isSpan } from '../../conditions/index.js';
import {
  addPeriod,
  type CalendarDate,
  nextDay,
  type Period,
  parseCalendarDate,
  periodDays,
  periodMonths,
  type Span,
  spanDays,
  subtractPeriod,
} from '../../values/index.js';

const ONE_DAY: Period = { days: 1 };

/** First days from which a month has 31, 28 and 29 days. */
const FIRST_DAYS = ['2023-07-01', '2023-02-01', '2024-02-01'].map((text) => parseCalendarDate(text) as CalendarDate);

/**
 * Lengths of time on both sides of every length that conditions name and between them: in the words of the law, and from
 * one day to another, so that days and months can be told apart on the calendar (30 days may be more than a month).
 */
export function durationSamples(durations: readonly (Period | Span)[]): readonly (Period | Span)[] {
  const named = durations.filter((one): one is Period => !isSpan(one));
  const periods = named.flatMap((period) => [period, ...oneUnitLess(period), oneUnitMore(period)]);
  const spans = named
    .filter(({ hours }) => hours === undefined)
    .flatMap((period) => FIRST_DAYS.flatMap((since) => around(since, addPeriod(since, period))));
  return [{ days: 0 }, ...periods, ...durations.filter(isSpan), ...spans];
}

/** Good enough for an order in which lengths are shown; nothing is compared by it. */
export function roughDays(duration: Period | Span): number {
  if (isSpan(duration)) return spanDays(duration);
  return periodMonths(duration) * 30.44 + periodDays(duration) + (duration.hours ?? 0) / 24;
}

function oneUnitMore(period: Period): Period {
  return period.hours === undefined
    ? { ...period, days: (period.days ?? 0) + 1 }
    : { ...period, hours: period.hours + 1 };
}

/** Something shorter in every calendar: one of the smallest unit less. */
function oneUnitLess(period: Period): readonly Period[] {
  for (const unit of ['hours', 'days', 'weeks', 'months', 'years'] as const) {
    const count = period[unit];
    if (count === undefined || count === 0) continue;
    const { [unit]: _, ...rest } = period;
    const less = count === 1 ? rest : { ...rest, [unit]: count - 1 };
    return [Object.keys(less).length === 0 ? FALLBACK[unit] : less];
  }
  return [];
}

/** What is shorter than one of a unit. */
const FALLBACK = {
  hours: { hours: 0 },
  days: { hours: 1 },
  weeks: { days: 1 },
  months: { days: 1 },
  years: { months: 1 },
} as const satisfies Record<keyof Period, Period>;

function around(since: CalendarDate, end: CalendarDate): readonly Span[] {
  const before = subtractPeriod(end, ONE_DAY);
  return [before, end, nextDay(end)].filter((until) => until >= since).map((until) => ({ since, until }));
}

/** Days on and around every day that conditions name. */
export function dateSamples(named: readonly CalendarDate[]): readonly FactValue[] {
  const days = named.flatMap((day) => [subtractPeriod(day, ONE_DAY), day, nextDay(day)]);
  return days.length > 0 ? [...new Set(days)].sort() : ['2024-01-01'];
}
