import { type Condition, joinConditions } from '../conditions/index.js';
import {
  all,
  any,
  type Box,
  conditionOf,
  type Formula,
  given,
  NEVER,
  not,
  type Variable,
  variablesOf,
} from './space/index.js';
import type { Table } from './table.js';

/** Something that applies under a condition: a row, a level. */
export interface Applying<T> {
  readonly of: T;
  readonly when: Condition;
}

/** Two that apply to acts which differ in one ordered fact only, by one step. */
export interface Neighbours<T> {
  readonly lower: T;
  readonly upper: T;
  readonly variable: Variable;
  /** The cells of that fact: `lower` applies at the first, `upper` at the one behind it. */
  readonly cells: readonly [number, number];
  /** Cases of both sides. */
  readonly shown: readonly [Condition, Condition];
}

/**
 * All pairs that are neighbours in an ordered fact while everything else is equal.
 *
 * @param isOfInterest looked at first, because it costs less than finding out whether two are neighbours
 */
export function* neighbours<T>(
  table: Table,
  applying: readonly Applying<T>[],
  isOfInterest: (lower: T, upper: T, variable: Variable) => boolean,
): Generator<Neighbours<T>> {
  const { space } = table;
  const formulas = applying.map(({ when }) => space.formula(when));
  const looked = formulas.map(variablesOf);
  for (const variable of space.variables) {
    if (!variable.ordered) continue;
    const touching = applying.flatMap((one, at) =>
      looked[at]?.has(variable.index)
        ? [{ ...one, at: (cell: number) => givenCell(formulas[at], variable, cell) }]
        : [],
    );
    for (const lower of touching) {
      for (const upper of touching) {
        if (lower === upper || !isOfInterest(lower.of, upper.of, variable)) continue;
        if (meeting(table, variable, lower.at, upper.at) === undefined) continue;
        // Where several apply, which of them counts is another question: only places where one applies alone are compared.
        const aloneAt = (side: T) => (cell: number) => givenCell(alone(side, applying, formulas), variable, cell);
        const found = meeting(table, variable, aloneAt(lower.of), aloneAt(upper.of));
        if (found === undefined) continue;
        const { box, cell } = found;
        const at = (side: Condition, own: number) =>
          joinConditions('all', [
            side,
            conditionOf(space, box),
            conditionOf(space, only(space.variables.length, variable, own)),
          ]);
        yield {
          lower: lower.of,
          upper: upper.of,
          variable,
          cells: [cell, cell + 1],
          shown: [at(lower.when, cell), at(upper.when, cell + 1)],
        };
      }
    }
  }
}

function alone<T>(side: T, applying: readonly Applying<T>[], formulas: readonly Formula[]): Formula {
  const own = applying.findIndex(({ of }) => of === side);
  return all([formulas[own] ?? NEVER, not(any(formulas.filter((_, at) => at !== own)))]);
}

function givenCell(formula: Formula | undefined, { index }: Variable, cell: number): Formula | undefined {
  return formula && given(formula, index, [cell]);
}

type At = (cell: number) => Formula | undefined;

function meeting(
  table: Table,
  { cells }: Variable,
  lower: At,
  upper: At,
): { readonly box: Box; readonly cell: number } | undefined {
  for (let cell = 0; cell + 1 < cells.length; cell += 1) {
    const [one, other] = [lower(cell), upper(cell + 1)];
    if (one === undefined || other === undefined) continue;
    const { box } = table.space.first(all([one, other]), table.budget());
    if (box !== undefined) return { box, cell };
  }
  return undefined;
}

function only(size: number, { index }: Variable, cell: number): Box {
  return Array.from({ length: size }, (_, at) => (at === index ? [cell] : undefined));
}
