import type { NodePlan, RowPlan } from '../compile/index.js';
import { type Condition, evaluate, type FactLookup } from '../conditions/index.js';
import type { AmountBound, AmountRule, Citation, TierRow } from '../resolve/index.js';
import { compareDecimals } from '../values/index.js';
import { type Candidate, type MethodOutcome, type Narrowing, STATUTE_ONLY } from './candidate.js';
import { completionsOf } from './completions.js';
import type { TraceNode } from './decision.js';
import type { Matched, Walked } from './kept-outcomes.js';
import { compareRowNames } from './row-order.js';
import type { Run } from './run.js';
import { frameNode, type Looked, traceNode } from './trace-node.js';
import { onlyUnascertainable } from './unknowns.js';

/**
 * A tier table. Exactly one row must apply. Where the document names a conflict rule (`heavier`), the heaviest of the
 * rows that apply does; a lighter row that is still open then changes nothing, a heavier one keeps the case open.
 */
export function decideTiers(run: Run, nodes: readonly NodePlan[]): MethodOutcome {
  const { matched, children } = walkAll(run, nodes, true, NONE_OPEN);
  const applied = matched.filter(({ truth }) => truth === true);
  const open = matched.filter(({ truth }) => truth === null);
  const { conflict } = run.plan.document;
  const { settled, candidates } =
    conflict === undefined ? exclusive(run, nodes, applied, open) : heaviest(run, nodes, applied, open, conflict.basis);
  const trace = frameNode('tiers', run.plan.violation, settled ? true : null, { children });
  return { settled, candidates, trace };
}

type Chosen = Omit<MethodOutcome, 'trace'>;

const NONE_OPEN: readonly Looked[] = Object.freeze([]);
const NOT_LOOKED: Looked = Object.freeze({ truth: false });

function walkAll(run: Run, nodes: readonly NodePlan[], above: boolean | null, openAbove: readonly Looked[]) {
  const matched: Matched[] = [];
  const children: TraceNode[] = [];
  for (const node of nodes) {
    const walked = walk(run, node, above, openAbove);
    for (const one of walked.matched) matched.push(one);
    children.push(walked.trace);
  }
  return { matched, children };
}

/** Kleene's `and`: a group that fails takes all its rows with it, one that is open leaves them open at best. */
function walk(run: Run, node: NodePlan, above: boolean | null, openAbove: readonly Looked[]): Walked {
  const place = placeOf(run, node, above);
  const known = run.kept.walked.find(node, place);
  if (known !== undefined) return known;
  const looked = above === false ? NOT_LOOKED : run.look(node.rule.when);
  const truth = looked.truth === true ? above : looked.truth;
  const open = looked.truth === null ? [...openAbove, looked] : openAbove;
  const { condition } = looked;
  if (!('children' in node)) {
    const { rule: row } = node;
    const trace = traceNode('tier', node, truth, condition, run.facts, {
      label: row.label,
      row: row.row ?? undefined,
      tier: row.tier,
    });
    const matched = truth === false ? [] : [{ row, truth, open, candidate: candidateOf(node), result: node.result }];
    return run.kept.walked.keep(node, place, { matched, trace });
  }
  const { matched, children } = walkAll(run, node.children, truth, open);
  const trace = traceNode('group', node, truth, condition, run.facts, { children });
  return run.kept.walked.keep(node, place, { matched, trace });
}

/** What is open above goes into the rows below, so then their own facts do not say all. */
function placeOf(run: Run, { within }: NodePlan, above: boolean | null): number | undefined {
  const place = above === null ? undefined : run.facts.place(within);
  return place === undefined ? undefined : place * 2 + (above ? 1 : 0);
}

function exclusive(
  run: Run,
  nodes: readonly NodePlan[],
  applied: readonly Matched[],
  open: readonly Matched[],
): Chosen {
  if (applied.length > 1) {
    run.notice({
      code: 'rows-overlap',
      rows: rowsOf(applied),
      basis: [...applied].sort(byRow).flatMap(({ row }) => row.basis),
    });
  }
  const lowest = applied.length === 0 ? lowestWhereUnascertainable(run, open) : undefined;
  if (lowest !== undefined) return { settled: true, candidates: [lowest] };
  askFor(run, open);
  const reached = reachedRows(run, nodes, open);
  const possible =
    reached === undefined ? [...applied, ...open] : [...applied, ...open.filter(({ row }) => reached.rows.has(row))];
  const mayFallThrough = applied.length === 0 && (open.length === 0 || reached?.mayFallThrough === true);
  if (possible.length === 0) run.notice({ code: 'no-row-applies', basis: run.plan.violation.basis });
  const candidates = possible.map(({ candidate }) => candidate);
  return {
    settled: possible.length === 1 && applied.length === 1,
    candidates: mayFallThrough ? [...candidates, STATUTE_ONLY] : candidates,
  };
}

