// Published tables: a document as people publish it.
export { type PublishFormat, type PublishOptions, publish } from './publish/publish.js';
export { publishedTable } from './publish/publish-document.js';
export type { Cell, HeadingCell, PublishedDocument, PublishedTable } from './publish/published-table.js';
