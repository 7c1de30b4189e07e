import { type Condition, evaluate, type TestCondition, testsOf } from '../../conditions/index.js';
import type { Violation } from '../../resolve/index.js';
import { assertNever, type Decimal } from '../../values/index.js';
import type { Box, Variable } from './cell.js';
import { ALWAYS, all, any, type Formula, holdsAt, NEVER, not, test } from './formula.js';
import { type Budget, type Ending, eachBox } from './search.js';
import { cutVariables } from './variables.js';

/**
 * Everything that can be the case, as far as some conditions tell it apart: a product of variables with finitely many
 * cells each. A condition becomes a formula over the cells, so that a question about all cases has an exact answer.
 */
export class Space {
  readonly variables: readonly Variable[];
  readonly #violation: Violation;
  readonly #sizes: readonly number[];
  readonly #variableOf: ReadonlyMap<TestCondition, Variable>;
  readonly #formulas = new Map<Condition, Formula>();

  /**
   * @param conditions all that will be asked about; a condition that looks at anything else throws
   * @param figures further figures at which numbers are to be cut, by fact
   */
  constructor(
    violation: Violation,
    conditions: readonly Condition[],
    figures: ReadonlyMap<string, readonly Decimal[]> = new Map(),
  ) {
    this.#violation = violation;
    const tests = testsOf([...conditions, ...answersTo(violation, conditions)]);
    const { variables, variableOf } = cutVariables(violation, tests, figures);
    this.variables = variables;
    this.#variableOf = variableOf;
    this.#sizes = variables.map(({ cells }) => cells.length);
  }

  /** A condition over the cells; none at all always holds. */
  formula(condition: Condition | undefined): Formula {
    if (condition === undefined) return ALWAYS;
    const known = this.#formulas.get(condition);
    if (known !== undefined) return known;
    const made = this.#make(condition);
    this.#formulas.set(condition, made);
    return made;
  }

  #make(condition: Condition): Formula {
    switch (condition.kind) {
      case 'all':
        return all(condition.of.map((part) => this.formula(part)));
      case 'any':
        return any(condition.of.map((part) => this.formula(part)));
      case 'not':
        return not(this.formula(condition.of));
      case 'test':
        return this.#makeTest(condition);
      default:
        return assertNever(condition);
    }
  }

  /** A fact of the statute that the table answers itself stands for the condition of that answer. */
  #makeTest(condition: TestCondition): Formula {
    const { fact } = condition.subject;
    const answer = this.#violation.reads.get(fact);
    if (answer !== undefined) {
      const holds = (value: boolean) => evaluate(condition, new Map([[fact, value]])) === true;
      const [ifTrue, ifFalse] = [holds(true), holds(false)];
      if (ifTrue === ifFalse) return ifTrue ? ALWAYS : NEVER;
      return ifTrue ? this.formula(answer) : not(this.formula(answer));
    }
    const variable = this.#variableOf.get(condition);
    if (variable === undefined) throw new Error(`the space was cut without a test on ${fact}`);
    const { index, cells, extent } = variable;
    if (extent === 'opaque') return test(index, [false, true]);
    return test(
      index,
      cells.map(({ values }) => evaluate(condition, values) === true),
    );
  }

  /** Every part of the space on which the formula holds; see `eachBox`. */
  each(formula: Formula, budget: Budget, visit: (box: Box) => boolean | undefined, within?: Box): Ending {
    return eachBox(this.#sizes, formula, budget, visit, within);
  }

  /** The first part on which the formula holds. */
  first(formula: Formula, budget: Budget, within?: Box): { readonly box?: Box; readonly ending: Ending } {
    let found: Box | undefined;
    const keep = (box: Box) => {
      found = box;
      return false;
    };
    const ending = this.each(formula, budget, keep, within);
    return found === undefined ? { ending } : { box: found, ending };
  }

  /** Whether a formula holds at the first cells of a box. */
  holdsAt(formula: Formula, point: readonly number[]): boolean {
    return holdsAt(formula, point);
  }

  /** The first cell of every variable in a box. */
  pointOf(box: Box): readonly number[] {
    return this.variables.map(({ index }) => box[index]?.[0] ?? 0);
  }

  /** Whether all that a box pins down is cut completely. */
  isProof(box: Box): boolean {
    return this.variables.every(({ index, extent }) => extent === 'complete' || box[index] === undefined);
  }
}

/** The conditions by which the table answers facts of the statute that conditions look at. */
function answersTo({ reads }: Violation, conditions: readonly Condition[]): readonly Condition[] {
  if (reads.size === 0) return [];
  const read = testsOf(conditions).flatMap(({ subject }) => reads.get(subject.fact) ?? []);
  return read;
}
