import type { Sheet } from '../sheets/index.js';

/** A cell as it is seen: in a merged area every place shows the text of its first cell. */
export interface SeenCell {
  readonly text: string;
  /** Where the text stands. */
  readonly row: number;
  readonly column: number;
}

/** A sheet with its merged cells spread out. */
export class Grid {
  readonly name: string;
  readonly height: number;
  readonly width: number;
  readonly #sheet: Sheet;
  readonly #origins = new Map<string, readonly [number, number]>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.name = sheet.name;
    this.height = sheet.rows.length;
    this.width = Math.max(0, ...sheet.rows.map((row) => row.length));
    for (const { top, left, bottom, right } of sheet.merges) {
      for (let row = top; row <= Math.min(bottom, this.height - 1); row += 1) {
        for (let column = left; column <= Math.min(right, this.width - 1); column += 1) {
          this.#origins.set(`${row} ${column}`, [top, left]);
        }
      }
    }
  }

  at(row: number, column: number): SeenCell {
    const [top, left] = this.#origins.get(`${row} ${column}`) ?? [row, column];
    return { text: (this.#sheet.rows[top]?.[left] ?? '').trim(), row: top, column: left };
  }
}
