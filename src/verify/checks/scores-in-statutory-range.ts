import { type Condition, joinConditions } from '../../conditions/index.js';
import type { AmountRule, Column, StatutoryPenalty } from '../../resolve/index.js';
import { compareDecimals, type Decimal, HUNDRED, plain } from '../../values/index.js';
import { ANYWAY } from '../alternatives.js';
import { describeBoxes } from '../describe.js';
import type { Draft } from '../draft.js';
import { amountText, basisText } from '../figures/amount-text.js';
import { type ExtremeSum, extremeSums, type Scale } from '../figures/extreme-sums.js';
import { type Direction, holdAgainst } from '../figures/hold.js';
import { statutoryCases } from '../figures/statutory-cases.js';
import type { Table } from '../table.js';

/** Columns whose smallest or largest sum leaves the statutory range, or their cap. */
export function* scoresInStatutoryRange(table: Table): Generator<Draft> {
  const { method, penalties } = table.violation;
  if (method.kind !== 'scoring') return;
  for (const [index, column] of method.columns.entries()) {
    const scale: Scale = { column, index, factors: method.factors };
    yield* sumOverCap(table, scale);
    const penalty = penalties.find(({ key }) => key === column.penalty);
    if (penalty?.type === 'fine') yield* columnAgainst(table, scale, penalty);
  }
}

/** The most that a score can be, by the column or by the document. */
function capOf(table: Table, { cap }: Column): Decimal | undefined {
  return cap ?? table.document.scoreCap?.cap;
}

function* sumOverCap(table: Table, scale: Scale): Generator<Draft> {
  const { column } = scale;
  const cap = capOf(table, column);
  const { largest } = extremeSums(table, scale, column.when ?? ANYWAY);
  if (largest === undefined || compareDecimals(largest.sum, cap ?? HUNDRED) <= 0) return;
  const said = { column: column.key, largest: plain(largest.sum), where: whereOf(table, largest.when) };
  const at = { at: column.source, rows: largest.levels.map(({ row }) => row), shown: [largest.when] };
  if (cap === undefined) yield { code: 'sum-over-whole', params: said, ...at };
  else yield { code: 'sum-over-cap', params: { ...said, cap: plain(cap) }, ...at };
}

function whereOf(table: Table, when: Condition) {
  const { box = [] } = table.space.first(table.space.formula(when), table.budget());
  return describeBoxes(table.space, [box]);
}

function* columnAgainst(table: Table, scale: Scale, penalty: StatutoryPenalty): Generator<Draft> {
  const { column } = scale;
  const told = new Set<Direction>();
  for (const statutory of statutoryCases(penalty)) {
    const when = joinConditions('all', [column.when ?? ANYWAY, statutory.when]);
    const { smallest, largest, proved } = extremeSums(table, scale, when);
    if (smallest === undefined || largest === undefined) continue;
    if (!proved) yield table.unproved('statutory-range', column.source, [column.key]);
    for (const [direction, extreme] of [
      ['below', smallest],
      ['above', largest],
    ] as const) {
      const given = scaled(column.of, held(extreme, column, capOf(table, column)));
      const found = holdAgainst(table, extreme.when, given, statutory.amount);
      const outside = found.outside.find((one) => one.direction === direction);
      if (outside === undefined || told.has(direction)) continue;
      told.add(direction);
      const { facts } = table.violation;
      const [basis] = penalty.basis;
      yield {
        code: direction === 'above' ? 'score-above-statutory-maximum' : 'score-below-statutory-minimum',
        params: {
          column: column.key,
          sum: plain(extreme.sum),
          smallest: plain(smallest.sum),
          largest: plain(largest.sum),
          given: amountText(given, facts),
          statutory: amountText(statutory.amount, facts),
          basis: basis === undefined ? penalty.key : basisText(basis),
          where: outside.where,
        },
        at: column.source,
        rows: extreme.levels.map(({ row }) => row),
        others: [{ name: penalty.key, source: penalty.source }],
        shown: [outside.shown],
      };
    }
  }
}

/** The sum at the cap or the floor where it lies beyond. */
function held({ sum }: ExtremeSum, { floor }: Column, cap: Decimal | undefined): Decimal {
  if (cap !== undefined && sum.gt(cap)) return cap;
  return floor !== undefined && sum.lt(floor) ? floor : sum;
}

function scaled(of: AmountRule, score: Decimal): AmountRule {
  const end = (bound: AmountRule['min']) => bound && { ...bound, value: bound.value.times(score).div(HUNDRED) };
  const [min, max] = [end(of.min), end(of.max)];
  return { ...of, ...(min && { min }), ...(max && { max }) };
}
