import type { DocumentPlan, Program, ViolationPlan } from '../compile/index.js';
import { nearest } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import type { Rule } from '../resolve/index.js';
import { compareDecimals, decimal, type Json, type WorkingDayCalendar } from '../values/index.js';
import { type MethodOutcome, STATUTE_ONLY } from './candidate.js';
import { readCaseFacts } from './case-facts.js';
import { caseNotices } from './case-notices.js';
import type { Decision, Notice, Option, Outcome, TraceNode } from './decision.js';
import { withDigest } from './digest-on-reading.js';
import { findBenchmark, isInForce } from './find-benchmark.js';
import { KeptOutcomes } from './kept-outcomes.js';
import { decideLimitation, type LimitationOutcome, type ReadDates } from './limitation.js';
import { inOrder } from './notice-order.js';
import { optionOf } from './options.js';
import { decideOrders } from './orders.js';
import { deadlinesOf } from './procedure-dates.js';
import { readDates } from './read-dates.js';
import { compareRows } from './row-order.js';
import { Run } from './run.js';
import { decideScoring } from './scoring.js';
import { decideStatute } from './statute.js';
import { suppositionsOf } from './suppositions.js';
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
  for (const notice of caseNotices(document, given, dates)) run.notice(notice);
  return decideViolation(run, given, dates, program.calendar);
}

function decideViolation(run: Run, given: Case, dates: ReadDates, calendar: WorkingDayCalendar): Decision {
  const { plan } = run;
  const { document, violation } = plan;
  const limitation = decideLimitation(run, plan.limitation, dates);
  const expired = limitation.limitation?.expired === true;
  const result = expired ? notPunished(limitation) : applyRules(run);
  const settled = result.settled && !limitation.open;
  // While it is open whether the act can still be punished, not punishing it is among what may come out.
  const options = limitation.open ? [...result.options, noPenalty(limitation)] : result.options;
  const outcome: Outcome = expired ? 'no-penalty' : settled ? 'penalty' : 'undetermined';
  const truth = expired ? false : settled ? true : null;
  const children = [...limitation.traces, ...result.traces];
  const decision = {
    outcome,
    benchmark: plan.benchmark,
    violation: plan.named,
    options,
    limitation: limitation.limitation,
    deadlines: deadlinesOf(document.deadlines, dates, calendar),
    procedures: [],
    missing: run.unknowns.list(),
    notes: inOrder(run.notices),
    words: plan.words,
    trace: frameNode('violation', violation, truth, { label: violation.name, children }),
  };
  return withDigest(decision, given, document.digest);
}

/** What the law and the table give for one case. */
interface Applied {
  readonly settled: boolean;
  readonly options: readonly Option[];
  readonly traces: readonly TraceNode[];
}

function notPunished(limitation: LimitationOutcome): Applied {
  return { settled: true, options: [noPenalty(limitation)], traces: [] };
}

/**
 * Applies the law and the table. Where a fact is open on which several parts hang, the parts must not answer it each in
 * its own way: the options, what they need and what has to be said then come from supposing each answer in turn.
 */
function applyRules(run: Run): Applied {
  const asGiven = run.again(run.facts);
  const applied = applyOnce(asGiven);
  const suppositions = applied.settled ? [] : suppositionsOf(run);
  if (suppositions.length === 0) {
    run.include(asGiven);
    return applied;
  }
  const options = new Map<string, Option>();
  for (const supposed of suppositions) {
    const supposing = run.again(run.facts.supposing(supposed));
    for (const option of applyOnce(supposing).options) options.set(JSON.stringify(option), option);
    run.include(supposing);
  }
  run.unknowns.include(asGiven.unknowns, new Set(run.plan.shared.map(({ name }) => name)));
  return { ...applied, options: [...options.values()].sort(byOption) };
}

function applyOnce(run: Run): Applied {
  const statute = decideStatute(run);
  const method = decideMethod(run);
  const { orders, traces } = decideOrders(run);
  const options = method.candidates.map((candidate) => optionOf(run, candidate, statute, orders)).sort(byOption);
  addRemarks(run, options);
  return {
    settled: method.settled && options.every(hangsOnNothing),
    options,
    traces: [...statute.map(({ trace }) => trace), ...(method.trace === undefined ? [] : [method.trace]), ...traces],
  };
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

/** Possible results in the order of their scores, then of their rows, so that the order of rule files shows nowhere. */
function byOption(a: Option, b: Option): number {
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
