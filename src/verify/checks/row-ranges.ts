import type { AmountRule } from '../../resolve/index.js';
import { compareDecimals, isSingle, type Range, ZERO } from '../../values/index.js';
import type { FullRow } from '../alternatives.js';
import type { Draft } from '../draft.js';
import { amountText } from '../figures/amount-text.js';
import { sameMeasure } from '../figures/compare-amounts.js';
import { boundsOf } from '../figures/range-of.js';
import type { Table } from '../table.js';

interface Given {
  readonly row: FullRow['row'];
  readonly amount: AmountRule;
  readonly range: Range;
}

/** Sums between the lowest and the highest fine of a table that no row gives. */
export function* rangesApart(table: Table): Generator<Draft> {
  for (const { key, type } of table.violation.penalties) {
    if (type !== 'fine') continue;
    for (const given of byMeasure(table, key)) yield* holesBetween(table, key, given);
  }
}

function byMeasure(table: Table, penalty: string): readonly (readonly Given[])[] {
  const groups: Given[][] = [];
  for (const { row } of table.rows) {
    const amount = row.gives.find((one) => one.penalty === penalty)?.amount;
    // A single sum leaves a hole on both sides, and is meant to. A sum reckoned in steps can be any between its bounds.
    if (amount === undefined || isSingle(boundsOf(amount))) continue;
    const whole: AmountRule = { ...amount, steps: [] };
    const group = groups.find(([first]) => first !== undefined && sameMeasure(first.amount, whole));
    const one = { row, amount: whole, range: boundsOf(whole) };
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

function* holesBetween(table: Table, penalty: string, given: readonly Given[]): Generator<Draft> {
  const sorted = [...given].sort((a, b) => compareDecimals(leastOf(a), leastOf(b)));
  let [reached] = sorted;
  for (const next of sorted.slice(1)) {
    if (reached === undefined) return;
    const { max } = reached.range;
    const { min } = next.range;
    if (max === undefined) return;
    const apart = min === undefined ? -1 : compareDecimals(min.value, max.value);
    if (apart > 0 || (apart === 0 && !max.inclusive && min?.inclusive === false)) {
      const { facts, code } = table.violation;
      const [one, other] = [amountText(reached.amount, facts), amountText(next.amount, facts)];
      yield {
        code: 'ranges-apart',
        params: { of: code, penalty, one, oneRow: reached.row.row, other, otherRow: next.row.row },
        at: next.row.source,
        rows: [reached.row.row, next.row.row],
        others: [{ name: reached.row.row, source: reached.row.source }],
      };
    }
    const end = next.range.max;
    if (end === undefined || compareDecimals(end.value, max.value) > 0) reached = next;
  }
}

function leastOf({ range }: Given) {
  return range.min?.value ?? ZERO;
}
