import type { AmountRule, TierRow } from '../../resolve/index.js';
import { compareDecimals, equalRanges, intersect, isSingle } from '../../values/index.js';
import { ANYWAY } from '../alternatives.js';
import type { Draft } from '../draft.js';
import { amountText } from '../figures/amount-text.js';
import { sameMeasure } from '../figures/compare-amounts.js';
import { boundsOf } from '../figures/range-of.js';
import { neighbours } from '../neighbours.js';
import type { Table } from '../table.js';

/** Rows that follow each other in a fact that gets worse, with fines that share more than the figure at which they meet. */
export function* neighbouringRanges(table: Table): Generator<Draft> {
  const applying = table.rows.map(({ row }, at) => ({ of: row, when: table.deciding[at] ?? ANYWAY }));
  const isOfInterest = (milder: TierRow, worse: TierRow) => overlapping(milder, worse) !== undefined;
  for (const { milder, worse, shown } of neighbours(table, applying, isOfInterest)) {
    const found = overlapping(milder, worse);
    if (found === undefined) continue;
    const { code, facts } = table.violation;
    const { penalty, one, other } = found;
    yield {
      code: 'ranges-overlap',
      params: {
        of: code,
        penalty,
        oneRow: milder.row,
        one: amountText(one, facts),
        otherRow: worse.row,
        other: amountText(other, facts),
      },
      at: worse.source,
      rows: [milder.row, worse.row],
      others: [{ name: milder.row, source: milder.source }],
      shown,
    };
  }
}

function overlapping(a: TierRow, b: TierRow) {
  for (const { penalty, amount: one } of a.gives) {
    const other = b.gives.find((given) => given.penalty === penalty)?.amount;
    if (one !== undefined && other !== undefined && shareMoreThanAnEnd(one, other)) return { penalty, one, other };
  }
  return undefined;
}

function shareMoreThanAnEnd(one: AmountRule, other: AmountRule): boolean {
  if (!sameMeasure(one, other)) return false;
  const [a, b] = [boundsOf(one), boundsOf(other)];
  if (isSingle(a) || isSingle(b) || equalRanges(a, b)) return false;
  const common = intersect(a, b);
  if (common?.min === undefined || common.max === undefined) return common !== undefined;
  return compareDecimals(common.min.value, common.max.value) < 0;
}