/** The rows that some way to fill in the open facts leads to, and whether one leads to none. */
function reachedRows(run: Run, nodes: readonly NodePlan[], open: readonly Matched[]) {
  if (open.length === 0) return undefined;
  const conditions = nodes.flatMap(conditionsOf);
  const completions = completionsOf(run, conditions);
  if (completions === undefined) return undefined;
  const reached = completions.map((facts) => {
    const matching = nodes.flatMap((node) => rowsMatching(node, facts));
    if (run.plan.document.conflict === undefined) return matching;
    // What certainly matches there takes the place of every lighter row.
    const most = Math.max(...matching.flatMap(({ row, certain }) => (certain ? [row.severity ?? 0] : [])));
    return matching.filter(({ row }) => (row.severity ?? 0) >= most);
  });
  return {
    rows: new Set(reached.flat().map(({ row }) => row)),
    mayFallThrough: reached.some((rows) => rows.length === 0),
  };
}

function conditionsOf(node: NodePlan): readonly Condition[] {
  const below = 'children' in node ? node.children.flatMap(conditionsOf) : [];
  return node.rule.when === undefined ? below : [node.rule.when, ...below];
}

interface Reached {
  readonly row: TierRow;
  /** Whether it matches whatever else becomes known. */
  readonly certain: boolean;
}

function rowsMatching(node: NodePlan, facts: FactLookup, above = true): readonly Reached[] {
  const truth = node.rule.when === undefined ? true : evaluate(node.rule.when, facts);
  if (truth === false) return [];
  const certain = above && truth === true;
  if ('children' in node) return node.children.flatMap((child) => rowsMatching(child, facts, certain));
  return [{ row: node.rule, certain }];
}

/**
 * Guangdong rules, art. 5: a factor that cannot be ascertained counts at its lowest. In a table of ranges that is the
 * row, of those the known facts have not excluded, that gives the least in everything it gives; where none does, the
 * rule has no answer.
 */
function lowestWhereUnascertainable(run: Run, open: readonly Matched[]): Candidate | undefined {
  const { unascertainable } = run.plan.document;
  if (unascertainable === undefined || open.length === 0) return undefined;
  const conditions = open.flatMap((one) => one.open).map(({ condition }) => condition);
  if (!conditions.every((one) => one !== undefined && onlyUnascertainable(one))) return undefined;
  const lowest = open.find((one) => open.every((other) => givesNoMore(one.row, other.row)));
  if (lowest === undefined) return undefined;
  run.notice({
    code: 'lowest-level-taken',
    figures: { factor: 'tier' },
    rows: lowest.candidate.rows,
    basis: [unascertainable.basis],
  });
  return lowest.candidate;
}

function givesNoMore(one: TierRow, other: TierRow): boolean {
  // What the law gives is not held against figures of the table.
  if (one.row === null || other.row === null) return one === other;
  return one.gives.every(({ penalty, amount }) => {
    const rival = other.gives.find((given) => given.penalty === penalty)?.amount;
    if (amount === undefined || rival === undefined) return amount === rival;
    if (measureText(amount) !== measureText(rival)) return false;
    return isNoMore(amount.min, rival.min, 'min') && isNoMore(amount.max, rival.max, 'max');
  });
}

/** What an amount is counted in: only figures of one measure can be held against each other. */
function measureText({ measure, base, per, steps, cap }: AmountRule): string {
  return JSON.stringify([measure, base, per, steps, cap]);
}

/** A bound that is left out lies below every minimum, and above every maximum. */
function isNoMore(a: AmountBound | undefined, b: AmountBound | undefined, end: 'min' | 'max'): boolean {
  if (a === undefined || b === undefined) return a === b || (end === 'min' ? a : b) === undefined;
  return compareDecimals(a.value, b.value) <= 0;
}

