/** A day as the number of days since 1 January of the year 0 (proleptic Gregorian calendar). */
export type Day = number;

export interface Span {
  readonly months: number;
  readonly days: number;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const MONTHS_BEFORE: number[] = [];

/** Days before the first of a month (`month` counted from the beginning of the year 0), added up one month after another. */
function daysBeforeMonth(month: number): number {
  if (MONTHS_BEFORE.length === 0) MONTHS_BEFORE.push(0);
  while (MONTHS_BEFORE.length <= month) {
    const last = MONTHS_BEFORE.length - 1;
    MONTHS_BEFORE.push((MONTHS_BEFORE[last] ?? 0) + lengthOfMonth(Math.floor(last / 12), (last % 12) + 1));
  }
  return MONTHS_BEFORE[month] ?? 0;
}

export const dayOf = (year: number, month: number, day: number): Day =>
  daysBeforeMonth(year * 12 + month - 1) + day - 1;

export function readDay(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return dayOf(year, month, day);
}

function partsOf(day: Day): { month: number; day: number } {
  let month = Math.max(0, Math.floor(day / 30.44) - 2);
  while (daysBeforeMonth(month + 1) <= day) month += 1;
  return { month, day: day - daysBeforeMonth(month) + 1 };
}

export function writeDay(day: Day): string {
  const { month, day: date } = partsOf(day);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-${pad(date, 2)}`;
}

/** A period is added once: the same day of the month (the month's last day where there is none), then the days. */
export function after(start: Day, span: Span): Day {
  const { month, day } = partsOf(start);
  const target = month + span.months;
  const last = lengthOfMonth(Math.floor(target / 12), (target % 12) + 1);
  return daysBeforeMonth(target) + Math.min(day, last) - 1 + span.days;
}

/** The same backwards: the same day of the month so many months before (the month's last day where there is none), less the days. */
export const before = (start: Day, span: Span): Day => after(start, { months: -span.months, days: -span.days });

/** The dates of a case that the definition looks at. */
export interface CaseDates {
  readonly committed?: string | undefined;
  readonly ended?: string | undefined;
  readonly discovered?: string | undefined;
  readonly filed?: string | undefined;
  readonly ordered?: string | undefined;
  readonly notified?: string | undefined;
  readonly decided?: string | undefined;
}
