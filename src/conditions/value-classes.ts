import {
  assertNever,
  compareDates,
  compareDecimals,
  comparePeriods,
  type Decimal,
  decimal,
  isDecimal,
  nextDay,
  ONE,
  type Period,
  parseCalendarDate,
  periodDays,
  periodMonths,
  subtractPeriod,
  ZERO,
} from '../values/index.js';
import type { TestCondition } from './condition.js';
import { evaluate } from './evaluate.js';
import type { DeclaredType, FactType, NumericDomain } from './fact-type.js';
import { type FactLookup, type FactValue, isDuration, isFactList, isSpan, isWordSet } from './fact-value.js';

/** Values of a fact that no test tells apart: one of them, and how far the class reaches. */
export interface ValueClass {
  readonly example: FactValue;
  readonly extent: ClassExtent;
}

/** `words`: these (`true` and `false` count as words); `interval`: all between two values; `sample`: the example stands for itself alone. */
export type ClassExtent =
  | { readonly kind: 'words'; readonly words: readonly (string | boolean)[] }
  | { readonly kind: 'interval'; readonly min?: ClassBound; readonly max?: ClassBound }
  | { readonly kind: 'sample' };

export interface ClassBound {
  readonly value: FactValue;
  readonly inclusive: boolean;
}

/** How a fact is seen by the tests: what a value of it makes of every fact that follows from it. */
export type Seeing = (value: FactValue) => FactLookup;

/**
 * Splits the values of a fact into classes that its tests answer alike, in ascending order where there is one. Bounds are
 * kept on their side: `from 3 months` begins a class with 3 months. A list has no such classes; samples stand for it.
 *
 * @param also values at which something changes that is not a test (the floor of a base)
 */
export function valueClasses(
  type: FactType,
  tests: readonly TestCondition[],
  see: Seeing,
  also: readonly FactValue[] = [],
): readonly ValueClass[] {
  const pieces = piecesOf(type, [...tests.flatMap(operandsOf), ...also]);
  const classes: { example: FactValue; extent: ClassExtent; seen: string }[] = [];
  for (const piece of pieces) {
    const seen = seenBy(tests, see(piece.example)) + also.map((one) => signOf(piece.example, one)).join();
    const at = classes.findIndex((one, index) => one.seen === seen && joins(one.extent, index === classes.length - 1));
    const known = classes[at];
    if (known === undefined) classes.push({ ...piece, seen });
    else classes[at] = { ...known, extent: joined(known.extent, piece.extent) };
  }
  return classes.map(({ example, extent }) => ({ example, extent }));
}

function seenBy(tests: readonly TestCondition[], facts: FactLookup): string {
  return tests.map((test) => String(evaluate(test, facts)).charAt(0)).join('');
}

function signOf(value: FactValue, other: FactValue): number {
  return isDecimal(value) && isDecimal(other) ? Math.sign(compareDecimals(value, other)) : 0;
}

/** Words join wherever they stand; intervals only with their neighbour; samples never say more than themselves. */
function joins(extent: ClassExtent, isLast: boolean): boolean {
  return extent.kind !== 'interval' || isLast;
}

function joined(a: ClassExtent, b: ClassExtent): ClassExtent {
  if (a.kind === 'words' && b.kind === 'words') return { kind: 'words', words: [...a.words, ...b.words] };
  if (a.kind === 'interval' && b.kind === 'interval') {
    return { kind: 'interval', ...(a.min && { min: a.min }), ...(b.max && { max: b.max }) };
  }
  return a;
}

function operandsOf({ operand }: TestCondition): readonly FactValue[] {
  if (operand.kind === 'fact') return [];
  const { value } = operand;
  if (isFactList(value)) return value.flatMap((one) => (one === null ? [] : [one]));
  return isWordSet(value) ? [...value] : [value];
}

function piecesOf(type: FactType, marks: readonly FactValue[]): readonly ValueClass[] {
  switch (type.kind) {
    case 'boolean':
      return [false, true].map((one) => ({ example: one, extent: { kind: 'words', words: [one] } }));
    case 'enum':
      return type.values.map((one) => ({ example: one, extent: { kind: 'words', words: [one] } }));
    case 'set':
      return setSamples(type.values, marks);
    case 'integer':
    case 'decimal':
    case 'money':
    case 'quantity':
      return between(marks.filter(isDecimal), compareDecimals, numbers(type));
    case 'duration':
      return between(marks.filter(isPeriod), (a, b) => comparePeriods(a, b) ?? 0, PERIODS);
    case 'date':
      return between(marks.flatMap(dayOf), compareDates, DAYS);
    case 'list':
      return listSamples(type, marks.filter(isDecimal));
    case 'inferred':
      return marks.map((example) => ({ example, extent: SAMPLE }));
    default:
      return assertNever(type);
  }
}

const SAMPLE: ClassExtent = Object.freeze({ kind: 'sample' });

/** None, each word that is asked for, and all of them. */
function setSamples(values: readonly string[], marks: readonly FactValue[]): readonly ValueClass[] {
  const asked = values.filter((one) => marks.includes(one));
  const sets = [[], ...asked.map((one) => [one]), ...(asked.length > 1 ? [asked] : [])];
  return sets.map((words) => ({ example: new Set(words), extent: SAMPLE }));
}

