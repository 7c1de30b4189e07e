import type { Json } from '../values/index.js';
import type { PathStep } from './fact-path.js';
import type { FactValue } from './fact-value.js';
import type { Predicate } from './predicate.js';

/** A condition ready to run: names resolved, operands read, every comparison chosen for the types of its two sides. */
export type Condition = GroupCondition | NotCondition | TestCondition;

/** All of the parts, or any of them. No parts: `all` holds, `any` does not. */
export interface GroupCondition {
  readonly kind: 'all' | 'any';
  readonly of: readonly Condition[];
  /** The name under which it is declared, or its label. */
  readonly name?: string;
}

export interface NotCondition {
  readonly kind: 'not';
  readonly of: Condition;
  readonly name?: string;
}

/** One comparison of a fact with a value or with another fact. */
export interface TestCondition {
  readonly kind: 'test';
  readonly subject: FactReference;
  readonly operator: string;
  readonly operand: Operand;
  readonly predicate: Predicate;
  /** The values have an order and the operator is a plain ordering one: a failing test has a distance. */
  readonly measurable: boolean;
  readonly name?: string;
}

/** A fact, or a value inside it. */
export interface FactReference {
  readonly fact: string;
  readonly path?: string;
  readonly steps?: readonly PathStep[];
}

/** What the fact is compared with; `json` is made once, for the trace. */
export type Operand =
  | { readonly kind: 'value'; readonly value: FactValue; readonly json: Json }
  | { readonly kind: 'fact'; readonly reference: FactReference };

/** Joins conditions that are already compiled; `not` takes exactly one. */
export function joinConditions(kind: 'all' | 'any' | 'not', conditions: readonly Condition[]): Condition {
  if (kind !== 'not') return { kind, of: conditions };
  const [part] = conditions;
  if (part === undefined || conditions.length > 1) throw new RangeError('`not` takes exactly one condition');
  return { kind, of: part };
}

/** The names of every fact the condition can look at. */
export function factsOf(condition: Condition): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<Condition>();
  const open: Condition[] = [condition];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'test') {
      names.add(next.subject.fact);
      if (next.operand.kind === 'fact') names.add(next.operand.reference.fact);
    } else if (next.kind === 'not') open.push(next.of);
    else open.push(...next.of);
  }
  return names;
}
