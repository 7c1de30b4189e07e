import type { BenchmarkJson, FactWords, ViolationJson } from '../compile/index.js';
import type { Citation } from '../resolve/index.js';
import type { Json, Localized } from '../values/index.js';
import type { Fines, Judgement, Witness } from './answer.js';
import type { CasesCompared } from './case-changes.js';

export type * from './answer.js';
export type * from './case-changes.js';

/** Two sets of rules held against each other. Plain data: it survives `JSON.stringify` and back unchanged. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly older: readonly ComparedBenchmark[];
  readonly newer: readonly ComparedBenchmark[];
  readonly counts: Counts;
  /** How alike names must be at least, in whole percent: under the same clause, and without one. */
  readonly leastSimilarity: { readonly articles: number; readonly words: number };
  /** Violations without a counterpart on the other side. */
  readonly added: readonly UnmatchedViolation[];
  readonly removed: readonly UnmatchedViolation[];
  /** In the order of the newer documents. */
  readonly pairs: readonly ComparedViolation[];
  /** null where no cases were handed in. */
  readonly cases: CasesCompared | null;
}

export interface ComparedBenchmark extends BenchmarkJson {
  readonly number?: string;
  readonly inForce?: { readonly from: string; readonly until?: string };
}

/** How many violations; `renamed` ones are among those that are judged. */
export interface Counts extends Readonly<Record<Judgement, number>> {
  readonly added: number;
  readonly removed: number;
  readonly renamed: number;
}

export interface UnmatchedViolation extends ViolationJson {
  readonly benchmark: string;
  readonly penalisedBy: readonly Citation[];
}

/**
 * How two violations were found to be the same. `id`: the documents give them the same id. `articles`: penalised under a
 * clause they share, and named alike. `words`: by their Chinese names alone. `similarity` is the share of pairs of
 * characters that the names have in common, in whole percent.
 */
export interface MatchedBy {
  readonly how: 'id' | 'articles' | 'words';
  readonly similarity: number;
  /** Clauses that both are penalised under. */
  readonly clauses: readonly Citation[];
  /** Another violation of the same side is matched to this counterpart too: one was split, or two were put together. */
  readonly shared: boolean;
}

/**
 * One violation under both. `rules`: they say the same, and no case was looked at. `cells`: the facts were split wherever
 * either table splits them, and every combination was decided under both. `spans`: each table looks at facts of its own,
 * so what a case can come to was compared as a whole, for each combination of the facts they share.
 */
export interface ComparedViolation {
  readonly older: ComparedSide;
  readonly newer: ComparedSide;
  readonly matchedBy: MatchedBy;
  readonly renamed: boolean;
  readonly by: 'rules' | 'cells' | 'spans';
  readonly judgement: Judgement;
  /** Combinations of facts, by judgement; all zero where no case was looked at. */
  readonly cells: Readonly<Record<Judgement, number>>;
  /** Combinations there are; where more than were looked at, those were picked evenly. */
  readonly outOf: number;
  readonly facts: ComparedFacts;
  /** Neighbouring combinations of one judgement, those that cover most first. */
  readonly regions: readonly Region[];
  /** Cells of regions that are not listed. */
  readonly unlisted: number;
  /** Rows of two tier tables that meet in some combination. */
  readonly rows: readonly RowChange[];
  /** Starting points and weights of two scoring tables. */
  readonly weights: readonly WeightChange[];
  /** Words of the facts that regions and witnesses name. */
  readonly words: Readonly<Record<string, FactWords>>;
}

export interface ComparedSide extends ViolationJson {
  readonly benchmark: string;
  /** What some combination or other can come to: the hull of all fines; absent where no case was looked at. */
  readonly span?: Fines;
}

export interface ComparedFacts {
  readonly shared: readonly string[];
  readonly older: readonly string[];
  readonly newer: readonly string[];
  /** Facts of which only some values were tried: lists, sets, and sums that a fine is reckoned from. */
  readonly sampled: readonly string[];
}

/** A part of the space of facts with one judgement. */
export interface Region {
  readonly judgement: Judgement;
  readonly cells: number;
  /** What holds in it; facts that do not matter are absent. Empty: the whole. */
  readonly where: readonly FactExtent[];
  readonly witness: Witness;
}

/** The values a fact has in a region. */
export interface FactExtent {
  /** A fact's name, or `party.kind`. */
  readonly fact: string;
  readonly words?: readonly (string | boolean)[];
  readonly intervals?: readonly Interval[];
  /** Of a list or set: values that were tried. */
  readonly samples?: readonly Json[];
}

export interface Interval {
  readonly min?: Json;
  readonly max?: Json;
  readonly minInclusive?: boolean;
  readonly maxInclusive?: boolean;
}

export interface RowChange {
  /** Rows that apply together under the older table, and under the newer; none: no row does. */
  readonly older: readonly string[];
  readonly newer: readonly string[];
  readonly judgement: Judgement;
  readonly cells: number;
}

/** Percent; several columns stand one after the other. A side without such a level has none. */
export interface WeightChange {
  /** null: the starting point. */
  readonly factor: string | null;
  readonly label?: Localized;
  readonly where?: FactExtent;
  readonly older?: LevelWeight;
  readonly newer?: LevelWeight;
  readonly judgement: Judgement;
}

export interface LevelWeight {
  readonly row?: string;
  readonly weight: string;
}
