import type { NodePlan } from '../compile/index.js';
import type { TierRow } from '../resolve/index.js';
import { type Candidate, type MethodOutcome, type Narrowing, STATUTE_ONLY } from './candidate.js';
import type { TraceNode } from './decision.js';
import type { Looked, Run } from './run.js';
import { traceNode } from './trace-node.js';

interface Matched {
  readonly row: TierRow;
  readonly truth: boolean | null;
  /** The conditions on the way to the row that stayed open. */
  readonly open: readonly Looked[];
}

/**
 * A tier table. Exactly one row must apply. Where the document names a conflict rule (`heavier`), the heaviest of the
 * rows that apply does; a lighter row that is still open then changes nothing, a heavier one keeps the case open.
 */
export function decideTiers(run: Run, nodes: readonly NodePlan[]): MethodOutcome {
  const matched: Matched[] = [];
  const children = nodes.map((node) => walk(run, node, true, [], matched));
  const applied = matched.filter(({ truth }) => truth === true);
  const open = matched.filter(({ truth }) => truth === null);
  const { conflict } = run.plan.document;
  const outcome = conflict === undefined ? exclusive(run, applied, open) : heaviest(run, applied, open, conflict.basis);
  return {
    ...outcome,
    trace: traceNode('tiers', run.plan.violation, { truth: outcome.settled ? true : null, children }),
  };
}

/** Kleene's `and`: a group that fails takes all its rows with it, one that is open leaves them open at best. */
function walk(
  run: Run,
  node: NodePlan,
  above: boolean | null,
  openAbove: readonly Looked[],
  matched: Matched[],
): TraceNode {
  const looked = above === false ? undefined : run.look(node.rule.when);
  const truth = looked === undefined ? false : looked.truth === true ? above : looked.truth;
  const open = looked?.truth === null ? [...openAbove, looked] : openAbove;
  const seen = { truth, condition: looked?.condition, facts: node.facts };
  if (node.rule.kind === 'tier') {
    matched.push({ row: node.rule, truth, open });
    return traceNode('tier', node.rule, { ...seen, label: node.rule.label, row: node.rule.row }, run.facts);
  }
  const plans = 'children' in node ? node.children : [];
  return traceNode(
    'group',
    node.rule,
    { ...seen, children: plans.map((child) => walk(run, child, truth, open, matched)) },
    run.facts,
  );
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
    candidates: possible.map(({ row }) => candidateOf(row)),
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
    first === undefined ? [] : [{ ...candidateOf(first.row), rows, grounds: taken.map(({ row }) => row) }];
  return {
    settled: heavier.length === 0 && together.length === 1,
    candidates: [...together, ...sameTierOnce(heavier)],
  };
}

/** Open rows of one tier are one possible result. */
function sameTierOnce(open: readonly Matched[]): readonly Candidate[] {
  const bySeverity = new Map<number | string, Candidate>();
  for (const { row } of open) {
    const key = row.severity ?? row.row;
    const known = bySeverity.get(key);
    bySeverity.set(
      key,
      known === undefined
        ? candidateOf(row)
        : { ...known, rows: [...known.rows, row.row], grounds: [...known.grounds, row] },
    );
  }
  return [...bySeverity.values()];
}

function askFor(run: Run, open: readonly Matched[]): void {
  for (const { open: looked } of open) {
    for (const { condition } of looked) if (condition !== undefined) run.unknowns.addCondition(condition, 'tier');
  }
}

function noRow(run: Run): MethodOutcome {
  run.notice({ code: 'no-row-applies', basis: run.plan.violation.basis });
  return { settled: false, candidates: [STATUTE_ONLY] };
}

function candidateOf(row: TierRow): Candidate {
  const narrowings = new Map(
    row.gives.map(({ penalty, amount, duration }): [string, Narrowing] => [
      penalty,
      { kind: 'tier', rule: row, ...(amount && { amount }), ...(duration && { duration }) },
    ]),
  );
  return { tier: row.tier ?? row.row, rows: [row.row], narrowings, grounds: [row] };
}
