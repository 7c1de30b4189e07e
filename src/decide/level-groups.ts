import type { FactorPlan, LevelPlan } from '../compile/index.js';
import { evaluate, type FactLookup, factsOf } from '../conditions/index.js';
import { completionsOf } from './completions.js';
import { everyChoice } from './every-choice.js';
import type { FactorOutcome } from './kept-outcomes.js';
import type { Run } from './run.js';

/** Factors whose levels turn out together: every way in which they can, one level of each factor. */
export interface LevelGroup {
  readonly settled: boolean;
  readonly ways: readonly (readonly LevelPlan[])[];
  /** Whether the facts may turn out so that one of the factors has no level. */
  readonly mayFallThrough: boolean;
}

export interface DecidedFactor {
  readonly plan: FactorPlan;
  readonly outcome: FactorOutcome;
}

/** A factor by itself; open factors that hang on the same open fact together, because that fact has one value. */
export function levelGroups(run: Run, factors: readonly DecidedFactor[]): readonly LevelGroup[] {
  if (factors.every(({ outcome }) => outcome.settled)) return factors.map(alone);
  return together(run, factors).flatMap((some) => (some.length === 1 ? some.map(alone) : joined(run, some)));
}

function alone({ outcome: { settled, levels, mayFallThrough } }: DecidedFactor): LevelGroup {
  return { settled, ways: levels.map((level) => [level]), mayFallThrough };
}

/** The ways of several factors are those of the facts they share; where these cannot be listed, each stands by itself. */
function joined(run: Run, factors: readonly DecidedFactor[]): readonly LevelGroup[] {
  const completions = completionsOf(run, factors.flatMap(conditionsOf));
  if (completions === undefined) return factors.map(alone);
  const reached = completions.map((facts) => factors.map(({ outcome }) => levelsReached(outcome.levels, facts)));
  const ways = reached.flatMap((levels) => everyChoice(levels));
  const distinct = new Map(ways.map((way) => [way.map(({ rule }) => rule.row).join('|'), way]));
  const mayFallThrough = reached.some((levels) => levels.some((some) => some.length === 0));
  return [{ settled: false, ways: [...distinct.values()], mayFallThrough }];
}

function levelsReached(levels: readonly LevelPlan[], facts: FactLookup): readonly LevelPlan[] {
  return levels.filter(({ rule }) => evaluate(rule.when, facts) !== false);
}

function conditionsOf({ outcome }: DecidedFactor) {
  return outcome.levels.map(({ rule }) => rule.when);
}

/** Joins open factors that share an open fact, directly or by way of others; keeps the order of the table. */
function together(run: Run, factors: readonly DecidedFactor[]): readonly (readonly DecidedFactor[])[] {
  const groups: { factors: DecidedFactor[]; facts: Set<string> }[] = [];
  for (const factor of factors) {
    const facts = new Set(factor.outcome.settled ? [] : openFacts(run, factor));
    const sharing = groups.filter((group) => [...facts].some((fact) => group.facts.has(fact)));
    const [first, ...rest] = sharing;
    if (first === undefined) {
      groups.push({ factors: [factor], facts });
      continue;
    }
    for (const other of [...rest, { factors: [factor], facts }]) {
      first.factors.push(...other.factors);
      for (const fact of other.facts) first.facts.add(fact);
      if (rest.includes(other)) groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups.map((group) => group.factors);
}

function openFacts(run: Run, factor: DecidedFactor): readonly string[] {
  const names = conditionsOf(factor).flatMap((condition) => [...factsOf(condition)]);
  return names.filter((name) => (run.facts.get(name) ?? undefined) === undefined);
}
