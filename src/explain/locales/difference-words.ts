import type { Judgement, MatchedBy } from '../../compare/index.js';

/** What is said of two sets of rules held against each other, in one language. */
export interface DifferenceWords {
  readonly title: string;
  readonly headings: {
    readonly overview: string;
    readonly cases: string;
    readonly furthest: string;
    readonly changed: string;
    readonly unchanged: string;
    readonly added: string;
    readonly removed: string;
  };
  readonly columns: {
    readonly what: string;
    readonly count: string;
    readonly older: string;
    readonly newer: string;
    readonly rowsOlder: string;
    readonly rowsNewer: string;
    readonly judgement: string;
    readonly combinations: string;
    readonly factor: string;
    readonly level: string;
    readonly case: string;
    readonly violation: string;
    readonly least: string;
    readonly most: string;
  };
  readonly captions: {
    readonly counts: string;
    readonly cases: string;
    readonly histogram: string;
    readonly changes: string;
    readonly rows: string;
    readonly weights: string;
  };
  /** The newer rules, seen from the older. */
  readonly judgements: Readonly<Record<Judgement, string>>;
  readonly counts: { readonly added: string; readonly removed: string; readonly renamed: string };
  readonly matched: Readonly<Record<MatchedBy['how'], string>>;
  readonly shared: string;
  readonly parties: { readonly organisation: string; readonly individual: string };
  readonly party: string;
  readonly start: string;
  readonly everywhere: string;
  readonly none: string;
  readonly noRow: string;
  readonly stricterMost: string;
  readonly lighterMost: string;
  readonly asAWhole: string;
  /** What the page is about, below the title. */
  side(side: 'older' | 'newer', title: string): string;
  inForce(title: string, from: string, until: string | undefined): string;
  overview(matched: number, changed: number): string;
  /** Names that are the same are said once. */
  pair(older: string, newer: string): string;
  headed(pair: string, judgement: string): string;
  matchedBy(how: string, similarity: string, clauses: string): string;
  renamed(older: string, newer: string): string;
  spans(older: string, newer: string): string;
  region(where: string, judgement: string): string;
  witness(facts: string): string;
  answer(side: 'older' | 'newer', text: string): string;
  samples(values: readonly string[]): string;
  partly(looked: number, outOf: number): string;
  unlisted(combinations: number): string;
  sampled(facts: string): string;
  rowNames(rows: readonly string[]): string;
  weight(percents: string, row: string | undefined): string;
  move(figure: string): string;
  histogramClass(from: string | undefined, to: string | undefined): string;
  casesChanged(looked: number, changed: number): string;
  casesMoved(least: string, most: string): string;
  casesLeft(count: number): string;
  moreCases(count: number): string;
}
