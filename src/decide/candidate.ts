import type { AmountRule, DurationRule, Rule } from '../resolve/index.js';
import { type Decimal, deepFreeze } from '../values/index.js';
import type { Ground, Order, ScoreJson, TraceNode } from './decision.js';

/** What a table gives for one penalty: a rule to put the facts into, or a score with what a percentage is worth. */
export type Narrowing =
  | {
      readonly kind: 'tier';
      readonly rule: Rule;
      readonly amount?: AmountRule;
      /** The figure within the amount that the document names as the standard. */
      readonly guide?: AmountRule;
      readonly duration?: DurationRule;
    }
  | { readonly kind: 'score'; readonly rule: Rule; readonly of: AmountRule; readonly score: Decimal };

/** One way in which the table can come out for this case. */
export interface Candidate {
  readonly tier: string | null;
  readonly rows: readonly string[];
  /** How heavy the row is among those of its table, where the table says so. */
  readonly severity?: number;
  /** What a tier was raised from: it is never fined less than that. */
  readonly raisedFrom?: Candidate;
  /** One tier above the heaviest there is only the statutory maximum. */
  readonly atMaximum?: true;
  readonly scores?: readonly ScoreJson[];
  readonly narrowings: ReadonlyMap<string, Narrowing>;
  /** Orders that come with the row. */
  readonly orders?: readonly Order[];
  readonly grounds: readonly Ground[];
}

/** The law's own range, where no row of the table applies. */
export const STATUTE_ONLY: Candidate = deepFreeze({ tier: null, rows: [], narrowings: new Map(), grounds: [] });

/** How the table came out. `settled`: it gives exactly one result, whatever else becomes known. */
export interface MethodOutcome {
  readonly settled: boolean;
  readonly candidates: readonly Candidate[];
  readonly trace?: TraceNode;
}
