import { joinConditions } from '../../conditions/index.js';
import type { FindingCode } from '../../diagnostics/index.js';
import type { Alternatives, AlternativesKind } from '../alternatives.js';
import { describeBoxes } from '../describe.js';
import type { Draft } from '../draft.js';
import { all, type Box, type Formula, mergeBoxes, not, type Space } from '../space/index.js';
import type { Table } from '../table.js';

const CODES = {
  row: 'row-gap',
  level: 'level-gap',
  column: 'column-gap',
  case: 'amount-gap',
} as const satisfies Record<AlternativesKind, FindingCode>;

/** Parts beyond these are neither joined nor counted. */
const MOST_BOXES = 200;

/** Facts for which no row, no level, no column or no statutory amount is given. */
export function* gaps(table: Table): Generator<Draft> {
  for (const alternatives of table.alternatives) {
    const { space } = table;
    const whens = alternatives.all.map(({ when }) => when);
    const formulas = whens.map((when) => space.formula(when));
    const uncovered = all([space.formula(alternatives.within), ...formulas.map(not)]);
    const boxes: Box[] = [];
    const ending = space.each(uncovered, table.budget(), (box) => {
      boxes.push(box);
      return boxes.length < MOST_BOXES;
    });
    const proved = boxes.filter((box) => space.isProof(box));
    const [first] = proved;
    if (first === undefined) {
      if (ending === 'exhausted' || boxes.length > 0) yield table.unproved('gap', alternatives.source);
      continue;
    }
    const none = joinConditions('not', [joinConditions('any', whens)]);
    const { within } = alternatives;
    yield {
      code: alternatives.kind === 'row' && whens.length === 1 ? 'only-row-limited' : CODES[alternatives.kind],
      params: { of: alternatives.of, where: describeBoxes(space, mergeBoxes(proved)) },
      at: alternatives.source,
      rows: [],
      others: neighbours(space, first, alternatives, formulas),
      shown: [within === undefined ? none : joinConditions('all', [within, none])],
    };
  }
}

/** The rows on both sides of a gap: those that apply when one figure moves to the next cell that is covered. */
function neighbours(space: Space, gap: Box, { all: alternatives }: Alternatives, formulas: readonly Formula[]) {
  const point = space.pointOf(gap);
  const found = new Set<number>();
  for (const { index, ordered, cells } of space.variables) {
    const own = gap[index];
    if (!ordered || own === undefined) continue;
    for (const cell of [Math.min(...own) - 1, Math.max(...own) + 1]) {
      if (cell < 0 || cell >= cells.length) continue;
      const moved = point.map((at, variable) => (variable === index ? cell : at));
      const applying = formulas.findIndex((formula) => space.holdsAt(formula, moved));
      if (applying >= 0) found.add(applying);
    }
  }
  return [...found].flatMap((at) => alternatives[at] ?? []).map(({ name, source }) => ({ name, source }));
}
