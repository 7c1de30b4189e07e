import type { AmountJson, Option, Order, Penalty } from '../../src/index.js';
import { compare, fraction } from '../oracle/fraction.js';

/** Whether everything the option says now was left open, or said, by the option before. */
export function coveredBy(now: Option, before: Option): boolean {
  const scoresFit =
    now.scores === undefined
      ? before.scores === undefined
      : now.scores.every(
          ({ column, score }) => before.scores?.some((one) => one.column === column && one.score === score) ?? false,
        );
  return (
    now.grade === before.grade &&
    scoresFit &&
    now.tier === before.tier &&
    penaltiesFit(now.penalties, before.penalties) &&
    ordersFit(now.orders, before.orders)
  );
}

function penaltiesFit(now: readonly Penalty[], before: readonly Penalty[]): boolean {
  const settledBefore = before.filter(({ pending }) => pending === undefined);
  return (
    now.every((one) => before.some((old) => old.id === one.id && penaltyFits(one, old))) &&
    settledBefore.every(({ id }) => now.some((one) => one.id === id))
  );
}

/** `pending` leaves open whether the penalty is imposed, and how much it is. */
function penaltyFits(now: Penalty, before: Penalty): boolean {
  // Of a fine with several cases it is known only with the case what it is a multiple of: then something new may be missing.
  if (before.pending !== undefined) return true;
  if (now.pending !== undefined) return false;
  return before.amount === undefined
    ? now.amount === undefined
    : now.amount !== undefined && inside(now.amount, before.amount);
}

function ordersFit(now: readonly Order[], before: readonly Order[]): boolean {
  const settled = before.filter(({ pending }) => pending === undefined);
  return (
    now.every(({ type }) => before.some((old) => old.type === type)) &&
    settled.every(({ type }) => now.some((one) => one.type === type))
  );
}

/** Whether the first range lies inside the second. */
export function inside(inner: AmountJson, outer: AmountJson): boolean {
  const low =
    outer.min === undefined ||
    (inner.min !== undefined && atLeast(inner.min, inner.minInclusive, outer.min, outer.minInclusive));
  const high =
    outer.max === undefined ||
    (inner.max !== undefined && atLeast(outer.max, outer.maxInclusive, inner.max, inner.maxInclusive, true));
  return low && high;
}

function atLeast(
  a: string,
  aIncluded: boolean | undefined,
  b: string,
  bIncluded: boolean | undefined,
  upper = false,
): boolean {
  const sign = compare(fraction(a), fraction(b));
  const [inner, outer] = upper ? [bIncluded, aIncluded] : [aIncluded, bIncluded];
  return sign > 0 || (sign === 0 && (outer !== false || inner === false));
}
