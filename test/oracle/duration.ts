import { after, type Day, dayOf, readDay, type Span } from './civil-date.js';

/** How long something lasted: a length, or a span between two days. */
export type Duration = { readonly length: Span } | { readonly since: Day; readonly until: Day };

const UNITS: Record<string, Span> = {
  year: { months: 12, days: 0 },
  month: { months: 1, days: 0 },
  week: { months: 0, days: 7 },
  day: { months: 0, days: 1 },
};

const LETTERS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** Reads `6 months`, `1 year 2 months`, `P6M`, `{ months: 6 }` or `{ since, until }`. */
export function readDuration(given: unknown): Duration {
  if (typeof given === 'string' && given.startsWith('P')) {
    const pieces = [...given.matchAll(/(\d+)([YMWD])/g)];
    return { length: sum(pieces.map(([, count = '0', unit = 'D']) => [Number(count), LETTERS[unit] ?? 'day'])) };
  }
  if (typeof given === 'string') {
    const pieces = [...given.matchAll(/(\d+)\s*(year|month|week|day)s?/g)];
    return { length: sum(pieces.map(([, count = '0', unit = 'day']) => [Number(count), unit])) };
  }
  const { since, until, ...lengths } = given as Record<string, string>;
  if (since !== undefined && until !== undefined) return { since: readDay(since), until: readDay(until) };
  return { length: sum(Object.entries(lengths).map(([unit, count]) => [Number(count), unit.replace(/s$/, '')])) };
}

function sum(pieces: [number, string][]): Span {
  let [months, days] = [0, 0];
  for (const [count, unit] of pieces) {
    months += count * (UNITS[unit]?.months ?? 0);
    days += count * (UNITS[unit]?.days ?? 0);
  }
  return { months, days };
}

/** Every day of a stretch with leap years, and of one with a century year that is not one: all the calendars a length can meet. */
const STARTS: readonly Day[] = [
  [dayOf(1999, 1, 1), dayOf(2005, 1, 1)],
  [dayOf(2096, 1, 1), dayOf(2105, 1, 1)],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from }, (_, index) => from + index));

const known = new Map<string, readonly number[]>();

/** How a length can stand to a threshold: -1, 0, 1, or several of them when it depends on the day from which both are counted. */
export function compareDurations(duration: Duration, threshold: Span): readonly number[] {
  if ('since' in duration) return [Math.sign(duration.until - after(duration.since, threshold))];
  const key = JSON.stringify([duration.length, threshold]);
  const signs = known.get(key) ?? [
    ...new Set(STARTS.map((start) => Math.sign(after(start, duration.length) - after(start, threshold)))),
  ];
  known.set(key, signs);
  return signs;
}
