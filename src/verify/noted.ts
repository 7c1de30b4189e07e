import type { FindingCode } from '../diagnostics/index.js';
import type { NoteRule } from '../resolve/index.js';
import type { Localized } from '../values/index.js';
import type { Draft } from './draft.js';
import { all, Space } from './space/index.js';
import type { Table } from './table.js';

/** What a document's own remarks are about, by the faults of which they may speak. */
const ABOUT: Partial<Readonly<Record<FindingCode, readonly NoteRule['about'][]>>> = {
  'row-gap': ['gap', 'scope'],
  'only-row-limited': ['gap', 'scope'],
  'level-gap': ['gap', 'scope'],
  'column-gap': ['gap', 'scope'],
  'rows-overlap': ['overlap'],
  'levels-overlap': ['overlap'],
  'columns-overlap': ['overlap'],
  'bands-overlap': ['overlap', 'misprint'],
  'row-duplicated': ['overlap', 'misprint'],
  'row-masked': ['overlap', 'misprint'],
  'row-unreachable': ['misprint'],
  'level-unreachable': ['misprint'],
  'fine-above-statutory-maximum': ['excess'],
  'fine-below-statutory-minimum': ['excess'],
  'score-above-statutory-maximum': ['excess'],
  'score-below-statutory-minimum': ['excess'],
  'duration-outside-statutory-range': ['excess'],
  'sum-over-cap': ['excess'],
  'sum-over-whole': ['excess'],
  'ranges-apart': ['gap', 'misprint'],
  'ranges-overlap': ['overlap', 'misprint'],
  'worse-is-lighter': ['gap', 'misprint'],
  'worse-weighs-less': ['gap', 'misprint'],
};

const OF_NO_ROW: readonly FindingCode[] = ['row-gap', 'only-row-limited'];

/**
 * The document's own remark on a fault: one of its kind that names one of the rows concerned, or whose condition can hold
 * together with what shows the fault; a remark that names neither is about the whole table.
 */
export function noteOn(table: Table, draft: Draft): Localized | undefined {
  const about = ABOUT[draft.code] ?? [];
  const note = table.violation.notes.find((one) => about.includes(one.about) && speaksOf(table, one, draft));
  return note?.text;
}

function speaksOf(
  table: Table,
  { about, rows, when }: NoteRule,
  { code, rows: concerned, others = [], shown = [] }: Draft,
): boolean {
  // A misprint or a limit of scope is somewhere: one that does not say where is not about this place.
  if (rows === undefined && about === 'misprint') return false;
  if (when === undefined && about === 'scope') return false;
  // Facts without a row are nobody's: a remark on a gap names the rows around it.
  if (rows !== undefined && !OF_NO_ROW.includes(code)) {
    const named = [...concerned, ...others.map(({ name }) => name)];
    if (!named.some((name) => rows.includes(name))) return false;
  }
  if (when === undefined || shown.length === 0) return true;
  return shown.some((condition) => {
    const space = new Space(table.violation, [when, condition]);
    return space.first(all([space.formula(when), space.formula(condition)]), table.budget()).ending !== 'complete';
  });
}
