import type { Suspension } from '../parse/index.js';
import type { DeadlineRule } from '../resolve/index.js';
import {
  addPeriod,
  addWorkingDays,
  type CalendarDate,
  compareDates,
  daysBetween,
  nextDay,
  parseCalendarDate,
  type WorkingDayCalendar,
  weekday,
} from '../values/index.js';
import type { Deadline } from './decision.js';
import type { ReadDates } from './read-dates.js';

/** Days from one to another, both included. */
export interface DaySpan {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

interface Due {
  readonly due: CalendarDate;
  readonly provisional: boolean;
  readonly suspended: number;
}

const NONE: readonly DaySpan[] = [];

/**
 * The days by which the authority or the party must act, for every step whose starting day the case gives. The first
 * day is not counted. Working days follow the State Council's calendar (Administrative Penalty Law, art. 85); beyond
 * the last published year the day is provisional. Time that does not count (听证、公告、监测、鉴定) moves the last day
 * of a suspendable deadline.
 *
 * A last day of calendar counting that is a statutory holiday stays the last day. The sources differ: the Environmental
 * Penalty Measures (环境行政处罚办法), art. 79, and the Civil Code, art. 203, go on to the first day after the holiday;
 * the Penalty Law is silent, and a rule has no word for it yet. Whoever keeps the day given here is in time either way.
 */
export function deadlinesOf(
  rules: readonly DeadlineRule[],
  dates: ReadDates,
  suspensions: readonly Suspension[],
  calendar: WorkingDayCalendar,
): readonly Deadline[] {
  return rules.flatMap((rule) => {
    const from = dates[rule.after as keyof ReadDates];
    if (from === undefined) return [];
    const spans = spansFor(rule, suspensions);
    const day = rule.counting === 'working' ? workingDue(rule, from, spans, calendar) : calendarDue(rule, from, spans);
    const done = rule.done === undefined ? undefined : dates[rule.done as keyof ReadDates];
    return [deadline(rule, day, done)];
  });
}

function deadline({ key, label, counting, basis }: DeadlineRule, day: Due, done: CalendarDate | undefined): Deadline {
  const { due, provisional, suspended } = day;
  const kept =
    done === undefined
      ? { id: key, label, due, missed: null, counting, provisional, basis }
      : { id: key, label, due, done, missed: compareDates(done, due) > 0, counting, provisional, basis };
  // Days of the deadline's own counting: working days where it counts those.
  return suspended === 0 ? kept : { ...kept, suspended: String(suspended) };
}

function spansFor({ key, suspendable }: DeadlineRule, suspensions: readonly Suspension[]): readonly DaySpan[] {
  if (!suspendable || suspensions.length === 0) return NONE;
  return suspendedSpans(suspensions.filter(({ of }) => of === undefined || of === key));
}

function calendarDue({ within }: DeadlineRule, from: CalendarDate, spans: readonly DaySpan[]): Due {
  let due = addPeriod(from, within);
  let suspended = 0;
  for (const span of after(from, spans)) {
    if (compareDates(span.from, due) > 0) break;
    // A span that begins in time lies in the period as a whole, as each of its days makes room for the next.
    const days = daysIn(span);
    due = addPeriod(due, { days });
    suspended += days;
  }
  return { due, provisional: false, suspended };
}

function workingDue(
  { within }: DeadlineRule,
  from: CalendarDate,
  spans: readonly DaySpan[],
  calendar: WorkingDayCalendar,
): Due {
  let { due, provisional } = addWorkingDays(calendar, from, within.days ?? 1);
  let suspended = 0;
  for (const span of after(from, spans)) {
    if (compareDates(span.from, due) > 0) break;
    // What was left to count when the span began is counted after it.
    const left = workingDaysIn(calendar, { from: span.from, until: due });
    const moved = addWorkingDays(calendar, span.until, left);
    due = moved.due;
    provisional ||= moved.provisional;
    suspended += workingDaysIn(calendar, span);
  }
  return { due, provisional, suspended };
}

const WEEK = 7;
const FRIDAY = 5;

/** How many days of a span are worked. Counted by weeks, not by days: a case may give a span of any length. */
function workingDaysIn(calendar: WorkingDayCalendar, span: DaySpan): number {
  const days = daysIn(span);
  const rest = days % WEEK;
  let count = ((days - rest) / WEEK) * FRIDAY;
  const first = weekday(span.from);
  for (let at = 0; at < rest; at += 1) if ((first - 1 + at) % WEEK < FRIDAY) count += 1;
  for (const [date, arranged] of Object.entries(calendar.days)) {
    if (date < span.from || date > span.until) continue;
    const isWeekend = weekday(date as CalendarDate) > FRIDAY;
    if (isWeekend && arranged === 'work') count += 1;
    if (!isWeekend && arranged === 'off') count -= 1;
  }
  return count;
}

/**
 * The days that suspensions take out, in order and each day once, however the suspensions overlap.
 *
 * INVARIANT: the caller has refused a case whose suspensions have a day that does not exist, or end before they begin.
 */
export function suspendedSpans(suspensions: readonly Suspension[]): readonly DaySpan[] {
  const spans = suspensions.map(({ from, until }) => readSpan(from, until));
  spans.sort((a, b) => compareDates(a.from, b.from));
  const apart: DaySpan[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last === undefined || compareDates(span.from, last.until) > 0) apart.push(span);
    else if (compareDates(span.until, last.until) > 0) apart[apart.length - 1] = { from: last.from, until: span.until };
  }
  return apart;
}

/** Number of days of a span. */
export function daysIn({ from, until }: DaySpan): number {
  return daysBetween(from, until) + 1;
}

/** What lies after a day, which is itself not counted. */
export function after(day: CalendarDate, spans: readonly DaySpan[]): readonly DaySpan[] {
  if (spans.length === 0) return spans;
  return spans.flatMap((span) => {
    if (compareDates(span.until, day) <= 0) return [];
    return [compareDates(span.from, day) > 0 ? span : { from: nextDay(day), until: span.until }];
  });
}

function readSpan(from: string, until: string): DaySpan {
  const [first, last] = [parseCalendarDate(from), parseCalendarDate(until)];
  if (first === undefined || last === undefined || compareDates(first, last) > 0) {
    throw new RangeError(`not a suspension: ${JSON.stringify({ from, until })}`);
  }
  return { from: first, until: last };
}
