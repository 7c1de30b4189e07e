import type { Condition, TestCondition } from './condition.js';
import type { ConditionTrace, TestTrace } from './trace.js';

/** Every single test of some conditions, or of how they came out; each once, in the order in which they stand. */
export function testsOf(conditions: Iterable<Condition>): readonly TestCondition[];
export function testsOf(conditions: Iterable<ConditionTrace>): readonly TestTrace[];
export function testsOf(conditions: Iterable<Condition | ConditionTrace>): readonly (TestCondition | TestTrace)[] {
  const found = new Set<TestCondition | TestTrace>();
  const seen = new Set<Condition | ConditionTrace>();
  const open = [...conditions].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'test') found.add(next);
    else if (next.kind === 'not') open.push(next.of);
    else open.push(...[...next.of].reverse());
  }
  return [...found];
}
