import type { DocumentPlan, Program, ViolationPlan } from '../compile/index.js';
import { nearest } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import type { Rule } from '../resolve/index.js';
import { decimal, type Json } from '../values/index.js';
import { type Candidate, type MethodOutcome, STATUTE_ONLY } from './candidate.js';
import { readCaseFacts } from './case-facts.js';
import type { Decision, Notice, Option, Outcome, TraceNode } from './decision.js';
import { withDigest } from './digest-on-reading.js';
import { findBenchmark, isInForce } from './find-benchmark.js';
import { KeptOutcomes } from './kept-outcomes.js';
import { decideLimitation, type LimitationOutcome, type ReadDates } from './limitation.js';
import { optionOf } from './options.js';
import { decideOrders } from './orders.js';
import { deadlinesOf } from './procedure-dates.js';
import { readDates } from './read-dates.js';
import { Run } from './run.js';
import { decideScoring } from './scoring.js';
import { decideStatute } from './statute.js';
import { decideTiers } from './tiers.js';
import { frameNode } from './trace-node.js';

/**
 * Makes of a program the function that decides a case: which penalties are permitted, in which range, and why. Pure and
 * synchronous; the same case, rules and version give the same decision. A case that is not valid throws `ProblemsError`.
 */
export function decider(program: Program): (given: Case) => Decision {
  const kept = new Map<ViolationPlan, KeptOutcomes>();
  const keptFor = (plan: ViolationPlan) => {
    const known = kept.get(plan);
    if (known !== undefined) return known;
    const outcomes = new KeptOutcomes();
    kept.set(plan, outcomes);
    return outcomes;
  };
  return (given) => decide(program, keptFor, given);
}

function decide(program: Program, keptFor: (plan: ViolationPlan) => KeptOutcomes, given: Case): Decision {
  const dates = readDates(given.dates);
  const document = findBenchmark(program, given, dates);
  if (document === undefined) return notCovered(given, undefined, { code: 'benchmark-not-found', basis: [] });
  const unforced = forceNotice(document, dates);
  if (unforced?.code === 'not-in-force') return notCovered(given, document, unforced);
  const plan = document.violations.get(given.violation);
  if (plan === undefined) {
    const suggestion = nearest(given.violation, document.violations.keys());
    const figures = { code: given.violation, ...(suggestion === undefined ? {} : { suggestion }) };
    return notCovered(given, document, { code: 'violation-not-covered', figures, basis: [] });
  }
  const facts = readCaseFacts(plan, (given.facts ?? {}) as Readonly<Record<string, Json>>);
  const run = new Run(plan, facts, keptFor(plan));
  if (unforced !== undefined) run.notice(unforced);
  return decideViolation(run, given, dates);
}

function decideViolation(run: Run, given: Case, dates: ReadDates): Decision {
  const { plan } = run;
  const { document, violation } = plan;
  const limitation = decideLimitation(run, plan.limitation, dates);
  const statute = decideStatute(run);
  const method = decideMethod(run);
  const { orders, traces } = decideOrders(run);
  const expired = limitation.limitation?.expired === true;
  const options = expired
    ? [noPenalty(limitation)]
    : [...method.candidates].sort(byResult).map((candidate) => optionOf(run, candidate, statute, orders));
  addRemarks(run, options);
  const outcome: Outcome = expired ? 'no-penalty' : isSettled(limitation, method, options) ? 'penalty' : 'undetermined';
  const children = [
    ...limitation.traces,
    ...statute.map(({ trace }) => trace),
    ...(method.trace === undefined ? [] : [method.trace]),
    ...traces,
  ];
  const truth = outcome === 'penalty' ? true : outcome === 'no-penalty' ? false : null;
  const decision = {
    outcome,
    benchmark: plan.benchmark,
    violation: plan.named,
    options,
    limitation: limitation.limitation,
    deadlines: deadlinesOf(document.deadlines, dates),
    procedures: [],
    missing: expired ? [] : run.unknowns.list(),
    notes: run.notices,
    words: plan.words,
    trace: frameNode('violation', violation, truth, { label: violation.name, children }),
  };
  return withDigest(decision, given, document.digest);
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

/** One result, and nothing in it hangs on a fact that is not known. */
function isSettled(limitation: LimitationOutcome, method: MethodOutcome, options: readonly Option[]): boolean {
  if (limitation.open || !method.settled) return false;
  return options.every(({ penalties, orders }) =>
    [...penalties, ...orders].every(({ pending }) => pending === undefined),
  );
}

/** Possible results in the order of their scores, then of their rows, so that the order of rule files shows nowhere. */
function byResult(a: Candidate, b: Candidate): number {
  for (const [index, score] of (a.scores ?? []).entries()) {
    const other = b.scores?.[index];
    const order = other === undefined ? 0 : decimal(score.sum).cmp(decimal(other.sum));
    if (order !== 0) return order;
  }
  return compareRows(a.rows, b.rows);
}

function compareRows(a: readonly string[], b: readonly string[]): number {
  for (const [index, row] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (row !== other) return row.length - other.length || (row < other ? -1 : 1);
  }
  return a.length - b.length;
}

/** The document's own remarks on what this case touches. */
function addRemarks(run: Run, options: readonly Option[]): void {
  for (const { remark, rows, when } of run.plan.remarks) {
    if (rows !== undefined && !options.some((option) => option.rows.some((row) => rows.has(row)))) continue;
    if (when === undefined || run.look(when).truth === true) run.notice(remark);
  }
}

function noPenalty({ limitation }: LimitationOutcome): Option {
  const ground = { rule: 'limitation', basis: limitation?.basis ?? [] };
  return { grade: 'none', tier: null, rows: [], penalties: [], orders: [], grounds: [ground], narrowing: [] };
}

/** Whether the document was in force when the act ended; if only at the decision, the decision says so (art. 37). */
function forceNotice({ document }: DocumentPlan, dates: ReadDates): Notice | undefined {
  const act = dates.ended ?? dates.committed;
  if (act === undefined || isInForce(document, act)) return undefined;
  const later = dates.decided !== undefined && isInForce(document, dates.decided);
  const figures = {
    act,
    ...(document.inForce && { from: document.inForce.from }),
    ...(document.inForce?.until && { until: document.inForce.until }),
  };
  return { code: later ? 'in-force-at-decision-only' : 'not-in-force', figures, basis: [] };
}

const NO_RULE: Rule = { id: 'decision', source: { file: '', line: 0 }, basis: [] };

function notCovered(given: Case, document: DocumentPlan | undefined, notice: Notice): Decision {
  const { source: _, ...trace }: TraceNode = frameNode('decision', NO_RULE, false, {});
  const decision = {
    outcome: 'not-covered',
    benchmark: document?.benchmark ?? null,
    violation: null,
    options: [],
    limitation: null,
    deadlines: [],
    procedures: [],
    missing: [],
    notes: [notice],
    words: {},
    trace,
  } as const;
  return withDigest(decision, given, document?.document.digest ?? '');
}
