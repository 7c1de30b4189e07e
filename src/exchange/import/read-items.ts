import { cellName, type Sheet } from '../sheets/index.js';
import { Grid, type SeenCell } from './grid.js';
import { type Column, type ColumnRole, findHeadings, type Headings } from './headings.js';

/** A cell of the published table with its place: `F3` of its sheet. */
export interface TableCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

export interface HeadedCell extends TableCell {
  readonly heading: string;
}

/** One line of the table. */
export interface ItemRow {
  readonly tier?: TableCell;
  readonly circumstances: readonly HeadedCell[];
  readonly penalties: readonly HeadedCell[];
  readonly notes: readonly TableCell[];
}

/** One unlawful act with its lines. */
export interface Item {
  /** As numbered in the table, or counted (`2-5`: the fifth of the second sheet) where it has no numbers. */
  readonly code: string;
  readonly name: TableCell;
  readonly basis: readonly TableCell[];
  readonly rows: readonly ItemRow[];
}

/** Reads the items of a sheet; undefined where it has no heading of a table. */
export function readItems(sheet: Sheet, sheetNumber: number): readonly Item[] | undefined {
  const grid = new Grid(sheet);
  const headings = findHeadings(grid);
  if (headings === undefined) return undefined;
  return new SheetReader(grid, headings, sheetNumber).items();
}

interface OpenItem {
  code: string;
  name: TableCell;
  basis: TableCell[];
  rows: ItemRow[];
}

class SheetReader {
  readonly #grid: Grid;
  readonly #headings: Headings;
  readonly #sheetNumber: number;
  readonly #items: OpenItem[] = [];
  /** The last text of each column within the item, for cells left empty to mean "as above". */
  #above = new Map<number, SeenCell>();

  constructor(grid: Grid, headings: Headings, sheetNumber: number) {
    this.#grid = grid;
    this.#headings = headings;
    this.#sheetNumber = sheetNumber;
  }

  items(): readonly Item[] {
    for (let row = this.#headings.row + 1; row < this.#grid.height; row += 1) this.#readRow(row);
    return this.#items.filter(({ rows }) => rows.length > 0);
  }

  #columns(role: ColumnRole): readonly Column[] {
    return this.#headings.columns.filter((one) => one.role === role);
  }

  #readRow(row: number): void {
    const cell = ({ column }: Column) => this.#grid.at(row, column);
    const isHeading = this.#headings.columns.every((one) => cell(one).text.replace(/\s/gu, '') === one.heading);
    const conditions = this.#columns('circumstance').map(cell);
    const penalties = this.#columns('penalty').map(cell);
    if (isHeading || [...conditions, ...penalties].every(({ text }) => text === '')) return;
    // A title that runs over the whole width.
    if (new Set([...conditions, ...penalties].map((one) => `${one.row} ${one.column}`)).size === 1) return;
    this.#openItem(row);
    const item = this.#items.at(-1);
    if (item === undefined) return;
    for (const column of this.#columns('basis')) {
      const seen = cell(column);
      if (seen.text !== '' && !item.basis.some((one) => one.cell === cellName(seen.row, seen.column))) {
        item.basis.push(this.#tableCell(seen));
      }
    }
    const tier = this.#columns('tier').map((column) => this.#continued(row, column))[0];
    item.rows.push({
      ...(tier === undefined || tier.text === '' ? {} : { tier: this.#tableCell(tier) }),
      circumstances: this.#headed('circumstance', row),
      penalties: this.#headed('penalty', row),
      notes: this.#columns('notes')
        .map(cell)
        .filter(({ text }) => text !== '')
        .map((seen) => this.#tableCell(seen)),
    });
  }

  /** A new number or a new act begins an item. */
  #openItem(row: number): void {
    const seen = (role: ColumnRole) => {
      const [column] = this.#columns(role);
      return column === undefined ? undefined : this.#grid.at(row, column.column);
    };
    const begins = [seen('number'), seen('violation')].some(
      (one) => one !== undefined && one.text !== '' && one.row === row,
    );
    if (!begins && this.#items.length > 0) return;
    this.#above = new Map();
    const number = seen('number')?.text ?? '';
    const count = `${this.#sheetNumber}-${this.#items.length + 1}`;
    const name = seen('violation') ?? { text: this.#grid.name, row, column: 0 };
    this.#items.push({ code: number === '' ? count : number, name: this.#tableCell(name), basis: [], rows: [] });
  }

  #headed(role: ColumnRole, row: number): readonly HeadedCell[] {
    return this.#columns(role).flatMap((column) => {
      const seen = this.#continued(row, column);
      return seen.text === '' ? [] : [{ ...this.#tableCell(seen), heading: column.heading }];
    });
  }

  #continued(row: number, { column }: Column): SeenCell {
    const seen = this.#grid.at(row, column);
    if (seen.text === '') return this.#above.get(column) ?? seen;
    this.#above.set(column, seen);
    return seen;
  }

  #tableCell({ text, row, column }: SeenCell): TableCell {
    return { sheet: this.#grid.name, cell: cellName(row, column), text };
  }
}
