import {
  type Bound,
  compareDecimals,
  comparePeriods,
  hull,
  type Period,
  type Range,
  type RangeJson,
  toJson,
  ZERO,
} from '../values/index.js';
import { rangeOf } from './certain.js';
import type { Option, Penalty, Target } from './decision.js';

/** How one set of permitted results stands to another: `lighter` where it is so in one respect and heavier in none. */
export type Relation = 'lighter' | 'heavier' | 'equal' | 'incomparable';

const TARGETS: readonly Target[] = ['party', 'responsible-person'];

/**
 * Compares what two sets of rules permit for the same facts: what may be fined at least and at most, whether it may be
 * waived, which other penalties may or must come, and how long they last. There is no exchange rate between a sum and a
 * suspension: lighter in one respect and heavier in another is `incomparable`.
 */
export function compareSeverity(a: readonly Option[], b: readonly Option[]): Relation {
  return together([
    ...TARGETS.map((target) => compareRanges(finesOf(a, target), finesOf(b, target))),
    compareFlags(!a.some(isFree), !b.some(isFree)),
    ...kindsOf([...a, ...b]).map((kind) => compareKind(ofKind(a, kind), ofKind(b, kind), a, b)),
  ]);
}

/** What a target may be fined in all; nothing where no fine is permitted. */
export function finesOf(options: readonly Option[], target: Target): Range {
  const sums = options.map(({ penalties }) =>
    penalties.filter(({ type, target: of }) => type === 'fine' && of === target).map(rangeOfFine),
  );
  const nothing: Range = { min: NOTHING, max: NOTHING };
  const ranges = sums.map((some) => some.reduce(addRanges, nothing));
  return ranges.length === 0 ? nothing : ranges.reduce(hull);
}

export function finesJson(options: readonly Option[], target: Target): RangeJson {
  return toJson(finesOf(options, target));
}

const NOTHING: Bound = Object.freeze({ value: ZERO, inclusive: true });

/** An optional fine may also be none; one without a minimum begins at nothing. */
function rangeOfFine({ amount, necessity }: Penalty): Range {
  const range = amount === undefined ? {} : rangeOf(amount);
  const min = necessity === 'required' ? (range.min ?? { ...NOTHING, inclusive: false }) : NOTHING;
  return range.max === undefined ? { min } : { min, max: range.max };
}

/** Sums of one number from each of two ranges. */
export function addRanges(a: Range, b: Range): Range {
  const add = (one: Bound | undefined, other: Bound | undefined): Bound | undefined =>
    one && other && { value: one.value.plus(other.value), inclusive: one.inclusive && other.inclusive };
  const min = add(a.min, b.min);
  const max = add(a.max, b.max);
  return { ...(min && { min }), ...(max && { max }) };
}

/** Both bounds count: a higher minimum is heavier, and so is a higher maximum. */
export function compareRanges(a: Range, b: Range): Relation {
  return together([compareEnds(a.min, b.min, -1), compareEnds(a.max, b.max, 1)]);
}

/** @param open the sign of a bound that is left out: below all for a minimum, above all for a maximum */
function compareEnds(a: Bound | undefined, b: Bound | undefined, open: -1 | 1): Relation {
  if (a === undefined || b === undefined) return compareFlags(a === undefined, b === undefined, open);
  const order = compareDecimals(a.value, b.value);
  if (order !== 0) return order < 0 ? 'lighter' : 'heavier';
  if (a.inclusive === b.inclusive) return 'equal';
  // At the same number a bound that leaves it out lies further in: higher for a minimum, lower for a maximum.
  return a.inclusive === (open === -1) ? 'lighter' : 'heavier';
}

function compareFlags(a: boolean, b: boolean, heavier: -1 | 1 = 1): Relation {
  if (a === b) return 'equal';
  return a === (heavier === 1) ? 'heavier' : 'lighter';
}

function isFree({ penalties }: Option): boolean {
  return penalties.length === 0;
}

interface Kind {
  readonly type: string;
  readonly target: Target;
}

function kindsOf(options: readonly Option[]): readonly Kind[] {
  const others = options.flatMap(({ penalties }) => penalties).filter(({ type }) => type !== 'fine');
  return [...new Map(others.map(({ type, target }) => [`${type}|${target}`, { type, target }])).values()];
}

function ofKind(options: readonly Option[], { type, target }: Kind): readonly Penalty[] {
  return options.flatMap(({ penalties }) => penalties.filter((one) => one.type === type && one.target === target));
}

/** Whether it may come, whether it must in every result, what sum and how long. */
function compareKind(
  a: readonly Penalty[],
  b: readonly Penalty[],
  ofA: readonly Option[],
  ofB: readonly Option[],
): Relation {
  const must = (own: readonly Penalty[], options: readonly Option[]) =>
    own.filter(({ necessity }) => necessity === 'required').length >= options.length;
  return together([
    compareFlags(a.length > 0, b.length > 0),
    compareFlags(a.length > 0 && must(a, ofA), b.length > 0 && must(b, ofB)),
    ...(a.length === 0 || b.length === 0 ? [] : [compareLengths(a, b), compareRanges(sumsOf(a), sumsOf(b))]),
  ]);
}

function sumsOf(penalties: readonly Penalty[]): Range {
  return penalties.map(({ amount }) => (amount === undefined ? {} : rangeOf(amount))).reduce(hull);
}

function compareLengths(a: readonly Penalty[], b: readonly Penalty[]): Relation {
  const ends = (['min', 'max'] as const).map((end) => {
    const [one, other] = [a, b].map((own) => extreme(own, end));
    if (one === undefined || other === undefined)
      return compareFlags(one === undefined, other === undefined, end === 'min' ? -1 : 1);
    const order = comparePeriods(one, other);
    return order === undefined ? 'incomparable' : order === 0 ? 'equal' : order < 0 ? 'lighter' : 'heavier';
  });
  return together(ends);
}

function extreme(penalties: readonly Penalty[], end: 'min' | 'max'): Period | undefined {
  const periods = penalties.map(({ duration }) => duration?.[end]);
  if (periods.some((one) => one === undefined)) return undefined;
  const sign = end === 'min' ? -1 : 1;
  return (periods as readonly Period[]).reduce((far, one) => (sign * (comparePeriods(one, far) ?? 0) > 0 ? one : far));
}

function together(relations: readonly Relation[]): Relation {
  const said = new Set(relations.filter((one) => one !== 'equal'));
  if (said.size === 0) return 'equal';
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : 'incomparable';
}