function heaviest(
  run: Run,
  nodes: readonly NodePlan[],
  applied: readonly Matched[],
  open: readonly Matched[],
  basis: Citation,
): Chosen {
  const severity = ({ row }: Matched) => row.severity ?? 0;
  const most = applied.length === 0 ? -1 : Math.max(...applied.map(severity));
  const taken = byResult(applied.filter((one) => severity(one) === most));
  // A row that is still open matters when it is heavier, or as heavy and gives something else.
  const rivals = open.filter((one) => severity(one) > most || (severity(one) === most && !taken.has(one.result)));
  askFor(run, rivals);
  if (applied.some((one) => severity(one) < most)) {
    run.notice({ code: 'heavier-row-taken', rows: rowsOf(applied), basis: [basis] });
  }
  if (taken.size > 1) {
    const rows = sortRows([...taken.values()].flatMap(({ rows: some }) => some));
    run.notice({
      code: 'rows-overlap',
      rows,
      basis: [...taken.values()].flatMap(({ grounds }) => grounds).flatMap((ground) => ground.basis),
    });
  }
  if (taken.size === 0 && rivals.length === 0) run.notice({ code: 'no-row-applies', basis: run.plan.violation.basis });
  const reached = reachedRows(run, nodes, rivals);
  const possible = reached === undefined ? rivals : rivals.filter(({ row }) => reached.rows.has(row));
  const candidates = [...taken.values(), ...byResult(possible).values()];
  const mayFallThrough = taken.size === 0 && (rivals.length === 0 || reached?.mayFallThrough === true);
  return {
    settled: rivals.length === 0 && taken.size === 1,
    candidates: mayFallThrough ? [...candidates, STATUTE_ONLY] : candidates,
  };
}

/** Rows of one severity that give the same are one result, and are named together. */
function byResult(matched: readonly Pick<Matched, 'row' | 'candidate' | 'result'>[]): ReadonlyMap<string, Candidate> {
  const results = new Map<string, Candidate>();
  const sorted = [...matched].sort(byRow);
  for (const one of sorted) {
    const key = one.result;
    const known = results.get(key);
    const rows = [...(known?.rows ?? []), ...one.candidate.rows];
    const grounds = [...(known?.grounds ?? []), ...one.candidate.grounds];
    results.set(key, { ...(known ?? one.candidate), rows, grounds });
  }
  return results;
}

function byRow(a: Pick<Matched, 'row'>, b: Pick<Matched, 'row'>): number {
  return compareRowNames(a.row.row ?? '', b.row.row ?? '');
}

function rowsOf(matched: readonly Matched[]): readonly string[] {
  return sortRows(matched.flatMap(({ candidate }) => candidate.rows));
}

function sortRows(rows: readonly string[]): readonly string[] {
  return [...rows].sort(compareRowNames);
}

function askFor(run: Run, open: readonly Matched[]): void {
  const conditions = open.flatMap(({ open: looked }) => looked.map(({ condition }) => condition));
  run.unknowns.addTable(
    conditions.filter((one) => one !== undefined),
    'tier',
  );
}

function candidateOf({ rule, ground, orders }: RowPlan): Candidate {
  const narrowings = new Map(
    rule.gives.map(({ penalty, amount, guide, duration }): [string, Narrowing] => [
      penalty,
      { kind: 'tier', rule, ...(amount && { amount }), ...(guide && { guide }), ...(duration && { duration }) },
    ]),
  );
  const { row, tier, severity } = rule;
  return {
    tier: tier ?? row,
    rows: row === null ? [] : [row],
    ...(severity !== undefined && { severity }),
    narrowings,
    ...(orders.length > 0 && { orders }),
    grounds: [ground],
  };
}

/** What lies one tier above: the rows of the next severity; above the heaviest, the statutory maximum. */
export function oneTierUp(run: Run, candidate: Candidate): readonly Candidate[] {
  const { severity, grounds } = candidate;
  if (severity === undefined) {
    run.notice({ code: 'tier-order-unknown', rows: candidate.rows, basis: run.plan.violation.basis });
    return [candidate];
  }
  const above = run.plan.bySeverity.filter(({ rule }) => (rule.severity ?? 0) > severity);
  const next = above.filter(({ rule }) => rule.severity === above[0]?.rule.severity);
  if (next.length === 0) return [{ ...candidate, atMaximum: true }];
  const distinct = byResult(
    next.map((plan) => ({ row: plan.rule, candidate: candidateOf(plan), result: plan.result })),
  );
  return [...distinct.values()].map((one) => ({
    ...one,
    raisedFrom: candidate,
    grounds: [...grounds, ...one.grounds],
  }));
}
