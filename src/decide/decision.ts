import type { BenchmarkJson, FactWords, Ground, OrderJson, ViolationJson, WeightJson } from '../compile/index.js';
import type { ConditionTrace, TestTrace } from '../conditions/index.js';
import type { Citation } from '../resolve/index.js';
import type { Json, Localized, Period, RangeJson } from '../values/index.js';

export type { Citation, FactWords, Ground };

export type Outcome = 'penalty' | 'no-penalty' | 'undetermined' | 'transfer' | 'not-covered';
export type Grade = 'none' | 'waivable' | 'mitigated' | 'lighter' | 'ordinary' | 'heavier';
export type Target = 'party' | 'responsible-person';
export type Necessity = 'required' | 'optional' | 'alternative';

/** A sum of money or a range of it, in yuan; a bound that the law does not give is absent. */
export interface AmountJson extends RangeJson {
  readonly currency: 'CNY';
}

/** How long a penalty lasts. */
export interface DurationJson {
  readonly min?: Period;
  readonly max?: Period;
  readonly minInclusive?: boolean;
  readonly maxInclusive?: boolean;
  readonly life?: true;
}

export interface Penalty {
  /** The penalty's name within its provision, e.g. `unit-fine`. */
  readonly id: string;
  readonly type: string;
  readonly name?: Localized;
  readonly target: Target;
  readonly necessity: Necessity;
  readonly choice: string | null;
  readonly amount?: AmountJson;
  readonly duration?: DurationJson;
  readonly approval?: Localized;
  readonly authority?: Localized;
  /** Facts on which it still depends whether, or in what amount, this penalty is imposed; absent when settled. */
  readonly pending?: readonly string[];
  readonly basis: readonly Citation[];
}

export interface Order extends OrderJson {
  /** Facts on which it still depends whether the order is given; absent when settled. */
  readonly pending?: readonly string[];
}

/**
 * One step by which a fine got where it is. `statute`: the statutory range. `tier`: the row's range. `score`: the
 * column's score times its base. `steps`: a stepped formula. `statutory-limit`: held at the statutory range.
 */
export interface NarrowingStep {
  readonly penalty: string;
  readonly step: 'statute' | 'tier' | 'score' | 'steps' | 'cap' | 'statutory-limit';
  readonly range: RangeJson;
  /** The arithmetic, in figures and signs that need no language: `45% × 5% × 3000000 = 67500`. */
  readonly formula?: string;
  readonly basis: readonly Citation[];
}

/** A score as it was put together, in percent. */
export interface ScoreJson {
  readonly column: string;
  readonly penalty: string;
  readonly label?: Localized;
  readonly start: string;
  readonly weights: readonly WeightJson[];
  readonly sum: string;
  /** After cap and floor. */
  readonly score: string;
  readonly limitedBy?: 'cap' | 'floor';
}

export interface Option {
  readonly grade: Grade;
  /** The document's own name of the tier, else the row's number; null where no row applies. */
  readonly tier: string | null;
  /** Rows of the published table that give this option. */
  readonly rows: readonly string[];
  /** Percent, of the first column; scoring benchmarks only. */
  readonly score?: string;
  readonly scores?: readonly ScoreJson[];
  readonly penalties: readonly Penalty[];
  readonly orders: readonly Order[];
  readonly grounds: readonly Ground[];
  readonly narrowing: readonly NarrowingStep[];
}

export interface Missing {
  readonly fact: string;
  /** `not-provided`: nobody has entered it. `unascertainable`: investigated, and it stays open. `incomparable`: given, but it cannot be compared exactly. */
  readonly state: 'not-provided' | 'unascertainable' | 'incomparable';
  /** The question in Chinese; `questions` has both languages. */
  readonly question: string;
  readonly questions: Localized;
  /** What the fact decides: ids of factors, `tier`, columns, penalties or orders. */
  readonly decides: readonly string[];
}

/**
 * Something a reader of the decision has to know: a flaw of the document that this case touches, a chosen reading,
 * or a figure that left the statutory range. `figures` holds the numbers a sentence needs.
 */
