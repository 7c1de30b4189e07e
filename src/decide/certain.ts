import { type Bound, decimal, hull, type Range, type RangeJson, toJson } from '../values/index.js';
import type { AmountJson, Certain, Option, Penalty } from './decision.js';

/** What all options have in common: penalties and orders that come in each of them, with the range that spans them all. */
export function certainIn(options: readonly Option[]): Certain | null {
  const [first, ...others] = options;
  if (first === undefined || others.length === 0) return null;
  const penalties = first.penalties.flatMap((penalty) => {
    const same = others.map((option) => option.penalties.find((one) => isSame(one, penalty)));
    const all = [penalty, ...same.filter((one) => one !== undefined)];
    return all.length === options.length ? [acrossResults(penalty, all)] : [];
  });
  const orders = first.orders.filter(({ type, necessity, pending }) =>
    others.every((option) =>
      option.orders.some((one) => one.type === type && one.necessity === necessity && one.pending === pending),
    ),
  );
  return { penalties, orders };
}

function isSame(a: Penalty, b: Penalty): boolean {
  return a.id === b.id && a.type === b.type && a.target === b.target && a.necessity === b.necessity;
}

/** One penalty over several results: the range that spans them; a guide, or a length that differs, belongs to none of them. */
export function acrossResults(penalty: Penalty, all: readonly Penalty[]): Penalty {
  const { amount: _, guide: __, duration, pending: ___, ...rest } = penalty;
  const pending = [...new Set(all.flatMap((one) => one.pending ?? []))].sort();
  const amounts = all.map((one) => one.amount);
  const amount = amounts.every((one) => one !== undefined) ? spanOf(amounts) : undefined;
  const sameLength = all.every((one) => JSON.stringify(one.duration) === JSON.stringify(duration));
  return {
    ...rest,
    ...(amount && { amount }),
    ...(duration && sameLength && { duration }),
    ...(pending.length > 0 && { pending }),
  };
}

function spanOf(amounts: readonly AmountJson[]): AmountJson {
  const [first = {}, ...rest] = amounts.map(rangeOf);
  return { ...toJson(rest.reduce(hull, first)), currency: 'CNY' };
}

export function rangeOf({ min, max, minInclusive, maxInclusive }: RangeJson): Range {
  const bound = (value: string, inclusive: boolean | undefined): Bound => ({
    value: decimal(value),
    inclusive: inclusive !== false,
  });
  return {
    ...(min !== undefined && { min: bound(min, minInclusive) }),
    ...(max !== undefined && { max: bound(max, maxInclusive) }),
  };
}
