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

/** Two that apply to acts which differ in one fact only, by one step, and of which one is the worse. */
export interface Neighbours<T> {
  readonly milder: T;
  readonly worse: T;
  /** The fact, and its cells on the milder and on the worse side. */
  readonly variable: Variable;
  readonly cells: readonly [number, number];
  /** Cases of both sides, the milder first. */
  readonly shown: readonly [Condition, Condition];
}

/**
 * All pairs that are neighbours in a fact which says which way it gets worse, everything else being equal. Where several
 * apply, which of them counts is another question: only places where one applies alone are compared.
 *
 * @param isOfInterest looked at first, because it costs less than finding out whether two are neighbours
 */
export function* neighbours<T>(
  table: Table,
  applying: readonly Applying<T>[],
  isOfInterest: (milder: T, worse: T) => boolean,
): Generator<Neighbours<T>> {
  const { space } = table;
  const variables = space.variables.filter(({ ordered, fact }) => ordered && fact.worse !== undefined);
  if (variables.length === 0) return;
  const sides = applying.map((one) => new Side(one, space.formula(one.when)));
  const pairs = sides.flatMap((milder) =>
    sides.flatMap((worse) => (milder !== worse && isOfInterest(milder.of, worse.of) ? [{ milder, worse }] : [])),
  );
  for (const { milder, worse } of pairs) {
    for (const variable of variables) {
      if (!milder.looksAt(variable) || !worse.looksAt(variable)) continue;
      if (meeting(table, variable, milder.formula, worse.formula) === undefined) continue;
      const found = meeting(table, variable, alone(milder, sides), alone(worse, sides));
      if (found === undefined) continue;
      const { box, cells } = found;
      const at = (side: Side<T>, cell: number) =>
        joinConditions('all', [
          side.when,
          conditionOf(space, box),
          conditionOf(space, only(box.length, variable, cell)),
        ]);
      yield {
        milder: milder.of,
        worse: worse.of,
        variable,
        cells,
        shown: [at(milder, cells[0]), at(worse, cells[1])],
      };
    }
  }
}

class Side<T> {
  readonly of: T;
  readonly when: Condition;
  readonly formula: Formula;
  readonly #looked: ReadonlySet<number>;

  constructor({ of, when }: Applying<T>, formula: Formula) {
    this.of = of;
    this.when = when;
    this.formula = formula;
    this.#looked = variablesOf(formula);
  }

  looksAt({ index }: Variable): boolean {
    return this.#looked.has(index);
  }
}

function alone<T>(side: Side<T>, sides: readonly Side<T>[]): Formula {
  const others = sides.filter((one) => one !== side).map(({ formula }) => formula);
  return all([side.formula, not(any(others))]);
}

interface Meeting {
  /** What the other facts are. */
  readonly box: Box;
  readonly cells: readonly [number, number];
}

function meeting(table: Table, { index, fact, cells }: Variable, milder: Formula, worse: Formula): Meeting | undefined {
  for (let low = 0; low + 1 < cells.length; low += 1) {
    const pair = fact.worse === 'less' ? ([low + 1, low] as const) : ([low, low + 1] as const);
    const before = given(milder, index, [pair[0]]);
    if (before === NEVER) continue;
    const { box } = table.space.first(all([before, given(worse, index, [pair[1]])]), table.budget());
    if (box !== undefined) return { box, cells: pair };
  }
  return undefined;
}

function only(size: number, { index }: Variable, cell: number): Box {
  return Array.from({ length: size }, (_, at) => (at === index ? [cell] : undefined));
}
