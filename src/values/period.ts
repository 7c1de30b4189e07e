import type { Locale } from './localized.js';
import { leastAndMostDays } from './month-lengths.js';

/** A length of time as the law writes it. All counts are whole and not negative; at least one is present. */
export interface Period {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
}

const UNIT_NAMES = ['years', 'months', 'weeks', 'days', 'hours'] as const;
type UnitName = (typeof UNIT_NAMES)[number];

const COUNT = /^(?:0|[1-9][0-9]{0,6})$/;
const WORDS = /^[0-9]{1,7} [a-z]+(?: [0-9]{1,7} [a-z]+){0,4}$/;
const ISO_PERIOD = /^P(?:([0-9]{1,7})Y)?(?:([0-9]{1,7})M)?(?:([0-9]{1,7})W)?(?:([0-9]{1,7})D)?(?:T([0-9]{1,7})H)?$/;

// INVARIANT: a period is shorter than 1,000 years; calendar-date.ts relies on it.
const MOST_DAYS = 365_000;

/**
 * Reads a period: words (`6 months`, `1 year 6 months`), ISO 8601 (`P6M`, `PT48H`), or an object (`{ months: 6 }`, counts as numbers or
 * digits). Undefined for fractions, negative counts, unknown or repeated units, an empty period, and 1,000 years or more.
 */
export function parsePeriod(input: unknown): Period | undefined {
  const counts = typeof input === 'string' ? readText(input) : readObject(input);
  if (counts === undefined || Object.keys(counts).length === 0) return undefined;
  const longest = periodMonths(counts) * 31 + periodDays(counts) + (counts.hours ?? 0) / 24;
  return longest <= MOST_DAYS ? counts : undefined;
}

type Counts = { [U in UnitName]?: number };

function readText(text: string): Counts | undefined {
  const counts: Counts = {};
  const iso = ISO_PERIOD.exec(text);
  if (iso !== null) {
    for (const [index, unit] of UNIT_NAMES.entries()) {
      const count = iso[index + 1];
      if (count !== undefined) counts[unit] = Number(count);
    }
    return counts;
  }
  if (!WORDS.test(text)) return undefined;
  const words = text.split(' ');
  for (let at = 0; at < words.length; at += 2) {
    const word = words[at + 1] ?? '';
    const unit = UNIT_NAMES.find((name) => name === word || name === `${word}s`);
    const count = words[at] ?? '';
    if (unit === undefined || counts[unit] !== undefined || !COUNT.test(count)) return undefined;
    counts[unit] = Number(count);
  }
  return counts;
}

function readObject(input: unknown): Counts | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const counts: Counts = {};
  for (const [key, value] of Object.entries(input) as [string, unknown][]) {
    const unit = UNIT_NAMES.find((name) => name === key);
    const text = typeof value === 'number' ? String(value) : value;
    if (unit === undefined || typeof text !== 'string' || !COUNT.test(text)) return undefined;
    counts[unit] = Number(text);
  }
  return counts;
}

/** The part of a period that is counted in calendar months. */
export function periodMonths(period: Period): number {
  return (period.years ?? 0) * 12 + (period.months ?? 0);
}

/** The part of a period that is counted in whole days (hours are left out). */
export function periodDays(period: Period): number {
  return (period.weeks ?? 0) * 7 + (period.days ?? 0);
}

/** The part of a period that does not depend on the calendar, in hours (a day is 24). */
export function periodHours(period: Period): number {
  return periodDays(period) * 24 + (period.hours ?? 0);
}

/**
 * By how many hours `a` is longer than `b` when both begin on the same day: the least and the most over every day of the calendar they
 * could begin on. Equal figures mean that the calendar does not matter.
 */
export function periodDifference(a: Period, b: Period): { readonly least: number; readonly most: number } {
  const monthsA = periodMonths(a);
  const monthsB = periodMonths(b);
  const hours = periodHours(a) - periodHours(b);
  if (monthsA === monthsB) return { least: hours, most: hours };
  if (monthsA > monthsB) {
    const days = leastAndMostDays(monthsB, monthsA);
    return { least: days.least * 24 + hours, most: days.most * 24 + hours };
  }
  const days = leastAndMostDays(monthsA, monthsB);
  return { least: hours - days.most * 24, most: hours - days.least * 24 };
}

/**
 * Compares two lengths of time. Years and months are exact among themselves (12 months are a year), so are weeks, days and hours; mixed
 * ones are compared by how many days the months can have. Undefined when that depends on the day on which they begin (89 to 92 days against 3 months).
 */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 | undefined {
  return signOf(roughDifference(a, b)) ?? signOf(periodDifference(a, b));
}

function signOf({ least, most }: { readonly least: number; readonly most: number }): -1 | 0 | 1 | undefined {
  if (least > 0) return 1;
  if (most < 0) return -1;
  return least === 0 && most === 0 ? 0 : undefined;
}

// Every month has 28 to 31 days, which mostly settles it without looking at a calendar.
function roughDifference(a: Period, b: Period): { readonly least: number; readonly most: number } {
  const months = periodMonths(a) - periodMonths(b);
  const hours = periodHours(a) - periodHours(b);
  const [one, other] = [months * 28 * 24 + hours, months * 31 * 24 + hours];
  return months < 0 ? { least: other, most: one } : { least: one, most: other };
}

const CHINESE: { readonly [U in UnitName]: string } = {
  years: '年',
  months: '个月',
  weeks: '周',
  days: '日',
  hours: '小时',
};

/** The period in words, longest unit first: `1 year 6 months`, `1年6个月`. The English form is one that `parsePeriod` reads back. */
export function formatPeriod(period: Period, locale: Locale = 'en'): string {
  const parts: string[] = [];
  for (const unit of UNIT_NAMES) {
    const count = period[unit];
    if (count === undefined) continue;
    parts.push(locale === 'en' ? `${count} ${count === 1 ? unit.slice(0, -1) : unit}` : `${count}${CHINESE[unit]}`);
  }
  return parts.join(locale === 'en' ? ' ' : '');
}
