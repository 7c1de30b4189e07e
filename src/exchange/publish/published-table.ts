import type { Localized } from '../../values/index.js';

/** A cell; it may span rows and columns, as merged cells do. */
export interface Cell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  /** A figure, which stands to the right. */
  readonly isFigure?: true;
  /** The penalty whose amount it is, and the rows that share it. */
  readonly gives?: { readonly penalty: string; readonly rows: readonly string[] };
  /** Where the row or level of this cell stands in its rule file, on the first cell of each row. */
  readonly source?: string;
  /** The number of the row or level, on the first cell of each. */
  readonly row?: string;
}

export interface HeadingCell {
  readonly text: string;
  readonly isFigure?: true;
}

/** The table of one violation as people publish it; texts are in one language. Cells that a merged one covers are left out. */
export interface PublishedTable {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly page?: string;
  /** Articles broken, and articles it is penalised under. */
  readonly violates: string;
  readonly basis: string;
  readonly heading: readonly HeadingCell[];
  readonly rows: readonly (readonly Cell[])[];
  /** What stands under the table: how a score is turned into a sum, remarks on the source. */
  readonly remarks: readonly string[];
}

/** A document with its tables, in the order of the document. */
export interface PublishedDocument {
  readonly id: string;
  readonly title: string;
  /** Issuer, number, place, time in force, what 以上 and 以下 include. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly tables: readonly PublishedTable[];
  readonly digest: string;
}

export const HEADINGS = {
  row: { 'zh-CN': '行', en: 'row' },
  tier: { 'zh-CN': '类别', en: 'tier' },
  circumstances: { 'zh-CN': '裁量情节', en: 'circumstances' },
  orders: { 'zh-CN': '责令事项', en: 'orders' },
  factor: { 'zh-CN': '裁量要素', en: 'factor' },
  level: { 'zh-CN': '违法程度', en: 'level' },
  weight: { 'zh-CN': '裁量权重', en: 'weight' },
  start: { 'zh-CN': '裁量起点', en: 'starting point' },
  penalty: { 'zh-CN': '处罚', en: 'penalty' },
  range: { 'zh-CN': '法定幅度', en: 'statutory range' },
  when: { 'zh-CN': '适用情形', en: 'when' },
} as const satisfies Record<string, Localized>;
