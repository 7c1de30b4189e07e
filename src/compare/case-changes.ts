import type { Problem } from '../diagnostics/index.js';
import type { Answered, Judgement } from './answer.js';

/**
 * Cases decided under both sides. Sums in yuan, of the fines of all targets in a case; only of
 * cases that both sides settle.
 */
export interface CasesCompared {
  readonly looked: number;
  readonly judged: Readonly<Record<Judgement, number>>;
  /** How much more or less is fined in all: by the least and by the most that may be imposed. */
  readonly moved: { readonly least: string; readonly most: string };
  /** The largest changes first. */
  readonly changes: readonly CaseChange[];
  readonly histogram: readonly HistogramClass[];
  /** Cases that do not belong to a violation both have, or that one side could not read. */
  readonly left: readonly CaseLeft[];
}

export interface CaseChange {
  /** The id of the case, else its number, counted from 1. */
  readonly case: string;
  readonly violation: { readonly older: string; readonly newer: string };
  readonly judgement: Judgement;
  /** By how much the least and the most that may be fined moves; absent where one of them has no limit, and for a gap. */
  readonly least?: string;
  readonly most?: string;
  readonly older: Answered;
  readonly newer: Answered;
}

/** Changes of the most that may be fined: over `from`, up to `to`. `from` and `to` both zero: no change. */
export interface HistogramClass {
  readonly from?: string;
  readonly to?: string;
  readonly count: number;
}

export type CaseLeft =
  | { readonly case: string; readonly why: 'no-counterpart' }
  | {
      readonly case: string;
      readonly why: 'not-decided';
      readonly side: 'older' | 'newer';
      readonly problems: readonly Problem[];
    };
