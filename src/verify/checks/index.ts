import type { RuleDocument } from '../../resolve/index.js';
import type { Draft } from '../draft.js';
import type { Library, Told } from '../library.js';
import type { Table } from '../table.js';
import { bandsOverlap } from './bands-overlap.js';
import { basisInForce } from './basis-in-force.js';
import { countedOnce } from './counted-once.js';
import { datesAgree } from './dates-agree.js';
import { factsUsed } from './facts-used.js';
import { gaps } from './gap.js';
import { neighbouringRanges } from './neighbouring-ranges.js';
import { neverApplies } from './never-applies.js';
import { oneDocumentInForce } from './one-document-in-force.js';
import { overlaps } from './overlap.js';
import { penaltiesPermitted } from './penalties-permitted.js';
import { rowsInStatutoryRange } from './row-in-statutory-range.js';
import { rangesApart } from './row-ranges.js';
import { scoresInStatutoryRange } from './scores-in-statutory-range.js';
import { violationsOnce } from './violations-once.js';
import { worseIsNotLighter } from './worse-is-not-lighter.js';

/** What is asked of every violation, the questions about conditions first: what they find explains what the others do. */
export const TABLE_CHECKS: readonly ((table: Table) => Iterable<Draft>)[] = [
  gaps,
  overlaps,
  bandsOverlap,
  neverApplies,
  penaltiesPermitted,
  rowsInStatutoryRange,
  scoresInStatutoryRange,
  rangesApart,
  neighbouringRanges,
  worseIsNotLighter,
  countedOnce,
];

/** What is asked of every document, with all the others at hand. */
export const DOCUMENT_CHECKS: readonly ((library: Library, document: RuleDocument) => Iterable<Told>)[] = [
  factsUsed,
  basisInForce,
  oneDocumentInForce,
  datesAgree,
  violationsOnce,
];
