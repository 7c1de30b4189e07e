import type { DeadlineRule } from '../resolve/index.js';
import { addPeriod, addWorkingDays, type WorkingDayCalendar } from '../values/index.js';
import type { Deadline } from './decision.js';
import type { ReadDates } from './limitation.js';

/**
 * The days by which the authority or the party must act, for every step whose starting day the case gives. The first
 * day is not counted. Working days follow the State Council's calendar (Administrative Penalty Law, art. 85); beyond
 * the last published year the day is provisional.
 */
export function deadlinesOf(
  rules: readonly DeadlineRule[],
  dates: ReadDates,
  calendar: WorkingDayCalendar,
): readonly Deadline[] {
  return rules.flatMap(({ key, label, after, within, counting, basis }) => {
    const from = dates[after as keyof ReadDates];
    if (from === undefined) return [];
    const day =
      counting === 'working'
        ? addWorkingDays(calendar, from, within.days ?? 1)
        : { due: addPeriod(from, within), provisional: false };
    return [{ id: key, label, due: day.due, counting, provisional: day.provisional, basis }];
  });
}
