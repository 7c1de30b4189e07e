import type { ColumnPlan, LevelPlan } from '../compile/index.js';
import { type Decimal, plain, ZERO } from '../values/index.js';
import type { FactorOutcome } from './factor-levels.js';

/** One level for each factor that is named, and the sum of each column, starting point included. */
export interface Selection {
  readonly levels: readonly { readonly factor: FactorOutcome; readonly level: LevelPlan }[];
  readonly sums: readonly Decimal[];
}

/** Above this many combinations of levels, combinations with the same sums are told as one. */
const MOST_COMBINATIONS = 24;

/** Every way to take one from each list. */
export function everyChoice<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (chosen, list) => chosen.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
}

/**
 * Every sum the columns can reach with the levels still possible. While combinations are few each is its own; when they
 * are many, those with equal sums are one, which names only the levels that are settled. Grows with the number of
 * different sums, not with the number of combinations.
 */
export function everySum(factors: readonly FactorOutcome[], columns: readonly ColumnPlan[]): readonly Selection[] {
  const combinations = factors.reduce((product, { levels }) => product * levels.length, 1);
  const apart = combinations <= MOST_COMBINATIONS;
  const start: Selection = { levels: [], sums: columns.map(({ rule }) => rule.start) };
  return factors.reduce<readonly Selection[]>(
    (selections, factor) => {
      const named = apart || factor.settled;
      const next = selections.flatMap((selection) =>
        factor.levels.map((level) => ({
          levels: named ? [...selection.levels, { factor, level }] : selection.levels,
          sums: selection.sums.map((sum, index) => sum.plus(level.rule.weights[columns[index]?.index ?? 0] ?? ZERO)),
        })),
      );
      return apart ? next : bySums(next);
    },
    [start],
  );
}

function bySums(selections: readonly Selection[]): readonly Selection[] {
  return [...new Map(selections.map((one) => [one.sums.map(plain).join('|'), one])).values()];
}
