import type { Case } from '../parse/index.js';
import { compareDecimals, decimal, type WorkingDayCalendar } from '../values/index.js';
import { type Candidate, type MethodOutcome, STATUTE_ONLY } from './candidate.js';
import { certainIn } from './certain.js';
import { decideCircumstances } from './circumstances.js';
import type { Decision, Option, Outcome, Procedure, TraceNode } from './decision.js';
import { byInfluence } from './influence.js';
import { decideLimitation, type LimitationOutcome } from './limitation.js';
import { decideManners } from './manners.js';
import { inOrder } from './notice-order.js';
import { optionOf, withoutPenalty } from './options.js';
import { decideOrders } from './orders.js';
import { deadlinesOf } from './procedure-dates.js';
import { decideProcedures } from './procedures.js';
import type { ReadDates } from './read-dates.js';
import { readSuspensions } from './read-suspensions.js';
import { compareRows } from './row-order.js';
import type { GradePlan, Ruling } from './ruling.js';
import type { Run } from './run.js';
import { decideScoring } from './scoring.js';
import { inSpans, spanning } from './spans.js';
import { decideStatute } from './statute.js';
import { type Stage, type Suppositions, suppositionsOf } from './suppositions.js';
import { surchargeFor } from './surcharge.js';
import { decideTiers, oneTierUp } from './tiers.js';
import { frameNode } from './trace-node.js';

/** A decision before it has its digest. */
export type Decided = Omit<Decision, 'digest'>;

/** A decision, and the procedure that its rules would call for with other options: those it is put together with. */
export interface Worked {
  readonly decided: Decided;
  readonly proceduresFor: (options: readonly Option[]) => readonly Procedure[];
}

/** Decides one violation under one document: limitation, circumstances, the law, the table, and the procedure that follows. */
export function decideViolation(run: Run, given: Case, dates: ReadDates, calendar: WorkingDayCalendar): Worked {
  const { plan } = run;
  const { violation } = plan;
  const limitation = decideLimitation(run, plan.limitation, dates);
  const applied = limitation.limitation?.expired === true ? expired(limitation) : applyRules(run, given, dates);
  // Where nothing is punished in any case, it does not matter whether the act could still be.
  const free = applied.settled && applied.kinds.size === 1 && applied.kinds.has('no-penalty');
  const isOpen = limitation.open && !free;
  const settled = applied.settled && !isOpen;
  // While it is open whether the act can still be punished, not punishing it is among what may come out.
  const options = isOpen ? [noPenalty(limitation), ...applied.options] : applied.options;
  const kinds = new Set<Outcome>(isOpen ? ['no-penalty', ...applied.kinds] : applied.kinds);
  const possible = OUTCOMES.filter((one) => kinds.has(one));
  const outcome = settled && possible[0] !== undefined ? possible[0] : 'undetermined';
  const truth = !settled ? null : outcome === 'penalty';
  const children = [...limitation.traces, ...applied.traces];
  // Where limitation is open too, one more result is left whatever else becomes known.
  const resultsLeft = (supposing: Run) => applyRules(supposing, given, dates).options.length + (isOpen ? 1 : 0);
  // Where nothing is fined there is nothing to pay.
  const fined = options.some(({ penalties }) => penalties.some(({ type }) => type === 'fine'));
  const { deadlines: rules, surcharges } = violation.general;
  const due = fined ? rules : rules.filter(({ key }) => surcharges.every((one) => one.afterDeadline !== key));
  const deadlines = deadlinesOf(due, dates, readSuspensions(given), calendar);
  const proceduresFor = (some: readonly Option[]) => decideProcedures(run, some, given);
  const decided: Decided = {
    outcome,
    possible,
    benchmark: plan.benchmark,
    violation: plan.named,
    options,
    certain: certainIn(options),
    inTime: null,
    norms: null,
    acts: [],
    together: null,
    limitation: limitation.limitation,
    deadlines,
    surcharge: surchargeFor(violation.general.surcharges, deadlines, options, dates, given),
    procedures: proceduresFor(options),
    missing: settled ? [] : byInfluence(run, run.unknowns.list(), options.length, resultsLeft),
    notes: inOrder(run.notices),
    words: plan.words,
    trace: frameNode('violation', violation, truth, { label: violation.name, children }),
  };
  return { decided, proceduresFor };
}

const OUTCOMES: readonly Outcome[] = ['penalty', 'no-penalty', 'transfer'];

/** What the circumstances, the law and the table give for one case. */
interface Applied {
  readonly settled: boolean;
  /** Whether the law and the table have one result, circumstances aside. */
  readonly tableSettled: boolean;
  /** How the case may end. */
  readonly kinds: ReadonlySet<Outcome>;
  readonly options: readonly Option[];
  readonly traces: readonly TraceNode[];
}

function expired(limitation: LimitationOutcome): Applied {
  return {
    settled: true,
    tableSettled: true,
    kinds: new Set(['no-penalty']),
    options: [noPenalty(limitation)],
    traces: [],
  };
}

/**
 * Applies the circumstances, the law and the table. Where a fact is open on which several parts hang, the parts must not
 * answer it each in its own way: the options, what they need and what has to be said then come from supposing each
 * answer in turn.
 */
