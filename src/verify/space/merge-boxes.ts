import type { Box } from './cell.js';

/** Joins boxes that differ in one variable only, until no two do: fewer and larger parts say the same. */
export function mergeBoxes(boxes: readonly Box[]): readonly Box[] {
  let left = [...boxes];
  for (let before = left.length + 1; left.length < before; ) {
    before = left.length;
    const kept: Box[] = [];
    for (const box of left) addTo(kept, box);
    left = kept;
  }
  return left;
}

function addTo(kept: Box[], box: Box): void {
  for (const [at, other] of kept.entries()) {
    const joined = join(other, box);
    if (joined === undefined) continue;
    kept[at] = joined;
    return;
  }
  kept.push(box);
}

function join(a: Box, b: Box): Box | undefined {
  const differing = [...a.keys()].filter((at) => !sameCells(a[at], b[at]));
  const [at, another] = differing;
  if (at === undefined) return a;
  const [ofA, ofB] = [a[at], b[at]];
  if (another !== undefined || ofA === undefined || ofB === undefined) return undefined;
  const cells = [...new Set([...ofA, ...ofB])].sort((x, y) => x - y);
  return a.map((one, index) => (index === at ? cells : one));
}

function sameCells(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((cell, at) => cell === b[at]);
}
