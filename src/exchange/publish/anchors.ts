/** Where the table of a violation stands on a page: `table-2.7.1`; on a page of several documents their id comes first. */
export function tableAnchor(code: string, document?: string): string {
  return `${document === undefined ? '' : `${named(document)}-`}table-${named(code)}`;
}

/** Where a row or level stands: `table-2.7.1-row-14`. */
export function rowAnchor(code: string, row: string, document?: string): string {
  return `${tableAnchor(code, document)}-row-${named(row)}`;
}

/** Letters and digits stay; whatever else a document uses is told apart by its code point (`_7532`). */
function named(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}`);
}
