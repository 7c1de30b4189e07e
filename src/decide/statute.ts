import type { AmountRule, DurationRule, StatutoryPenalty } from '../resolve/index.js';
import type { Range } from '../values/index.js';
import { type Amount, evaluateAmount } from './amount.js';
import type { DurationJson, TraceNode } from './decision.js';
import type { Run } from './run.js';

/** What the law itself allows for one penalty in this case, before the table narrows it. */
export interface StatutoryOutcome {
  readonly rule: StatutoryPenalty;
  /** Whether the law allows the penalty at all on these facts; null while that is open. */
  readonly truth: boolean | null;
  /** Fines and confiscated gains: the statutory range or sum; absent while open. */
  readonly range?: Range;
  readonly formula?: string | undefined;
  /** Facts on which the penalty or its range still depends. */
  readonly open: readonly string[];
  readonly trace: TraceNode;
}

/** Looks up every penalty of the cited provisions for these facts. */
export function decideStatute(run: Run): readonly StatutoryOutcome[] {
  return run.plan.penalties.map((planned) => {
    const { rule } = planned;
    const seen = run.see('penalty', planned, { label: rule.name });
    const { truth, trace } = seen;
    const open = run.needs(seen, rule.key);
    const amount = truth === false ? undefined : statutoryAmount(run, rule);
    if (amount === undefined) return { rule, truth, open, trace };
    if (amount.kind === 'open') return { rule, truth, open: [...new Set([...open, ...amount.facts])], trace };
    const { range, formula } = amount;
    return { rule, truth, range, formula, open, trace };
  });
}

/** The amount of the case that the facts select; open while two cases are possible. */
function statutoryAmount(run: Run, rule: StatutoryPenalty): Amount | undefined {
  if (rule.cases.length === 0) return undefined;
  const open: string[] = [];
  for (const one of rule.cases) {
    const looked = run.look(one.when);
    if (looked.truth === true) return evaluate(run, one.amount, rule.key);
    open.push(...run.needs(looked, rule.key));
  }
  return { kind: 'open', facts: open };
}

/** Puts the facts into an amount; facts that are not there are noted, and so is every base that is counted otherwise than given. */
export function evaluate(run: Run, rule: AmountRule, decides: string): Amount {
  const amount = evaluateAmount(rule, run.facts);
  if (amount.kind === 'open') {
    return { kind: 'open', facts: [...new Set(amount.facts.flatMap((fact) => run.unknowns.addFact(fact, decides)))] };
  }
  for (const { code, figures } of amount.remarks) {
    run.notice({ code, figures: { penalty: decides, ...figures }, basis: run.plan.violation.basis });
  }
  return amount;
}

export function durationJson(rule: DurationRule): DurationJson {
  return {
    ...(rule.min && { min: rule.min.value, minInclusive: rule.min.inclusive }),
    ...(rule.max && { max: rule.max.value, maxInclusive: rule.max.inclusive }),
    ...(rule.life && { life: rule.life }),
    ...(rule.guide && { guide: rule.guide }),
  };
}
