import { compareDecimals, type Decimal, plain, ZERO } from './decimal.js';

/** One end of a range: the number and whether it belongs to the range. */
export interface Bound {
  readonly value: Decimal;
  readonly inclusive: boolean;
}

/** The numbers between two bounds; an absent bound leaves that side open without end. */
export interface Range {
  readonly min?: Bound;
  readonly max?: Bound;
}

/** A range as data: plain decimals, and for each bound that exists whether the number belongs to it. */
export interface RangeJson {
  readonly min?: string;
  readonly max?: string;
  readonly minInclusive?: boolean;
  readonly maxInclusive?: boolean;
}

function build(min: Bound | undefined, max: Bound | undefined): Range {
  if (min === undefined) return max === undefined ? {} : { max };
  return max === undefined ? { min } : { min, max };
}

/** The range that holds exactly one number. */
export function single(value: Decimal): Range {
  const bound: Bound = { value, inclusive: true };
  return { min: bound, max: bound };
}

/** Whether the range holds exactly one number. */
export function isSingle(range: Range): boolean {
  const { min, max } = range;
  return (
    min !== undefined &&
    max !== undefined &&
    min.inclusive &&
    max.inclusive &&
    compareDecimals(min.value, max.value) === 0
  );
}

/** Whether the range holds no number: the bounds cross, or meet in a number that one of them leaves out. */
export function isEmpty(range: Range): boolean {
  const { min, max } = range;
  if (min === undefined || max === undefined) return false;
  const order = compareDecimals(min.value, max.value);
  return order > 0 || (order === 0 && !(min.inclusive && max.inclusive));
}

/** Whether the number lies in the range. */
export function contains(range: Range, value: Decimal): boolean {
  return covers(range, single(value));
}

/** Every number of the range times `factor`. Factor zero gives the single number zero; a negative factor exchanges the bounds. An empty range stays empty. */
export function scale(range: Range, factor: Decimal): Range {
  if (factor.isZero()) return isEmpty(range) ? range : single(ZERO);
  const image = (bound: Bound | undefined): Bound | undefined =>
    bound && { value: bound.value.times(factor), inclusive: bound.inclusive };
  const min = image(range.min);
  const max = range.max === range.min ? min : image(range.max);
  return factor.isNeg() ? build(max, min) : build(min, max);
}

/** Every number of the range plus `offset`. */
export function shift(range: Range, offset: Decimal): Range {
  const image = (bound: Bound | undefined): Bound | undefined =>
    bound && { value: bound.value.plus(offset), inclusive: bound.inclusive };
  return build(image(range.min), image(range.max));
}

// How much of the line a lower bound cuts off: the greater, the more. At the same number the bound that leaves it out cuts off more.
function compareMin(a: Bound | undefined, b: Bound | undefined): number {
  if (a === undefined) return b === undefined ? 0 : -1;
  if (b === undefined) return 1;
  const order = compareDecimals(a.value, b.value);
  return order !== 0 ? order : Number(b.inclusive) - Number(a.inclusive);
}

function compareMax(a: Bound | undefined, b: Bound | undefined): number {
  if (a === undefined) return b === undefined ? 0 : 1;
  if (b === undefined) return -1;
  const order = compareDecimals(a.value, b.value);
  return order !== 0 ? order : Number(a.inclusive) - Number(b.inclusive);
}

/** The numbers that lie in both ranges; undefined when there is none. */
export function intersect(a: Range, b: Range): Range | undefined {
  const common = build(compareMin(a.min, b.min) >= 0 ? a.min : b.min, compareMax(a.max, b.max) <= 0 ? a.max : b.max);
  return isEmpty(common) ? undefined : common;
}

/** Whether every number of `inner` lies in `outer` (always, when `inner` is empty). */
export function covers(outer: Range, inner: Range): boolean {
  if (isEmpty(inner)) return true;
  return !isEmpty(outer) && compareMin(outer.min, inner.min) <= 0 && compareMax(outer.max, inner.max) >= 0;
}

/** The smallest range that covers both; what lies between them belongs to it. An empty range adds nothing. */
export function hull(a: Range, b: Range): Range {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  return build(compareMin(a.min, b.min) <= 0 ? a.min : b.min, compareMax(a.max, b.max) >= 0 ? a.max : b.max);
}

/** Whether both hold the same numbers. */
export function equalRanges(a: Range, b: Range): boolean {
  return covers(a, b) && covers(b, a);
}

/** The range as data for a decision: plain decimals, unlimited bounds absent. */
export function toJson(range: Range): RangeJson {
  const { min, max } = range;
  if (min === undefined) return max === undefined ? {} : { max: plain(max.value), maxInclusive: max.inclusive };
  const least = plain(min.value);
  if (max === undefined) return { min: least, minInclusive: min.inclusive };
  return { min: least, max: plain(max.value), minInclusive: min.inclusive, maxInclusive: max.inclusive };
}

/** `[500000, 570000)`: a range in signs that need no language. */
export function rangeText({ min, max }: Range): string {
  if (min !== undefined && max !== undefined && min.value.eq(max.value)) return plain(min.value);
  const lower = min === undefined ? '(' : `${min.inclusive ? '[' : '('}${plain(min.value)}`;
  const upper = max === undefined ? ')' : `${plain(max.value)}${max.inclusive ? ']' : ')'}`;
  return `${lower}, ${upper}`;
}
