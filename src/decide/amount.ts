import { isFactList } from '../conditions/index.js';
import type { AmountBound, AmountRule, Step } from '../resolve/index.js';
import { type Bound, type Decimal, decimal, isDecimal, ONE, plain, type Range, single, ZERO } from '../values/index.js';
import type { CaseFacts } from './case-facts.js';
import type { NoticeCode } from './decision.js';

const ONE_HUNDREDTH = decimal('0.01');
const TWO = decimal('2');

/** A remark on a figure that did not come straight out of the facts. */
export interface AmountRemark {
  readonly code: NoticeCode;
  readonly figures: Readonly<Record<string, string>>;
}

export type Amount =
  | {
      readonly kind: 'known';
      readonly range: Range;
      /** Of a stepped sum: the range it is computed within. */
      readonly printed?: Range;
      /** What its lower bound is the product (or sum) of: `5% × 3000000`; the figure itself where there is nothing to reckon. */
      readonly product: string;
      /** The arithmetic where there is any, with its result. */
      readonly formula?: string;
      readonly remarks: readonly AmountRemark[];
    }
  | { readonly kind: 'open'; readonly facts: readonly string[] };

/** What the figures of an amount rule are multiplied with for this case's facts, and how that is written. */
interface Multiplier {
  readonly factor: Decimal;
  /** ` × ` and a figure for each; empty where there is nothing to multiply with. */
  readonly signs: string;
  readonly remarks: readonly AmountRemark[];
}

/** Puts a case's facts into an amount rule. Exact: nothing is rounded but where the rule itself rounds a step. */
export function evaluateAmount(rule: AmountRule, facts: CaseFacts): Amount {
  const multiplier = multiplierOf(rule, facts);
  if ('open' in multiplier) return { kind: 'open', facts: multiplier.open };
  const { factor, signs, remarks } = multiplier;
  const range = capped(times(rule, factor), rule.cap);
  if (rule.steps.length > 0) return evaluateSteps(rule, range, facts, remarks);
  const figure = rule.min ?? rule.max;
  const product = figure === undefined ? '' : `${figureText(rule, figure.value)}${signs}`;
  if (signs === '') return { kind: 'known', range, product, remarks };
  const formula = formulaOf(rule, times(rule, factor), product, signs);
  const atMost = rule.cap === undefined ? '' : `; ≤ ${plain(rule.cap)}`;
  return { kind: 'known', range, product, formula: `${formula}${atMost}`, remarks };
}

/** Neither bound of what is capped lies above the cap (最高不超过), which itself can be reached. */
function capped(range: Range, cap: Decimal | undefined): Range {
  if (cap === undefined) return range;
  if (range.min?.value.gte(cap)) return single(cap);
  const held = (bound: Bound | undefined): Bound | undefined =>
    bound?.value.gt(cap) ? { value: cap, inclusive: true } : bound;
  const { min } = range;
  const max = held(range.max) ?? { value: cap, inclusive: true };
  return min === undefined ? { max } : { min, max: min === range.max ? min : max };
}

/** Of nothing every multiple is nothing. */
function times({ min, max }: AmountRule, factor: Decimal): Range {
  if (factor.isZero()) return single(ZERO);
  const bound = ({ value, inclusive }: AmountBound): Bound =>
    factor === ONE ? { value, inclusive } : { value: value.times(factor), inclusive };
  if (min === undefined) return max === undefined ? {} : { max: bound(max) };
  const least = bound(min);
  if (max === undefined) return { min: least };
  return { min: least, max: max === min ? least : bound(max) };
}

function formulaOf(rule: AmountRule, { min, max }: Range, product: string, signs: string): string {
  const result = min ?? max;
  const first = result === undefined ? '' : `${product} = ${plain(result.value)}`;
  if (min === undefined || max === undefined || min === max || rule.max === undefined) return first;
  return `${first}; ${figureText(rule, rule.max.value)}${signs} = ${plain(max.value)}`;
}

