// Conditions of the json-rules-engine grammar over typed facts: compiled once, then evaluated to true, false or unknown. Knows nothing of law.
export { type CompileContext, type CompiledCondition, compileCondition } from './compile-condition.js';
export {
  type Condition,
  type FactReference,
  factsOf,
  type GroupCondition,
  joinConditions,
  type NotCondition,
  type Operand,
  type TestCondition,
} from './condition.js';
export { conditionJson, type EngineCondition } from './condition-json.js';
export { evaluate, type Truth } from './evaluate.js';
export { type EvaluateConditionOptions, type EvaluatedCondition, evaluateCondition } from './evaluate-condition.js';
export { type Expanded, expandCondition } from './expand.js';
export { type DeclaredType, type FactDeclaration, type FactType, factType, type NumericDomain } from './fact-type.js';
export {
  type FactLookup,
  type FactValue,
  factJson,
  isDuration,
  isFactList,
  isSpan,
  NO_WORDS,
} from './fact-value.js';
export { fixedValue, wordPresent } from './fixed-value.js';
export { inferredVerdict } from './inferred-verdict.js';
export { DECORATORS, OPERATORS, type OperatorName } from './operator.js';
export type { BoundWords } from './parsed-condition.js';
export { ConditionError, type ConditionProblem, type ConditionProblemCode, type FactProblem } from './problem.js';
export { isReservedFactName } from './read-condition.js';
export { type ReadFact, readFact } from './read-fact.js';
export { testsOf } from './tests-of.js';
export {
  type ConditionTrace,
  type GroupTrace,
  type NotTrace,
  type TestTrace,
  type TracedTruth,
  trace,
} from './trace.js';
export {
  type ClassBound,
  type ClassExtent,
  type Seeing,
  type ValueClass,
  valueClasses,
} from './value-classes.js';
