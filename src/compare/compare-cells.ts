import { factJson } from '../conditions/index.js';
import type { Decision } from '../decide/index.js';
import { compareDecimals, type Json } from '../values/index.js';
import { answered, distanceOf, moveOf, moveText } from './answered.js';
import type { Axis } from './axes.js';
import type { Judgement, Region, RowChange, Witness } from './comparison.js';
import { extentOf } from './extent.js';
import { type Cell, cellsOf, factsAt, sizeOf } from './grid.js';
import { JUDGEMENTS, judge } from './judge.js';
import { boxesOf } from './regions.js';
import { caseUnder, decideUnder, type FactValues, type Side } from './side.js';

/** More combinations than this are not decided one by one, but picked evenly. */
const MOST_CELLS = 3000;
/** Nobody reads more regions of one violation. */
const MOST_REGIONS = 24;

export interface CellsCompared {
  readonly judgements: readonly Judgement[];
  readonly outOf: number;
  readonly regions: readonly Region[];
  readonly unlisted: number;
  readonly rows: readonly RowChange[];
}

interface Looked {
  readonly cell: Cell;
  readonly judgement: Judgement;
  readonly distance: ReturnType<typeof distanceOf>;
  readonly rows: readonly [readonly string[], readonly string[]];
}

/** Decides every combination of facts under both and puts neighbours with one judgement together. */
export function compareCells(older: Side, newer: Side, axes: readonly Axis[], background: FactValues): CellsCompared {
  const size = sizeOf(axes);
  const looked = cellsOf(axes, MOST_CELLS).map((cell) => look(older, newer, cell, factsAt(axes, cell, background)));
  const witnessOf = (cells: readonly Looked[]) => {
    const furthest = cells.reduce((far, one) => (compareDecimals(one.distance, far.distance) > 0 ? one : far));
    return witness(older, newer, axes, furthest.cell, factsAt(axes, furthest.cell, background));
  };
  const regions = size === looked.length ? boxes(axes, looked, witnessOf) : samples(looked, witnessOf);
  const listed = regions.slice(0, MOST_REGIONS);
  return {
    judgements: looked.map(({ judgement }) => judgement),
    outOf: size,
    regions: listed,
    unlisted: regions.slice(MOST_REGIONS).reduce((sum, { cells }) => sum + cells, 0),
    rows: older.violation.method.kind === 'tiers' && newer.violation.method.kind === 'tiers' ? rowChanges(looked) : [],
  };
}

function look(older: Side, newer: Side, cell: Cell, values: FactValues): Looked {
  const [from, to] = [older, newer].map((side) => decideUnder(side, caseUnder(side, values)));
  return { cell, judgement: judge(from, to), distance: distanceOf(from, to), rows: [rowsOf(from), rowsOf(to)] };
}

function rowsOf(decision: Decision | undefined): readonly string[] {
  return [...new Set(decision?.options.flatMap(({ rows }) => rows))];
}

type WitnessOf = (cells: readonly Looked[]) => Witness;

function boxes(axes: readonly Axis[], looked: readonly Looked[], witnessOf: WitnessOf): readonly Region[] {
  const byCell = new Map(looked.map((one) => [one.cell, one]));
  const lengths = axes.map(({ classes }) => classes.length);
  const byPlace = new Map(looked.map((one) => [one.cell.join(), one]));
  const found = boxesOf(lengths, [...byCell.keys()], (cell) => byCell.get(cell)?.judgement ?? 'gap');
  return found.map(({ label, places, cells }) => ({
    judgement: label,
    cells: cells.length,
    where: axes.flatMap((axis, index) => extentOf(axis, places[index] ?? new Set()) ?? []),
    witness: witnessOf(cells.flatMap((cell) => byPlace.get(cell.join()) ?? [])),
  }));
}

/** Of a space that was not looked at whole nothing is said but the judgements that were met, each with a witness. */
function samples(looked: readonly Looked[], witnessOf: WitnessOf): readonly Region[] {
  return JUDGEMENTS.flatMap((judgement) => {
    const own = looked.filter((one) => one.judgement === judgement);
    return own.length === 0 ? [] : [{ judgement, cells: own.length, where: [], witness: witnessOf(own) }];
  });
}

function witness(older: Side, newer: Side, axes: readonly Axis[], cell: Cell, values: FactValues): Witness {
  const [from, to] = [older, newer].map((side) => {
    const given = caseUnder(side, values);
    return answered(given, decideUnder(side, given));
  });
  if (from === undefined || to === undefined) throw new RangeError('two sides make a witness');
  const move = moveText(moveOf(from.fines, to.fines));
  return { facts: factsOfAxes(axes, cell), move, older: from, newer: to };
}

export function factsOfAxes(axes: readonly Axis[], cell: Cell): Readonly<Record<string, Json>> {
  const entries = axes.map(({ fact, classes }, index) => [fact, factJson(classes[cell[index] ?? 0]?.example ?? null)]);
  return Object.fromEntries(entries);
}

/** Rows that meet in some combination, with one judgement each. */
function rowChanges(looked: readonly Looked[]): readonly RowChange[] {
  const changes = new Map<string, RowChange>();
  for (const { judgement, rows } of looked) {
    const [from, to] = rows;
    const key = JSON.stringify([from, to, judgement]);
    changes.set(key, { older: from, newer: to, judgement, cells: (changes.get(key)?.cells ?? 0) + 1 });
  }
  return [...changes.values()].sort((a, b) => byRows(a.newer, b.newer) || byRows(a.older, b.older));
}

function byRows(a: readonly string[], b: readonly string[]): number {
  const [one = '', other = ''] = [a[0], b[0]];
  return Number(one) - Number(other) || (one < other ? -1 : one > other ? 1 : 0);
}
