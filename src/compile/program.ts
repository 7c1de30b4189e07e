import type { Condition, FactValue } from '../conditions/index.js';
import type {
  Circumstance,
  Citation,
  Column,
  Fact,
  Factor,
  Level,
  LimitationRule,
  MannerRule,
  NoteRule,
  OrderRule,
  ProcedureRule,
  Rule,
  RuleDocument,
  StatutoryPenalty,
  TierGroup,
  TierRow,
  Violation,
} from '../resolve/index.js';
import type { Localized, Period, RangeJson, WorkingDayCalendar } from '../values/index.js';

/** The facts that a rule looks at. Rules that look at the same facts share one list, so a decision shows them once. */
export interface FactList {
  readonly index: number;
  readonly names: readonly string[];
  /**
   * What every frequent value of every fact adds to a number that no other combination of these values has (one map for each name). Absent
   * where there are too many combinations to be told apart in advance.
   */
  readonly places?: readonly ReadonlyMap<FactValue | null | undefined, number>[];
}

/** A rule an option rests on. */
export interface Ground {
  readonly rule: string;
  /** What a circumstance is called. */
  readonly label?: Localized;
  /** The penalties that it takes out of the option, although the law allows them. */
  readonly leavesOut?: readonly LeftOut[];
  readonly basis: readonly Citation[];
}

/** A penalty that the law allows and an option does not have. */
export interface LeftOut {
  readonly id: string;
  readonly type: string;
  readonly target: StatutoryPenalty['target'];
  readonly name?: Localized;
}

/** A rule, and what every decision that looks at it says alike. */
export interface Planned<R extends Rule = Rule> {
  /** No other rule of the violation has the same. */
  readonly index: number;
  readonly rule: R;
  readonly facts: FactList;
  readonly ground: Ground;
}

export interface RowPlan extends Planned<TierRow> {
  /** The orders that come with the row. */
  readonly orders: readonly OrderJson[];
  /** What the row comes to, as text: rows with the same text give the same result. */
  readonly result: string;
  /** The facts of the row; of a group, its own and those of everything in it. */
  readonly within: FactList;
}

export interface GroupPlan extends Planned<TierGroup> {
  readonly within: FactList;
  readonly children: readonly NodePlan[];
}

export type NodePlan = RowPlan | GroupPlan;

/** What a level adds to the score of one column. */
export interface WeightJson {
  readonly factor: string;
  readonly row: string;
  readonly weight: string;
}

export interface OrderPlan extends Planned<OrderRule> {
  /** The order as a decision gives it where no fact is open. */
  readonly order: OrderJson;
}

export interface OrderJson {
  readonly type: string;
  readonly name?: Localized;
  readonly necessity: OrderRule['necessity'];
  readonly choice: string | null;
  readonly combinable?: true;
  readonly within?: Period;
  /** How much of something is ordered that is not money. */
  readonly quantity?: RangeJson & { readonly unit: Localized };
  readonly approval?: Localized;
  readonly authority?: Localized;
  readonly basis: readonly Citation[];
}

export interface LevelPlan extends Planned<Level> {
  /** The weights as text, for the trace. */
  readonly weight: string;
  /** One for each column, in the columns' order. */
  readonly weights: readonly WeightJson[];
}

export interface FactorPlan extends Planned<Factor> {
  readonly levels: readonly LevelPlan[];
}

export interface ColumnPlan extends Planned<Column> {
  /** Its place among the columns, which is that of its weight in every level. */
  readonly column: number;
  readonly start: string;
}

export type MethodPlan =
  | { readonly kind: 'statutory' }
  | { readonly kind: 'tiers'; readonly nodes: readonly NodePlan[] }
  | {
      readonly kind: 'scoring';
      /** The columns that compute one penalty, penalty by penalty. */
      readonly byPenalty: readonly (readonly ColumnPlan[])[];
      readonly factors: readonly FactorPlan[];
    };

