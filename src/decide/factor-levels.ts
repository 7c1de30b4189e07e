import type { FactorPlan, LevelPlan } from '../compile/index.js';
import { type ConditionTrace, evaluate, trace as traceCondition } from '../conditions/index.js';
import { completionsOf } from './completions.js';
import type { TraceNode } from './decision.js';
import type { FactorOutcome } from './kept-outcomes.js';
import { compareRowNames } from './row-order.js';
import type { Run } from './run.js';
import { traceNode } from './trace-node.js';
import { onlyUnascertainable } from './unknowns.js';

interface LookedLevel {
  readonly plan: LevelPlan;
  readonly condition: ConditionTrace;
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
  const levels = plan.levels.map(
    (level): LookedLevel => ({ plan: level, condition: traceCondition(level.rule.when, run.facts) }),
  );
  const possible = levels.filter(({ condition }) => condition.truth !== false);
  const [first] = possible;
  if (possible.length === 1 && first?.condition.truth === true) {
    return run.kept.factors.keep(plan, place, outcomeOf(run, plan, levels, [first.plan], first.plan));
  }
  const lowest = lowestWhereUnascertainable(run, plan, possible);
  if (lowest !== undefined) return outcomeOf(run, plan, levels, [lowest], lowest);
  sayWhatIsOpen(run, plan, possible);
  const { realised, mayFallThrough } = realisedLevels(run, possible);
  return { ...outcomeOf(run, plan, levels, realised), mayFallThrough };
}

/** The levels that some way to fill in the open facts leads to, and whether one leads to none. */
function realisedLevels(run: Run, possible: readonly LookedLevel[]) {
  const conditions = possible.map((one) => one.plan.rule.when);
  const completions = possible.length === 0 ? [] : completionsOf(run, conditions);
  if (completions === undefined) return { realised: plansOf(possible), mayFallThrough: false };
  const reached = completions.map((facts) => possible.filter((one) => evaluate(one.plan.rule.when, facts) !== false));
  const some = new Set(reached.flat());
  return {
    realised: plansOf(possible.filter((one) => some.has(one))),
    mayFallThrough: possible.length === 0 || reached.some((levels) => levels.length === 0),
  };
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
  const trace = traceNode('factor', plan, settled ? true : null, undefined, run.facts, shown);
  return { settled, levels, mayFallThrough: false, trace };
}

function levelNode(run: Run, { plan, condition }: LookedLevel, taken: LevelPlan | undefined): TraceNode {
  const { label, row } = plan.rule;
  const truth = taken === undefined ? condition.truth : plan === taken;
  return traceNode('level', plan, truth, condition, run.facts, { label, weight: plan.weight, row });
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
  const applied = possible.filter(({ condition }) => condition.truth === true);
  if (applied.length > 1) {
    const rows = applied.map(({ plan }) => plan.rule.row).sort(compareRowNames);
    run.notice({ code: 'levels-overlap', rows, figures: { factor }, basis: rule.basis });
  }
  if (possible.length === 0) run.notice({ code: 'no-level-applies', figures: { factor }, basis: rule.basis });
  for (const { condition } of possible) run.needs({ truth: condition.truth, condition }, factor);
}

function hangsOnTheUnascertainable({ condition }: LookedLevel): boolean {
  return condition.truth === null && onlyUnascertainable(condition);
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
