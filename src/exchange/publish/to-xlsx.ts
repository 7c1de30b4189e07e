import type { Locale } from '../../values/index.js';
import { type WrittenCell, type WrittenSheet, writeXlsx } from '../sheets/index.js';
import { MARK } from './carried-rules.js';
import type { PublishedDocument, PublishedTable } from './published-table.js';

/** Texts of cells may have 32,767 signs. */
const PIECE = 30_000;
const WIDTH = 28;

/** The hidden sheet in which the rules travel. */
export const RULES_SHEET = 'penalty-discretion';

/**
 * One sheet with every table of the document below the other, merged as they are published.
 *
 * @param packed the rules that travel in a hidden sheet; without them the file is a table only.
 */
export function publishedXlsx(document: PublishedDocument, locale: Locale, packed: string | undefined): Uint8Array {
  const cells: WrittenCell[] = [{ text: document.title, row: 0, column: 0, style: 'title' }];
  for (const [index, fact] of document.facts.entries()) {
    cells.push(...fact.map((text, column) => ({ text, row: index + 1, column })));
  }
  let row = document.facts.length + 2;
  for (const table of document.tables) row = addTable(cells, table, row, locale) + 1;
  const width = Math.max(2, ...document.tables.map(({ heading }) => heading.length));
  const sheet = {
    name: locale === 'en' ? 'Tables' : '裁量表',
    cells,
    widths: Array.from({ length: width }, () => WIDTH),
  };
  return writeXlsx(packed === undefined ? [sheet] : [sheet, rulesSheet(packed)]);
}

function rulesSheet(packed: string): WrittenSheet {
  const pieces = packed.match(new RegExp(`.{1,${PIECE}}`, 'g')) ?? [];
  return {
    name: RULES_SHEET,
    hidden: true,
    widths: [],
    cells: [MARK, ...pieces].map((text, row) => ({ text, row, column: 0 })),
  };
}

/** The line that begins a table; the import finds the table by it. */
export function tableTitle({ code, name }: Pick<PublishedTable, 'code' | 'name'>): string {
  return `${code} ${name}`;
}

function addTable(cells: WrittenCell[], table: PublishedTable, start: number, locale: Locale): number {
  const [broken, penalised] = locale === 'en' ? ['Violates: ', 'Penalised by: '] : ['违反条款：', '处罚依据：'];
  let row = start;
  cells.push({ text: tableTitle(table), row, column: 0, style: 'title' });
  for (const [label, text] of [
    [broken, table.violates],
    [penalised, table.basis],
  ] as const) {
    if (text !== '') cells.push({ text: `${label}${text}`, row: ++row, column: 0, columns: table.heading.length });
  }
  row += 1;
  cells.push(...table.heading.map(({ text }, column) => ({ text, row, column, style: 'heading' as const })));
  const taken = new Set<string>();
  for (const line of table.rows) {
    row += 1;
    let column = 0;
    for (const cell of line) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const { text, rows, columns } = cell;
      cells.push({ text, row, column, rows, columns, style: cell.isFigure ? 'figure' : 'boxed' });
      for (let down = 0; down < rows; down += 1) {
        for (let along = 0; along < columns; along += 1) taken.add(`${row + down} ${column + along}`);
      }
    }
  }
  for (const remark of table.remarks) {
    cells.push({ text: remark, row: ++row, column: 0, columns: table.heading.length });
  }
  return row + 1;
}
