import { factsOf } from '../../conditions/index.js';
import type { FindingCode } from '../../diagnostics/index.js';
import type { Alternative, Alternatives, AlternativesKind } from '../alternatives.js';
import type { Draft } from '../draft.js';
import { all, any, type Formula, NEVER, not } from '../space/index.js';
import type { Table } from '../table.js';

const CODES = {
  row: 'row-unreachable',
  level: 'level-unreachable',
  column: 'column-unreachable',
  case: 'amount-unreachable',
} as const satisfies Record<AlternativesKind, FindingCode>;

/** Rows, levels, columns and statutory amounts that no facts lead to, by themselves or because others always go before. */
export function* neverApplies(table: Table): Generator<Draft> {
  const { space } = table;
  for (const alternatives of table.alternatives) {
    const within = space.formula(alternatives.within);
    const formulas = alternatives.all.map(({ when }) => space.formula(when));
    for (const [at, one] of alternatives.all.entries()) {
      // A table that answers a fact of the statute itself takes one of the amounts of the law, and leaves the others to other tables.
      if (alternatives.kind === 'case' && isAnswered(table, one)) continue;
      const own = all([within, formulas[at] ?? NEVER]);
      const reached = space.first(own, table.budget());
      if (reached.ending === 'exhausted') yield table.unproved('reachable', one.source, [one.name]);
      if (reached.ending === 'complete') {
        const { kind, of } = alternatives;
        yield { code: CODES[kind], params: { of, one: one.name }, at: one.source, rows: [one.name] };
      } else if (reached.box !== undefined) yield* masked(table, alternatives, one, own, formulas);
    }
  }
}

/** A row that can apply, but never without a heavier one. */
function* masked(table: Table, of: Alternatives, one: Alternative, own: Formula, formulas: readonly Formula[]) {
  if (of.kind !== 'row' || table.document.conflict === undefined) return;
  const heavier = of.all.filter(({ severity }) => (severity ?? 0) > (one.severity ?? 0));
  const before = any(heavier.map((other) => formulas[of.all.indexOf(other)] ?? NEVER));
  const { ending } = table.space.first(all([own, not(before)]), table.budget());
  if (ending === 'exhausted') yield table.unproved('masked', one.source, [one.name]);
  if (ending !== 'complete') return;
  const draft: Draft = {
    code: 'row-masked',
    params: { of: of.of, one: one.name },
    at: one.source,
    rows: [one.name],
    others: heavier.map(({ name, source }) => ({ name, source })),
    shown: [one.when],
  };
  yield draft;
}

function isAnswered({ violation: { reads } }: Table, { when }: Alternative): boolean {
  return reads.size > 0 && [...factsOf(when)].some((name) => reads.has(name));
}
