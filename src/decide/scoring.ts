import type { ColumnPlan, LevelPlan, MethodPlan } from '../compile/index.js';
import { compareDecimals, type Decimal, plain } from '../values/index.js';
import { type Candidate, type MethodOutcome, type Narrowing, STATUTE_ONLY } from './candidate.js';
import type { ScoreJson, TraceNode } from './decision.js';
import { everyChoice } from './every-choice.js';
import { decideFactor } from './factor-levels.js';
import { levelGroups } from './level-groups.js';
import type { Run } from './run.js';
import { everySum, itemAt, type Selection } from './selections.js';
import { frameNode } from './trace-node.js';

type ScoringPlan = Extract<MethodPlan, { kind: 'scoring' }>;

/**
 * A scoring table: starting point plus the weight of one level of each factor, held at the cap and the floor, times
 * what the column's percentage is worth. Each penalty has the column that its situation calls for.
 */
export function decideScoring(run: Run, plan: ScoringPlan): MethodOutcome {
  const children: TraceNode[] = [];
  const columns = plan.byPenalty.map((some) => decideColumns(run, some, children));
  const factors = plan.factors.map((factor) => ({ plan: factor, outcome: decideFactor(run, factor) }));
  for (const { outcome } of factors) children.push(outcome.trace);
  const settled = factors.every(({ outcome }) => outcome.settled) && columns.every((one) => one.settled);
  const groups = levelGroups(run, factors);
  const scored = everyChoice(columns.map(({ possible }) => possible)).flatMap((chosen) =>
    everySum(groups, chosen).map((selection) => candidateOf(run, chosen, selection)),
  );
  // Where no level or column applies the table has no answer, and the law's own range is all there is.
  const mayFallThrough =
    groups.some((group) => group.mayFallThrough) || columns.some(({ possible }) => possible.length === 0);
  const candidates = mayFallThrough ? [...scored, STATUTE_ONLY] : scored;
  const trace = frameNode('scoring', run.plan.violation, settled ? true : null, { children });
  return { settled: settled && !mayFallThrough, candidates, trace };
}

/** Which column computes a penalty in this case. */
function decideColumns(run: Run, columns: readonly ColumnPlan[], traces: TraceNode[]) {
  const possible: ColumnPlan[] = [];
  let applied = 0;
  for (const plan of columns) {
    const { rule, start } = plan;
    const seen = run.see('column', plan, { label: rule.label, weight: start });
    run.needs(seen, `column-${rule.key}`);
    traces.push(seen.trace);
    if (seen.truth !== false) possible.push(plan);
    if (seen.truth === true) applied += 1;
  }
  const penalty = columns[0]?.rule.penalty ?? '';
  const { basis } = run.plan.violation;
  if (possible.length === 0) run.notice({ code: 'no-column-applies', figures: { penalty }, basis });
  if (applied > 1) run.notice({ code: 'columns-overlap', figures: { penalty }, basis });
  return { possible, settled: possible.length === 1 && applied === 1 };
}

function candidateOf(run: Run, columns: readonly ColumnPlan[], { levels, sums }: Selection): Candidate {
  const scores: ScoreJson[] = [];
  const narrowings = new Map<string, Narrowing>();
  for (const [index, column] of columns.entries()) {
    const { rule } = column;
    const { json, score } = scoreOf(run, column, levels, sums[index] ?? rule.start);
    scores.push(json);
    narrowings.set(rule.penalty, { kind: 'score', rule, of: rule.of, score });
  }
  const rows = levels.map(({ rule }) => rule.row);
  return { tier: null, rows, scores, narrowings, grounds: levels.map(({ ground }) => ground) };
}

function scoreOf(run: Run, { rule, column, start }: ColumnPlan, levels: readonly LevelPlan[], sum: Decimal) {
  const cap = rule.cap ?? run.plan.document.scoreCap?.cap;
  const { floor } = rule;
  const over = cap !== undefined && compareDecimals(sum, cap) > 0 ? cap : undefined;
  const under = over === undefined && floor !== undefined && compareDecimals(sum, floor) < 0 ? floor : undefined;
  const score = over ?? under ?? sum;
  const json: ScoreJson = {
    column: rule.key,
    penalty: rule.penalty,
    ...(rule.label && { label: rule.label }),
    start,
    weights: levels.map(({ weights }) => itemAt(weights, column)),
    sum: plain(sum),
    score: plain(score),
    ...(score !== sum && { limitedBy: over === undefined ? 'floor' : 'cap' }),
  };
  return { json, score };
}
