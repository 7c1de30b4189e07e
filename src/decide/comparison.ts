import type { BenchmarkJson, ViolationJson } from '../compile/index.js';
import type { Citation } from '../resolve/index.js';
import type { Period, RangeJson } from '../values/index.js';
import type { AmountJson, DurationJson, Option, Order, Outcome, Penalty, Target } from './permitted-result.js';

/**
 * The rules in force when the act ended, held against those in force at the decision (art. 37). The newer apply where
 * they are lighter or no longer punish; `incomparable`: lighter in one respect and heavier in another, so that both are
 * shown; `undetermined`: open facts leave the comparison open.
 */
export interface RulesInTime {
  readonly act: string;
  readonly decided: string;
  readonly relation: 'lighter' | 'heavier' | 'equal' | 'no-longer-unlawful' | 'incomparable' | 'undetermined';
  /** The id of the benchmark that applies; null where both are shown. */
  readonly applied: string | null;
  /** What each gives by itself: first the rules of the act, then those of the decision. */
  readonly compared: readonly ComparedRules[];
  readonly basis: readonly Citation[];
}

export interface ComparedRules {
  readonly benchmark: BenchmarkJson;
  readonly outcome: Outcome;
  readonly options: readonly Option[];
}

/** One act under several norms: the one with the higher fine applies, and the act is fined once (art. 29). */
export interface NormsCompared {
  readonly relation: 'higher-fine' | 'equal' | 'incomparable' | 'undetermined';
  readonly norms: readonly ComparedNorm[];
  readonly basis: readonly Citation[];
}

export interface ComparedNorm {
  readonly benchmark: BenchmarkJson;
  readonly violation: ViolationJson;
  readonly outcome: Outcome;
  /** The statutory range of the party's fine for these facts; absent where nothing is fined, or it is open. */
  readonly statutory?: RangeJson;
  /** What the party may be fined under this norm in all. */
  readonly fine?: RangeJson;
  /** Whether its fine applies; null while that is open. */
  readonly applied: boolean | null;
}

/** What several acts come to together: each has its own decision, and some kinds of penalty have a cap. */
export interface Together {
  /** The sum of what may be fined, for each target. */
  readonly fines: readonly { readonly target: Target; readonly amount: AmountJson }[];
  /** Kinds of penalty that last, put together and held at the cap (public security: detention at most 20 days). */
  readonly durations: readonly {
    readonly type: string;
    readonly sum: DurationJson;
    readonly cap: Period;
    readonly held: boolean;
    readonly basis: readonly Citation[];
  }[];
}

/** What comes in every permitted result, whichever is chosen and however open facts turn out. */
export interface Certain {
  /** With the range that spans all results. */
  readonly penalties: readonly Penalty[];
  readonly orders: readonly Order[];
}
