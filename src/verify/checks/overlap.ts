import { joinConditions } from '../../conditions/index.js';
import type { FindingCode } from '../../diagnostics/index.js';
import type { Alternative, Alternatives, AlternativesKind } from '../alternatives.js';
import { describeBoxes } from '../describe.js';
import type { Draft } from '../draft.js';
import { all, type Box, type Formula, mergeBoxes, NEVER, not } from '../space/index.js';
import type { Table } from '../table.js';

const CODES = {
  row: 'rows-overlap',
  level: 'levels-overlap',
  column: 'columns-overlap',
  case: 'amounts-overlap',
} as const satisfies Record<AlternativesKind, FindingCode>;

const MOST_BOXES = 50;

/** Facts for which two rows, levels, columns or statutory amounts apply where one may; and rows that are written twice. */
export function* overlaps(table: Table): Generator<Draft> {
  for (const alternatives of table.alternatives) {
    const formulas = alternatives.all.map(({ when }) => table.space.formula(when));
    for (const [at, one] of alternatives.all.entries()) {
      for (const [offset, other] of alternatives.all.slice(at + 1).entries()) {
        if (isSettled(table, alternatives, one, other)) continue;
        const [a, b] = [formulas[at] ?? NEVER, formulas[at + 1 + offset] ?? NEVER];
        const found = overlap(table, alternatives, [one, other], [a, b]);
        if (found !== undefined) yield found;
      }
    }
  }
}

/** Where the heavier of two rows counts, or both come to the same under that rule, nothing is open. */
function isSettled({ document }: Table, { kind }: Alternatives, one: Alternative, other: Alternative): boolean {
  if (kind === 'case') return one.result === other.result;
  if (kind !== 'row' || document.conflict === undefined) return false;
  return one.severity !== other.severity || one.result === other.result;
}

type Two<T> = readonly [T, T];

function overlap(table: Table, of: Alternatives, [one, other]: Two<Alternative>, [a, b]: Two<Formula>) {
  const { space } = table;
  const within = space.formula(of.within);
  const boxes: Box[] = [];
  const ending = space.each(all([within, a, b]), table.budget(), (box) => {
    boxes.push(box);
    return boxes.length < MOST_BOXES;
  });
  const rows = [one.name, other.name];
  const proved = boxes.filter((box) => space.isProof(box));
  if (proved.length === 0) {
    return ending === 'exhausted' || boxes.length > 0 ? table.unproved('overlap', one.source, rows) : undefined;
  }
  const isTwin = of.kind !== 'column' && isNever(table, all([a, not(b)])) && isNever(table, all([b, not(a)]));
  const both = [one.when, other.when, ...(of.within ? [of.within] : [])];
  const draft: Draft = {
    code: isTwin ? 'row-duplicated' : CODES[of.kind],
    params: { of: of.of, one: one.name, other: other.name, where: describeBoxes(space, mergeBoxes(proved)) },
    at: one.source,
    rows,
    others: [{ name: other.name, source: other.source }],
    shown: [joinConditions('all', both)],
  };
  return draft;
}

function isNever(table: Table, formula: Formula): boolean {
  const { box, ending } = table.space.first(formula, table.budget());
  return box === undefined && ending === 'complete';
}
