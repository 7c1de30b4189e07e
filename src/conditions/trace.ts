import {
  addPeriod,
  assertNever,
  daysBetween,
  isDecimal,
  type Json,
  type Period,
  parseCalendarDate,
  periodDifference,
  periodMonths,
  plain,
  type Span,
} from '../values/index.js';
import type { Condition, TestCondition } from './condition.js';
import { resolve } from './evaluate.js';
import { type FactLookup, type FactValue, factJson, isDuration, isSpan } from './fact-value.js';

/** A truth value as JSON can hold it: null is unknown. */
export type TracedTruth = boolean | null;

/** A condition as it came out, every leaf kept, also those after the answer was settled. */
export type ConditionTrace = GroupTrace | NotTrace | TestTrace;

export interface GroupTrace {
  readonly kind: 'all' | 'any';
  readonly truth: TracedTruth;
  readonly of: readonly ConditionTrace[];
  readonly name?: string;
}

export interface NotTrace {
  readonly kind: 'not';
  readonly truth: TracedTruth;
  readonly of: ConditionTrace;
  readonly name?: string;
}

export interface TestTrace {
  readonly kind: 'test';
  readonly truth: TracedTruth;
  readonly fact: string;
  readonly operator: string;
  /** What the fact was compared with; absent when it is another fact that is missing. */
  readonly expected?: Json;
  /** The fact's value: null when it cannot be ascertained, absent when it is missing. */
  readonly actual?: Json;
  /** Why the truth is what it is; only `known` is true or false. */
  readonly state: 'known' | 'missing' | 'unascertainable' | 'incomparable' | 'ambiguous';
  readonly path?: string;
  /** The other fact, when the fact is compared with one. */
  readonly expectedFact?: string;
  readonly expectedPath?: string;
  /** For a bound that is not met: how far the value lies from it, a plain decimal in the fact's unit, days for dates and lengths of time. */
  readonly distance?: string;
  readonly name?: string;
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

/** Evaluates as `evaluate` does and keeps what every test saw. Nothing is skipped: the trace shows the tests that would have decided otherwise. */
export function trace(condition: Condition, facts: FactLookup): ConditionTrace {
  switch (condition.kind) {
    case 'all':
      return traceParts('all', condition.of, facts, condition.name);
    case 'any':
      return traceParts('any', condition.of, facts, condition.name);
    case 'not': {
      const part = trace(condition.of, facts);
      const node: Building<NotTrace> = { kind: 'not', truth: part.truth === null ? null : !part.truth, of: part };
      if (condition.name !== undefined) node.name = condition.name;
      return node;
    }
    case 'test':
      return traceTest(condition, facts);
    default:
      return assertNever(condition);
  }
}

function traceParts(
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  facts: FactLookup,
  name: string | undefined,
): GroupTrace {
  const settling = kind === 'any';
  const parts: ConditionTrace[] = [];
  let truth: TracedTruth = !settling;
  for (const condition of conditions) {
    const part = trace(condition, facts);
    parts.push(part);
    if (part.truth === settling) truth = settling;
    else if (part.truth === null && truth !== settling) truth = null;
  }
  return name === undefined ? { kind, truth, of: parts } : { kind, truth, of: parts, name };
}

function traceTest(test: TestCondition, facts: FactLookup): TestTrace {
  const { subject, operand } = test;
  const left = resolve(subject, facts);
  const right = operand.kind === 'value' ? operand.value : resolve(operand.reference, facts);
  const node = startTest(test, left, right);
  if (subject.path !== undefined) node.path = subject.path;
  if (test.name !== undefined) node.name = test.name;
  settle(node, test, left, right);
  return node;
}

function startTest(
  { subject, operator, operand }: TestCondition,
  left: FactValue | null | undefined,
  right: FactValue | null | undefined,
): Building<TestTrace> {
  const { fact } = subject;
  if (operand.kind === 'value') {
    const expected = operand.json;
    // The test that nearly all conditions are made of; an object that is whole at once takes half the time.
    if (left !== undefined) {
      return { kind: 'test', truth: null, fact, operator, expected, actual: factJson(left), state: 'known' };
    }
    return { kind: 'test', truth: null, fact, operator, expected, state: 'known' };
  }
  const { reference } = operand;
  const node: Building<TestTrace> = {
    kind: 'test',
    truth: null,
    fact,
    operator,
    expectedFact: reference.fact,
    state: 'known',
  };
  if (reference.path !== undefined) node.expectedPath = reference.path;
  if (right !== undefined) node.expected = factJson(right);
  if (left !== undefined) node.actual = factJson(left);
  return node;
}

function settle(
  node: Building<TestTrace>,
  test: TestCondition,
  left: FactValue | null | undefined,
  right: FactValue | null | undefined,
): void {
  if (left === undefined || right === undefined) {
    node.state = 'missing';
  } else if (left === null || right === null) {
    node.state = 'unascertainable';
  } else {
    const verdict = test.predicate(left, right);
    if (typeof verdict !== 'boolean') node.state = verdict;
    else {
      node.truth = verdict;
      if (!verdict && test.measurable) {
        const distance = distanceBetween(left, right);
        if (distance !== undefined) node.distance = distance;
      }
    }
  }
}

function distanceBetween(left: FactValue, right: FactValue): string | undefined {
  if (isDecimal(left) && isDecimal(right)) return plain(left.minus(right).abs());
  if (isDuration(left) && isDuration(right) && !isSpan(right)) return durationDistance(left, right);
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  const from = parseCalendarDate(left);
  const to = parseCalendarDate(right);
  return from === undefined || to === undefined ? undefined : String(Math.abs(daysBetween(from, to)));
}

/**
 * In days. Of a span: from its last day to the day on which the period, begun on its first day, ends. Lengths without a first day differ
 * by a number of days only where they have the same months; otherwise that depends on when they begin.
 */
function durationDistance(left: Period | Span, right: Period): string | undefined {
  if (isSpan(left)) return String(Math.abs(daysBetween(addPeriod(left.since, right), left.until)));
  if (periodMonths(left) !== periodMonths(right)) return undefined;
  const hours = Math.abs(periodDifference(left, right).least);
  return hours % 24 === 0 ? String(hours / 24) : undefined;
}
