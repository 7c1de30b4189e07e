import type { Json } from '../values/index.js';
import { INFERRED } from './fact-type.js';
import { infer } from './infer.js';
import { isOrdering, OPERATORS, type OperatorName } from './operator.js';
import { type Predicate, predicate, type Verdict } from './predicate.js';
import { comparisonFor } from './value-type.js';

const PREDICATES: ReadonlyMap<string, Predicate> = new Map(
  OPERATORS.map((name) => [name, predicate({ name, decorators: [] }, comparisonFor(INFERRED, isOrdering(name)))]),
);

/** What an operator answers for two values without declaration, or why it has no answer. */
export function inferredVerdict(operator: OperatorName, left: Json, right: Json): Verdict {
  const test = PREDICATES.get(operator);
  return test === undefined ? 'incomparable' : test(infer(left), infer(right));
}
