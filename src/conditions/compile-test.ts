import { nearest, type Path } from '../diagnostics/index.js';
import type { Json } from '../values/index.js';
import type { FactReference, Operand, TestCondition } from './condition.js';
import { isUnsafeName, parsePath } from './fact-path.js';
import type { FactType } from './fact-type.js';
import { factJson } from './fact-value.js';
import { isJsonObject } from './infer.js';
import { DECORATORS, isOrdering, MOST_DECORATORS, OPERATORS, type Operator, parseOperator } from './operator.js';
import { type ParsedTest, report } from './parsed-condition.js';
import { predicate } from './predicate.js';
import { type ConditionProblem, shown } from './problem.js';
import { readOperand } from './read-operand.js';
import { comparisonFor, type Demand, demandOf, isComparable, itemType, type ValueType } from './value-type.js';

/** What a test needs to know of the facts around it. */
export interface FactScope {
  /** The type of a fact; undefined when it is not declared. */
  readonly typeOf: (fact: string) => FactType | undefined;
  /** Every declared fact, for suggestions. */
  readonly facts?: Iterable<string>;
}

/** Resolves one test: its fact, its operator, and an operand that fits both; undefined when something was reported. */
export function compileTest(
  parsed: ParsedTest,
  scope: FactScope,
  problems: ConditionProblem[],
): TestCondition | undefined {
  const subject = reference(parsed.fact, parsed.path, parsed.at, parsed.short, scope, problems);
  const operator = parseOperator(parsed.operator);
  if (operator === undefined) {
    const suggestion = nearestOperator(parsed.operator);
    report(problems, 'unknown-operator', [...parsed.at, 'operator'], { operator: shown(parsed.operator) }, suggestion);
  }
  if (subject === undefined || operator === undefined) return undefined;
  const demand = demandOf(operator, subject.type);
  if (demand === undefined) return mismatch(parsed, subject.type.kind, problems);
  const operand = compileOperand(parsed, operator, demand, scope, problems);
  if (operand === undefined) return undefined;
  return {
    kind: 'test',
    subject: subject.reference,
    operator: parsed.operator,
    operand,
    predicate: predicate(operator, comparisonFor(demand.compared, isOrdering(operator.name))),
    measurable: isOrdering(operator.name) && operator.decorators.length === 0,
    ...(parsed.labels.name !== undefined && { name: parsed.labels.name }),
  };
}

function compileOperand(
  parsed: ParsedTest,
  operator: Operator,
  demand: Demand,
  scope: FactScope,
  problems: ConditionProblem[],
): Operand | undefined {
  const { value, valueAt } = parsed;
  if (isJsonObject(value) && Object.hasOwn(value, 'fact')) {
    return compileFactOperand(value, parsed, demand, scope, problems);
  }
  const read = readOperand(demand.operand, value, !isOrdering(operator.name));
  if (read.ok) return { kind: 'value', value: read.value, json: factJson(read.value) };
  const { problem } = read;
  const at = [...valueAt, ...problem.path];
  if (problem.code === 'fact-type') return mismatch(parsed, problem.params.found ?? '', problems, at);
  return report(problems, problem.code, at, { fact: parsed.fact, ...problem.params }, problem.suggestion);
}

function compileFactOperand(
  value: { readonly [key: string]: Json },
  parsed: ParsedTest,
  demand: Demand,
  scope: FactScope,
  problems: ConditionProblem[],
): Operand | undefined {
  const { fact, path } = value;
  const known = ['fact', 'path', 'params'];
  const stray = Object.keys(value).find((key) => !known.includes(key));
  if (stray !== undefined) {
    return report(problems, 'unknown-key', [...parsed.valueAt, stray], { key: stray }, nearest(stray, known));
  }
  if (typeof fact !== 'string' || (path !== undefined && typeof path !== 'string')) {
    return mismatch(parsed, shown(value), problems);
  }
  const other = reference(fact, path, parsed.valueAt, parsed.short, scope, problems);
  if (other === undefined) return undefined;
  if (!isComparable(demand.operand, other.type)) return mismatch(parsed, `${fact} (${other.type.kind})`, problems);
  return { kind: 'fact', reference: other.reference };
}

function reference(
  fact: string,
  path: string | undefined,
  at: Path,
  short: boolean,
  scope: FactScope,
  problems: ConditionProblem[],
): { readonly reference: FactReference; readonly type: ValueType } | undefined {
  const factAt = short ? at : [...at, 'fact'];
  if (isUnsafeName(fact)) return report(problems, 'unsafe-name', factAt, { name: fact });
  const type = scope.typeOf(fact);
  // A short form is only for declared facts: otherwise every misspelt key of the grammar would pass for a fact nobody knows.
  if (type === undefined || (short && type.kind === 'inferred')) {
    return report(problems, 'undeclared-fact', factAt, { fact: shown(fact) }, nearest(fact, scope.facts ?? []));
  }
  if (path === undefined) return { reference: { fact }, type };
  const steps = parsePath(path);
  const inner = steps?.reduce<ValueType | undefined>(stepType, type);
  if (steps === undefined || inner === undefined)
    return report(problems, 'unsafe-path', [...at, 'path'], { path: shown(path) });
  return { reference: { fact, path, steps }, type: inner };
}

// Only values without declaration have properties; a declared list has items.
function stepType(type: ValueType | undefined, step: string | number): ValueType | undefined {
  if (type === undefined || type.kind === 'inferred') return type;
  return typeof step === 'number' && type.kind === 'list' ? itemType(type) : undefined;
}

function mismatch(
  parsed: ParsedTest,
  found: string,
  problems: ConditionProblem[],
  at: Path = parsed.valueAt,
): undefined {
  return report(problems, 'operand-type', at, { operator: parsed.operator, fact: parsed.fact, found });
}

function nearestOperator(text: string): string | undefined {
  const parts = text.split(':', MOST_DECORATORS + 2);
  const last = parts.pop() ?? '';
  if (parts.length > MOST_DECORATORS) return undefined;
  const known: readonly string[] = OPERATORS;
  const name = known.includes(last) ? last : nearest(last, OPERATORS);
  const decorators = parts.map((part) => (DECORATORS.some((one) => one === part) ? part : nearest(part, DECORATORS)));
  if (name === undefined || decorators.includes(undefined)) return undefined;
  return [...decorators, name].join(':');
}
