// Published tables: a document as people publish it, what worked cases reach of it, and a table that was published as a draft of rules.

export { type FindingsPageOptions, publishFindings } from './findings-page/findings-page.js';
export type { DoubtfulItem, DraftedTable, ImportOptions, UnreadCell } from './import/draft-table.js';
export { type ImportedTable, importTable } from './import-table.js';
export { type PublishFormat, type PublishOptions, publish, publishWorkbook } from './publish/publish.js';
export { publishedTable } from './publish/publish-document.js';
export type { Cell, HeadingCell, PublishedDocument, PublishedTable } from './publish/published-table.js';
export type { NotTakenOver, RestoredRules } from './restore/restore.js';
export { publishTestReport, type TestReportOptions } from './test-report/test-report.js';
export {
  type PenaltyClause,
  printPenalties,
  type ReadPenalties,
  readPenalties,
  type UnreadPart,
  type UnreadReason,
} from './wording/index.js';