export type NoticeCode =
  // remarks kept with the published table
  | 'misprint'
  | 'reading'
  | 'overlap'
  | 'gap'
  | 'excess'
  | 'scope'
  // figures that left their range: `computed`, `statutory` (or `maximum`), `penalty`
  | 'below-statutory-minimum'
  | 'above-statutory-maximum'
  | 'partly-outside-statutory-range'
  | 'steps-over-maximum'
  | 'base-counted-as-least'
  | 'base-counted-as-most'
  | 'finer-than-a-fen'
  // what matched: `factor` or rows
  | 'no-row-applies'
  | 'rows-overlap'
  | 'heavier-row-taken'
  | 'no-level-applies'
  | 'levels-overlap'
  | 'lowest-level-taken'
  | 'no-column-applies'
  | 'columns-overlap'
  | 'not-permitted-by-statute'
  // the case as a whole
  | 'limitation-not-examined'
  | 'dates-out-of-order'
  | 'draft-benchmark'
  | 'another-place'
  | 'no-longer-in-force-at-decision'
  | 'not-in-force'
  | 'in-force-at-decision-only'
  | 'violation-not-covered'
  | 'benchmark-not-found';

export interface Notice {
  readonly code: NoticeCode;
  /** The document's own remark; notices of the engine have a code and figures, and `explain` words them. */
  readonly text?: Localized;
  readonly rows?: readonly string[];
  readonly figures?: Readonly<Record<string, string>>;
  readonly basis: readonly Citation[];
}

export type FactJson = Json;

export type TraceKind =
  | 'decision'
  | 'limitation'
  | 'violation'
  | 'penalty'
  | 'order'
  | 'tiers'
  | 'group'
  | 'tier'
  | 'scoring'
  | 'column'
  | 'factor'
  | 'level';

export type Conclusion = 'applies' | 'does-not-apply' | 'unknown';

/** One rule that was looked at, whether it applied or not. */
export interface TraceNode {
  readonly id: string;
  readonly kind: TraceKind;
  readonly conclusion: Conclusion;
  readonly label?: Localized;
  /** Levels and columns: percent (a level's weights joined by ` / ` where the columns differ). */
  readonly weight?: string;
  readonly row?: string;
  readonly source?: { readonly file: string; readonly line: number };
  readonly basis: readonly Citation[];
  /** The facts this rule looked at, as given; a fact nobody has entered is absent. */
  readonly facts: Readonly<Record<string, FactJson>>;
  /** Every test of the rule's condition. Absent where the rule has none, or where a group around it already failed. */
  readonly condition?: ConditionTrace;
  /** The first test that kept the rule from applying, and how far the fact was from it (in the fact's unit; days for dates). */
  readonly failed?: TestTrace;
  readonly children: readonly TraceNode[];
}

export interface Limitation {
  readonly expires: string;
  readonly expired: boolean | null;
  /** The convention used: the first day is not counted, the last is the same day of the month. */
  readonly convention: 'first-day-not-counted';
  readonly from: string;
  readonly basis: readonly Citation[];
}

export interface Deadline {
  readonly id: string;
  readonly label: Localized;
  readonly due: string;
  readonly counting: 'calendar' | 'working';
  readonly provisional: boolean;
  readonly basis: readonly Citation[];
}

export interface Procedure {
  readonly id: string;
  readonly required: boolean;
  readonly reason: string;
  readonly basis: readonly Citation[];
}

/** The answer to a case. Plain data: it survives `JSON.stringify` and back unchanged. */
export interface Decision {
  readonly outcome: Outcome;
  readonly benchmark: BenchmarkJson | null;
  readonly violation: ViolationJson | null;
  readonly options: readonly Option[];
  readonly limitation: Limitation | null;
  readonly deadlines: readonly Deadline[];
  readonly procedures: readonly Procedure[];
  readonly missing: readonly Missing[];
  readonly notes: readonly Notice[];
  /** Words of every fact the violation looks at. */
  readonly words: Readonly<Record<string, FactWords>>;
  readonly trace: TraceNode;
  /** Worked out when it is first read; an own property like the others, so copies and `JSON.stringify` hold it. */
  readonly digest: string;
}
