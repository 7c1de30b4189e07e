import type { ViolationPlan } from '../compile/index.js';
import type { Citation, LimitationRule } from '../resolve/index.js';
import { addPeriod, type CalendarDate, compareDates } from '../values/index.js';
import type { Limitation, TraceNode } from './decision.js';
import type { Seen } from './kept-outcomes.js';
import type { ReadDates } from './read-dates.js';
import type { Run } from './run.js';

export interface LimitationOutcome {
  readonly limitation: Limitation | null;
  readonly traces: readonly TraceNode[];
  /** Whether it stays open if the act can still be punished. */
  readonly open: boolean;
  /** The rules that apply, or may apply while the days of the act are not known. */
  readonly basis: readonly Citation[];
}

/** A later step of the case shows that the act was discovered in time, where it was taken in time itself. */
function latestDiscovery(dates: ReadDates, expires: CalendarDate): CalendarDate | undefined {
  const steps = [dates.filed, dates.ordered, dates.notified, dates.decided].filter((day) => day !== undefined);
  return steps.find((day) => compareDates(day, expires) <= 0);
}

/** A period that applies, or may apply. */
interface Possible {
  readonly rule: LimitationRule;
  readonly seen: Seen;
  readonly expires: CalendarDate;
}

/**
 * Limitation (Administrative Penalty Law, art. 36): an act not discovered within the period is no longer punished. The
 * period runs from the act, or from its end where it continued; the first day is not counted, the last is the same day
 * of the month. Of several periods that apply the longest does.
 */
export function decideLimitation(run: Run, rules: ViolationPlan['limitation'], dates: ReadDates): LimitationOutcome {
  const from = dates.ended ?? dates.committed;
  const traces: TraceNode[] = [];
  const possible: Possible[] = [];
  for (const planned of rules) {
    const seen = run.see('limitation', planned);
    traces.push(seen.trace);
    if (from === undefined || seen.truth === false) continue;
    possible.push({ rule: planned.rule, seen, expires: addPeriod(from, planned.rule.within) });
  }
  possible.sort((a, b) => compareDates(b.expires, a.expires));
  const applied = possible.find(({ seen }) => seen.truth === true);
  if (from === undefined) {
    if (rules.length > 0) run.unknowns.addDate('committed', 'limitation');
    return { limitation: null, traces, open: rules.length > 0, basis: rules.flatMap(({ rule }) => rule.basis) };
  }
  if (applied === undefined) return { limitation: null, traces, open: false, basis: [] };
  // What is filed, notified or decided has been discovered before.
  const discovered = dates.discovered ?? latestDiscovery(dates, applied.expires);
  const isLate = ({ expires }: Possible) => discovered !== undefined && compareDates(discovered, expires) > 0;
  // A longer period that is still open matters only when the shorter one has run out.
  const open = possible.filter((one) => one.seen.truth === null && isLate(applied) && !isLate(one));
  for (const { seen } of open) run.needs(seen, 'limitation');
  const { basis } = applied.rule;
  if (discovered === undefined) run.unknowns.addDate('discovered', 'limitation');
  const limitation: Limitation = {
    from,
    expires: applied.expires,
    expired: discovered === undefined || open.length > 0 ? null : isLate(applied),
    convention: 'first-day-not-counted',
    basis,
  };
  return { limitation, traces, open: discovered === undefined || open.length > 0, basis };
}
