import type { NumericDomain } from '../../conditions/index.js';
import {
  type Bound,
  compareDecimals,
  type Decimal,
  isEmpty,
  ONE,
  type Range,
  single,
  ZERO,
} from '../../values/index.js';

/** A stretch of numbers and one of them. */
export interface NumberCell {
  readonly range: Range;
  readonly value: Decimal;
}

/**
 * The numbers of a domain, cut at the figures that conditions name: each figure by itself, and what lies between two of
 * them. Of whole numbers only stretches that hold one are kept.
 */
export function numberCells(domain: NumericDomain, whole: boolean, figures: Iterable<Decimal>): readonly NumberCell[] {
  const bounds = domainRange(domain);
  const cuts = sortedCuts(bounds, figures);
  const cells: NumberCell[] = [];
  const add = (range: Range) => {
    const value = isEmpty(range) ? undefined : representative(range, whole);
    if (value !== undefined) cells.push({ range, value });
  };
  let lower = bounds.min;
  for (const cut of cuts) {
    const exclusive: Bound = { value: cut, inclusive: false };
    add(lower === undefined ? { max: exclusive } : { min: lower, max: exclusive });
    add(single(cut));
    lower = exclusive;
  }
  const last = bounds.max === undefined ? {} : { max: bounds.max };
  add(lower === undefined ? last : { min: lower, ...last });
  return cells;
}

function domainRange({ min, over, max }: NumericDomain): Range {
  const least = over === undefined ? min && { value: min, inclusive: true } : { value: over, inclusive: false };
  return {
    ...(least && { min: least }),
    ...(max === undefined ? {} : { max: { value: max, inclusive: true } }),
  };
}

/** The figures inside the domain, and the ends that belong to it, smallest first. */
function sortedCuts(bounds: Range, figures: Iterable<Decimal>): readonly Decimal[] {
  const all = [...figures, ...[bounds.min, bounds.max].flatMap((bound) => (bound?.inclusive ? [bound.value] : []))];
  const inside = all.filter((one) => isInside(bounds, one)).sort(compareDecimals);
  return inside.filter((one, at) => at === 0 || compareDecimals(inside[at - 1] ?? ZERO, one) !== 0);
}

function isInside({ min, max }: Range, value: Decimal): boolean {
  const low = min === undefined ? 1 : compareDecimals(value, min.value);
  const high = max === undefined ? -1 : compareDecimals(value, max.value);
  return (low > 0 || (low === 0 && min?.inclusive === true)) && (high < 0 || (high === 0 && max?.inclusive === true));
}

/** A plain number of the range with as few digits as it takes; none when a whole one is wanted and there is none. */
function representative({ min, max }: Range, whole: boolean): Decimal | undefined {
  if (min !== undefined && max !== undefined) {
    if (compareDecimals(min.value, max.value) === 0) return !whole || min.value.isInteger() ? min.value : undefined;
    return between(min, max, whole);
  }
  if (min !== undefined) return min.inclusive && min.value.isInteger() ? min.value : min.value.floor().plus(ONE);
  if (max !== undefined) return max.inclusive && max.value.isInteger() ? max.value : max.value.ceil().minus(ONE);
  return ONE;
}

/** Figures are read with at most twelve places. */
const MOST_PLACES = 12;

function between(min: Bound, max: Bound, whole: boolean): Decimal | undefined {
  const middle = min.value.plus(max.value).div(2);
  for (let places = 0; places <= (whole ? 0 : MOST_PLACES); places += 1) {
    const rounded = middle.toDecimalPlaces(places);
    if (isInside({ min, max }, rounded)) return rounded;
  }
  return undefined;
}