function applyRules(run: Run, given: Case, dates: ReadDates, stages: readonly Stage[] = STAGES): Applied {
  const asGiven = run.again(run.facts);
  const applied = applyOnce(asGiven, given, dates);
  const [stage, ...later] = stages;
  const isDone = stage === undefined || applied.settled || (stage === 'unascertainable' && applied.tableSettled);
  const { facts, answers } = isDone ? NO_SUPPOSITIONS : suppositionsOf(run, stage);
  if (answers.length === 0) {
    if (!isDone && later.length > 0) return applyRules(run, given, dates, later);
    run.include(asGiven);
    return applied;
  }
  const options = new Map<string, Option>();
  const kinds = new Set<Outcome>();
  for (const supposed of answers) {
    const supposing = run.again(run.facts.supposing(supposed));
    const one = applyRules(supposing, given, dates, later);
    for (const option of one.options) options.set(JSON.stringify(option), option);
    for (const kind of one.kinds) kinds.add(kind);
    run.include(supposing);
  }
  run.unknowns.include(asGiven.unknowns, facts);
  return { ...applied, kinds, options: [...options.values()].sort(byOption) };
}

const STAGES: readonly Stage[] = ['missing', 'unascertainable'];
const NO_SUPPOSITIONS: Suppositions = { facts: new Set(), answers: [] };

function applyOnce(run: Run, given: Case, dates: ReadDates): Applied {
  const { rulings, traces: circumstances } = decideCircumstances(run, given, dates);
  const kinds = new Set(rulings.map(({ kind }) => OUTCOME_OF[kind]));
  const barred = rulings.flatMap((one) => (one.kind === 'none' ? [withoutPenalty('none', one.grounds)] : []));
  const plans = distinctPlans(rulings);
  if (plans.length === 0) {
    return { settled: rulings.length === 1, tableSettled: true, kinds, options: barred, traces: circumstances };
  }
  const statute = decideStatute(run);
  const method = decideMethod(run);
  const { bearings, traces: manners } = decideManners(run, statute);
  const { orders, traces } = decideOrders(run);
  const law = { statute, bearings, orders };
  const spans = inSpans(method.candidates, plans.length);
  const resultOf = (candidates: readonly Candidate[], plan: GradePlan) =>
    spanning(candidates.map((candidate) => optionOf(run, candidate, plan, law)));
  const penal = plans.flatMap((plan) => {
    if (plan.grade === 'waivable') return [withoutPenalty('waivable', plan.grounds)];
    const groups = raises(plan) ? method.candidates.flatMap((one) => oneTierUp(run, one)).map((one) => [one]) : spans;
    return groups.map((candidates) => resultOf(candidates, plan));
  });
  const options = [...barred, ...penal].sort(byOption);
  addRemarks(run, options);
  const tableSettled = method.settled && options.every(hangsOnNothing);
  return {
    settled: rulings.length === 1 && tableSettled,
    tableSettled,
    kinds,
    options,
    traces: [
      ...circumstances,
      ...statute.map(({ trace }) => trace),
      ...manners,
      ...(method.trace === undefined ? [] : [method.trace]),
      ...traces,
    ],
  };
}

const OUTCOME_OF = { none: 'no-penalty', transfer: 'transfer', penalty: 'penalty' } as const;

/** The grades that some ruling permits, each once. */
function distinctPlans(rulings: readonly Ruling[]): readonly GradePlan[] {
  const plans = new Map<string, GradePlan>();
  for (const ruling of rulings) {
    if (ruling.kind !== 'penalty') continue;
    for (const plan of ruling.grades) {
      const key = JSON.stringify([plan.grade, plan.measures.map((one) => (one === 'definition' ? one : one.id))]);
      if (!plans.has(key)) plans.set(key, plan);
    }
  }
  return [...plans.values()];
}

function raises({ measures }: GradePlan): boolean {
  return measures.some((one) => one !== 'definition' && one.how.kind === 'tier-up');
}

function hangsOnNothing({ penalties, orders }: Option): boolean {
  return [...penalties, ...orders].every(({ pending }) => pending === undefined);
}

function decideMethod(run: Run): MethodOutcome {
  const { method } = run.plan;
  switch (method.kind) {
    case 'statutory':
      return { settled: true, candidates: [STATUTE_ONLY] };
    case 'tiers':
      return decideTiers(run, method.nodes);
    case 'scoring':
      return decideScoring(run, method);
  }
}

const GRADES: readonly Option['grade'][] = ['none', 'waivable', 'mitigated', 'lighter', 'ordinary', 'heavier'];

/** Possible results from the mildest grade, then in the order of their scores, then of their rows, so that the order of rule files shows nowhere. */
function byOption(a: Option, b: Option): number {
  const grade = GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade);
  if (grade !== 0) return grade;
  for (const [index, { sum }] of (a.scores ?? []).entries()) {
    const other = b.scores?.[index];
    const order = other === undefined ? 0 : compareDecimals(decimal(sum), decimal(other.sum));
    if (order !== 0) return order;
  }
  return compareRows(a.rows, b.rows);
}

/** The document's own remarks on what this case touches. */
function addRemarks(run: Run, options: readonly Option[]): void {
  for (const { remark, rows, when } of run.plan.remarks) {
    if (rows !== undefined && !options.some((option) => option.rows.some((row) => rows.has(row)))) continue;
    if (when === undefined || run.look(when).truth === true) run.notice(remark);
  }
}

function noPenalty({ basis }: LimitationOutcome): Option {
  return withoutPenalty('none', [{ rule: 'limitation', basis }]);
}
