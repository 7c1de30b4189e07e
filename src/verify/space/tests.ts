import { type Condition, type FactValue, isDuration, isFactList, type TestCondition } from '../../conditions/index.js';
import { type Decimal, isDecimal, type Period, type Span } from '../../values/index.js';

/** Every test of some conditions, each once, in the order in which they stand. */
export function testsOf(conditions: Iterable<Condition>): readonly TestCondition[] {
  const found = new Set<TestCondition>();
  const seen = new Set<Condition>();
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

/** What tests compare their facts with. */
export function operandsOf(tests: readonly TestCondition[]): readonly FactValue[] {
  return tests.flatMap(({ operand }) => (operand.kind === 'value' ? [...flat(operand.value)] : []));
}

function* flat(value: FactValue | null): Generator<FactValue> {
  if (value === null) return;
  if (value instanceof Set) yield* value as ReadonlySet<string>;
  else if (isFactList(value)) for (const item of value) yield* flat(item);
  else yield value;
}

export function figuresIn(values: readonly FactValue[]): readonly Decimal[] {
  return values.filter(isDecimal);
}

export function textsIn(values: readonly FactValue[]): readonly string[] {
  return values.filter((one) => typeof one === 'string');
}

export function durationsIn(values: readonly FactValue[]): readonly (Period | Span)[] {
  return values.filter((one): one is Period | Span => typeof one === 'object' && isDuration(one));
}
