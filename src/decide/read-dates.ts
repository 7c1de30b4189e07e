import { type Problem, ProblemsError, problem } from '../diagnostics/index.js';
import type { CaseDates } from '../parse/index.js';
import { type CalendarDate, compareDates, parseCalendarDate } from '../values/index.js';

/** The dates of a case, each a real day. */
export type ReadDates = { readonly [D in keyof CaseDates]?: CalendarDate };

/** Reads a case's dates; a day that does not exist, or an act that ends before it began, throws `ProblemsError`. */
export function readDates(given: CaseDates | undefined): ReadDates {
  const problems: Problem[] = [];
  const dates: { -readonly [D in keyof ReadDates]: ReadDates[D] } = {};
  for (const [name, text] of Object.entries(given ?? {}) as [keyof CaseDates, string | undefined][]) {
    if (text === undefined) continue;
    const date = parseCalendarDate(text);
    if (date === undefined) problems.push(problem('not-a-date', { found: text }, { path: ['dates', name] }));
    else dates[name] = date;
  }
  const { committed, ended } = dates;
  if (committed !== undefined && ended !== undefined && compareDates(committed, ended) > 0) {
    problems.push(problem('dates-contradict', { from: committed, until: ended }, { path: ['dates', 'ended'] }));
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return dates;
}
