import {
  compareDecimals,
  comparePeriods,
  compareSpan,
  isDecimal,
  type Json,
  type Period,
  parseCalendarDate,
  parsePeriod,
  parseSpan,
  periodDifference,
  type Span,
  spanDays,
} from '../values/index.js';
import { type FactValue, isFactList, isRecord, isSpan, isWordSet } from './fact-value.js';

/**
 * How two values can stand to each other: a sum of the possible cases, one of them when the answer is certain, several when it depends on
 * the calendar, none when the values cannot be compared. SAME and DIFFERENT are for values without an order.
 */
export type Relation = number;

export const LESS = 1;
export const EQUAL = 2;
export const GREATER = 4;
export const SAME = 8;
export const DIFFERENT = 16;
export const NONE = 0;

type Side = FactValue | null;
export type Comparison = (left: Side, right: Side) => Relation;

export const compareNumbers: Comparison = (left, right) => {
  if (!isDecimal(left) || !isDecimal(right)) return NONE;
  return fromSign(compareDecimals(left, right));
};

/** Calendar dates, whose order is the order of their texts. */
export const compareDays: Comparison = (left, right) => {
  if (typeof left !== 'string' || typeof right !== 'string') return NONE;
  return left === right ? EQUAL : left < right ? LESS : GREATER;
};

export const compareWords: Comparison = (left, right) =>
  typeof left === 'string' && typeof right === 'string' ? sameness(left === right) : NONE;

export const compareBooleans: Comparison = (left, right) =>
  typeof left === 'boolean' && typeof right === 'boolean' ? sameness(left === right) : NONE;

export const compareSets: Comparison = (left, right) => {
  if (!isWordSet(left) || !isWordSet(right)) return NONE;
  if (left.size !== right.size) return DIFFERENT;
  for (const word of left) if (!right.has(word)) return DIFFERENT;
  return SAME;
};

/** Lists are the same when they have the same items in the same order. */
export function listComparison(items: Comparison): Comparison {
  return (left, right) => {
    if (left === null || right === null || !isFactList(left) || !isFactList(right)) return NONE;
    if (left.length !== right.length) return DIFFERENT;
    let relation: Relation = SAME;
    for (const [index, item] of left.entries()) {
      const one = items(item, right[index] ?? null);
      if (one === NONE) return NONE;
      if ((one & (SAME | EQUAL)) === 0) return DIFFERENT;
      if (one !== SAME && one !== EQUAL) relation = SAME | DIFFERENT;
    }
    return relation;
  };
}

/** Lengths of time. Two given by days are compared by their days, one of them on the calendar it names, two periods by what any calendar allows. */
export const compareDurations: Comparison = (left, right) => {
  if (!isDuration(left) || !isDuration(right)) return NONE;
  if (isSpan(left)) return fromSign(isSpan(right) ? spanDays(left) - spanDays(right) : compareSpan(left, right));
  if (isSpan(right)) return fromSign(-compareSpan(right, left));
  const sign = comparePeriods(left, right);
  if (sign !== undefined) return fromSign(sign);
  const { least, most } = periodDifference(left, right);
  // The differences that different first days make are whole days, so zero lies among them only when the bounds are whole days too.
  const zero = least <= 0 && most >= 0 && least % 24 === 0;
  return (least < 0 ? LESS : 0) | (zero ? EQUAL : 0) | (most > 0 ? GREATER : 0);
};

/** Values without declaration, for equality: like with like, texts as texts. */
export const compareInferred: Comparison = (left, right) => {
  if (isDecimal(left)) return compareNumbers(left, right);
  if (typeof left === 'string') return compareWords(left, right);
  if (typeof left === 'boolean') return compareBooleans(left, right);
  return compareInferredLists(left, right);
};

const compareInferredLists = listComparison((left, right) => compareInferred(left, right));

/** Values without declaration, for order: numbers, dates and durations have one, other texts have none. */
export const orderInferred: Comparison = (left, right) => {
  if (isDecimal(left)) return compareNumbers(left, right);
  if (isDay(left) && isDay(right)) return compareDays(left, right);
  const [from, to] = [asDuration(left), asDuration(right)];
  return from === undefined || to === undefined ? NONE : compareDurations(from, to);
};

function fromSign(sign: number): Relation {
  return sign === 0 ? EQUAL : sign < 0 ? LESS : GREATER;
}

function sameness(same: boolean): Relation {
  return same ? SAME : DIFFERENT;
}

function isDuration(value: Side): value is Period | Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isDecimal(value) &&
    !isWordSet(value) &&
    !isRecord(value) &&
    !isFactList(value)
  );
}

function isDay(value: Side): boolean {
  return typeof value === 'string' && parseCalendarDate(value) !== undefined;
}

function asDuration(value: Side): Period | Span | undefined {
  const json: Json | undefined = isRecord(value)
    ? Object.fromEntries(value)
    : typeof value === 'string'
      ? value
      : undefined;
  return parsePeriod(json) ?? parseSpan(json);
}
