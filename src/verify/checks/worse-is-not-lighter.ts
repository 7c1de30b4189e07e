import type { FindingCode } from '../../diagnostics/index.js';
import type { AmountRule, Level, TierRow } from '../../resolve/index.js';
import { compareDecimals, type Localized, plain, ZERO } from '../../values/index.js';
import { ANYWAY } from '../alternatives.js';
import { describeCell } from '../describe.js';
import type { Draft } from '../draft.js';
import { amountText } from '../figures/amount-text.js';
import { sameMeasure } from '../figures/compare-amounts.js';
import { type Neighbours, neighbours } from '../neighbours.js';
import type { Variable } from '../space/index.js';
import type { Table } from '../table.js';

/** Acts that are worse in one fact, equal in all others, and punished less; for facts that say which way they get worse. */
export function* worseIsNotLighter(table: Table): Generator<Draft> {
  const { method } = table.violation;
  if (method.kind === 'tiers') yield* inRows(table);
  if (method.kind !== 'scoring') return;
  for (const { key, levels } of method.factors) {
    const applying = levels.map((level) => ({ of: level, when: level.when }));
    const isOfInterest = (lower: Level, upper: Level, variable: Variable) => {
      const [milder, worse] = inOrder(lower, upper, variable);
      return milder !== undefined && lighterIn(milder, worse) !== undefined;
    };
    for (const found of neighbours(table, applying, isOfInterest)) yield levelDraft(key, found);
  }
}

/** The milder of two first; nothing where the fact does not say which way it gets worse. */
function inOrder<T>(
  lower: T,
  upper: T,
  { fact: { worse } }: Variable,
): readonly [T, T] | readonly [undefined, undefined] {
  if (worse === undefined) return [undefined, undefined];
  return worse === 'more' ? [lower, upper] : [upper, lower];
}

/** The column in which the worse level weighs less. */
function lighterIn(milder: Level, worse: Level | undefined): number | undefined {
  const at = milder.weights.findIndex((weight, index) => compareDecimals(worse?.weights[index] ?? weight, weight) < 0);
  return at < 0 ? undefined : at;
}

function levelDraft(of: string, found: Neighbours<Level>): Draft {
  const { milder, worse, ...rest } = ordered(found);
  const column = lighterIn(milder, worse) ?? 0;
  const weight = (level: Level) => plain(level.weights[column] ?? ZERO);
  return {
    code: 'worse-weighs-less',
    params: { of, ...rest.params, oneRow: milder.row, one: weight(milder), otherRow: worse.row, other: weight(worse) },
    at: worse.source,
    rows: [milder.row, worse.row],
    others: [{ name: milder.row, source: milder.source }],
    shown: rest.shown,
  };
}

function ordered<T>({ lower, upper, variable, cells, shown }: Neighbours<T>) {
  const isMore = variable.fact.worse === 'more';
  const [milder, worse] = isMore ? [lower, upper] : [upper, lower];
  const [before, after] = isMore ? cells : [cells[1], cells[0]];
  return {
    milder,
    worse,
    shown: isMore ? shown : [shown[1], shown[0]],
    params: {
      fact: variable.fact.name,
      before: describeCell(variable, before),
      after: describeCell(variable, after),
    },
  };
}

function* inRows(table: Table): Generator<Draft> {
  const applying = table.rows.map(({ row }, at) => ({ of: row, when: table.deciding[at] ?? ANYWAY }));
  const isOfInterest = (lower: TierRow, upper: TierRow, variable: Variable) => {
    const [milder, worse] = inOrder(lower, upper, variable);
    return milder !== undefined && worse !== undefined && lighterFine(milder, worse) !== undefined;
  };
  for (const found of neighbours(table, applying, isOfInterest)) {
    const { milder, worse, shown, params } = ordered(found);
    const lighter = lighterFine(milder, worse);
    if (lighter === undefined) continue;
    const { facts } = table.violation;
    const [one, other] = lighter.map((amount): Localized => amountText(amount, facts));
    const code: FindingCode = 'worse-is-lighter';
    yield {
      code,
      params: { ...params, oneRow: milder.row, one: one ?? '', otherRow: worse.row, other: other ?? '' },
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
  if (one.max === undefined || than.max === undefined) {
    return than.max === undefined && one.max !== undefined ? least <= 0 : one.max === than.max && least < 0;
  }
  const most = compareDecimals(one.max.value, than.max.value);
  return least <= 0 && most <= 0 && least + most < 0;
}
