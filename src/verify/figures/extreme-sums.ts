import { type Condition, joinConditions } from '../../conditions/index.js';
import type { Column, Factor, Level } from '../../resolve/index.js';
import { compareDecimals, type Decimal, ZERO } from '../../values/index.js';
import { all, type Box, type Budget, type Formula, givenBox, type Space, variablesOf } from '../space/index.js';
import type { Table } from '../table.js';

/** The smallest or the largest sum of a column, and the facts that lead to it. */
export interface ExtremeSum {
  readonly sum: Decimal;
  readonly levels: readonly Level[];
  readonly when: Condition;
}

export interface ExtremeSums {
  readonly smallest?: ExtremeSum;
  readonly largest?: ExtremeSum;
  /** Whether the search ended before its budget did. */
  readonly proved: boolean;
}

/** A column of a scoring table: its place among the columns is that of its weight in every level. */
export interface Scale {
  readonly column: Column;
  readonly index: number;
  readonly factors: readonly Factor[];
}

/**
 * The smallest and the largest sum that a column can come to where a condition holds: over combinations of levels that can
 * apply together, which facts shared by factors may rule out.
 */
export function extremeSums(table: Table, scale: Scale, when: Condition): ExtremeSums {
  const { space } = table;
  const budget = table.budget();
  const best = new Map<Sign, Chosen>();
  const ending = space.each(space.formula(when), budget, (box) => {
    for (const sign of [-1, 1] as const) {
      const found = extremeIn(space, scale, box, sign, budget);
      const known = best.get(sign);
      if (found && (known === undefined || sign * compareDecimals(found.sum, known.sum) > 0)) best.set(sign, found);
    }
    return true;
  });
  const told = (chosen: Chosen | undefined): ExtremeSum | undefined =>
    chosen && { ...chosen, when: joinConditions('all', [when, ...chosen.levels.map((level) => level.when)]) };
  const [smallest, largest] = [told(best.get(-1)), told(best.get(1))];
  return {
    ...(smallest && { smallest }),
    ...(largest && { largest }),
    proved: ending === 'complete' && budget.left > 0,
  };
}

/** `1`: the largest, `-1`: the smallest. */
type Sign = 1 | -1;

interface Chosen {
  readonly sum: Decimal;
  readonly levels: readonly Level[];
}

/** One level that can apply, as a formula within the box in view. */
interface OpenLevel {
  readonly level: Level;
  readonly weight: Decimal;
  readonly formula: Formula;
}

type OpenFactor = readonly OpenLevel[];

/** Factors that share no open fact are independent: their extremes add up. */
function extremeIn(space: Space, scale: Scale, box: Box, sign: Sign, budget: Budget): Chosen | undefined {
  let sum = scale.column.start;
  const levels: Level[] = [];
  for (const group of sharing(scale.factors.map((factor) => openLevels(space, factor, scale.index, box, sign)))) {
    const chosen = new Branches(space, group, box, sign, budget).best();
    // A factor without a level has no sum.
    if (chosen === undefined) return undefined;
    sum = sum.plus(chosen.sum);
    levels.push(...chosen.levels);
  }
  return { sum, levels };
}

function openLevels(space: Space, { levels }: Factor, column: number, box: Box, sign: Sign): OpenFactor {
  return levels
    .map((level) => ({
      level,
      weight: level.weights[column] ?? ZERO,
      formula: givenBox(space.formula(level.when), box),
    }))
    .sort((a, b) => -sign * compareDecimals(a.weight, b.weight));
}

function sharing(factors: readonly OpenFactor[]): readonly (readonly OpenFactor[])[] {
  let groups: { readonly factors: readonly OpenFactor[]; readonly variables: ReadonlySet<number> }[] = [];
  for (const factor of factors) {
    const variables = new Set(factor.flatMap(({ formula }) => [...variablesOf(formula)]));
    const touching = groups.filter((group) => [...group.variables].some((one) => variables.has(one)));
    groups = groups.filter((group) => !touching.includes(group));
    groups.push({
      factors: [...touching.flatMap((group) => group.factors), factor],
      variables: new Set([...variables, ...touching.flatMap((group) => [...group.variables])]),
    });
  }
  return groups.map((group) => group.factors);
}

/** Branch and bound over the levels of factors that share facts; the weightiest (or lightest) level of each is tried first. */
class Branches {
  readonly #space: Space;
  readonly #factors: readonly OpenFactor[];
  readonly #box: Box;
  readonly #sign: Sign;
  readonly #budget: Budget;
  /** The most that the factors from each one on can still add. */
  readonly #still: readonly Decimal[];
  #best: Chosen | undefined;

  constructor(space: Space, factors: readonly OpenFactor[], box: Box, sign: Sign, budget: Budget) {
    this.#space = space;
    this.#factors = factors;
    this.#box = box;
    this.#sign = sign;
    this.#budget = budget;
    this.#still = factors.map((_, at) =>
      factors.slice(at).reduce((sum, [first]) => sum.plus(first?.weight ?? ZERO), ZERO),
    );
  }

  best(): Chosen | undefined {
    this.#descend([], { sum: ZERO, levels: [] });
    return this.#best;
  }

  #descend(taken: readonly Formula[], chosen: Chosen): void {
    const depth = chosen.levels.length;
    const levels = this.#factors[depth];
    if (levels === undefined) {
      this.#best = chosen;
      return;
    }
    for (const { level, weight, formula } of levels) {
      const sum = chosen.sum.plus(weight);
      const bound = sum.plus(this.#still[depth + 1] ?? ZERO);
      // Levels come in the order of their weights: no later one reaches further.
      if (this.#best !== undefined && this.#sign * compareDecimals(bound, this.#best.sum) <= 0) return;
      const together = [...taken, formula];
      if (this.#space.first(all(together), this.#budget, this.#box).box === undefined) continue;
      this.#descend(together, { sum, levels: [...chosen.levels, level] });
    }
  }
}
