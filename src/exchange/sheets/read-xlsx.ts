import { problem, type Result } from '../../diagnostics/index.js';
import { readRelations, readSharedStrings, readSheetNames, readStyles } from './read-parts.js';
import { readSheet } from './read-sheet.js';
import { unpack } from './unpack.js';
import type { Sheet, Workbook } from './workbook.js';

const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/**
 * Reads an `.xlsx` file: texts, the saved results of formulas, merged cells. Macros, links, pictures and everything else
 * in the file are not looked at.
 */
export function readXlsx(bytes: Uint8Array, file: string): Result<Workbook> {
  const parts = unpack(bytes, file, (name) => WANTED.test(name));
  if (!parts.ok) return parts;
  const part = (name: string) => parts.value.get(name);
  const workbook = part('xl/workbook.xml');
  if (workbook === undefined) return { ok: false, problems: [problem('not-a-table', {}, { file })] };
  let current = 'xl/workbook.xml';
  try {
    const relations = readRelations(part('xl/_rels/workbook.xml.rels') ?? '');
    const strings = readSharedStrings(part('xl/sharedStrings.xml') ?? '');
    const percent = readStyles(part('xl/styles.xml') ?? '');
    const sheets: Sheet[] = [];
    for (const { name, relation, isHidden } of readSheetNames(workbook)) {
      current = name;
      const xml = part(relations.get(relation) ?? '');
      if (xml === undefined) continue;
      const read = readSheet(xml, name, { strings, percent }, file);
      if (!read.ok) return read;
      sheets.push(isHidden ? { ...read.value, hidden: true } : read.value);
    }
    return { ok: true, value: { sheets }, problems: [] };
  } catch {
    return { ok: false, problems: [problem('table-damaged', { part: current }, { file })] };
  }
}
