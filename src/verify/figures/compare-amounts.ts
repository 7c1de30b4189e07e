import type { AmountRule } from '../../resolve/index.js';
import {
  canonical,
  compareDecimals,
  type Decimal,
  decimal,
  type Json,
  plain,
  type Range,
  scale,
  ZERO,
} from '../../values/index.js';
import { factsOfAmount } from './amounts-of.js';
import { boundsOf } from './range-of.js';

const ONE_HUNDREDTH = decimal('0.01');

/** Two amounts that are reckoned from the same base in the same way: their figures can be held against each other. */
export function sameMeasure(a: AmountRule, b: AmountRule): boolean {
  return a.steps.length === 0 && b.steps.length === 0 && measureOf(a) === measureOf(b);
}

// Rows are compared pair by pair; what they are counted in is written down once. Holds results of a pure function.
const measures = new WeakMap<AmountRule, string>();

function measureOf(rule: AmountRule): string {
  const known = measures.get(rule);
  if (known !== undefined) return known;
  const made = measureText(rule);
  measures.set(rule, made);
  return made;
}

function measureText({ measure, base, per, cap }: AmountRule): string {
  const { fact = null, atLeast, atMost, less = null } = base ?? {};
  const figures = [atLeast, atMost, cap].map((one) => (one === undefined ? null : plain(one)));
  return canonical([measure, fact, less, [...per], figures] as Json);
}

/** How a range leaves another: `above` its upper end, `below` its lower one. */
export interface Leaves {
  readonly above: boolean;
  readonly below: boolean;
}

/** An end that is left out reaches as far as it can: without an upper one above every maximum. */
export function leaves(given: Range, allowed: Range): Leaves {
  return { above: isAbove(given, allowed), below: isBelow(given, allowed) };
}

function isAbove({ max }: Range, allowed: Range): boolean {
  if (allowed.max === undefined) return false;
  if (max === undefined) return true;
  const order = compareDecimals(max.value, allowed.max.value);
  return order > 0 || (order === 0 && max.inclusive && !allowed.max.inclusive);
}

function isBelow({ min }: Range, allowed: Range): boolean {
  if (allowed.min === undefined) return false;
  if (min === undefined) return true;
  const order = compareDecimals(min.value, allowed.min.value);
  return order < 0 || (order === 0 && min.inclusive && !allowed.min.inclusive);
}

/** The only fact that two amounts are reckoned with; undefined where there are several, or steps. */
export function onlyFact(amounts: readonly AmountRule[]): string | undefined {
  const names = new Set(amounts.flatMap(factsOfAmount));
  const [only] = names;
  return names.size === 1 && amounts.every(({ steps }) => steps.length === 0) ? only : undefined;
}

/**
 * The values of the one fact at which the ends of amounts change places, or change how they grow. Between two of them
 * every comparison of ends comes out alike, so that one value speaks for all.
 */
export function crossings(amounts: readonly AmountRule[]): readonly Decimal[] {
  const lines = amounts.flatMap(linesOf);
  const bends = amounts.flatMap(({ base }) => [base?.atLeast, base?.atMost].filter((one) => one !== undefined));
  const crossing = lines.flatMap((a) =>
    lines.flatMap((b) => {
      const slope = a.slope.minus(b.slope);
      return slope.isZero() ? [] : [b.height.minus(a.height).div(slope)];
    }),
  );
  return [...bends, ...crossing].filter((one) => one.gte(ZERO));
}

/** What an end comes to: `slope` for each unit of the fact, and `height` whatever the fact. */
interface Line {
  readonly slope: Decimal;
  readonly height: Decimal;
}

function linesOf(rule: AmountRule): readonly Line[] {
  const { measure, base, per, cap } = rule;
  const { min, max } = measure === 'percent' ? scale(boundsOf(rule), ONE_HUNDREDTH) : boundsOf(rule);
  const ends = [min, max].flatMap((bound) => (bound === undefined ? [] : [bound.value]));
  const constant = (height: Decimal): Line => ({ slope: ZERO, height });
  const grows = base !== undefined || per.length > 0;
  const fixed = base === undefined ? [] : [base.atLeast, base.atMost].filter((one) => one !== undefined);
  return [
    ...ends.map((end) => (grows ? { slope: end, height: ZERO } : constant(end))),
    ...ends.flatMap((end) => fixed.map((one) => constant(end.times(one)))),
    ...(cap === undefined ? [] : [constant(cap)]),
  ];
}