function figureText(rule: AmountRule, figure: Decimal): string {
  return rule.measure === 'percent' ? `${plain(figure)}%` : plain(figure);
}

function multiplierOf(rule: AmountRule, facts: CaseFacts): Multiplier | { readonly open: readonly string[] } {
  const open: string[] = [];
  let signs = '';
  const remarks: AmountRemark[] = [];
  let factor = rule.measure === 'percent' ? ONE_HUNDREDTH : ONE;
  const { base } = rule;
  if (base !== undefined) {
    const whole = facts.number(base.fact);
    // Nothing to take a part off: what is taken off then decides nothing.
    const less = base.less === undefined || whole?.isZero() ? ZERO : facts.number(base.less);
    if (whole === undefined || whole === null) {
      open.push(base.fact);
      if (base.less !== undefined && (less === undefined || less === null)) open.push(base.less);
    } else if (base.less !== undefined && (less === undefined || less === null)) open.push(base.less);
    else {
      const given = less && !less.isZero() ? (less.gt(whole) ? ZERO : whole.minus(less)) : whole;
      let counted = given;
      if (base.atLeast?.gt(given)) counted = base.atLeast;
      if (base.atMost?.lt(given)) counted = base.atMost;
      if (counted !== given) {
        const code = counted.gt(given) ? 'base-counted-as-least' : 'base-counted-as-most';
        remarks.push({ code, figures: { fact: base.fact, given: plain(given), counted: plain(counted) } });
      }
      factor = factor.times(counted);
      signs += ` × ${plain(counted)}`;
    }
  }
  for (const name of rule.per) {
    const count = facts.number(name);
    if (count === undefined || count === null) open.push(name);
    else {
      factor = factor.times(count);
      signs += ` × ${plain(count)}`;
    }
  }
  return open.length > 0 ? { open } : { factor, signs, remarks };
}

/** A stepped formula: the lower bound plus every step, held at the upper bound (and reported when it is). */
function evaluateSteps(rule: AmountRule, range: Range, facts: CaseFacts, remarks: readonly AmountRemark[]): Amount {
  const open: string[] = [];
  let sum = range.min?.value ?? ZERO;
  const parts = [plain(sum)];
  for (const step of rule.steps) {
    const counts = stepCounts(step, facts);
    if (counts === undefined) open.push(step.of);
    else {
      const count = counts.reduce((total, one) => total.plus(one), ZERO);
      sum = sum.plus(step.add.times(count));
      parts.push(`${plain(step.add)} × ${plain(count)}`);
    }
  }
  if (open.length > 0) return { kind: 'open', facts: open };
  const product = parts.join(' + ');
  const formula = `${product} = ${plain(sum)}`;
  const { max } = range;
  if (max === undefined || (max.inclusive ? sum.lte(max.value) : sum.lt(max.value))) {
    return { kind: 'known', range: single(sum), printed: range, product, formula, remarks };
  }
  const held = {
    code: 'steps-over-maximum',
    figures: { computed: plain(sum), maximum: plain(max.value) },
  } as const;
  return { kind: 'known', range: single(max.value), printed: range, product, formula, remarks: [...remarks, held] };
}

/** How many steps each number of the fact makes: what it has beyond `beyond`, in units of `each`. */
function stepCounts(step: Step, facts: CaseFacts): readonly Decimal[] | undefined {
  const value = facts.get(step.of);
  if (value === undefined || value === null) return undefined;
  const items = isFactList(value) ? value : [value];
  return items.map((item) => {
    if (item === null || !isDecimal(item)) return ZERO;
    const beyond = item.minus(step.beyond);
    return beyond.lte(ZERO) ? ZERO : wholeSteps(beyond, step);
  });
}

function wholeSteps(beyond: Decimal, { each, rounding }: Step): Decimal {
  const whole = beyond.divToInt(each);
  const rest = beyond.minus(whole.times(each));
  const up = rounding === 'up' ? !rest.isZero() : rounding === 'half-up' && rest.times(TWO).gte(each);
  return up ? whole.plus(ONE) : whole;
}
