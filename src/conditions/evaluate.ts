import { assertNever } from '../values/index.js';
import type { Condition, FactReference, TestCondition } from './condition.js';
import { follow } from './fact-path.js';
import type { FactLookup, FactValue } from './fact-value.js';

/** True, false, or undefined: cannot be decided from the facts. */
export type Truth = boolean | undefined;

/**
 * Evaluates a condition with three truth values (Kleene): a test on a fact that is missing or cannot be ascertained, or of values that
 * cannot be compared, is unknown; `all` is false as soon as one part is, `any` true; `not` of unknown is unknown. Learning a fact can
 * therefore settle an unknown answer but never turn one settled answer into the other.
 */
export function evaluate(condition: Condition, facts: FactLookup): Truth {
  switch (condition.kind) {
    case 'all':
      return evaluateParts(condition.of, facts, false);
    case 'any':
      return evaluateParts(condition.of, facts, true);
    case 'not': {
      const part = evaluate(condition.of, facts);
      return part === undefined ? undefined : !part;
    }
    case 'test':
      return evaluateTest(condition, facts);
    default:
      return assertNever(condition);
  }
}

function evaluateParts(parts: readonly Condition[], facts: FactLookup, settling: boolean): Truth {
  let truth: Truth = !settling;
  for (const part of parts) {
    const one = evaluate(part, facts);
    if (one === settling) return settling;
    if (one === undefined) truth = undefined;
  }
  return truth;
}

function evaluateTest(test: TestCondition, facts: FactLookup): Truth {
  const left = resolve(test.subject, facts);
  if (left === undefined || left === null) return undefined;
  const { operand } = test;
  const right = operand.kind === 'value' ? operand.value : resolve(operand.reference, facts);
  if (right === undefined || right === null) return undefined;
  const verdict = test.predicate(left, right);
  return typeof verdict === 'boolean' ? verdict : undefined;
}

/** The value a test looks at: null when it cannot be ascertained, undefined when it is not provided or the path leads nowhere. */
export function resolve(reference: FactReference, facts: FactLookup): FactValue | null | undefined {
  const value = facts.get(reference.fact);
  if (reference.steps === undefined || value === undefined || value === null) return value;
  return follow(value, reference.steps);
}
