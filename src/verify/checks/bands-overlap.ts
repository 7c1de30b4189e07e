import { joinConditions } from '../../conditions/index.js';
import { isSingle } from '../../values/index.js';
import type { Alternative } from '../alternatives.js';
import { describeBox } from '../describe.js';
import type { Draft } from '../draft.js';
import type { Box, Formula, Variable } from '../space/index.js';
import type { Table } from '../table.js';

/**
 * Where the heavier of two rows counts, rows may overlap, and steps (from 3, from 10) are meant to. Bands of one fact that
 * run into each other, everything else being the same, are not: one of their ends was mistyped, or the source is so.
 */
export function* bandsOverlap(table: Table): Generator<Draft> {
  if (table.document.conflict === undefined) return;
  for (const { kind, all } of table.alternatives) {
    if (kind !== 'row') continue;
    const rows = all.map((row) => ({ row, cells: cellsOf(table.space.formula(row.when)) }));
    for (const [at, { row: one, cells: a }] of rows.entries()) {
      for (const { row: other, cells: b } of rows.slice(at + 1)) {
        if (a === undefined || b === undefined || one.severity === other.severity) continue;
        const shared = sharedStretch(table, a, b);
        if (shared !== undefined) yield draftOf(table, one, other, shared);
      }
    }
  }
}

type Cells = ReadonlyMap<number, ReadonlySet<number>>;

/** The cells that a condition asks for, fact by fact; undefined where it is more than one test for each. */
function cellsOf(formula: Formula): Cells | undefined {
  const parts = formula.kind === 'all' ? formula.of : [formula];
  const cells = new Map<number, ReadonlySet<number>>();
  for (const part of parts) {
    if (part.kind !== 'test') return undefined;
    const held = [...part.holds.keys()].filter(
      (cell) => part.holds[cell] && cells.get(part.variable)?.has(cell) !== false,
    );
    cells.set(part.variable, new Set(held));
  }
  return cells;
}

function sharedStretch(table: Table, a: Cells, b: Cells): Box | undefined {
  if (a.size !== b.size || [...a.keys()].some((variable) => !b.has(variable))) return undefined;
  const differing = [...a.keys()].filter((variable) => !sameCells(a.get(variable), b.get(variable)));
  const [only, another] = differing;
  const variable = only === undefined ? undefined : table.space.variables[only];
  if (variable === undefined || another !== undefined) return undefined;
  const [ours, theirs] = [a.get(variable.index) ?? NONE, b.get(variable.index) ?? NONE];
  const common = [...ours].filter((cell) => theirs.has(cell));
  const runIntoEachOther = common.length < ours.size && common.length < theirs.size;
  if (!runIntoEachOther || !isStretch(variable, common)) return undefined;
  return table.space.variables
    .map(({ index }) => (index === variable.index ? common : [...(a.get(index) ?? [])]))
    .map(orAll);
}

const NONE: ReadonlySet<number> = new Set();

function orAll(cells: readonly number[]): readonly number[] | undefined {
  return cells.length === 0 ? undefined : cells;
}

function sameCells(a: ReadonlySet<number> = NONE, b: ReadonlySet<number> = NONE): boolean {
  return a.size === b.size && [...a].every((cell) => b.has(cell));
}

/** More than the figure at which two bands meet. */
function isStretch({ cells }: Variable, common: readonly number[]): boolean {
  const ranges = common.map((cell) => cells[cell]?.range).filter((range) => range !== undefined);
  return ranges.length > 1 || ranges.some((range) => !isSingle(range));
}

function draftOf(table: Table, one: Alternative, other: Alternative, box: Box): Draft {
  return {
    code: 'bands-overlap',
    params: {
      of: table.violation.code,
      one: one.name,
      other: other.name,
      where: describeBox(table.space, box),
    },
    at: other.source,
    rows: [one.name, other.name],
    others: [{ name: one.name, source: one.source }],
    shown: [joinConditions('all', [one.when, other.when])],
  };
}
