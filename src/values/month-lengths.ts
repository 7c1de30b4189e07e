// A month is counted from January of the year 0. The Gregorian calendar repeats after 400 years: 4,800 months, 146,097 days.
const MONTHS_IN_CYCLE = 4_800;
const DAYS_IN_CYCLE = 146_097;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month. */
export function lengthOf(month: number): number {
  const inCycle = month % MONTHS_IN_CYCLE;
  return inCycle % 12 === 1 && isLeap(Math.floor(inCycle / 12)) ? 29 : (LENGTHS[inCycle % 12] ?? 0);
}

// Days before each month of one cycle, which begins with January of a year divisible by 400.
const DAYS_BEFORE: readonly number[] = (() => {
  const table: number[] = [];
  let days = 0;
  for (let month = 0; month < MONTHS_IN_CYCLE; month += 1) {
    table.push(days);
    days += lengthOf(month);
  }
  return table;
})();

/** Days before a month, from the first of January of the year 0. */
export function daysBefore(month: number): number {
  return Math.floor(month / MONTHS_IN_CYCLE) * DAYS_IN_CYCLE + (DAYS_BEFORE[month % MONTHS_IN_CYCLE] ?? 0);
}

interface DayRange {
  readonly least: number;
  readonly most: number;
}

// Lengths of time in law are few and used again and again; a search costs a hundred times what a look-up does. The table holds results of a
// pure function, so the order in which it fills makes no difference, and it stops growing so that no input can fill the memory.
const MOST_REMEMBERED = 4_096;
const remembered = new Map<number, DayRange>();

/**
 * The least and the most days there can be between a day plus `fewer` months and the same day plus `more` months (`fewer` <= `more`), over
 * every day of the calendar. A day that a target month lacks is its last day. Exact: every month of the 400-year cycle is tried, with the
 * days on which clipping can differ; from the 1st to the 28th nothing is ever clipped, so the 28th speaks for them all.
 */
export function leastAndMostDays(fewer: number, more: number): DayRange {
  const key = fewer * 100_000 + more;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = Object.freeze(search(fewer, more));
  if (remembered.size < MOST_REMEMBERED) remembered.set(key, found);
  return found;
}

function search(fewer: number, more: number): DayRange {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let month = 0; month < MONTHS_IN_CYCLE; month += 1) {
    const from = month + fewer;
    const to = month + more;
    const whole = daysBefore(to) - daysBefore(from);
    for (let day = 28; day <= lengthOf(month); day += 1) {
      const days = whole + Math.min(day, lengthOf(to)) - Math.min(day, lengthOf(from));
      if (days < least) least = days;
      if (days > most) most = days;
    }
  }
  return { least, most };
}
