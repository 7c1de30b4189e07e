import type { Cell } from './published-table.js';

/** Every place of the table as text; what a merged cell covers is empty. */
export function grid(rows: readonly (readonly Cell[])[], width: number): readonly (readonly string[])[] {
  const places: (string | undefined)[][] = rows.map(() => Array.from({ length: width }));
  for (const [at, cells] of rows.entries()) {
    for (const cell of cells) {
      const line = places[at] ?? [];
      const column = line.indexOf(undefined);
      if (column === -1) break;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let along = 0; along < cell.columns; along += 1) {
          const below = places[at + down];
          if (below !== undefined) below[column + along] = down === 0 && along === 0 ? cell.text : '';
        }
      }
    }
  }
  return places.map((line) => line.map((text) => text ?? ''));
}
