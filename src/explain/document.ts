import type { Locale } from '../values/index.js';

/** How a paragraph is meant; a format shows it as it can. */
export type Tone = 'plain' | 'verdict' | 'quiet';

/** An entry of a list: the text, short remarks under it, and entries of its own. */
export interface Item {
  readonly text: string;
  readonly notes: readonly string[];
  readonly items: readonly Item[];
  /** The range that the text speaks of, for formats that draw. It says nothing that the text does not say. */
  readonly drawing?: Drawing;
}

/** A place on a drawing, in percent of its width. INVARIANT: only drawn, never read: no figure that is shown is made of it. */
export type PlaceOnScale = number;

export interface DrawnEnd {
  readonly at: PlaceOnScale;
  /** Whether the number itself belongs to the range. */
  readonly isClosed: boolean;
}

/** A range, a single sum or a standard on a scale of money. */
export interface Drawing {
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
  readonly shape:
    | { readonly kind: 'range'; readonly from?: DrawnEnd; readonly to?: DrawnEnd }
    | { readonly kind: 'sum' | 'guide'; readonly at: PlaceOnScale };
  /** A sum that is held against the range. */
  readonly proposed?: PlaceOnScale;
  /** What the edges of the scale stand for (the right one has no figure where the law sets no upper limit), and what the signs mean. */
  readonly edges?: { readonly least: string; readonly most?: string; readonly legend: readonly DrawnSign[] };
}

export interface DrawnSign {
  readonly sign: 'closed' | 'open' | 'sum' | 'guide' | 'proposed';
  readonly text: string;
}

export type Mark = 'yes' | 'no' | 'open';

/** One rule as the reviewer sees it. */
export interface Branch {
  readonly mark: Mark;
  readonly text: string;
  /** Why it does not apply, what it still depends on, or what it found. */
  readonly detail?: string;
  /** Where the rule stands: `file:line`. */
  readonly source?: string;
  readonly branches: readonly Branch[];
}

export interface Column {
  readonly title: string;
  readonly align: 'start' | 'end';
}

/** One class of a histogram. */
export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** What a section is made of. Every format renders every kind. */
export type Block =
  | { readonly kind: 'subheading'; readonly text: string }
  /** Text that is kept as it stands, to be copied. */
  | { readonly kind: 'code'; readonly caption: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly tone: Tone; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** The last row, when it is a sum. */
      readonly foot?: readonly string[];
    }
  | {
      readonly kind: 'bars';
      readonly caption: string;
      readonly columns: readonly [Column, Column];
      readonly bars: readonly Bar[];
    }
  | { readonly kind: 'tree'; readonly marks: Readonly<Record<Mark, string>>; readonly branches: readonly Branch[] };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** An explanation before it has a format: the texts are in one language, the structure is the same in all. */
export interface Explanation {
  readonly locale: Locale;
  readonly title: string;
  /** What was decided about: the violation, the benchmark. */
  readonly subject: readonly string[];
  readonly sections: readonly Section[];
  /** Digests, for the file. */
  readonly footer: readonly string[];
}

export function paragraph(text: string, tone: Tone = 'plain'): Block {
  return { kind: 'paragraph', tone, text };
}

export function item(text: string, notes: readonly string[] = [], items: readonly Item[] = []): Item {
  return { text, notes, items };
}
