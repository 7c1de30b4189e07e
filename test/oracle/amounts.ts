import type { Reading } from './conditions.js';
import { look } from './facts.js';
import {
  add,
  compare,
  type Fraction,
  fraction,
  greatest,
  isWhole,
  least,
  minus,
  over,
  percentOf,
  times,
  wholeBelow,
  ZERO,
} from './fraction.js';
import { type End, multiplied, point, type Range } from './range.js';
import { asList, asMap, asMaps, asText, isMap, type Raw, type RawMap } from './raw.js';

/** An amount with the facts put in (`printed`: without its steps); `hangsOn` names the facts without which it has no figure. */
export type Computed =
  | { readonly range: Range; readonly printed: Range; readonly notices: readonly string[] }
  | { readonly hangsOn: ReadonlySet<string> };

/** Works out an amount as it is written: a range, a multiple, a percentage, a sum per unit, a sum with steps. */
export function compute(amount: RawMap, reading: Reading): Computed {
  const hangsOn = new Set<string>();
  const notices: string[] = [];
  const figure = (name: string): Fraction | undefined => {
    const { value, restsOn } = look(reading.facts, name);
    if (typeof value !== 'string' && value.kind === 'figure' && !isAssumed(restsOn, reading)) return value.figure;
    for (const one of restsOn) hangsOn.add(one);
    return undefined;
  };

  let range = written(amount, reading);
  for (const [key, of] of [
    ['times', amount.times],
    ['percentOf', amount.percentOf],
  ] as const) {
    if (of === undefined) continue;
    const base = baseOf(of, figure, notices);
    if (base !== undefined) range = multiplied(range, key === 'times' ? base : percentOf(base, fraction('1')));
  }
  for (const name of amount.per === undefined ? [] : [...asList(amount.per), asText(amount.per) ?? []].flat()) {
    const count = figure(String(name));
    if (count !== undefined) range = multiplied(range, count);
  }
  range = capped(range, amount);
  const printed = range;
  if (amount.steps !== undefined) range = stepped(amount, range, reading, hangsOn, notices);
  return hangsOn.size > 0 ? { hangsOn } : { range, printed, notices };
}

/** Whatever the base or the counts come to, it is never more; the cap itself can be reached. */
function capped(range: Range, { cap }: RawMap): Range {
  const text = asText(cap);
  if (text === undefined) return range;
  const { low, high } = range;
  const most = fraction(text);
  if (low !== undefined && compare(low.at, most) >= 0) return point(most);
  return high !== undefined && compare(high.at, most) <= 0 ? range : { low, high: { at: most, included: true } };
}

const isAssumed = (restsOn: readonly string[], { facts }: Reading) => restsOn.some((one) => facts.assumed.has(one));

function written(amount: RawMap, { bounds }: Reading): Range {
  const end = (key: string, included: boolean): End | undefined => {
    const text = asText(amount[key]);
    return text === undefined ? undefined : { at: fraction(text), included };
  };
  const exactly = end('exactly', true);
  if (exactly !== undefined) return point(exactly.at);
  return {
    low: end('from', bounds.fromIncludes) ?? end('over', false),
    high: end('to', bounds.toIncludes) ?? end('upTo', true) ?? end('under', false),
  };
}

function baseOf(of: Raw, figure: (name: string) => Fraction | undefined, notices: string[]): Fraction | undefined {
  const { fact, less } = isMap(of) ? of : ({ fact: of } as RawMap);
  let base = figure(String(fact));
  // From nothing nothing can be taken off.
  if (base !== undefined && base.top === 0n) return counted(base, isMap(of) ? of : {}, notices);
  const off = less === undefined ? ZERO : figure(String(less));
  if (base === undefined || off === undefined) return undefined;
  base = greatest(minus(base, off), ZERO);
  return counted(base, isMap(of) ? of : {}, notices);
}

/** What a base counts as: at least so much, at most so much. */
function counted(given: Fraction, { atLeast, atMost }: RawMap, notices: string[]): Fraction {
  let base = given;
  const low = asText(atLeast);
  const high = asText(atMost);
  if (low !== undefined && compare(base, fraction(low)) < 0) {
    notices.push('base-counted-as-least');
    base = fraction(low);
  }
  if (high !== undefined && compare(base, fraction(high)) > 0) {
    notices.push('base-counted-as-most');
    base = fraction(high);
  }
  return base;
}

/** `from` + what each step adds, at most the upper end. The steps of a list are counted item by item. */
function stepped(amount: RawMap, range: Range, reading: Reading, hangsOn: Set<string>, notices: string[]): Range {
  let sum = range.low?.at ?? ZERO;
  for (const step of asMaps(amount.steps)) {
    const { value, restsOn } = look(reading.facts, asText(step.of) ?? '?');
    if (typeof value === 'string' || isAssumed(restsOn, reading)) {
      for (const one of restsOn) hangsOn.add(one);
      continue;
    }
    const items = value.kind === 'figures' ? value.figures : value.kind === 'figure' ? [value.figure] : [];
    for (const item of items) sum = add(sum, times(fraction(asText(step.add) ?? '0'), stepsIn(item, step)));
  }
  if (range.high === undefined || compare(sum, range.high.at) <= 0) return point(sum);
  notices.push('steps-over-maximum');
  return point(range.high.at);
}

function stepsIn(item: Fraction, step: RawMap): Fraction {
  const beyond = greatest(minus(item, fraction(asText(step.beyond) ?? '0')), ZERO);
  const steps = over(beyond, fraction(asText(step.each) ?? '1'));
  const whole = wholeBelow(steps);
  if (isWhole(steps)) return whole;
  const up = add(whole, fraction('1'));
  if (step.rounding === 'up') return up;
  if (step.rounding === 'half-up') return wholeBelow(add(steps, fraction('0.5')));
  return least(whole, steps);
}

export const amountOf = (raw: Raw | undefined): RawMap => (isMap(raw) ? asMap(raw) : { exactly: raw });
