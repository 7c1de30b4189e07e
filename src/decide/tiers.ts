import type { NodePlan, RowPlan } from '../compile/index.js';
import type { TierRow } from '../resolve/index.js';
import { type Candidate, type MethodOutcome, type Narrowing, STATUTE_ONLY } from './candidate.js';
import type { TraceNode } from './decision.js';
import type { Matched, Walked } from './kept-outcomes.js';
import type { Run } from './run.js';
import { frameNode, type Looked, traceNode } from './trace-node.js';

/**
 * A tier table. Exactly one row must apply. Where the document names a conflict rule (`heavier`), the heaviest of the
 * rows that apply does; a lighter row that is still open then changes nothing, a heavier one keeps the case open.
 */
export function decideTiers(run: Run, nodes: readonly NodePlan[]): MethodOutcome {
  const { matched, children } = walkAll(run, nodes, true, NONE_OPEN);
  const applied = matched.filter(({ truth }) => truth === true);
  const open = matched.filter(({ truth }) => truth === null);
  const { conflict } = run.plan.document;
  const outcome = conflict === undefined ? exclusive(run, applied, open) : heaviest(run, applied, open, conflict.basis);
  const trace = frameNode('tiers', run.plan.violation, outcome.settled ? true : null, { children });
  return { ...outcome, trace };
}

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
  const seen: Looked = { ...looked, truth };
  if (!('children' in node)) {
    const { rule: row } = node;
    const trace = traceNode('tier', node, seen, run.facts, { label: row.label, row: row.row });
    const matched = truth === false ? [] : [{ row, truth, open, candidate: candidateOf(node) }];
    return run.kept.walked.keep(node, place, { matched, trace });
  }
  const { matched, children } = walkAll(run, node.children, truth, open);
  const trace = traceNode('group', node, seen, run.facts, { children });
  return run.kept.walked.keep(node, place, { matched, trace });
}

/** What is open above goes into the rows below, so then their own facts do not say all. */
function placeOf(run: Run, { within }: NodePlan, above: boolean | null): number | undefined {
  const place = above === null ? undefined : run.facts.place(within);
  return place === undefined ? undefined : place * 2 + (above ? 1 : 0);
}

function exclusive(run: Run, applied: readonly Matched[], open: readonly Matched[]): MethodOutcome {
  if (applied.length > 1) {
    run.notice({
      code: 'rows-overlap',
      rows: applied.map(({ row }) => row.row),
      basis: applied.flatMap(({ row }) => row.basis),
    });
  }
  if (applied.length === 0 && open.length === 0) return noRow(run);
  askFor(run, open);
  const possible = [...applied, ...open];
  return {
    settled: possible.length === 1 && applied.length === 1,
    candidates: possible.map(({ candidate }) => candidate),
  };
}

function heaviest(
  run: Run,
  applied: readonly Matched[],
  open: readonly Matched[],
  basis: TierRow['basis'][number],
): MethodOutcome {
  const severity = ({ row }: Matched) => row.severity ?? 0;
  const most = applied.length === 0 ? -1 : Math.max(...applied.map(severity));
  const heavier = open.filter((one) => severity(one) > most);
  if (applied.length === 0 && heavier.length === 0) return noRow(run);
  askFor(run, heavier);
  const taken = applied.filter((one) => severity(one) === most);
  if (applied.length > taken.length) {
    run.notice({ code: 'heavier-row-taken', rows: applied.map(({ row }) => row.row), basis: [basis] });
  }
  // Rows of the same tier stand for the same result; they are named together.
  const first = taken[0];
  const rows = taken.map(({ row }) => row.row);
  const together =
    first === undefined
      ? []
      : [{ ...first.candidate, rows, grounds: taken.flatMap(({ candidate }) => candidate.grounds) }];
  return {
    settled: heavier.length === 0 && together.length === 1,
    candidates: [...together, ...sameTierOnce(heavier)],
  };
}

/** Open rows of one tier are one possible result. */
function sameTierOnce(open: readonly Matched[]): readonly Candidate[] {
  const bySeverity = new Map<number | string, Candidate>();
  for (const { row, candidate } of open) {
    const key = row.severity ?? row.row;
    const known = bySeverity.get(key);
    const rows = [...(known?.rows ?? []), ...candidate.rows];
    const grounds = [...(known?.grounds ?? []), ...candidate.grounds];
    bySeverity.set(key, { ...(known ?? candidate), rows, grounds });
  }
  return [...bySeverity.values()];
}

function askFor(run: Run, open: readonly Matched[]): void {
  for (const { open: looked } of open) for (const one of looked) run.needs(one, 'tier');
}

function noRow(run: Run): MethodOutcome {
  run.notice({ code: 'no-row-applies', basis: run.plan.violation.basis });
  return { settled: false, candidates: [STATUTE_ONLY] };
}

function candidateOf({ rule, ground }: RowPlan): Candidate {
  const narrowings = new Map(
    rule.gives.map(({ penalty, amount, duration }): [string, Narrowing] => [
      penalty,
      { kind: 'tier', rule, ...(amount && { amount }), ...(duration && { duration }) },
    ]),
  );
  return { tier: rule.tier ?? rule.row, rows: [rule.row], narrowings, grounds: [ground] };
}
