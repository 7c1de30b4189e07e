import type { Condition } from '../conditions/index.js';
import type {
  Column,
  Fact,
  Factor,
  Level,
  LimitationRule,
  OrderRule,
  RuleDocument,
  StatutoryPenalty,
  TierGroup,
  TierRow,
  Violation,
} from '../resolve/index.js';
import type { Localized } from '../values/index.js';

/** The facts that a rule looks at. Rules that look at the same facts share one list, so a decision shows them once. */
export interface FactList {
  readonly index: number;
  readonly names: readonly string[];
}

interface Planned<R> {
  readonly rule: R;
  readonly facts: FactList;
}

export type RowPlan = Planned<TierRow>;

export interface GroupPlan extends Planned<TierGroup> {
  readonly children: readonly NodePlan[];
}

export type NodePlan = RowPlan | GroupPlan;

export interface LevelPlan extends Planned<Level> {
  /** The weights as text, for the trace. */
  readonly weight: string;
}

export interface FactorPlan extends Planned<Factor> {
  readonly levels: readonly LevelPlan[];
}

export interface ColumnPlan extends Planned<Column> {
  /** Its place among the columns, which is that of its weight in every level. */
  readonly index: number;
}

export type MethodPlan =
  | { readonly kind: 'statutory' }
  | { readonly kind: 'tiers'; readonly nodes: readonly NodePlan[] }
  | {
      readonly kind: 'scoring';
      readonly columns: readonly ColumnPlan[];
      /** The columns that compute one penalty, penalty by penalty. */
      readonly byPenalty: readonly (readonly ColumnPlan[])[];
      readonly factors: readonly FactorPlan[];
    };

/** Words of a fact, so that a decision can be read without the rule files. */
export interface FactWords {
  readonly type: string;
  readonly label: Localized;
  readonly unit?: string;
  readonly values?: Readonly<Record<string, Localized>>;
}

/** One violation, ready to decide cases: what it looks at is collected, what it computes is laid out. */
export interface ViolationPlan {
  readonly document: RuleDocument;
  readonly violation: Violation;
  readonly penalties: readonly Planned<StatutoryPenalty>[];
  readonly orders: readonly Planned<OrderRule>[];
  readonly limitation: readonly Planned<LimitationRule>[];
  readonly method: MethodPlan;
  readonly lists: readonly FactList[];
  /** Facts computed from others, in an order in which they can be computed. */
  readonly derived: readonly Fact[];
  readonly reads: readonly { readonly fact: string; readonly when: Condition }[];
  readonly words: Readonly<Record<string, FactWords>>;
}

export interface DocumentPlan {
  readonly document: RuleDocument;
  /** By code and by id. */
  readonly violations: ReadonlyMap<string, ViolationPlan>;
}

/** Form 3 of the pipeline: everything a case needs is found by key, nothing is searched. Immutable. */
export interface Program {
  readonly documents: ReadonlyMap<string, DocumentPlan>;
  /** Benchmarks by `department|jurisdiction`. */
  readonly byPlace: ReadonlyMap<string, readonly DocumentPlan[]>;
}
