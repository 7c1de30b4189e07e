import type { Json } from '../values/index.js';
import { compileCondition } from './compile-condition.js';
import { evaluate, type Truth } from './evaluate.js';
import { type FactDeclaration, type FactType, factType, INFERRED } from './fact-type.js';
import type { FactLookup, FactValue } from './fact-value.js';
import { infer } from './infer.js';
import type { BoundWords } from './parsed-condition.js';
import { ConditionError, type ConditionProblem } from './problem.js';
import { readFact } from './read-fact.js';
import { type ConditionTrace, trace } from './trace.js';

export interface EvaluateConditionOptions {
  /** Types of facts, as types or as rule files declare them (`{ type: 'money' }`). A fact without one is read by its value's own form. */
  readonly declarations?: Readonly<Record<string, FactType | FactDeclaration>>;
  /** Named conditions that `{ condition: name }` refers to. */
  readonly conditions?: Readonly<Record<string, Json>>;
  /** How 以上 (`from`) and 以下 (`to`) treat the number itself; needed for short forms with bounds, which only declared facts have. */
  readonly bounds?: BoundWords;
}

export interface EvaluatedCondition {
  /** undefined: cannot be decided from these facts. */
  readonly value: Truth;
  readonly trace: ConditionTrace;
}

/**
 * Evaluates one json-rules-engine condition on plain JSON facts: exactly, synchronously, with three truth values. A fact that is absent or
 * null leaves its tests unknown. Without declaration, numbers and plain-decimal texts are exact decimals, `YYYY-MM-DD` texts have the order
 * of days, other texts are texts, and objects can be looked into by `path`.
 *
 * Throws a ConditionError that lists every problem when the condition is not valid, or when a fact does not fit its declaration.
 */
export function evaluateCondition(
  condition: Json,
  facts: Readonly<Record<string, Json>>,
  options: EvaluateConditionOptions = {},
): EvaluatedCondition {
  const { declarations = {}, conditions = {}, bounds } = options;
  const types = declaredTypes(declarations);
  const compiled = compileCondition(condition, {
    typeOf: (fact) => types.get(fact) ?? INFERRED,
    facts: types.keys(),
    named: (name) => (Object.hasOwn(conditions, name) ? conditions[name] : undefined),
    names: Object.keys(conditions),
    emptyAny: 'false',
    ...(bounds !== undefined && { bounds }),
  });
  if (!compiled.ok) throw new ConditionError(compiled.problems);
  const lookup = factLookup(facts, types);
  return { value: evaluate(compiled.condition, lookup), trace: trace(compiled.condition, lookup) };
}

function declaredTypes(declarations: Readonly<Record<string, FactType | FactDeclaration>>): Map<string, FactType> {
  const types = new Map<string, FactType>();
  const problems: ConditionProblem[] = [];
  for (const [fact, declaration] of Object.entries(declarations)) {
    const type = 'kind' in declaration ? declaration : factType(declaration);
    if (type !== undefined) types.set(fact, type);
    else {
      const detail = `the declaration of ${fact} states no type`;
      problems.push({ code: 'condition-invalid', path: ['declarations', fact], params: { detail } });
    }
  }
  if (problems.length > 0) throw new ConditionError(problems);
  return types;
}

function factLookup(facts: Readonly<Record<string, Json>>, types: ReadonlyMap<string, FactType>): FactLookup {
  const values = new Map<string, FactValue | null>();
  const problems: ConditionProblem[] = [];
  for (const [fact, json] of Object.entries(facts)) {
    if (json === undefined) continue;
    const type = types.get(fact);
    if (json === null || type === undefined) {
      values.set(fact, infer(json));
      continue;
    }
    const read = readFact(type, json);
    if (read.ok) values.set(fact, read.value);
    else {
      const { code, params, path, suggestion } = read.problem;
      const problem = { code, path: ['facts', fact, ...path], params: { fact, ...params } };
      problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
    }
  }
  if (problems.length > 0) throw new ConditionError(problems);
  return values;
}
