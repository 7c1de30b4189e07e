import { strToU8, zipSync } from 'fflate';
import { cellName } from '../../src/exchange/sheets/index.js';

interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges?: readonly string[];
  readonly hidden?: true;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook as other programs write it: shared strings, numbers as numbers, parts named in their own way. */
export function makeXlsx(sheets: readonly MadeSheet[]): Uint8Array {
  const strings: string[] = [];
  const parts: Record<string, Uint8Array> = {};
  sheets.forEach(({ rows, merges = [] }, index) => {
    const cells = rows.map((row, at) => {
      const inner = row.map((value, column) => {
        if (value === '') return '';
        const name = cellName(at, column);
        if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
        strings.push(`<si><r><t>${escaped(value)}</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si>`);
        return `<c r="${name}" t="s"><v>${strings.length - 1}</v></c>`;
      });
      return `<row r="${at + 1}">${inner.join('')}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    parts[`xl/worksheets/part${index}.xml`] = strToU8(
      `<worksheet><sheetData>${cells.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
    );
  });
  const names = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  const relations = sheets.map((_, index) => `<Relationship Id="r${index}" Target="worksheets/part${index}.xml"/>`);
  parts['xl/workbook.xml'] = strToU8(`<workbook xmlns:r="r"><sheets>${names.join('')}</sheets></workbook>`);
  parts['xl/_rels/workbook.xml.rels'] = strToU8(`<Relationships>${relations.join('')}</Relationships>`);
  parts['xl/sharedStrings.xml'] = strToU8(`<sst>${strings.join('')}</sst>`);
  return zipSync(parts);
}
