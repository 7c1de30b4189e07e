import type { Option, Penalty } from '../decide/index.js';
import { comparePeriods, type Decimal, decimal, parsePeriod, plain, type RangeJson, ZERO } from '../values/index.js';
import type { PenaltyVerdict, VerdictReason } from './check-result.js';
import type { Proposed } from './proposed.js';

export type Judged = Pick<PenaltyVerdict, 'verdict' | 'distance' | 'reason'>;

const WITHIN: Judged = { verdict: 'within' };
const open = (reason: VerdictReason): Judged => ({ verdict: 'undetermined', reason });

const FEN = decimal('0.01');
const FEN_PLACES = 2;
const NO_TIME = { days: 0 };

/**
 * Holds the sum and the length of a proposed penalty against what an option provides. A figure that is permitted
 * however the open facts turn out is still undetermined while the penalty itself hangs on them; one that is not
 * permitted either way is not.
 */
export function judge(option: Option, permitted: Penalty, proposed: Proposed): Judged {
  const figures = [judgeAmount(option, permitted, proposed), judgeDuration(permitted, proposed)];
  const deviation = figures.find(({ verdict }) => verdict !== 'within' && verdict !== 'undetermined');
  if (deviation !== undefined) return deviation;
  if (permitted.pending !== undefined) return open('depends-on-facts');
  return figures.find(({ verdict }) => verdict === 'undetermined') ?? WITHIN;
}

function judgeAmount(option: Option, permitted: Penalty, proposed: Proposed): Judged {
  if (proposed.amount === undefined) return permitted.type === 'fine' ? open('figure-not-proposed') : WITHIN;
  const range = settledRange(option, permitted);
  if (range === undefined) return open(permitted.pending === undefined ? 'figure-not-in-rules' : 'depends-on-facts');
  const sum = decimal(proposed.amount);
  const distance = distanceFrom(range, sum);
  if (distance.isZero() || isRounded(option, permitted, range, sum)) return WITHIN;
  const far = { distance: plain(distance.abs()) };
  if (permitted.pending === undefined && isComputed(option, permitted, range)) {
    return { verdict: 'differs-from-formula', ...far };
  }
  return { verdict: distance.isNeg() ? 'below' : 'above', ...far };
}

/**
 * The range outside of which no sum is permitted. While the penalty is pending that is known only when its statutory
 * range is: a table's figure may still be held at it.
 */
function settledRange({ grade, narrowing }: Option, { id, amount, pending }: Penalty): RangeJson | undefined {
  if (pending === undefined) return amount;
  const statute = narrowing.find(({ penalty, step }) => penalty === id && step === 'statute');
  if (statute === undefined) return undefined;
  // A mitigated penalty lies below the statutory range.
  return amount ?? (grade === 'mitigated' ? undefined : statute.range);
}

/** Zero inside the range, negative below it. A fine without a minimum is still more than nothing. */
export function distanceFrom({ min, max, minInclusive, maxInclusive }: RangeJson, sum: Decimal): Decimal {
  const low = min === undefined ? ZERO : decimal(min);
  const includesLow = min !== undefined && minInclusive !== false;
  if (includesLow ? sum.lt(low) : sum.lte(low)) return sum.minus(low).minus(includesLow ? ZERO : FEN);
  if (max === undefined) return ZERO;
  const high = decimal(max);
  const includesHigh = maxInclusive !== false;
  if (includesHigh ? sum.gt(high) : sum.gte(high)) return sum.minus(high).plus(includesHigh ? ZERO : FEN);
  return ZERO;
}

/** Whether the table computes one sum that stands as computed, not held at a bound of the statute. */
function isComputed({ narrowing }: Option, { id }: Penalty, { min, max }: RangeJson): boolean {
  const last = narrowing.findLast(({ penalty, step }) => penalty === id && step !== 'guide');
  return min !== undefined && min === max && last?.step !== 'statute' && last?.formula !== undefined;
}

/**
 * A computed sum finer than a fen cannot be imposed as it stands, and how to round it is left to the authority: both
 * neighbours in whole fen are permitted, as far as the statutory range reaches.
 */
function isRounded({ narrowing }: Option, { id }: Penalty, { min, max }: RangeJson, sum: Decimal): boolean {
  if (min === undefined || min !== max || sum.decimalPlaces() > FEN_PLACES) return false;
  const exact = decimal(min);
  if (exact.decimalPlaces() <= FEN_PLACES || sum.minus(exact).abs().gte(FEN)) return false;
  const statute = narrowing.find(({ penalty, step }) => penalty === id && step === 'statute');
  return statute === undefined || distanceFrom(statute.range, sum).isZero();
}

function judgeDuration({ duration }: Penalty, { duration: said }: Proposed): Judged {
  if (duration === undefined) return said === undefined ? WITHIN : open('figure-not-in-rules');
  if (said === undefined) return open('figure-not-proposed');
  const { min, max, minInclusive, maxInclusive, life } = duration;
  if (said === LIFE) return max === undefined ? WITHIN : { verdict: 'above' };
  if (life === true && min === undefined) return { verdict: 'below' };
  const length = parsePeriod(said);
  if (length === undefined) return open('incomparable-duration');
  const low = comparePeriods(length, min ?? NO_TIME);
  const high = max === undefined ? -1 : comparePeriods(length, max);
  if (low === -1 || (low === 0 && (min === undefined || minInclusive === false))) return { verdict: 'below' };
  if (high === 1 || (high === 0 && maxInclusive === false)) return { verdict: 'above' };
  // The calendar could decide either way: 90 days against 3 months.
  return low === undefined || high === undefined ? open('incomparable-duration') : WITHIN;
}

/** How a proposal writes a penalty for life. */
export const LIFE = 'life';
