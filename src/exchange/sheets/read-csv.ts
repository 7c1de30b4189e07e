import { problem, type Result } from '../../diagnostics/index.js';
import type { Workbook } from './workbook.js';

/**
 * Reads a table of comma-, semicolon- or tab-separated values (RFC 4180). Bytes are UTF-8, or GB 18030 where they are not:
 * spreadsheet programs in China save CSV as GBK.
 */
export function readCsv(bytes: Uint8Array, file: string): Result<Workbook> {
  const text = decode(bytes);
  if (text === undefined) return { ok: false, problems: [problem('text-encoding-unknown', {}, { file })] };
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  let opened = 0;
  let line = 1;
  const separator = separatorOf(text);
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\n') line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') {
      isQuoted = true;
      opened = line;
    } else if (sign === separator) endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  if (isQuoted) return { ok: false, problems: [problem('quote-unclosed', {}, { file, line: opened, column: 1 })] };
  endCell();
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return { ok: true, value: { sheets: [{ name, rows, merges: [] }] }, problems: [] };
}

function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Binary data often decodes; no text holds a NUL.
      return text.includes('\0') ? undefined : text;
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}

/** The separator that the first line with one uses most. */
function separatorOf(text: string): string {
  const line = text.split('\n').find((one) => /[,;\t]/.test(one)) ?? '';
  const count = (sign: string) => line.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
