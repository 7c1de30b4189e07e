import type { Condition, FactType } from '../conditions/index.js';
import type { CalendarDate, Decimal, Localized, Period, WorkingDayCalendar } from '../values/index.js';
import type { GeneralRules } from './general-rule.js';
import type { AmountBound, Citation, Rule, Source } from './rule.js';

/** A declared fact, linked. */
export interface Fact {
  readonly name: string;
  readonly type: FactType;
  readonly label: Localized;
  readonly question: Localized;
  readonly unit?: string;
  readonly values?: Readonly<Record<string, Localized>>;
  readonly derive?: Derivation;
  readonly lookBack?: LookBack;
  /** Which way the act gets worse, where the declaration says so: with more of it, or with less. */
  readonly worse?: 'more' | 'less';
  /** Where it is declared; absent for what is put together from several places (`circumstances`). */
  readonly source?: Source;
}

/** How a fact is computed: from list facts (all their items together), from the party, from two date facts, or from the result (procedures only). */
export type Derivation =
  | { readonly how: 'count' | 'max' | 'sum'; readonly from: readonly string[] }
  | { readonly how: 'party'; readonly of: 'kind' | 'age' }
  | { readonly how: 'days'; readonly after: string; readonly until: string }
  | { readonly how: 'result'; readonly of: 'fine' | 'types' | 'grade' | 'person' | 'confiscated' };

/** How a fact follows from the earlier cases of the party, where the case lists them. */
export interface LookBack {
  readonly counts: 'acts' | 'penalties';
  readonly same: 'clause' | 'violation' | 'law' | 'any';
  readonly within?: Period;
  readonly calendarYear: boolean;
  readonly includingThis: boolean;
}

/** Whether 以上 and 以下 include the number, as a document (or one table of it) declares. */
export interface BoundWords {
  readonly 以上: 'inclusive' | 'exclusive';
  readonly 以下: 'inclusive' | 'exclusive';
}

/** A money fact that figures are multiples or percentages of, counted as at least or at most a sum. */
export interface Base {
  readonly fact: string;
  readonly atLeast?: Decimal;
  readonly atMost?: Decimal;
  /** A money fact that is taken off first (依法应当退赔的除外). */
  readonly less?: string;
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
  /** Yuan: the most that it can come to. */
  readonly cap?: Decimal;
}

export interface DurationRule {
  readonly min?: { readonly value: Period; readonly inclusive: boolean };
  readonly max?: { readonly value: Period; readonly inclusive: boolean };
  /** For life; with `min`, from that up to life. */
  readonly life?: true;
  /** The length that the document names as the standard. */
  readonly guide?: Period;
}

export type Necessity = 'required' | 'optional' | 'alternative';

/** Manner: whether it must be imposed, which choice it belongs to, when, and whose approval or decision it needs. */
interface Manner {
  readonly necessity: Necessity;
  readonly choice: string | null;
  /** Of its choice several may be imposed together, at least one. */
  readonly combinable?: true;
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
  /** Sums of money only: the amounts of which the facts select one. */
  readonly cases: readonly { readonly when?: Condition; readonly amount: AmountRule }[];
  /** A fine whose amount the text does not state. */
  readonly unstated?: true;
  readonly duration?: DurationRule;
}

export interface OrderRule extends Rule, Manner {
  readonly type: string;
  readonly name?: Localized;
  readonly within?: Period;
  /** How much of something is ordered that is not money. */
  readonly quantity?: { readonly figures: AmountRule; readonly unit: Localized };
}

/** What a row gives for one statutory penalty. */
export interface Given {
  readonly penalty: string;
  readonly amount?: AmountRule;
  /** The figure within the amount that the document names as the standard. */
  readonly guide?: AmountRule;
  readonly duration?: DurationRule;
}

export interface TierRow extends Rule {
  readonly kind: 'tier';
  /** null: the table leaves the case to the law on purpose; it then gives nothing and rests on the provision. */
  readonly row: string | null;
  readonly tier?: string;
  readonly label?: Localized;
  readonly severity?: number;
  /** Its own condition; those of the groups around it come on top. Absent: always. */
  readonly when?: Condition;
  /** What it gives, that of the groups around it included. */
  readonly gives: readonly Given[];
  /** Orders that come with the row, those of the groups around it included. */
  readonly orders: readonly OrderRule[];
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
  /** Whether 以上 and 以下 include the number in this table. */
  readonly bounds?: BoundWords;
  /** The page of the source. */
  readonly page?: string;
  /** Facts in scope, by name. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Facts of the statute that this table answers by a condition of its own. */
  readonly reads: ReadonlyMap<string, Condition>;
  readonly penalties: readonly StatutoryPenalty[];
  readonly orders: readonly OrderRule[];
  readonly method: Method;
  readonly notes: readonly NoteRule[];
  readonly general: GeneralRules;
  /** From that day the act is no longer unlawful. */
  readonly abolished?: { readonly on: CalendarDate; readonly basis: Citation };
}

/** What a violation is called and what it rests on: known before its rules are linked. */
export interface ViolationHead {
  readonly code: string;
  readonly key: string;
  readonly name: Localized;
  readonly violates: readonly Citation[];
  readonly penalisedBy: readonly Citation[];
}

/** One published document, put together from its files, with what it extends. */
export interface RuleDocument {
  readonly id: string;
  /** Where its header stands. */
  readonly source: Source;
  readonly kind: string;
  readonly title: Localized;
  readonly issuer?: Localized;
  readonly number?: string;
  readonly department?: string;
  readonly jurisdiction?: string;
  readonly published?: CalendarDate;
  readonly inForce?: { readonly from: CalendarDate; readonly until?: CalendarDate };
  readonly provenance?: string;
  /** Whether 以上 and 以下 include the number. */
  readonly bounds?: BoundWords;
  readonly unascertainable?: { readonly rule: 'lowest-level'; readonly basis: Citation };
  readonly scoreCap?: { readonly cap: Decimal; readonly basis: Citation };
  readonly statutoryLimits?: { readonly basis: Citation };
  readonly conflict?: { readonly rule: 'heavier'; readonly basis: Citation };
  /** Its own rule, or that of the nearest document it extends. */
  readonly rulesInTime?: { readonly rule: 'lighter'; readonly basis: Citation };
  readonly severalNorms?: { readonly rule: 'higher-fine'; readonly basis: Citation };
  readonly circumstanceConflict?: { readonly rule: 'weigh' | 'heavier' | 'lighter'; readonly basis: Citation };
  /** Ids of the documents to which its general rules add. */
  readonly supplements: readonly string[];
  /** Ids of the documents it ended. */
  readonly repeals: readonly string[];
  /** What each violation is called and rests on, in the order of the document. */
  readonly heads: readonly ViolationHead[];
  /** All violations, in the order of the document. Linked when they are first asked for. */
  readonly violations: readonly Violation[];
  /** The violation of a code or an id (`key`). */
  violation(name: string): Violation | undefined;
  /** The facts that its own files declare. */
  readonly declared: readonly Fact[];
  /** Ids of the documents its violations rest on: itself first, what supplements it, the laws it cites, all that these extend. */
  readonly scope: readonly string[];
  /** Whether its files name a fact anywhere but where it is declared. */
  names(fact: string): boolean;
  /** Of this document's files and of all that they rest on; worked out when it is first read. */
  readonly digest: string;
}

/** Form 2 of the pipeline: documents whose every name, figure and citation is linked. */
export interface RuleSet {
  readonly documents: readonly RuleDocument[];
  /** The State Council's yearly holiday arrangements, as far as they are loaded. */
  readonly calendar: WorkingDayCalendar;
}
