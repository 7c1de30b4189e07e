import type { DocumentPlan, Program, ViolationPlan } from '../compile/index.js';
import { nearest } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import type { Citation, Rule } from '../resolve/index.js';
import { decimal, digest, type Json } from '../values/index.js';
import { VERSION } from '../version.js';
import { type Candidate, type MethodOutcome, STATUTE_ONLY } from './candidate.js';
import { readCaseFacts } from './case-facts.js';
import type { Decision, Notice, Option, Outcome, TraceNode } from './decision.js';
import { findBenchmark, isInForce } from './find-benchmark.js';
import { decideLimitation, type LimitationOutcome, type ReadDates } from './limitation.js';
import { optionOf } from './options.js';
import { decideOrders } from './orders.js';
import { deadlinesOf } from './procedure-dates.js';
import { readDates } from './read-dates.js';
import { Run } from './run.js';
import { decideScoring } from './scoring.js';
import { decideStatute } from './statute.js';
import { decideTiers } from './tiers.js';
import { traceNode } from './trace-node.js';

/**
 * Decides a case: which penalties are permitted, in which range, and why. Pure and synchronous; the same case, rules
 * and version give the same decision. A case that is not valid throws `ProblemsError`.
 */
export function decide(program: Program, given: Case): Decision {
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
  const run = new Run(plan, readCaseFacts(plan, (given.facts ?? {}) as Readonly<Record<string, Json>>));
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
  return {
    outcome,
    benchmark: benchmarkOf(document),
    violation: { code: violation.code, id: violation.key, name: violation.name['zh-CN'], names: violation.name },
    options,
    limitation: limitation.limitation,
    deadlines: deadlinesOf(document.deadlines, dates),
    procedures: [],
    missing: expired ? [] : run.unknowns.list(),
    notes: run.notices,
    words: plan.words,
    trace: traceNode('violation', violation, { truth, label: violation.name, children }),
    digest: digestOf(given, document.digest),
  };
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
  const touched = new Set(options.flatMap(({ rows }) => rows));
  const basis: readonly Citation[] = run.plan.violation.basis;
  for (const { about, text, rows, when } of run.plan.violation.notes) {
    if (rows !== undefined && !rows.some((row) => touched.has(row))) continue;
    if (when !== undefined && run.look(when).truth !== true) continue;
    run.notice({ code: about, text, ...(rows === undefined ? {} : { rows }), basis });
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

function benchmarkOf({ id, digest: ofRules, title }: ViolationPlan['document']): Decision['benchmark'] {
  return { id, digest: ofRules, title };
}

const NO_RULE: Rule = { id: 'decision', source: { file: '', line: 0 }, basis: [] };

function notCovered(given: Case, document: DocumentPlan | undefined, notice: Notice): Decision {
  const { source: _, ...trace }: TraceNode = traceNode('decision', NO_RULE, { truth: false });
  return {
    outcome: 'not-covered',
    benchmark: document === undefined ? null : benchmarkOf(document.document),
    violation: null,
    options: [],
    limitation: null,
    deadlines: [],
    procedures: [],
    missing: [],
    notes: [notice],
    words: {},
    trace,
    digest: digestOf(given, document?.document.digest ?? ''),
  };
}

/** Of the case, the rules used and the library's version: the same input has the same digest. */
function digestOf(given: Case, rules: string): string {
  return digest({ case: given as unknown as Json, rules, version: VERSION });
}
