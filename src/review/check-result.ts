import type { Decision, Grade, Penalty } from '../decide/index.js';
import type { Case } from '../parse/index.js';
import type { Citation } from '../resolve/index.js';

export type Proposed = NonNullable<Case['proposed']>[number];

/**
 * How one proposed penalty stands. `differs-from-formula`: the rules give one sum, and it is another one.
 * `required-missing`: the rules require a penalty that was not proposed.
 */
export type Verdict =
  | 'within'
  | 'below'
  | 'above'
  | 'differs-from-formula'
  | 'type-not-permitted'
  | 'required-missing'
  | 'undetermined';

export interface PenaltyVerdict {
  readonly verdict: Verdict;
  /** The proposal; null for `required-missing`. */
  readonly proposed: Proposed | null;
  /** What the option permits for it; null where it permits nothing of the kind. */
  readonly permitted: Penalty | null;
  /** How far the proposed sum is from the nearest permitted one, in yuan. */
  readonly distance?: string;
  readonly basis: readonly Citation[];
}

/** How a proposal stands to one permitted result as a whole. */
export interface OptionVerdict {
  readonly option: number;
  readonly grade: Grade;
  readonly tier: string | null;
  readonly permitted: boolean | null;
  readonly penalties: readonly PenaltyVerdict[];
}

/** The answer to "is this penalty permitted?". */
export interface CheckResult {
  readonly verdict: 'permitted' | 'not-permitted' | 'undetermined';
  /** The option that the proposal fits, or from which it deviates least; null where there is none. */
  readonly option: OptionVerdict | null;
  /** Every option with its verdicts, in the decision's order. */
  readonly options: readonly OptionVerdict[];
  readonly decision: Decision;
}
