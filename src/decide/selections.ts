import type { ColumnPlan, LevelPlan } from '../compile/index.js';
import { type Decimal, plain } from '../values/index.js';
import type { FactorOutcome } from './kept-outcomes.js';

/** One level for each factor that is named, and the sum of each column, starting point included. */
export interface Selection {
  readonly levels: readonly LevelPlan[];
  readonly sums: readonly Decimal[];
}

/** Above this many combinations of levels, combinations with the same sums are told as one. */
const MOST_COMBINATIONS = 24;

/** Every way to take one from each list. */
export function everyChoice<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  let choices: T[][] = [[]];
  for (const list of lists) {
    const next: T[][] = [];
    for (const chosen of choices) for (const one of list) next.push([...chosen, one]);
    choices = next;
  }
  return choices;
}

/**
 * Every sum the columns can reach with the levels still possible. While combinations are few each is its own; when they
 * are many, those with equal sums are one, which names only the levels that are settled. Grows with the number of
 * different sums, not with the number of combinations.
 */
export function everySum(factors: readonly FactorOutcome[], columns: readonly ColumnPlan[]): readonly Selection[] {
  const combinations = factors.reduce((product, { levels }) => product * levels.length, 1);
  const apart = combinations <= MOST_COMBINATIONS;
  let selections: Building[] = [{ levels: [], sums: columns.map(({ rule }) => rule.start) }];
  for (const { settled, levels } of factors) {
    selections = levels.length === 1 ? selections : selections.flatMap((one) => levels.map(() => copyOf(one)));
    for (const [index, selection] of selections.entries()) {
      take(selection, itemAt(levels, index % levels.length), columns, apart || settled);
    }
    if (!apart) selections = bySums(selections);
  }
  return selections;
}

interface Building {
  readonly levels: LevelPlan[];
  readonly sums: Decimal[];
}

function copyOf({ levels, sums }: Building): Building {
  return { levels: [...levels], sums: [...sums] };
}

function take({ levels, sums }: Building, level: LevelPlan, columns: readonly ColumnPlan[], named: boolean): void {
  if (named) levels.push(level);
  for (const [index, { column }] of columns.entries()) {
    const weight = itemAt(level.rule.weights, column);
    if (!weight.isZero()) sums[index] = itemAt(sums, index).plus(weight);
  }
}

function bySums(selections: readonly Building[]): Building[] {
  return [...new Map(selections.map((one) => [one.sums.map(plain).join('|'), one])).values()];
}

/** INVARIANT: `compile` lays out one weight for each column, and one level is taken of each list. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError('there is one for each');
  return item;
}
