import type { ColumnPlan, LevelPlan, MethodPlan } from '../compile/index.js';
import { type Decimal, plain } from '../values/index.js';
import { type Candidate, type MethodOutcome, type Narrowing, STATUTE_ONLY } from './candidate.js';
import type { ScoreJson } from './decision.js';
import { decideFactor } from './factor-levels.js';
import type { Run } from './run.js';
import { everyChoice, everySum, type Selection } from './selections.js';
import { traceNode } from './trace-node.js';

type ScoringPlan = Extract<MethodPlan, { kind: 'scoring' }>;

/**
 * A scoring table: starting point plus the weight of one level of each factor, held at the cap and the floor, times
 * what the column's percentage is worth. Each penalty has the column that its situation calls for.
 */
export function decideScoring(run: Run, plan: ScoringPlan): MethodOutcome {
  const columns = plan.byPenalty.map((some) => decideColumns(run, some));
  const factors = plan.factors.map((factor) => decideFactor(run, factor));
  const settled = factors.every((factor) => factor.settled) && columns.every((one) => one.settled);
  const impossible =
    factors.some(({ levels }) => levels.length === 0) || columns.some(({ possible }) => possible.length === 0);
  const candidates = impossible
    ? [STATUTE_ONLY]
    : everyChoice(columns.map(({ possible }) => possible)).flatMap((chosen) =>
        everySum(factors, chosen).map((selection) => candidateOf(run, chosen, selection)),
      );
  const children = [...columns.flatMap(({ traces }) => traces), ...factors.map(({ trace }) => trace)];
  return {
    settled: settled && !impossible,
    candidates,
    trace: traceNode('scoring', run.plan.violation, { truth: settled ? true : null, children }),
  };
}

/** Which column computes a penalty in this case. */
function decideColumns(run: Run, columns: readonly ColumnPlan[]) {
  const looked = columns.map((plan) => ({ plan, looked: run.ask(plan.rule.when, `column-${plan.rule.key}`) }));
  const applied = looked.filter((one) => one.looked.truth === true);
  const possible = looked.filter((one) => one.looked.truth !== false).map(({ plan }) => plan);
  const penalty = columns[0]?.rule.penalty ?? '';
  if (possible.length === 0)
    run.notice({ code: 'no-column-applies', figures: { penalty }, basis: run.plan.violation.basis });
  if (applied.length > 1)
    run.notice({ code: 'columns-overlap', figures: { penalty }, basis: run.plan.violation.basis });
  const traces = looked.map(({ plan, looked: { truth, condition } }) =>
    traceNode(
      'column',
      plan.rule,
      { truth, condition, label: plan.rule.label, weight: plain(plan.rule.start), facts: plan.facts },
      run.facts,
    ),
  );
  return { possible, traces, settled: possible.length === 1 && applied.length === 1 };
}

function candidateOf(run: Run, columns: readonly ColumnPlan[], selection: Selection): Candidate {
  const scores = columns.map((column, index) => scoreOf(run, column, selection, index));
  const narrowings = new Map(
    columns.map((column, index): [string, Narrowing] => {
      const score = scores[index];
      if (score === undefined) throw new RangeError('one score for each column');
      return [column.rule.penalty, { kind: 'score', rule: column.rule, of: column.rule.of, score }];
    }),
  );
  const levels = selection.levels.map(({ level }) => level.rule);
  return { tier: null, rows: levels.map(({ row }) => row), scores, narrowings, grounds: levels };
}

function scoreOf(run: Run, column: ColumnPlan, selection: Selection, index: number): ScoreJson {
  const { rule } = column;
  const sum = selection.sums[index] ?? rule.start;
  const cap = rule.cap ?? run.plan.document.scoreCap?.cap;
  const limitedBy = cap?.lt(sum) ? 'cap' : rule.floor?.gt(sum) ? 'floor' : undefined;
  const score = limitedBy === 'cap' && cap ? cap : limitedBy === 'floor' && rule.floor ? rule.floor : sum;
  return {
    column: rule.key,
    penalty: rule.penalty,
    ...(rule.label && { label: rule.label }),
    start: plain(rule.start),
    weights: selection.levels.map(({ factor, level }) => ({
      factor: factor.plan.rule.key,
      row: level.rule.row,
      weight: plain(weightAt(level, column)),
    })),
    sum: plain(sum),
    score: plain(score),
    ...(limitedBy && { limitedBy }),
  };
}

function weightAt(level: LevelPlan, column: ColumnPlan): Decimal {
  const weight = level.rule.weights[column.index];
  if (weight === undefined) throw new RangeError('one weight for each column');
  return weight;
}
