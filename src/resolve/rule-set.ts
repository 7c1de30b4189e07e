import type { Condition, FactType } from '../conditions/index.js';
import type { CalendarDate, Decimal, Localized, Period, WorkingDayCalendar } from '../values/index.js';

/** A place in a law or document: an article, or a row of a published table. */
export interface Citation {
  readonly law: string;
  readonly title: Localized;
  readonly article?: string;
  readonly paragraph?: string;
  readonly item?: string;
  /** A note after the table, in place of an article. */
  readonly note?: string;
  readonly table?: string;
  readonly row?: string;
}

export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
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

export interface AmountBound {
  readonly value: Decimal;
  readonly inclusive: boolean;
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
