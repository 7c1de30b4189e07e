import type { ViolationPlan } from '../compile/index.js';
import type { CaseDates } from '../parse/index.js';
import type { LimitationRule } from '../resolve/index.js';
import { addPeriod, type CalendarDate, compareDates } from '../values/index.js';
import type { Limitation, TraceNode } from './decision.js';
import type { Run } from './run.js';
import { traceNode } from './trace-node.js';

export interface LimitationOutcome {
  readonly limitation: Limitation | null;
  readonly traces: readonly TraceNode[];
  /** Whether it stays open if the act can still be punished. */
  readonly open: boolean;
}

/** The dates of a case, each a real day. */
export type ReadDates = { readonly [D in keyof CaseDates]?: CalendarDate };

/**
 * Limitation (Administrative Penalty Law, art. 36): an act not discovered within the period is no longer punished. The
 * period runs from the act, or from its end where it continued; the first day is not counted, the last is the same day
 * of the month. Of several periods that apply the longest does.
 */
export function decideLimitation(run: Run, rules: ViolationPlan['limitation'], dates: ReadDates): LimitationOutcome {
  const from = dates.ended ?? dates.committed;
  const looked = rules.map(({ rule, facts }) => ({ rule, facts, ...run.look(rule.when) }));
  const traces = looked.map(({ rule, facts, truth, condition }) =>
    traceNode('limitation', rule, { truth, condition, facts }, run.facts),
  );
  if (from === undefined || rules.length === 0) {
    if (rules.length > 0)
      run.notice({ code: 'limitation-not-examined', basis: rules.flatMap(({ rule }) => rule.basis) });
    return { limitation: null, traces, open: false };
  }
  const expiry = (rule: LimitationRule) => addPeriod(from, rule.within);
  const byExpiry = [...looked].sort((a, b) => compareDates(expiry(b.rule), expiry(a.rule)));
  const applied = byExpiry.find(({ truth }) => truth === true);
  if (applied === undefined) return { limitation: null, traces, open: false };
  const { discovered } = dates;
  const isLate = (rule: LimitationRule) => discovered !== undefined && compareDates(discovered, expiry(rule)) > 0;
  // A longer period that is still open matters only when the shorter one has run out.
  const open = byExpiry.filter(({ rule, truth }) => truth === null && isLate(applied.rule) && !isLate(rule));
  for (const { condition } of open) if (condition !== undefined) run.unknowns.addCondition(condition, 'limitation');
  if (discovered === undefined) run.notice({ code: 'limitation-not-examined', basis: applied.rule.basis });
  const limitation: Limitation = {
    from,
    expires: expiry(applied.rule),
    expired: discovered === undefined || open.length > 0 ? null : isLate(applied.rule),
    convention: 'first-day-not-counted',
    basis: applied.rule.basis,
  };
  return { limitation, traces, open: open.length > 0 };
}
