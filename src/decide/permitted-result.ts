import type { Ground, OrderJson, WeightJson } from '../compile/index.js';
import type { Citation } from '../resolve/index.js';
import type { Localized, Period, RangeJson } from '../values/index.js';

export type Outcome = 'penalty' | 'no-penalty' | 'undetermined' | 'transfer' | 'not-covered';
export type Grade = 'none' | 'waivable' | 'mitigated' | 'lighter' | 'ordinary' | 'heavier';
export type Target = 'party' | 'responsible-person';
export type Necessity = 'required' | 'optional' | 'alternative';

/** A sum of money or a range of it, in yuan; a bound that the law does not give is absent. */
export interface AmountJson extends RangeJson {
  readonly currency: 'CNY';
}

/** How long a penalty lasts. */
export interface DurationJson {
  readonly min?: Period;
  readonly max?: Period;
  readonly minInclusive?: boolean;
  readonly maxInclusive?: boolean;
  /** For life; with `min`, from that up to life. */
  readonly life?: true;
  /** The length that the document names as the standard. */
  readonly guide?: Period;
}

export interface Penalty {
  /** The penalty's name within its provision, e.g. `unit-fine`. */
  readonly id: string;
  readonly type: string;
  readonly name?: Localized;
  readonly target: Target;
  readonly necessity: Necessity;
  readonly choice: string | null;
  /** Of its choice several may be imposed together, at least one. */
  readonly combinable?: true;
  readonly amount?: AmountJson;
  /** The law names the fine and states no amount. */
  readonly unstated?: true;
  /** The figure that the document names as the standard (可以, 一般); it may be left with reasons. */
  readonly guide?: AmountJson;
  readonly duration?: DurationJson;
  readonly approval?: Localized;
  readonly authority?: Localized;
  /** Facts on which it still depends whether, or in what amount, this penalty is imposed; absent when settled. */
  readonly pending?: readonly string[];
  readonly basis: readonly Citation[];
}

export interface Order extends OrderJson {
  /** Facts on which it still depends whether the order is given; absent when settled. */
  readonly pending?: readonly string[];
}

/**
 * One step by which a fine got where it is. `statute`: the statutory range. `tier`: the row's range. `score`: the
 * column's score times its base. `steps`: a stepped formula. `statutory-limit`: held at the statutory range.
 * `circumstance`: what the grade makes of it. `guide`: the standard within what is permitted.
 */
export interface NarrowingStep {
  readonly penalty: string;
  readonly step: 'statute' | 'tier' | 'score' | 'steps' | 'cap' | 'statutory-limit' | 'circumstance' | 'guide';
  readonly range: RangeJson;
  /** The arithmetic, in figures and signs that need no language: `45% × 5% × 3000000 = 67500`. */
  readonly formula?: string;
  readonly basis: readonly Citation[];
}

/** A score as it was put together, in percent. */
export interface ScoreJson {
  readonly column: string;
  readonly penalty: string;
  readonly label?: Localized;
  readonly start: string;
  readonly weights: readonly WeightJson[];
  readonly sum: string;
  /** After cap and floor. */
  readonly score: string;
  readonly limitedBy?: 'cap' | 'floor';
}

export interface Option {
  readonly grade: Grade;
  /** The document that gives it, where that is not the decision's own: rules of another time, or another norm. */
  readonly benchmark?: string;
  /** The document's own name of the tier, else the row's number; null where no row applies. */
  readonly tier: string | null;
  /** Rows of the published table that give this option. */
  readonly rows: readonly string[];
  /** Percent, of the first column; scoring benchmarks only. */
  readonly score?: string;
  readonly scores?: readonly ScoreJson[];
  /** In place of a score, while very many are possible: the lowest and the highest; the amounts then span all between. */
  readonly scoreBetween?: { readonly min: string; readonly max: string };
  readonly penalties: readonly Penalty[];
  readonly orders: readonly Order[];
  readonly grounds: readonly Ground[];
  readonly narrowing: readonly NarrowingStep[];
}
