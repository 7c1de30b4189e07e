import type { AmountJson, Citation, Ground, Order, Penalty } from '../decide/index.js';
import type { Localized } from '../values/index.js';
import type { OptionReference, Proposed } from './proposed.js';

/**
 * What a reviewer asks of the file beside the figures. A finding is no verdict: a penalty that the law permits stays
 * permitted without it, but the decision would not stand as it is.
 */
export type Finding =
  | ReasonsNeeded
  | ApprovalNeeded
  | ProcedureSkipped
  | ProcedureNotShown
  | OnTheSpot
  | DeadlineMissed
  | ActNotExamined;

/** The file has to give reasons, and `reason` says for what. */
export type ReasonsNeeded =
  | GradeReasons
  | WaiverReasons
  | ChoiceReasons
  | GuideReasons
  | FigureReasons
  | OptionalImposed
  | OptionalLeftOut
  | AlternativeReasons;

interface Needed<R extends string> {
  readonly kind: 'reasons-needed';
  readonly reason: R;
  readonly basis: readonly Citation[];
}

/** The circumstances on which the grade rests have to be established. */
export interface GradeReasons extends Needed<'grade'> {
  readonly option: OptionReference;
  readonly grounds: readonly Ground[];
}

/** A penalty may be waived and is: the grounds have to be established, and why it is waived has to be said. */
export interface WaiverReasons extends Needed<'waived'> {
  readonly option: OptionReference;
  readonly grounds: readonly Ground[];
}

/** The law leaves the choice between several results: why this one. `against` speaks for the others and not for this one. */
export interface ChoiceReasons extends Needed<'choice'> {
  readonly option: OptionReference;
  readonly others: readonly OptionReference[];
  readonly against: readonly Ground[];
}

/** A sum away from the figure that the document names as the standard. */
export interface GuideReasons extends Needed<'guide'> {
  readonly proposed: Proposed;
  readonly permitted: Penalty;
  readonly guide: AmountJson;
  /** How far it is from the standard, in yuan, and on which side. */
  readonly difference: string;
  readonly side: 'below' | 'above';
}

/** A sum within a range for which the document names no standard: why so much. */
export interface FigureReasons extends Needed<'figure'> {
  readonly proposed: Proposed;
  readonly permitted: Penalty;
}

/** A penalty that may be imposed, and is. */
export interface OptionalImposed extends Needed<'optional-imposed'> {
  readonly proposed: Proposed;
  readonly permitted: Penalty;
}

/** A penalty that may be imposed, and is not; several where one of a choice may be. */
export interface OptionalLeftOut extends Needed<'optional-left-out'> {
  readonly penalties: readonly Penalty[];
  /** For whom, where the proposal names persons. */
  readonly person?: string;
}

/** One penalty of a choice, in place of the other penalties or orders of it. */
export interface AlternativeReasons extends Needed<'alternative'> {
  readonly proposed: Proposed;
  readonly permitted: Penalty;
  readonly others: readonly Penalty[];
  /** Orders of the same choice. */
  readonly orders?: readonly Order[];
}

/** A penalty that another authority has to approve, or to impose. */
export interface ApprovalNeeded {
  readonly kind: 'approval-needed';
  readonly proposed: Proposed;
  readonly permitted: Penalty;
  readonly approval?: Localized;
  readonly authority?: Localized;
  readonly basis: readonly Citation[];
}

/** A step of procedure as a finding names it. */
export interface NamedProcedure {
  readonly id: string;
  readonly label: Localized;
  /** null: it depends on the figure chosen within what the result permits, or on the facts under `pending`. */
  readonly required: boolean | null;
  readonly pending?: readonly string[];
  readonly basis: readonly Citation[];
}

/** The case says which procedures were followed, and this one is not among them. */
export interface ProcedureSkipped {
  readonly kind: 'procedure-skipped';
  readonly procedure: NamedProcedure;
  readonly basis: readonly Citation[];
}

/** The case says nothing of procedure: all that is called for, in one finding. */
export interface ProcedureNotShown {
  readonly kind: 'procedure-not-shown';
  readonly procedures: readonly NamedProcedure[];
  readonly basis: readonly Citation[];
}

/** Whether the proposal may be decided on the spot; null while that depends on a figure or a fact. */
export interface OnTheSpot {
  readonly kind: 'on-the-spot';
  readonly permitted: boolean | null;
  readonly pending?: readonly string[];
  /** Whether the case says that it was. */
  readonly followed: boolean | null;
  readonly basis: readonly Citation[];
}

export interface DeadlineMissed {
  readonly kind: 'deadline-missed';
  readonly id: string;
  readonly label: Localized;
  readonly due: string;
  readonly done?: string;
  readonly counting: 'calendar' | 'working';
  /** The calendar of that year is not published yet: the last day may still move. */
  readonly provisional: boolean;
  readonly basis: readonly Citation[];
}

/** The proposal says nothing of one of several acts. */
export interface ActNotExamined {
  readonly kind: 'act-not-examined';
  /** Its place in the decision's `acts`; null for the first act, which is the decision's own. */
  readonly act: number | null;
  readonly basis: readonly Citation[];
}
