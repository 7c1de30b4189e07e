import type { ColumnPlan, LevelPlan } from '../compile/index.js';
import { type Decimal, plain } from '../values/index.js';
import type { LevelGroup } from './level-groups.js';

/** One level for each factor that is named, and the sum of each column, starting point included. */
export interface Selection {
  readonly levels: readonly LevelPlan[];
  readonly sums: readonly Decimal[];
}

/** Above this many combinations of levels, combinations with the same sums are told as one. */
const MOST_COMBINATIONS = 24;

/**
 * Every sum the columns can reach with the levels still possible. While combinations are few each is its own; when they
 * are many, those with equal sums are one, which names only the levels that are settled. Grows with the number of
 * different sums, not with the number of combinations.
 */
export function everySum(groups: readonly LevelGroup[], columns: readonly ColumnPlan[]): readonly Selection[] {
  const combinations = groups.reduce((product, { ways }) => product * ways.length, 1);
  const apart = combinations <= MOST_COMBINATIONS;
  let selections: Building[] = [{ levels: [], sums: columns.map(({ rule }) => rule.start) }];
  for (const { settled, ways } of groups) {
    selections = ways.length === 1 ? selections : selections.flatMap((one) => ways.map(() => copyOf(one)));
    for (const [index, selection] of selections.entries()) {
      for (const level of itemAt(ways, index % ways.length)) take(selection, level, columns, apart || settled);
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
