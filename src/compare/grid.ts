import type { Axis } from './axes.js';
import type { FactValues } from './side.js';

/** A combination of classes, one number for each axis. */
export type Cell = readonly number[];

/** How many combinations the axes have. */
export function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((product, { classes }) => product * classes.length, 1);
}

/**
 * Every combination; of more than `most`, that many, spread evenly by a step that meets every class of every axis in
 * turn. The same axes give the same combinations.
 */
export function cellsOf(axes: readonly Axis[], most: number): readonly Cell[] {
  const size = sizeOf(axes);
  if (size <= most) return Array.from({ length: size }, (_, number) => cellAt(axes, number));
  const step = stepFor(axes, Math.floor(size / most));
  return Array.from({ length: most }, (_, index) =>
    cellAt(axes, Number((BigInt(index) * BigInt(step)) % BigInt(size))),
  );
}

/** A step that shares no factor with the length of an axis, so that it does not leave out any of its classes. */
function stepFor(axes: readonly Axis[], about: number): number {
  const lengths = axes.map(({ classes }) => classes.length);
  for (let step = Math.max(2, about); ; step += 1) if (lengths.every((length) => coprime(length, step))) return step;
}

function coprime(a: number, b: number): boolean {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x === 1;
}

function cellAt(axes: readonly Axis[], number: number): Cell {
  let rest = number;
  return axes.map(({ classes }) => {
    const place = rest % classes.length;
    rest = Math.floor(rest / classes.length);
    return place;
  });
}

/** The facts of a combination, over those of the background. */
export function factsAt(axes: readonly Axis[], cell: Cell, background: FactValues): FactValues {
  const values = new Map(background);
  for (const [index, axis] of axes.entries()) {
    const one = axis.classes[cell[index] ?? 0];
    if (one !== undefined) values.set(axis.fact, one.example);
  }
  return values;
}
