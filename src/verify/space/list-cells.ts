import type { FactValue } from '../../conditions/index.js';
import type { Derivation, Fact } from '../../resolve/index.js';
import { type Decimal, decimal, isDecimal, ZERO } from '../../values/index.js';
import { numberCells } from './number-cells.js';

type OverLists = Extract<Derivation, { readonly from: readonly string[] }>;

export function isOverLists(derive: Derivation | undefined): derive is OverLists {
  return derive !== undefined && 'from' in derive;
}

/** Lists whose items are counted, summed or compared together, and the figures that conditions name of them. */
export interface ListGroup {
  readonly lists: readonly Fact[];
  readonly derived: readonly Fact[];
  /** Figures that an item (or the largest of them) is compared with. */
  readonly figures: readonly Decimal[];
  /** Figures that the number of items is compared with. */
  readonly counts: readonly Decimal[];
}

/** More items than this in one list are not tried. */
const MOST_ITEMS = 12;
const MOST_COMBINATIONS = 20_000;

/**
 * Lists of every length that conditions tell apart, filled with equal items and with a smaller one among larger ones, and
 * what is derived from them. Undefined when there are too many.
 */
export function listSamples(group: ListGroup): readonly ReadonlyMap<string, FactValue>[] | undefined {
  const most = group.counts.reduce((high, one) => Math.max(high, one.ceil().toNumber()), 1) + 1;
  if (most > MOST_ITEMS) return undefined;
  let combined: ReadonlyMap<string, FactValue>[] = [new Map()];
  for (const list of group.lists) {
    const samples = samplesOf(list, group.figures, most);
    if (combined.length * samples.length > MOST_COMBINATIONS) return undefined;
    combined = combined.flatMap((values) => samples.map((items) => new Map([...values, [list.name, items]])));
  }
  return combined.map((values) => new Map([...values, ...derivedFrom(group.derived, values)]));
}

function samplesOf({ type }: Fact, figures: readonly Decimal[], most: number): readonly (readonly Decimal[])[] {
  if (type.kind !== 'list') return [[]];
  const values = numberCells(type, false, figures).map(({ value }) => value);
  const samples: Decimal[][] = [[]];
  for (let length = 1; length <= most; length += 1) {
    for (const [at, low] of values.entries()) {
      samples.push(Array.from({ length }, () => low));
      if (length === 1) continue;
      for (const high of values.slice(at + 1)) samples.push([low, ...Array.from({ length: length - 1 }, () => high)]);
    }
  }
  return samples;
}

function derivedFrom(derived: readonly Fact[], values: ReadonlyMap<string, FactValue>) {
  return derived.flatMap(({ name, derive }): [string, FactValue][] => {
    if (!isOverLists(derive)) return [];
    const items = derive.from.flatMap((from) => (values.get(from) ?? []) as readonly unknown[]).filter(isDecimal);
    return [[name, overItems(derive.how, items)]];
  });
}

function overItems(how: OverLists['how'], items: readonly Decimal[]): Decimal {
  switch (how) {
    case 'count':
      return decimal(String(items.length));
    case 'sum':
      return items.reduce((sum, one) => sum.plus(one), ZERO);
    case 'max':
      return items.reduce((most, one) => (one.gt(most) ? one : most), items[0] ?? ZERO);
  }
}
