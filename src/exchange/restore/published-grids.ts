import type { CarriedRules } from '../publish/carried-rules.js';
import { type CarriedTable, MARK, unpackRules } from '../publish/carried-rules.js';
import { RULES_SHEET, tableTitle } from '../publish/to-xlsx.js';
import { type Workbook, walkXml } from '../sheets/index.js';

/** A published file that carries its rules, and the tables as they stand in it now. */
export interface PublishedFile {
  /** Undefined where what it carries is damaged. */
  readonly carried: CarriedRules | undefined;
  /** The table of a violation, heading first; undefined where it is not found. */
  grid(table: CarriedTable): readonly (readonly string[])[] | undefined;
}

type Grid = readonly (readonly string[])[];

/** A workbook that carries its rules in a hidden sheet; undefined for any other. */
export function publishedWorkbook({ sheets }: Workbook): PublishedFile | undefined {
  const carrier = sheets.find(({ name }) => name === RULES_SHEET);
  const [mark, ...pieces] = carrier?.rows.map(([text = '']) => text) ?? [];
  if (mark !== MARK) return undefined;
  const lines = sheets.filter((sheet) => sheet !== carrier).flatMap(({ rows }) => rows);
  return {
    carried: unpackRules(pieces.join('')),
    grid(table) {
      const title = lines.findIndex(([text]) => same(text, tableTitle(table)));
      const [heading = []] = table.grid;
      const start = lines.findIndex(
        (line, at) => at > title && heading.every((text, column) => same(line[column], text)),
      );
      return title === -1 || start === -1 ? undefined : lines.slice(start, start + table.grid.length);
    },
  };
}

/** A page or a Markdown text that carries its rules; undefined for any other text. */
export function publishedText(text: string): PublishedFile | undefined {
  const packed = new RegExp(`${MARK} (?<packed>[0-9A-Za-z+/=:]+)`).exec(text)?.groups?.packed;
  if (packed === undefined) return undefined;
  const isPage = /^\s*<(?:!doctype|html)/i.test(text);
  return {
    carried: unpackRules(packed),
    grid: (table) => (isPage ? gridOfPage(text, table) : gridOfMarkdown(text, table)),
  };
}

export function same(a: string | undefined, b: string | undefined): boolean {
  const plain = (text = '') => text.replace(/\s+/gu, ' ').trim();
  return plain(a) === plain(b);
}

function gridOfPage(text: string, { code }: CarriedTable): Grid | undefined {
  const marked = text.indexOf(` data-code="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  const start = marked === -1 ? -1 : text.indexOf('<table', marked);
  const end = text.indexOf('</table>', start);
  return start === -1 || end === -1 ? undefined : spreadOut(text.slice(start, end + '</table>'.length));
}

/** The cells of a table in their places; what a spanning cell covers is empty. Undefined where the markup is broken. */
function spreadOut(markup: string): Grid | undefined {
  const rows: (string | undefined)[][] = [];
  let row = -1;
  let column = 0;
  let takes = false;
  const line = (at: number) => {
    while (rows.length <= at) rows.push([]);
    return rows[at] ?? [];
  };
  try {
    walkXml(markup, {
      open(name, attribute) {
        if (name === 'tr') row += 1;
        if (name !== 'td' && name !== 'th') return;
        takes = true;
        column = 0;
        while (line(row)[column] !== undefined) column += 1;
        const [down, along] = [attribute('rowspan'), attribute('colspan')].map((span) =>
          Math.min(Number(span ?? 1) || 1, 1000),
        );
        for (let below = 0; below < (down ?? 1); below += 1) {
          for (let beside = 0; beside < (along ?? 1); beside += 1) line(row + below)[column + beside] = '';
        }
      },
      text(piece) {
        if (takes) line(row)[column] += piece;
      },
      close(name) {
        if (name === 'td' || name === 'th') takes = false;
      },
    });
  } catch {
    return undefined;
  }
  return rows.map((cells) => Array.from(cells, (text) => text ?? ''));
}

function gridOfMarkdown(text: string, table: CarriedTable): Grid | undefined {
  const lines = text.split(/\r?\n/);
  const title = lines.findIndex((line) => line.startsWith('## ') && same(unescaped(line.slice(3)), tableTitle(table)));
  const start = lines.findIndex((line, at) => at > title && line.startsWith('|'));
  if (title === -1 || start === -1) return undefined;
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  const own = lines.slice(start, end === -1 ? lines.length : end);
  // The second line separates the heading.
  return own.filter((_, at) => at !== 1).map(cellsOf);
}

function cellsOf(line: string): readonly string[] {
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return cells.split(/(?<!\\)\|/).map((cell) => unescaped(cell.trim()));
}

function unescaped(text: string): string {
  return text.replace(/\\([\\`*_{}[\]<>|#])/g, '$1');
}
