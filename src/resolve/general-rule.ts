import type { Condition } from '../conditions/index.js';
import type { CalendarDate, Decimal, Localized, Period } from '../values/index.js';
import type { AmountBound, Citation, Rule } from './rule.js';

/** A rule for every violation, known within its document by its key; a document that extends another may replace it. */
interface GeneralRule extends Rule {
  readonly key: string;
  readonly document: string;
  readonly replaces: readonly string[];
}

export interface LimitationRule extends GeneralRule {
  readonly within: Period;
  readonly when?: Condition;
}

export interface DeadlineRule extends GeneralRule {
  readonly label: Localized;
  readonly after: string;
  readonly done?: string;
  readonly within: Period;
  readonly counting: 'calendar' | 'working';
  readonly suspendable: boolean;
}

/** What a document makes of penalties that the law leaves to the authority. */
export interface MannerRule extends GeneralRule {
  readonly label: Localized;
  readonly types: ReadonlySet<string>;
  readonly of: 'optional' | 'alternative';
  readonly when?: Condition;
  readonly becomes: 'required' | 'excluded';
}

export type Effect = 'none' | 'transfer' | 'mitigated' | 'lighter' | 'heavier';

/** A part of something, in percent. */
export interface Share {
  readonly min?: AmountBound;
  readonly max?: AmountBound;
}

/** How a grade moves a fine; see the schema of rule files. */
export interface Measure {
  /** The same for measures that say the same. */
  readonly id: string;
  readonly how:
    | { readonly kind: 'slice'; readonly share: Share; readonly of: ReferenceRange }
    | { readonly kind: 'reduce'; readonly share: Share }
    | { readonly kind: 'tier-up' };
  readonly guide: boolean;
  readonly basis: readonly Citation[];
}

export type ReferenceRange = 'range' | 'tier' | 'statute' | 'below' | 'above' | 'mitigated';
export type Shape = 'range' | 'only-max' | 'only-min' | 'single';

/** What a document means by a grade. */
export interface GradeRule extends GeneralRule {
  readonly grade: 'mitigated' | 'lighter' | 'ordinary' | 'heavier';
  readonly shape?: Shape;
  readonly measure: Measure;
}

export interface Circumstance extends GeneralRule {
  readonly label: Localized;
  readonly effects: readonly Effect[];
  readonly modality: 'must' | 'may';
  /** The word of the fact `circumstances` by which the officer finds it; absent where the rule says when it is present. */
  readonly word?: string;
  /** What makes it present, whatever excludes it: the facts of this condition are what it rests on. */
  readonly present: Condition;
  /** When it counts: present, and not excluded. */
  readonly when: Condition;
  /** Facts by which a table may already count it. */
  readonly counts: readonly string[];
  readonly measure?: Measure;
  /** The document leaves this violation out of it: its table counts it itself. */
  readonly excepted?: true;
  /** Where and while the supplementing document that states it is in force. */
  readonly force?: {
    readonly jurisdiction?: string;
    readonly inForce?: { readonly from: CalendarDate; readonly until?: CalendarDate };
  };
}

/** A step of procedure; its condition may look at facts derived from the result. */
export interface ProcedureRule extends GeneralRule {
  readonly label: Localized;
  readonly effect: 'required' | 'permitted';
  readonly when?: Condition;
  /** By which facts it is seen to have been followed. */
  readonly met?: Condition;
}

export interface CapRule extends GeneralRule {
  readonly type: string;
  readonly atMost: Period;
}

export interface SurchargeRule extends GeneralRule {
  readonly percentPerDay: Decimal;
  readonly afterDeadline: string;
}

/** The rules for every violation: those of its document, of all it extends, of the laws it is penalised under, of what supplements it. */
export interface GeneralRules {
  readonly limitation: readonly LimitationRule[];
  readonly circumstances: readonly Circumstance[];
  readonly grades: readonly GradeRule[];
  readonly manners: readonly MannerRule[];
  readonly procedures: readonly ProcedureRule[];
  readonly deadlines: readonly DeadlineRule[];
  readonly caps: readonly CapRule[];
  readonly surcharges: readonly SurchargeRule[];
}
