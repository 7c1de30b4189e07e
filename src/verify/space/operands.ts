import { type FactValue, isDuration, isFactList, type TestCondition } from '../../conditions/index.js';
import { type Decimal, isDecimal, type Period, type Span } from '../../values/index.js';

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
