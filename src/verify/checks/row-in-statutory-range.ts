import { joinConditions } from '../../conditions/index.js';
import type { Given, StatutoryPenalty } from '../../resolve/index.js';
import { ANYWAY, type FullRow } from '../alternatives.js';
import type { Draft } from '../draft.js';
import { amountText, basisText } from '../figures/amount-text.js';
import { type Direction, holdAgainst } from '../figures/hold.js';
import { statutoryCases } from '../figures/statutory-cases.js';
import type { Table } from '../table.js';

/** Rows whose fine can leave what the article allows (Administrative Penalty Law, art. 34: a benchmark only narrows). */
export function* rowsInStatutoryRange(table: Table): Generator<Draft> {
  const { penalties } = table.violation;
  for (const [at, { row }] of table.rows.entries()) {
    const when = table.deciding[at] ?? ANYWAY;
    for (const given of row.gives) {
      const penalty = penalties.find(({ key }) => key === given.penalty);
      if (penalty?.type === 'fine' && given.amount !== undefined)
        yield* rowAgainst(table, { row, when }, given, penalty);
    }
  }
}

function* rowAgainst(
  table: Table,
  { row, when }: FullRow,
  { amount }: Given,
  penalty: StatutoryPenalty,
): Generator<Draft> {
  if (amount === undefined) return;
  const { facts } = table.violation;
  const told = new Set<Direction>();
  for (const statutory of statutoryCases(penalty)) {
    const both = joinConditions('all', [when, statutory.when]);
    const { outside, proved } = holdAgainst(table, both, amount, statutory.amount);
    if (!proved && outside.length === 0) yield table.unproved('statutory-range', row.source, [row.row]);
    for (const { direction, where, shown } of outside) {
      if (told.has(direction)) continue;
      told.add(direction);
      const [basis] = penalty.basis;
      yield {
        code: direction === 'above' ? 'fine-above-statutory-maximum' : 'fine-below-statutory-minimum',
        params: {
          row: row.row,
          penalty: penalty.key,
          given: amountText(amount, facts),
          statutory: amountText(statutory.amount, facts),
          basis: basis === undefined ? penalty.key : basisText(basis),
          where,
        },
        at: row.source,
        rows: [row.row],
        others: [{ name: penalty.key, source: penalty.source }],
        shown: [shown],
      };
    }
  }
}
