import type { FactorPlan, LevelPlan } from '../compile/index.js';
import type { TraceNode } from './decision.js';
import type { FactorOutcome } from './kept-outcomes.js';
import type { Run } from './run.js';
import { type Looked, traceNode } from './trace-node.js';
import { onlyUnascertainable } from './unknowns.js';

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
  const place = run.facts.place(plan.facts);
  const known = run.kept.factors.find(plan, place);
  if (known !== undefined) return known;
  const levels = plan.levels.map((level) => ({ plan: level, looked: run.look(level.rule.when) }));
  const possible = levels.filter(({ looked }) => looked.truth !== false);
  const [first] = possible;
  if (possible.length === 1 && first?.looked.truth === true) {
    return run.kept.factors.keep(plan, place, outcomeOf(run, plan, levels, [first.plan], first.plan));
  }
  const lowest = lowestWhereUnascertainable(run, plan, possible);
  if (lowest !== undefined) return outcomeOf(run, plan, levels, [lowest], lowest);
  sayWhatIsOpen(run, plan, possible);
  const applied = possible.filter(({ looked }) => looked.truth === true);
  const open = possible.filter(({ looked }) => looked.truth === null);
  return outcomeOf(run, plan, levels, plansOf([...applied, ...open]));
}

/** @param taken the level that counts, whatever else its condition may say */
function outcomeOf(
  run: Run,
  plan: FactorPlan,
  looked: readonly LookedLevel[],
  levels: readonly LevelPlan[],
  taken?: LevelPlan,
): FactorOutcome {
  const children = looked.map((one) => levelNode(run, one, taken));
  const settled = taken !== undefined;
  const shown = { label: plan.rule.label, weight: taken?.weight, children };
  return { settled, levels, trace: traceNode('factor', plan, { truth: settled ? true : null }, run.facts, shown) };
}

function levelNode(run: Run, { plan, looked }: LookedLevel, taken: LevelPlan | undefined): TraceNode {
  const { label, row } = plan.rule;
  const truth = taken === undefined ? looked.truth : plan === taken;
  return traceNode('level', plan, truth === looked.truth ? looked : { ...looked, truth }, run.facts, {
    label,
    weight: plan.weight,
    row,
  });
}

function lowestWhereUnascertainable(run: Run, plan: FactorPlan, possible: readonly LookedLevel[]) {
  const { unascertainable } = run.plan.document;
  if (unascertainable === undefined || possible.length === 0 || !possible.every(hangsOnTheUnascertainable)) {
    return undefined;
  }
  run.notice({ code: 'lowest-level-taken', figures: { factor: plan.rule.key }, basis: [unascertainable.basis] });
  return plansOf(possible).reduce((low, level) => (weightOf(level).lt(weightOf(low)) ? level : low));
}

function sayWhatIsOpen(run: Run, { rule }: FactorPlan, possible: readonly LookedLevel[]): void {
  const factor = rule.key;
  const applied = possible.filter(({ looked }) => looked.truth === true);
  if (applied.length > 1) {
    const rows = applied.map(({ plan }) => plan.rule.row);
    run.notice({ code: 'levels-overlap', rows, figures: { factor }, basis: rule.basis });
  }
  if (possible.length === 0) run.notice({ code: 'no-level-applies', figures: { factor }, basis: rule.basis });
  for (const { looked } of possible) run.needs(looked, factor);
}

function hangsOnTheUnascertainable({ looked }: LookedLevel): boolean {
  return looked.truth === null && looked.condition !== undefined && onlyUnascertainable(looked.condition);
}

function plansOf(levels: readonly LookedLevel[]): readonly LevelPlan[] {
  return levels.map(({ plan }) => plan);
}

/** Levels are ordered alike in every column, so the first column tells which is the lowest. */
function weightOf(level: LevelPlan) {
  const weight = level.rule.weights[0];
  if (weight === undefined) throw new RangeError('a scoring table has at least one column');
  return weight;
}
