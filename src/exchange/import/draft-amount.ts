import type { AmountShape, DurationRangeShape, GivesShape } from '../../parse/index.js';
import { compareDecimals, decimal } from '../../values/index.js';
import type { AmountClause, FigureRange } from '../wording/index.js';
import type { FactBook } from './fact-book.js';

type Bounds = Pick<AmountShape, 'exactly' | 'from' | 'over' | 'to' | 'upTo' | 'under'>;

/** 以上 and 以下 stay words whose meaning the document declares; the others mean one thing only. */
const KEYS = {
  以上: 'from',
  不低于: 'from',
  超过: 'over',
  以下: 'to',
  以内: 'upTo',
  不超过: 'upTo',
  不满: 'under',
} as const;

export function boundsOf(range: FigureRange): Bounds {
  if ('exactly' in range) return { exactly: range.exactly };
  const { lower, upper } = range;
  return {
    ...(lower && { [KEYS[lower.word]]: lower.figure }),
    ...(upper && { [KEYS[upper.word]]: upper.figure }),
  };
}

/** The amount of a clause as a rule file says it. */
export function amountOf({ unit, range, of, per, steps, cap, guide }: AmountClause, book: FactBook): GivesShape {
  return {
    ...boundsOf(range),
    ...(unit === 'times' && { times: book.base(of) }),
    ...(unit === 'percent' && { percentOf: book.base(of) }),
    ...(per !== undefined && { per: book.count(per) }),
    ...(steps !== undefined && {
      steps: steps.map((step) => ({
        add: step.add,
        of: book.step(step),
        ...(step.beyond !== undefined && { beyond: step.beyond }),
        each: step.each,
        ...(step.rounding !== undefined && { rounding: step.rounding }),
      })),
    }),
    ...(cap !== undefined && { cap }),
    ...(guide !== undefined && { guide }),
  };
}

/** A length of time: each figure with its unit. */
export function durationOf(range: FigureRange, unit: 'days' | 'months' | 'years'): DurationRangeShape {
  return Object.fromEntries(Object.entries(boundsOf(range)).map(([key, figure]) => [key, `${figure} ${unit}`]));
}

/** The least and the greatest figure of amounts of one shape; an end that is open stays open. */
export function hullOf(amounts: readonly AmountShape[]): Bounds {
  const lows = amounts.map(({ exactly, from, over }) => exactly ?? from ?? over);
  const highs = amounts.map(({ exactly, to, upTo, under }) => exactly ?? to ?? upTo ?? under);
  const low = extreme(lows, -1);
  const high = extreme(highs, 1);
  if (low !== undefined && low === high) return { exactly: low };
  return { ...(low !== undefined && { from: low }), ...(high !== undefined && { to: high }) };
}

/** Whether a range holds another one, as far as their figures go. */
export function holds(outer: Bounds, inner: Bounds): boolean {
  const [outerHull, innerHull] = [hullOf([outer]), hullOf([inner])];
  return ends(hullOf([outer, inner])) === ends(outerHull) && innerHull !== undefined;
}

function ends({ exactly, from, to }: Bounds): string {
  return `${exactly ?? from ?? ''}..${exactly ?? to ?? ''}`;
}

function extreme(figures: readonly (string | undefined)[], sign: 1 | -1): string | undefined {
  const [first, ...others] = figures;
  if (first === undefined || others.includes(undefined)) return undefined;
  return figures
    .filter((one) => one !== undefined)
    .reduce((best, one) => (compareDecimals(decimal(one), decimal(best)) * sign > 0 ? one : best), first);
}
