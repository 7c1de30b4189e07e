import type { Draft } from '../draft.js';
import type { Table } from '../table.js';
import { gaps } from './gap.js';
import { neverApplies } from './never-applies.js';
import { overlaps } from './overlap.js';
import { rowsInStatutoryRange } from './row-in-statutory-range.js';
import { scoresInStatutoryRange } from './scores-in-statutory-range.js';

/** What is asked of every violation, the questions about conditions first: what they find explains what the others do. */
export const TABLE_CHECKS: readonly ((table: Table) => Iterable<Draft>)[] = [
  gaps,
  overlaps,
  neverApplies,
  rowsInStatutoryRange,
  scoresInStatutoryRange,
];
