import type { DeadlineRule } from '../resolve/index.js';
import { addPeriod } from '../values/index.js';
import type { Deadline } from './decision.js';
import type { ReadDates } from './limitation.js';

/** The days by which the authority or the party must act, for every step whose starting day the case gives. */
export function deadlinesOf(rules: readonly DeadlineRule[], dates: ReadDates): readonly Deadline[] {
  return rules.flatMap((rule) => {
    const from = dates[rule.after as keyof ReadDates];
    if (from === undefined) return [];
    const due = addPeriod(from, rule.within);
    return [{ id: rule.key, label: rule.label, due, counting: rule.counting, provisional: false, basis: rule.basis }];
  });
}
