import type { Decimal, Localized } from '../values/index.js';

/** A place in a law or document: an article, or a row of a published table. */
export interface Citation {
  readonly law: string;
  readonly title: Localized;
  readonly article?: string;
  readonly paragraph?: string;
  readonly item?: string;
  /** A note after the table, in place of an article. */
  readonly note?: string;
  readonly table?: string;
  readonly row?: string;
}

export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What every linked rule carries: a name that is unique in its document, where it stands, and what it rests on. */
export interface Rule {
  readonly id: string;
  readonly source: Source;
  readonly basis: readonly Citation[];
}

export interface AmountBound {
  readonly value: Decimal;
  readonly inclusive: boolean;
}
