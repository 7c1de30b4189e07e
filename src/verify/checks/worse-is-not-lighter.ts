import type { AmountRule, Level, TierRow } from '../../resolve/index.js';
import { compareDecimals, plain, ZERO } from '../../values/index.js';
import { ANYWAY } from '../alternatives.js';
import { describeCell } from '../describe.js';
import type { Draft } from '../draft.js';
import { amountText } from '../figures/amount-text.js';
import { sameMeasure } from '../figures/compare-amounts.js';
import { type Neighbours, neighbours } from '../neighbours.js';
import type { Table } from '../table.js';

/** Acts that are worse in one fact, equal in all others, and punished less; for facts that say which way they get worse. */
export function* worseIsNotLighter(table: Table): Generator<Draft> {
  const { method } = table.violation;
  if (method.kind === 'tiers') yield* inRows(table);
  if (method.kind !== 'scoring') return;
  for (const { key, levels } of method.factors) {
    const applying = levels.map((level) => ({ of: level, when: level.when }));
    const isOfInterest = (milder: Level, worse: Level) => lighterColumn(milder, worse) !== undefined;
    for (const found of neighbours(table, applying, isOfInterest)) yield levelDraft(key, found);
  }
}

/** The column in which the worse level weighs less. */
function lighterColumn(milder: Level, worse: Level): number | undefined {
  const at = milder.weights.findIndex((weight, index) => compareDecimals(worse.weights[index] ?? weight, weight) < 0);
  return at < 0 ? undefined : at;
}

function levelDraft(of: string, found: Neighbours<Level>): Draft {
  const { milder, worse, shown } = found;
  const column = lighterColumn(milder, worse) ?? 0;
  const weight = (level: Level) => plain(level.weights[column] ?? ZERO);
  return {
    code: 'worse-weighs-less',
    params: {
      of,
      ...stepOf(found),
      oneRow: milder.row,
      one: weight(milder),
      otherRow: worse.row,
      other: weight(worse),
    },
    at: worse.source,
    rows: [milder.row, worse.row],
    others: [{ name: milder.row, source: milder.source }],
    shown,
  };
}

function stepOf<T>({ variable, cells }: Neighbours<T>) {
  return {
    fact: variable.fact.name,
    before: describeCell(variable, cells[0]),
    after: describeCell(variable, cells[1]),
  };
}

function* inRows(table: Table): Generator<Draft> {
  const applying = table.rows.map(({ row }, at) => ({ of: row, when: table.deciding[at] ?? ANYWAY }));
  const isOfInterest = (milder: TierRow, worse: TierRow) => lighterFine(milder, worse) !== undefined;
  for (const found of neighbours(table, applying, isOfInterest)) {
    const { milder, worse, shown } = found;
    const lighter = lighterFine(milder, worse);
    if (lighter === undefined) continue;
    const { facts } = table.violation;
    const [one, other] = [amountText(lighter[0], facts), amountText(lighter[1], facts)];
    yield {
      code: 'worse-is-lighter',
      params: { ...stepOf(found), oneRow: milder.row, one, otherRow: worse.row, other },
      at: worse.source,
      rows: [milder.row, worse.row],
      others: [{ name: milder.row, source: milder.source }],
      shown,
    };
  }
}

/** The fines of one penalty of which the second is the lighter: no end of it is higher, and one is lower. */
function lighterFine(milder: TierRow, worse: TierRow): readonly [AmountRule, AmountRule] | undefined {
  for (const { penalty, amount } of milder.gives) {
    const other = worse.gives.find((one) => one.penalty === penalty)?.amount;
    if (amount !== undefined && other !== undefined && isLighter(other, amount)) return [amount, other];
  }
  return undefined;
}

function isLighter(one: AmountRule, than: AmountRule): boolean {
  if (!sameMeasure(one, than)) return false;
  const least = compareDecimals(one.min?.value ?? ZERO, than.min?.value ?? ZERO);
  if (one.max === undefined) return than.max === undefined && least < 0;
  const most = than.max === undefined ? -1 : compareDecimals(one.max.value, than.max.value);
  return least <= 0 && most <= 0 && least + most < 0;
}
