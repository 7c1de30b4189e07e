import { type FactLookup, isFactList } from '../../conditions/index.js';
import type { AmountRule, Step } from '../../resolve/index.js';
import {
  type Bound,
  type Decimal,
  decimal,
  HUNDRED,
  isDecimal,
  ONE,
  type Range,
  scale,
  single,
  ZERO,
} from '../../values/index.js';

/** The yuan that an amount comes to on given facts; undefined when one of the figures it needs is not among them. */
export function rangeOf(rule: AmountRule, facts: FactLookup): Range | undefined {
  const factor = factorOf(rule, facts);
  if (factor === undefined) return undefined;
  const range = capped(scale(boundsOf(rule), factor), rule.cap);
  if (rule.steps.length === 0) return range;
  let sum = range.min?.value ?? ZERO;
  for (const step of rule.steps) {
    const count = stepsIn(step, facts);
    if (count === undefined) return undefined;
    sum = sum.plus(step.add.times(count));
  }
  const { max } = range;
  return single(max !== undefined && sum.gt(max.value) ? max.value : sum);
}

export function boundsOf({ min, max }: AmountRule): Range {
  return { ...(min && { min }), ...(max && { max }) };
}

function factorOf({ measure, base, per }: AmountRule, facts: FactLookup): Decimal | undefined {
  let factor = measure === 'percent' ? ONE.div(HUNDRED) : ONE;
  if (base !== undefined) {
    const whole = facts.get(base.fact);
    const less = base.less === undefined ? ZERO : facts.get(base.less);
    if (!isDecimal(whole) || !isDecimal(less)) return undefined;
    let counted = less.gt(whole) ? ZERO : whole.minus(less);
    if (base.atLeast?.gt(counted)) counted = base.atLeast;
    if (base.atMost?.lt(counted)) counted = base.atMost;
    factor = factor.times(counted);
  }
  for (const name of per) {
    const count = facts.get(name);
    if (!isDecimal(count)) return undefined;
    factor = factor.times(count);
  }
  return factor;
}

function capped(range: Range, cap: Decimal | undefined): Range {
  if (cap === undefined) return range;
  const most: Bound = { value: cap, inclusive: true };
  const { min, max } = range;
  const upper = max === undefined || max.value.gt(cap) ? most : max;
  return min === undefined ? { max: upper } : { min: min.value.gt(cap) ? most : min, max: upper };
}

function stepsIn({ of, beyond, each, rounding }: Step, facts: FactLookup): Decimal | undefined {
  const value = facts.get(of);
  if (value === undefined || value === null) return undefined;
  return (isFactList(value) ? value : [value]).filter(isDecimal).reduce((sum, one) => {
    const parts = one.minus(beyond).div(each);
    if (parts.lte(ZERO)) return sum;
    const whole = rounding === 'up' ? parts.ceil() : rounding === 'down' ? parts.floor() : parts.plus(HALF).floor();
    return sum.plus(whole);
  }, ZERO);
}

const HALF = decimal('0.5');
