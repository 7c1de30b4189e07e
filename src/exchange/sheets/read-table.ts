import { problem, type Result } from '../../diagnostics/index.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { Workbook } from './workbook.js';

const ZIP = [0x50, 0x4b];
/** The container of `.xls` files of 1997 to 2003, and of newer ones under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a table from its bytes: what it is, is seen from how it begins, not from its name. Never throws.
 *
 * @param file what problems call it.
 */
export function readTable(bytes: Uint8Array, file: string): Result<Workbook> {
  if (bytes.length === 0) return { ok: false, problems: [problem('table-empty', {}, { file })] };
  if (begins(bytes, COMPOUND)) {
    const code = isEncrypted(bytes) ? 'table-encrypted' : 'table-legacy-format';
    return { ok: false, problems: [problem(code, {}, { file })] };
  }
  return begins(bytes, ZIP) ? readXlsx(bytes, file) : readCsv(bytes, file);
}

function begins(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, at) => bytes[at] === sign);
}

/** Whether a compound file holds a stream named `EncryptedPackage` (in UTF-16). */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return bytes.some((_, at) => name.every((byte, index) => bytes[at + index] === byte));
}
