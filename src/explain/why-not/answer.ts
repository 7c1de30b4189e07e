import type { TestTrace } from '../../conditions/index.js';
import type { Citation, TraceNode } from '../../decide/index.js';

/** One rule that was asked about, or that the answer rests on. */
export interface WhyNotReason {
  /** The rule's id in the trace. */
  readonly rule?: string;
  /** Why it applies or does not, in the language asked for. */
  readonly text: string;
  /** The nearest test that failed, with the distance from it. */
  readonly failed?: TestTrace;
  readonly left?: NonNullable<TraceNode['left']>;
  readonly basis: readonly Citation[];
}

/** Why something does not apply, as data: `explain(result, { whyNot, format: 'json' })`. */
export interface WhyNotAnswer {
  readonly asked: string;
  /** null: open facts leave it undecided, or nothing has that name (then `nearest` is there). */
  readonly applies: boolean | null;
  readonly reasons: readonly WhyNotReason[];
  /** Names near to the one that nothing has. */
  readonly nearest?: readonly string[];
}

/** An answer with its sentence; what it says of single rules stands in `listed`. */
export interface Answer extends WhyNotAnswer {
  readonly sentence: string;
  readonly listed: readonly string[];
}
