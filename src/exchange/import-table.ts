import type { Result } from '../diagnostics/index.js';
import { type DraftedTable, draftTable, type ImportOptions } from './import/draft-table.js';
import { publishedText, publishedWorkbook } from './restore/published-grids.js';
import { type RestoredRules, restoreRules } from './restore/restore.js';
import { LIMITS, readTable, tooLarge } from './sheets/index.js';

/** A draft made of a table, or the rules that travelled in a file of ours. */
export type ImportedTable = DraftedTable | RestoredRules;

/**
 * Reads a published table into a rule file. A table of a department (`.xlsx`, or CSV in UTF-8 or GBK) becomes a draft; what
 * `publish` wrote (`.xlsx`, HTML, Markdown) gives the rules again that travel in it, with the amounts that somebody has
 * changed in its cells. Never throws: what is no table comes back as problems, and cells that were not understood are listed.
 */
export function importTable(bytes: Uint8Array, options: ImportOptions): Result<ImportedTable> {
  if (bytes.length > LIMITS.packed) return tooLarge(options.file, LIMITS.packed);
  const text = publishedText(textOf(bytes));
  if (text !== undefined) return restoreRules(text, options.file);
  const workbook = readTable(bytes, options.file);
  if (!workbook.ok) return workbook;
  const published = publishedWorkbook(workbook.value);
  return published === undefined ? draftTable(workbook.value, options) : restoreRules(published, options.file);
}

/** HTML and Markdown are texts in UTF-8; anything else shows no mark in this reading. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
