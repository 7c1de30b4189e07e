import type { Cell } from './grid.js';

/** For each axis the places it covers; together, all their combinations. */
export interface Box<T> {
  readonly label: T;
  readonly places: readonly ReadonlySet<number>[];
  readonly cells: readonly Cell[];
}

/**
 * Puts combinations with the same label together to boxes, the largest first: a box starts at a combination that is
 * not yet in one and grows along every axis as far as the label holds. Boxes do not overlap and cover every combination.
 *
 * @param lengths how many places each axis has; every combination has to be there
 */
export function boxesOf<T>(
  lengths: readonly number[],
  cells: readonly Cell[],
  labelOf: (cell: Cell) => T,
): readonly Box<T>[] {
  const open = new Map(cells.map((cell) => [cell.join(), { cell, label: labelOf(cell) }]));
  const boxes: Box<T>[] = [];
  for (const { cell, label } of [...open.values()]) {
    if (!open.has(cell.join())) continue;
    const grown = lengths.map((_, start) => grow(lengths, cell, label, open, start));
    const largest = grown.reduce(
      (best, one) => (one.cells.length > best.cells.length ? one : best),
      grown[0] ?? alone(cell),
    );
    for (const one of largest.cells) open.delete(one.join());
    boxes.push({ label, ...largest });
  }
  return boxes.sort((a, b) => b.cells.length - a.cells.length);
}

type Open<T> = ReadonlyMap<string, { readonly label: T }>;
type Grown = Omit<Box<unknown>, 'label'>;

/** Grows along the axes in turn, beginning with one of them: where a box could grow two ways, the start decides. */
function grow<T>(lengths: readonly number[], cell: Cell, label: T, open: Open<T>, start: number): Grown {
  const places = cell.map((place) => new Set([place]));
  let cells: readonly Cell[] = [cell];
  for (let turn = 0; turn < lengths.length; turn += 1) {
    const axis = (start + turn) % lengths.length;
    const layer = cells;
    for (let place = 0; place < (lengths[axis] ?? 0); place += 1) {
      if (places[axis]?.has(place)) continue;
      const more = layer.map((one) => one.with(axis, place));
      if (!more.every((one) => open.get(one.join())?.label === label)) continue;
      places[axis]?.add(place);
      cells = [...cells, ...more];
    }
  }
  return { places, cells };
}

function alone(cell: Cell): Grown {
  return { places: cell.map((place) => new Set([place])), cells: [cell] };
}