const MOST_ITEMS = 5;

/** No item; one, two, and as many as something asks for, of every size at which something changes. */
function listSamples(domain: NumericDomain, marks: readonly Decimal[]): readonly ValueClass[] {
  const sizes = between(marks, compareDecimals, numbers({ kind: 'decimal', over: ZERO, ...domain }));
  const asked = marks.filter((one) => one.isInt()).flatMap((one) => [Number(one), Number(one) + 1]);
  const counts = [...new Set([1, 2, ...asked])].filter((count) => count > 0 && count <= MOST_ITEMS);
  const lists = counts.flatMap((count) => sizes.map(({ example }) => Array.from({ length: count }, () => example)));
  return [[], ...lists].map((example) => ({ example, extent: SAMPLE }));
}

/** What lies on both sides of a value; undefined where nothing does. */
interface Neighbours<T> {
  /** Whether a mark is itself a value of the fact. */
  has(mark: T): boolean;
  before(mark: T): T | undefined;
  between(low: T, high: T): T | undefined;
  after(mark: T): T | undefined;
  readonly any: T;
}

/** Every mark by itself, and every gap that holds a value. */
function between<T extends FactValue>(
  marks: readonly T[],
  compare: (a: T, b: T) => number,
  { has, before, between: inGap, after, any }: Neighbours<T>,
): readonly ValueClass[] {
  const sorted = [...marks]
    .sort(compare)
    .filter((one, index, all) => index === 0 || compare(one, all[index - 1] as T) !== 0);
  const [first] = sorted;
  if (first === undefined) return [{ example: any, extent: { kind: 'interval' } }];
  const pieces: ValueClass[] = [];
  const add = (example: T | undefined, min?: ClassBound, max?: ClassBound) => {
    if (example !== undefined)
      pieces.push({ example, extent: { kind: 'interval', ...(min && { min }), ...(max && { max }) } });
  };
  add(before(first), undefined, { value: first, inclusive: false });
  for (const [index, mark] of sorted.entries()) {
    const next = sorted[index + 1];
    const own: ClassBound = { value: mark, inclusive: true };
    if (has(mark)) add(mark, own, own);
    const over: ClassBound = { value: mark, inclusive: false };
    if (next === undefined) add(after(mark), over);
    else add(inGap(mark, next), over, { value: next, inclusive: false });
  }
  return pieces;
}

const HALF = decimal('0.5');
const MILLION = decimal('1000000');

/** Without a least value of their own, figures of a case begin at nothing. */
function numbers(domain: { readonly kind: DeclaredType['kind'] } & NumericDomain): Neighbours<Decimal> {
  const isWhole = domain.kind === 'integer';
  const { over, max } = domain;
  const min = domain.min ?? (over === undefined ? ZERO : undefined);
  const allowed = (value: Decimal) =>
    (min === undefined || value.gte(min)) &&
    (over === undefined || value.gt(over)) &&
    (max === undefined || value.lte(max));
  const inDomain = (value: Decimal) => (allowed(value) ? value : undefined);
  const low = over ?? min ?? ZERO;
  return {
    has: allowed,
    before: (mark) => {
      const lower = isWhole ? mark.minus(ONE) : mark.minus(mark.minus(low).times(HALF));
      return lower.lt(mark) ? inDomain(lower) : undefined;
    },
    between: (a, b) => (isWhole ? (a.plus(ONE).lt(b) ? a.plus(ONE) : undefined) : a.plus(b.minus(a).times(HALF))),
    after: (mark) => inDomain(mark.plus(ONE)),
    any: inDomain(domain.kind === 'money' ? MILLION : ONE) ?? max ?? ONE,
  };
}

const DAY: Period = Object.freeze({ days: 1 });

const PERIODS: Neighbours<Period> = {
  has: () => true,
  before(mark) {
    const months = periodMonths(mark);
    if (months > 1) return { months: months - 1 };
    if (months === 1) return { days: 1 };
    const days = periodDays(mark);
    return days > 1 ? { days: days - 1 } : { hours: days === 1 ? 1 : 0 };
  },
  between(low, high) {
    const months = { months: periodMonths(low) + 1 };
    const day = { ...low, days: periodDays(low) + 1 };
    const isInside = (one: Period) => comparePeriods(low, one) === -1 && comparePeriods(one, high) === -1;
    return [months, day].find(isInside);
  },
  after: (mark) => (periodMonths(mark) > 0 ? { months: periodMonths(mark) + 1 } : { days: periodDays(mark) + 1 }),
  any: { months: 1 },
};

const DAYS: Neighbours<ReturnType<typeof nextDay>> = {
  has: () => true,
  before: (mark) => subtractPeriod(mark, DAY),
  between: (low, high) => (nextDay(low) < high ? nextDay(low) : undefined),
  after: nextDay,
  any: decidedDay('2024-01-02'),
};

function decidedDay(text: string) {
  const day = parseCalendarDate(text);
  if (day === undefined) throw new RangeError(text);
  return day;
}

function dayOf(value: FactValue) {
  const day = typeof value === 'string' ? parseCalendarDate(value) : undefined;
  return day === undefined ? [] : [day];
}

function isPeriod(value: FactValue): value is Period {
  return isDuration(value) && !isSpan(value);
}
