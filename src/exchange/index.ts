// Published tables: a document as people publish it, and a table that was published as a draft of rules.
export {
  type DoubtfulItem,
  type ImportedTable,
  type ImportOptions,
  importTable,
  type UnreadCell,
} from './import/index.js';
export { type PublishFormat, type PublishOptions, publish } from './publish/publish.js';
export { publishedTable } from './publish/publish-document.js';
export type { Cell, HeadingCell, PublishedDocument, PublishedTable } from './publish/published-table.js';
export {
  type PenaltyClause,
  printPenalties,
  type ReadPenalties,
  readPenalties,
  type UnreadPart,
  type UnreadReason,
} from './wording/index.js';
