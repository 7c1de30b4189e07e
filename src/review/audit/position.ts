import { compareDecimals, type Decimal, decimal, type RangeJson } from '../../values/index.js';
import type { Positions } from './audit-report.js';

const THREE = decimal('3');

/** Where a sum lies in a range with two ends; undefined where it has no two, or the sum lies outside. */
export function positionOf(amount: Decimal, { min, max }: RangeJson): keyof Positions | undefined {
  if (min === undefined || max === undefined || min === max) return undefined;
  const [least, most] = [decimal(min), decimal(max)];
  if (amount.lt(least) || amount.gt(most)) return undefined;
  if (amount.eq(least)) return 'least';
  if (amount.eq(most)) return 'most';
  // Thirds without dividing, so that nothing is rounded.
  const [into, width] = [amount.minus(least).times(THREE), most.minus(least)];
  if (compareDecimals(into, width) <= 0) return 'lower';
  return compareDecimals(into, width.times(decimal('2'))) <= 0 ? 'middle' : 'upper';
}
