import type { Citation, Decision, Penalty } from '../decide/index.js';
import type { Finding } from './finding.js';
import type { OptionReference, Proposed } from './proposed.js';

/**
 * How one proposed penalty stands. `differs-from-formula`: the table computes one sum, and it is another one.
 * `type-not-permitted`: the result provides for no such penalty, or not for this one beside the others.
 * `required-missing`: the result requires a penalty that was not proposed.
 */
export type Verdict =
  | 'within'
  | 'below'
  | 'above'
  | 'differs-from-formula'
  | 'type-not-permitted'
  | 'required-missing'
  | 'undetermined';

/** Why, where the figures do not say it. */
export type VerdictReason =
  // not permitted
  | 'proposed-twice'
  | 'other-of-choice-proposed'
  | 'other-name'
  // undetermined
  | 'depends-on-facts'
  | 'figure-not-proposed'
  | 'figure-not-in-rules'
  | 'incomparable-duration'
  | 'person-not-named';

export interface PenaltyVerdict {
  readonly verdict: Verdict;
  readonly reason?: VerdictReason;
  /** The proposal; null for a penalty that was not proposed. */
  readonly proposed: Proposed | null;
  /** What the result provides for it; null where it provides for nothing of the kind. */
  readonly permitted: Penalty | null;
  /** How far the sum is from the nearest permitted one, in yuan; a bound that is left out counts as one fen away. */
  readonly distance?: string;
  /** Of a penalty that was not proposed: for whom, where the proposal names persons. */
  readonly person?: string;
  readonly basis: readonly Citation[];
}

/** How the proposal stands to one permitted result as a whole. `permitted` is null while that is open. */
export interface OptionVerdict extends OptionReference {
  readonly permitted: boolean | null;
  /** One for each proposed penalty, in the order proposed; then the penalties that are missing. */
  readonly penalties: readonly PenaltyVerdict[];
}

/** A penalty's verdict against the option that fits best, with every option that would permit the penalty. */
export interface PenaltyCheck extends PenaltyVerdict {
  readonly permittedBy: readonly OptionReference[];
}

/** The penalties proposed for one act, held against the decision on it. */
export interface ActCheck {
  readonly verdict: 'permitted' | 'not-permitted' | 'undetermined';
  /** The option that the proposal fits, or from which it deviates least; null where there is none. */
  readonly option: OptionReference | null;
  /** The verdicts against that option. */
  readonly penalties: readonly PenaltyCheck[];
  /** The verdicts against every option, in the decision's order. */
  readonly options: readonly OptionVerdict[];
  /**
   * What the file must contain, procedure and time. They leave the verdict as it is: it answers whether the law permits
   * these penalties for these facts. A step of procedure that is missing can still be taken while the penalty is only
   * proposed, and one that was skipped makes the decision unlawful whatever it imposes (art. 38, 63, 58): the penalty
   * would not become permitted by changing it.
   */
  readonly findings: readonly Finding[];
}

/** The check of a further act of the case. */
export interface FurtherActCheck extends ActCheck {
  /** Its place in the decision's `acts`. */
  readonly act: number;
}

/**
 * The answer to "are these penalties permitted?". `verdict` is that of all acts together, everything else beside `acts`
 * is about the first. Plain data: it survives `JSON.stringify` and back unchanged.
 */
export interface CheckResult extends ActCheck {
  /** The further acts for which something is proposed, or of which it is said that nothing is. */
  readonly acts: readonly FurtherActCheck[];
  readonly decision: Decision;
}
