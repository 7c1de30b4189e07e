import type { Locale } from '../values/index.js';
import type { Block, Column } from './document.js';
import { renderBlocksPage } from './render/html.js';

/** A table to be shown as a page of its own. */
export interface TablePage {
  readonly locale: Locale;
  readonly title: string;
  /** Stands above the table: how much it holds. */
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly isFigure?: true }[];
  readonly rows: readonly (readonly string[])[];
  /** What is said in place of a table without rows. */
  readonly empty: string;
}

/** A page with one table, in the frame of all pages. Every text is escaped. */
export function tablePage({ locale, title, caption, columns, rows, empty }: TablePage): string {
  const aligned = columns.map((one): Column => ({ title: one.title, align: one.isFigure === true ? 'end' : 'start' }));
  const block: Block =
    rows.length === 0
      ? { kind: 'paragraph', tone: 'plain', text: empty }
      : { kind: 'table', caption, columns: aligned, rows };
  return renderBlocksPage(locale, title, [block]);
}
