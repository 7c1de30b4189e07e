import { strToU8, zipSync } from 'fflate';
import { cellName } from './workbook.js';

export interface WrittenCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly style?: 'plain' | 'boxed' | 'figure' | 'heading' | 'title';
}

export interface WrittenSheet {
  readonly name: string;
  readonly cells: readonly WrittenCell[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly hidden?: true;
}

const STYLES = ['plain', 'boxed', 'figure', 'heading', 'title'] as const;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Writes a workbook of texts and merged cells. The same sheets give the same bytes. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations(sheets.length),
    'xl/styles.xml': STYLE_SHEET,
  };
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet);
  const packed = Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)] as const);
  // A fixed time: nothing of the day on which it was written gets into the file.
  return zipSync(Object.fromEntries(packed), { level: 9, mtime: '1980-01-01T00:00:00' });
}

function contentTypes(count: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = Array.from(
    { length: count },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets.join('')}</Types>`;
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function relations(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${count + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}${styles}</Relationships>`;
}

function worksheet({ cells, widths }: WrittenSheet): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const rows = new Map<number, WrittenCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, ofRow]) => `<row r="${row + 1}">${ofRow.map(cellXml).join('')}</row>`);
  const merges = cells
    .filter(({ rows: down = 1, columns: along = 1 }) => down > 1 || along > 1)
    .map(
      ({ row, column, rows: down = 1, columns: along = 1 }) =>
        `<mergeCell ref="${cellName(row, column)}:${cellName(row + down - 1, column + along - 1)}"/>`,
    );
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}">${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

/** Inline texts: a text that begins with `=` stays a text. */
function cellXml({ text, row, column, style = 'plain' }: WrittenCell): string {
  return `<c r="${cellName(row, column)}" s="${STYLES.indexOf(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const BOX = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
const WRAP = '<alignment vertical="center" wrapText="1"/>';
const STYLE_SHEET = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="10"/></font><font><b/><sz val="10"/></font><font><b/><sz val="13"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${BOX}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0" applyAlignment="1">${WRAP}</xf><xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1">${WRAP}</xf><xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1"/></xf><xf xfId="0" fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1">${WRAP}</xf><xf xfId="0" fontId="2" applyFont="1"/></cellXfs></styleSheet>`;

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are meant: XML 1.0 has none of these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
