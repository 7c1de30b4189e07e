import { compareDecimals, type Decimal, decimal, ZERO } from '../values/index.js';
import { finesOfAll, moveOf, moveText, othersOf } from './answered.js';
import type { Axis } from './axes.js';
import { factsOfAxes } from './compare-cells.js';
import type { Judgement, Region, Witness } from './comparison.js';
import { extentOf } from './extent.js';
import { type Cell, cellsOf, factsAt, sizeOf } from './grid.js';
import { isSettled, judge, type Settled } from './judge.js';
import { boxesOf } from './regions.js';
import { caseUnder, decideUnder, type FactValues, type Side } from './side.js';

/** Decisions for each side; spread over the combinations of the shared facts. */
const MOST_DECISIONS = 240;

export interface SpansCompared {
  readonly judgements: readonly Judgement[];
  readonly outOf: number;
  readonly regions: readonly Region[];
  readonly unlisted: number;
}

/**
 * Compares what each side can come to as a whole, for every combination of the facts that both tables look at: the
 * others run through all their values.
 */
export function compareSpans(older: Side, newer: Side, axes: readonly Axis[], background: FactValues): SpansCompared {
  const shared = axes.filter(({ isOfBothTables }) => isOfBothTables);
  const own = { older: ownAxes(axes, 'older'), newer: ownAxes(axes, 'newer') };
  const cells = cellsOf(shared, MOST_SHARED);
  const most = Math.max(1, Math.floor(MOST_DECISIONS / cells.length));
  const looked = cells.map((cell) => {
    const base = factsAt(shared, cell, background);
    const from = spanOf(older, own.older, base, most);
    const to = spanOf(newer, own.newer, base, most);
    return { cell, judgement: judge(from, to), from, to };
  });
  const byCell = new Map(looked.map((one) => [one.cell.join(), one]));
  const isWhole = sizeOf(shared) === cells.length;
  const lengths = shared.map(({ classes }) => classes.length);
  const boxes = boxesOf(lengths, isWhole ? cells : [], (cell: Cell) => byCell.get(cell.join())?.judgement ?? 'gap');
  const regions = boxes.flatMap(({ label, places, cells: inside }): readonly Region[] => {
    const one = byCell.get(inside[0]?.join() ?? '');
    if (one === undefined) return [];
    const values = factsAt(shared, one.cell, background);
    const [from, to] = [spanned(older, one.from, values), spanned(newer, one.to, values)];
    const move = moveText(moveOf(from.fines, to.fines));
    const witness: Witness = { facts: factsOfAxes(shared, one.cell), move, older: from, newer: to };
    const where = shared.flatMap((axis, index) => extentOf(axis, places[index] ?? new Set()) ?? []);
    return [{ judgement: label, cells: inside.length, where, witness }];
  });
  return { judgements: looked.map(({ judgement }) => judgement), outOf: sizeOf(shared), regions, unlisted: 0 };
}

function ownAxes(axes: readonly Axis[], of: 'older' | 'newer'): readonly Axis[] {
  return axes.filter((axis) => !axis.isOfBothTables && (axis.of === 'both' || axis.of === of));
}

const MOST_SHARED = 200;

function spanned(side: Side, span: Settled, values: FactValues): Witness['older'] {
  return {
    case: caseUnder(side, values),
    outcome: span.outcome,
    fines: finesOfAll(span.options),
    others: othersOf(span.options),
    options: [],
  };
}

/**
 * All that can come out while a side's own facts run through their values. Of more combinations than `most`: those near
 * the one in which every fact has its first value (most rows look at one or two facts and take the others for granted), an
 * even selection of all, and from the highest and the lowest fine among them onwards, one fact at a time, as long as it
 * gets higher or lower. What is not settled is left out, if anything is.
 */
export function spanOf(side: Side, axes: readonly Axis[], base: FactValues, most: number): Settled {
  const found = new Map<string, Settled>();
  const settle = (cell: Cell): Settled | undefined => {
    const decision = decideUnder(side, caseUnder(side, factsAt(axes, cell, base)));
    if (!isSettled(decision)) return undefined;
    found.set(JSON.stringify([decision.outcome, decision.options.map(({ penalties }) => penalties)]), decision);
    return decision;
  };
  const isWhole = sizeOf(axes) <= most;
  const chosen = isWhole ? cellsOf(axes, most) : [...aroundCorner(axes).slice(0, most), ...cellsOf(axes, most)];
  const tried = chosen.map((cell) => ({ cell, height: heightOf(settle(cell)) }));
  if (sizeOf(axes) > tried.length)
    for (const way of [1, -1] as const) climb(axes, tried, way, (cell) => heightOf(settle(cell)));
  const all = [...found.values()];
  const outcome = (all.find((one) => one.outcome === 'penalty') ?? all[0])?.outcome ?? 'undetermined';
  return { outcome, options: all.flatMap(({ options }) => options) };
}

/** The first value of every fact, then one other value in it, then two. */
function aroundCorner(axes: readonly Axis[]): readonly Cell[] {
  const corner: Cell = axes.map(() => 0);
  const steps = axes.flatMap(({ classes }, index) => classes.slice(1).map((_, place) => ({ index, place: place + 1 })));
  const one = steps.map(({ index, place }) => corner.with(index, place));
  const two = steps.flatMap((first, at) =>
    steps
      .slice(at + 1)
      .filter(({ index }) => index !== first.index)
      .map(({ index, place }) => corner.with(first.index, first.place).with(index, place)),
  );
  return [corner, ...one, ...two];
}

interface Height {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** The fines of a settled answer, those without a limit counted as the highest sum there is. */
function heightOf(settled: Settled | undefined): Height | undefined {
  if (settled === undefined) return undefined;
  const { party, 'responsible-person': person } = finesOfAll(settled.options);
  const sum = (end: 'min' | 'max', open: Decimal) =>
    [party[end], person[end]].reduce((total, one) => total.plus(one === undefined ? open : decimal(one)), ZERO);
  return { least: sum('min', ZERO), most: sum('max', BEYOND_ALL) };
}

const BEYOND_ALL = decimal('999999999999999999');

function climb(
  axes: readonly Axis[],
  tried: readonly { readonly cell: Cell; readonly height: Height | undefined }[],
  way: 1 | -1,
  heightAt: (cell: Cell) => Height | undefined,
): void {
  const isFurther = (a: Height, b: Height) =>
    way === 1 ? compareDecimals(a.most, b.most) > 0 : compareDecimals(a.least, b.least) < 0;
  let best: { cell: Cell; height: Height } | undefined;
  for (const { cell, height } of tried) {
    if (height !== undefined && (best === undefined || isFurther(height, best.height))) best = { cell, height };
  }
  for (let improved = best !== undefined; improved; ) {
    improved = false;
    for (const [index, { classes }] of axes.entries()) {
      for (let place = 0; place < classes.length; place += 1) {
        if (best === undefined || best.cell[index] === place) continue;
        const cell: Cell = best.cell.with(index, place);
        const height = heightAt(cell);
        if (height === undefined || !isFurther(height, best.height)) continue;
        best = { cell, height };
        improved = true;
      }
    }
  }
}