export interface CircumstancePlan extends Planned<Circumstance> {
  /** Whether the table already counts it: it chose the tier or a level, so it moves nothing again. */
  readonly counted: boolean;
  /** The word of `circumstances` that alone decides it; undefined where other facts do, or where other rules look at the word too. */
  readonly word?: string;
  /** Whether it was found at all, where exclusions come after that: not found, nothing else is looked at. */
  readonly found?: Planned<Circumstance>;
  /** Circumstances with the same signature lead to the same result. */
  readonly signature: string;
}

export interface MannerPlan extends Planned<MannerRule> {
  /** The penalties of the violation that it speaks of, by name. */
  readonly penalties: ReadonlySet<string>;
}

export interface ProcedurePlan extends Planned<ProcedureRule> {
  /** Whether its condition looks at the result. */
  readonly onResult: boolean;
}

/** A part of a result that conditions of procedures look at. */
export type ResultPart = Extract<NonNullable<Fact['derive']>, { how: 'result' }>['of'];

/** Words of a fact, so that a decision can be read without the rule files. */
export interface FactWords {
  readonly type: string;
  readonly label: Localized;
  readonly unit?: string;
  readonly values?: Readonly<Record<string, Localized>>;
}

/** The document a decision rests on. */
export interface BenchmarkJson {
  readonly id: string;
  readonly digest: string;
  readonly title: Localized;
}

export interface ViolationJson {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly names: Localized;
}

/** A remark of the document: for cases that touch one of its rows, or meet its condition; for all where it names neither. */
export interface RemarkPlan {
  readonly remark: {
    readonly code: NoteRule['about'];
    readonly text: Localized;
    readonly rows?: readonly string[];
    readonly basis: readonly Citation[];
  };
  readonly rows?: ReadonlySet<string>;
  readonly when?: Condition;
}

/** One violation, ready to decide cases: what it looks at is collected, what it computes is laid out. */
export interface ViolationPlan {
  readonly document: RuleDocument;
  readonly benchmark: BenchmarkJson;
  readonly violation: Violation;
  readonly named: ViolationJson;
  readonly penalties: readonly Planned<StatutoryPenalty>[];
  readonly orders: readonly OrderPlan[];
  readonly limitation: readonly Planned<LimitationRule>[];
  readonly circumstances: readonly CircumstancePlan[];
  /** What the document makes of penalties that the law leaves to the authority. */
  readonly manners: readonly MannerPlan[];
  readonly procedures: readonly ProcedurePlan[];
  /** Facts that stand for the result in the conditions of procedures. */
  readonly resultFacts: ReadonlyMap<string, ResultPart>;
  /** The fact that says whether the party is an organisation or an individual. */
  readonly partyKind?: string;
  readonly method: MethodPlan;
  /** Rows of a tier table that are ordered by severity, lightest first. */
  readonly bySeverity: readonly RowPlan[];
  /** Facts computed from others, in an order in which they can be computed. */
  readonly derived: readonly Fact[];
  /** Facts that follow from the earlier cases, where the case lists them. */
  readonly lookedBack: readonly Fact[];
  readonly remarks: readonly RemarkPlan[];
  /** Facts of few values that several parts of the rules look at (a column and a level, a row and a penalty). */
  readonly shared: readonly Fact[];
  /** Those of them that several parts of the law and the table look at, circumstances aside. */
  readonly sharedInTable: ReadonlySet<string>;
  readonly reads: readonly { readonly fact: string; readonly when: Condition }[];
  readonly words: Readonly<Record<string, FactWords>>;
}

export interface DocumentPlan {
  readonly document: RuleDocument;
  readonly benchmark: BenchmarkJson;
  /** The violation of a code or an id, laid out when it is first asked for. */
  violation(name: string): ViolationPlan | undefined;
  has(name: string): boolean;
  /** All codes and ids. */
  names(): Iterable<string>;
}

/** Form 3 of the pipeline: everything a case needs is found by key, nothing is searched. Immutable. */
export interface Program {
  readonly documents: ReadonlyMap<string, DocumentPlan>;
  /** Benchmarks by `department|jurisdiction`. */
  readonly byPlace: ReadonlyMap<string, readonly DocumentPlan[]>;
  readonly calendar: WorkingDayCalendar;
}
