import type { Condition, FactType } from '../conditions/index.js';
import type { CalendarDate, Decimal, Localized, Period, WorkingDayCalendar } from '../values/index.js';

/** A place in a law or document: an article, or a row of a published table. */
export interface Citation {
  readonly law: string;
  readonly title: Localized;
  readonly article?: string;
  readonly paragraph?: string;
  readonly item?: string;
  readonly table?: string;
  readonly row?: string;
}

export interface Source {
  readonly file: string;
  readonly line: number;
}

/** What every linked rule carries: a name that is unique in its document, where it stands, and what it rests on. */
export interface Rule {
  readonly id: string;
  readonly source: Source;
  readonly basis: readonly Citation[];
}

/** A declared fact, linked. */
export interface Fact {
  readonly name: string;
  readonly type: FactType;
  readonly label: Localized;
  readonly question: Localized;
  readonly unit?: string;
  readonly values?: Readonly<Record<string, Localized>>;
  readonly derive?: { readonly how: 'count' | 'max' | 'sum'; readonly from: string };
}

export interface AmountBound {
  readonly value: Decimal;
  readonly inclusive: boolean;
}

/** A money fact that figures are multiples or percentages of, counted as at least or at most a sum. */
export interface Base {
  readonly fact: string;
  readonly atLeast?: Decimal;
  readonly atMost?: Decimal;
}

/** `add` yuan for each `each` of the fact beyond `beyond`; a part of a step is rounded (`down`: only whole steps count). */
export interface Step {
  readonly add: Decimal;
  readonly of: string;
  readonly beyond: Decimal;
  readonly each: Decimal;
  readonly rounding: 'up' | 'down' | 'half-up';
}

/** A sum or a range as a rule states it, before a case's figures are put in. */
export interface AmountRule {
  readonly min?: AmountBound;
  readonly max?: AmountBound;
  readonly measure: 'yuan' | 'times' | 'percent';
  readonly base?: Base;
  readonly per: readonly string[];
  readonly steps: readonly Step[];
}

export interface DurationRule {
  readonly min?: { readonly value: Period; readonly inclusive: boolean };
  readonly max?: { readonly value: Period; readonly inclusive: boolean };
  readonly life?: true;
}

export type Necessity = 'required' | 'optional' | 'alternative';

/** Manner: whether it must be imposed, which choice it belongs to, when, and whose approval or decision it needs. */
interface Manner {
  readonly necessity: Necessity;
  readonly choice: string | null;
  readonly when?: Condition;
  readonly approval?: Localized;
  readonly authority?: Localized;
}

export interface StatutoryPenalty extends Rule, Manner {
  /** Its name within the provision. */
  readonly key: string;
  readonly type: string;
  readonly name?: Localized;
  readonly target: 'party' | 'responsible-person';
  /** Fines only: the amounts of which the facts select one. */
  readonly cases: readonly { readonly when?: Condition; readonly amount: AmountRule }[];
  readonly duration?: DurationRule;
}

export interface OrderRule extends Rule, Manner {
  readonly type: string;
  readonly name?: Localized;
  readonly within?: Period;
}

/** What a row gives for one statutory penalty. */
export interface Given {
  readonly penalty: string;
  readonly amount?: AmountRule;
  readonly duration?: DurationRule;
}

export interface TierRow extends Rule {
  readonly kind: 'tier';
  readonly row: string;
  readonly tier?: string;
  readonly label?: Localized;
  readonly severity?: number;
  /** Its own condition; those of the groups around it come on top. Absent: always. */
  readonly when?: Condition;
  /** What it gives, that of the groups around it included. */
  readonly gives: readonly Given[];
}

export interface TierGroup extends Rule {
  readonly kind: 'group';
  readonly when?: Condition;
  readonly children: readonly TierNode[];
}

export type TierNode = TierRow | TierGroup;

export interface Column extends Rule {
  readonly key: string;
  readonly label?: Localized;
  readonly penalty: string;
  readonly when?: Condition;
  readonly start: Decimal;
  readonly of: AmountRule;
  readonly cap?: Decimal;
  readonly floor?: Decimal;
}

export interface Level extends Rule {
  readonly row: string;
  readonly label?: Localized;
  readonly when: Condition;
  /** One weight for each column, in the columns' order; percent. */
  readonly weights: readonly Decimal[];
}

export interface Factor extends Rule {
  readonly key: string;
  readonly label: Localized;
  readonly levels: readonly Level[];
}

export type Method =
  | { readonly kind: 'statutory' }
  | { readonly kind: 'tiers'; readonly nodes: readonly TierNode[] }
  | { readonly kind: 'scoring'; readonly columns: readonly Column[]; readonly factors: readonly Factor[] };

export interface NoteRule {
  readonly about: 'misprint' | 'reading' | 'overlap' | 'gap' | 'excess' | 'scope';
  readonly text: Localized;
  readonly rows?: readonly string[];
  readonly when?: Condition;
}

export interface Violation extends Rule {
  readonly code: string;
  /** The published table (the statute it narrows is the rule's basis). */
  readonly table: Citation;
  readonly key: string;
  readonly name: Localized;
  readonly violates: readonly Citation[];
  /** Facts in scope, by name. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Facts of the statute that this table answers by a condition of its own. */
  readonly reads: ReadonlyMap<string, Condition>;
  readonly penalties: readonly StatutoryPenalty[];
  readonly orders: readonly OrderRule[];
  readonly method: Method;
  readonly notes: readonly NoteRule[];
}

export interface LimitationRule extends Rule {
  readonly within: Period;
  readonly when?: Condition;
}

export interface DeadlineRule extends Rule {
  readonly key: string;
  readonly label: Localized;
  readonly after: string;
  readonly within: Period;
  readonly counting: 'calendar' | 'working';
}

/** One published document, put together from its files, with what it extends. */
export interface RuleDocument {
  readonly id: string;
  readonly kind: string;
  readonly title: Localized;
  readonly issuer?: Localized;
  readonly number?: string;
  readonly department?: string;
  readonly jurisdiction?: string;
  readonly published?: CalendarDate;
  readonly inForce?: { readonly from: CalendarDate; readonly until?: CalendarDate };
  readonly provenance?: string;
  readonly unascertainable?: { readonly rule: 'lowest-level'; readonly basis: Citation };
  readonly scoreCap?: { readonly cap: Decimal; readonly basis: Citation };
  readonly statutoryLimits?: { readonly basis: Citation };
  readonly conflict?: { readonly rule: 'heavier'; readonly basis: Citation };
  /** General rules, its own and those of every document it extends. */
  readonly limitation: readonly LimitationRule[];
  readonly deadlines: readonly DeadlineRule[];
  readonly violations: readonly Violation[];
  /** Of this document's files and of all that they rest on. */
  readonly digest: string;
}

/** Form 2 of the pipeline: documents whose every name, figure and citation is linked. */
export interface RuleSet {
  readonly documents: readonly RuleDocument[];
  /** The State Council's yearly holiday arrangements, as far as they are loaded. */
  readonly calendar: WorkingDayCalendar;
}
