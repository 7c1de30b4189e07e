// Published tables: a document as people publish it.
export { publishedDocument, publishedTable } from './publish/publish-document.js';
export type { Cell, HeadingCell, PublishedDocument, PublishedTable } from './publish/published-table.js';
export { publishedHtml } from './publish/to-html.js';
export { grid, publishedMarkdown } from './publish/to-markdown.js';
