import { assertNever } from '../../values/index.js';
import type { Box } from './cell.js';

/**
 * A condition over the cells of a space, without negation (a test that fails is one that holds of the other cells).
 * INVARIANT: `all` and `any` have at least two parts, none of them settled or of their own kind.
 */
export type Formula =
  | { readonly kind: 'settled'; readonly truth: boolean }
  | { readonly kind: 'test'; readonly variable: number; readonly holds: readonly boolean[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] };

export const ALWAYS: Formula = Object.freeze({ kind: 'settled', truth: true });
export const NEVER: Formula = Object.freeze({ kind: 'settled', truth: false });

/** A test on one variable; one that holds of every cell, or of none, is settled. */
export function test(variable: number, holds: readonly boolean[]): Formula {
  if (!holds.includes(false)) return ALWAYS;
  return holds.includes(true) ? { kind: 'test', variable, holds } : NEVER;
}

export function all(parts: readonly Formula[]): Formula {
  return join('all', parts);
}

export function any(parts: readonly Formula[]): Formula {
  return join('any', parts);
}

function join(kind: 'all' | 'any', parts: readonly Formula[]): Formula {
  const settling = kind === 'any';
  const kept: Formula[] = [];
  for (const part of parts) {
    if (part.kind === 'settled') {
      if (part.truth === settling) return part;
    } else if (part.kind === kind) kept.push(...part.of);
    else kept.push(part);
  }
  const [first] = kept;
  if (first === undefined) return settling ? NEVER : ALWAYS;
  return kept.length === 1 ? first : { kind, of: kept };
}

export function not(formula: Formula): Formula {
  switch (formula.kind) {
    case 'settled':
      return formula.truth ? NEVER : ALWAYS;
    case 'test':
      return { ...formula, holds: formula.holds.map((one) => !one) };
    case 'all':
      return any(formula.of.map(not));
    case 'any':
      return all(formula.of.map(not));
    default:
      return assertNever(formula);
  }
}

/** What is left of a formula when a variable has one of these cells. */
export function given(formula: Formula, variable: number, cells: readonly number[]): Formula {
  switch (formula.kind) {
    case 'settled':
      return formula;
    case 'test': {
      if (formula.variable !== variable) return formula;
      const held = cells.filter((cell) => formula.holds[cell]).length;
      return held === cells.length ? ALWAYS : held === 0 ? NEVER : formula;
    }
    case 'all':
    case 'any': {
      const parts = formula.of.map((part) => given(part, variable, cells));
      return parts.every((part, at) => part === formula.of[at]) ? formula : join(formula.kind, parts);
    }
    default:
      return assertNever(formula);
  }
}

/** What is left of a formula within a box. */
export function givenBox(formula: Formula, box: Box): Formula {
  let left = formula;
  for (const [variable, cells] of box.entries()) if (cells !== undefined) left = given(left, variable, cells);
  return left;
}

/** Whether a formula holds of a point (a cell for each variable). */
export function holdsAt(formula: Formula, point: readonly number[]): boolean {
  switch (formula.kind) {
    case 'settled':
      return formula.truth;
    case 'test':
      return formula.holds[point[formula.variable] ?? 0] === true;
    case 'all':
      return formula.of.every((part) => holdsAt(part, point));
    case 'any':
      return formula.of.some((part) => holdsAt(part, point));
    default:
      return assertNever(formula);
  }
}

/** Calls `see` with every test of a formula. */
export function eachTest(formula: Formula, see: (test: Extract<Formula, { kind: 'test' }>) => void): void {
  if (formula.kind === 'test') see(formula);
  else if (formula.kind !== 'settled') for (const part of formula.of) eachTest(part, see);
}

/** The variables that a formula looks at. */
export function variablesOf(formula: Formula): ReadonlySet<number> {
  const found = new Set<number>();
  eachTest(formula, ({ variable }) => found.add(variable));
  return found;
}
