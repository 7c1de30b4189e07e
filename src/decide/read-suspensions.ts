import { type Problem, ProblemsError, problem } from '../diagnostics/index.js';
import type { Case, Suspension } from '../parse/index.js';
import { parseCalendarDate } from '../values/index.js';

const NONE: readonly Suspension[] = Object.freeze([]);

/** The times that do not count; a day that does not exist, or a time that ends before it begins, throws `ProblemsError`. */
export function readSuspensions({ suspensions }: Case): readonly Suspension[] {
  if (suspensions === undefined) return NONE;
  const problems: Problem[] = [];
  for (const [index, { from, until }] of suspensions.entries()) {
    const path = ['suspensions', index];
    for (const [name, found] of [
      ['from', from],
      ['until', until],
    ] as const) {
      if (parseCalendarDate(found) === undefined)
        problems.push(problem('not-a-date', { found }, { path: [...path, name] }));
    }
    if (problems.length === 0 && from > until) {
      problems.push(problem('dates-contradict', { from, until }, { path: [...path, 'until'] }));
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return suspensions;
}
