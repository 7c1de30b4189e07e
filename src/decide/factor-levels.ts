import type { FactorPlan, LevelPlan } from '../compile/index.js';
import type { TraceNode } from './decision.js';
import type { Looked, Run } from './run.js';
import { traceNode } from './trace-node.js';
import { onlyUnascertainable } from './unknowns.js';

/** The levels a factor can have in this case. `settled`: exactly one, whatever else becomes known. */
export interface FactorOutcome {
  readonly plan: FactorPlan;
  readonly settled: boolean;
  readonly levels: readonly LevelPlan[];
  readonly trace: TraceNode;
}

interface LookedLevel {
  readonly plan: LevelPlan;
  readonly looked: Looked;
}

/**
 * Finds a factor's level. One must apply. Where every open level hangs on facts that cannot be ascertained and the
 * document says what then counts (Guangdong rules, art. 5: the lowest level), the lowest of those that the known facts
 * have not excluded is taken.
 */
export function decideFactor(run: Run, plan: FactorPlan): FactorOutcome {
  const levels = plan.levels.map((level) => ({ plan: level, looked: run.look(level.rule.when) }));
  const found = findLevel(run, plan, levels);
  const taken = found.settled ? found.levels[0] : undefined;
  const children = levels.map(({ plan: level, looked }) =>
    traceNode(
      'level',
      level.rule,
      {
        truth: taken === undefined ? looked.truth : level === taken,
        condition: looked.condition,
        label: level.rule.label,
        weight: level.weight,
        row: level.rule.row,
        facts: level.facts,
      },
      run.facts,
    ),
  );
  const seen = {
    truth: found.settled ? true : null,
    label: plan.rule.label,
    weight: taken?.weight,
    facts: plan.facts,
    children,
  };
  return { plan, ...found, trace: traceNode('factor', plan.rule, seen, run.facts) };
}

function findLevel(
  run: Run,
  plan: FactorPlan,
  levels: readonly LookedLevel[],
): { readonly settled: boolean; readonly levels: readonly LevelPlan[] } {
  const factor = plan.rule.key;
  const applied = levels.filter(({ looked }) => looked.truth === true);
  const open = levels.filter(({ looked }) => looked.truth === null);
  if (applied.length > 1) {
    run.notice({
      code: 'levels-overlap',
      rows: applied.map(({ plan: level }) => level.rule.row),
      figures: { factor },
      basis: plan.rule.basis,
    });
  }
  if (applied.length === 0 && open.length === 0) {
    run.notice({ code: 'no-level-applies', figures: { factor }, basis: plan.rule.basis });
    return { settled: false, levels: [] };
  }
  if (applied.length === 1 && open.length === 0) return { settled: true, levels: plansOf(applied) };
  const { unascertainable } = run.plan.document;
  if (applied.length === 0 && unascertainable !== undefined && open.every(hangsOnTheUnascertainable)) {
    run.notice({ code: 'lowest-level-taken', figures: { factor }, basis: [unascertainable.basis] });
    const lowest = plansOf(open).reduce((low, level) => (weightOf(level).lt(weightOf(low)) ? level : low));
    return { settled: true, levels: [lowest] };
  }
  for (const { looked } of open) {
    if (looked.condition !== undefined) run.unknowns.addCondition(looked.condition, factor);
  }
  return { settled: false, levels: plansOf([...applied, ...open]) };
}

function hangsOnTheUnascertainable({ looked }: LookedLevel): boolean {
  return looked.condition !== undefined && onlyUnascertainable(looked.condition);
}

function plansOf(levels: readonly LookedLevel[]): LevelPlan[] {
  return levels.map(({ plan }) => plan);
}

/** Levels are ordered alike in every column, so the first column tells which is the lowest. */
function weightOf(level: LevelPlan) {
  const weight = level.rule.weights[0];
  if (weight === undefined) throw new RangeError('a scoring table has at least one column');
  return weight;
}
