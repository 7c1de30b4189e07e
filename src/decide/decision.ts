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
  /** The figure that the document names as the standard (可以, 一般); it may be left with reasons. */
  readonly guide?: AmountJson;
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
 * `circumstance`: what the grade makes of it. `guide`: the standard within what is permitted.
 */
export interface NarrowingStep {
  readonly penalty: string;
  readonly step: 'statute' | 'tier' | 'score' | 'steps' | 'cap' | 'statutory-limit' | 'circumstance' | 'guide';
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
  /** The document that gives it, where that is not the decision's own: rules of another time, or another norm. */
  readonly benchmark?: string;
  /** The document's own name of the tier, else the row's number; null where no row applies. */
  readonly tier: string | null;
  /** Rows of the published table that give this option. */
  readonly rows: readonly string[];
  /** Percent, of the first column; scoring benchmarks only. */
  readonly score?: string;
  readonly scores?: readonly ScoreJson[];
  /** In place of a score, while very many are possible: the lowest and the highest; the amounts then span all between. */
  readonly scoreBetween?: { readonly min: string; readonly max: string };
  readonly penalties: readonly Penalty[];
  readonly orders: readonly Order[];
  readonly grounds: readonly Ground[];
  readonly narrowing: readonly NarrowingStep[];
}

export interface Missing {
  /** A fact's name, or a place of the case: `party.kind`, `party.birthDate`, `dates.committed`, `dates.discovered`. */
  readonly fact: string;
  /** `not-provided`: nobody has entered it. `unascertainable`: investigated, and it stays open. `incomparable`: given, but it cannot be compared exactly. */
  readonly state: 'not-provided' | 'unascertainable' | 'incomparable';
  /** The question in Chinese; `questions` has both languages. */
  readonly question: string;
  readonly questions: Localized;
  /** What the fact decides: ids of factors, `tier`, columns, penalties, orders or circumstances. */
  readonly decides: readonly string[];
  /** How many of the options can be left once it is known, at least and at most; absent where that was not tried. */
  readonly leaves?: { readonly least: number; readonly most: number };
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
  // circumstances and grades
  | 'circumstances-conflict'
  | 'grade-not-defined'
  | 'mitigation-without-minimum'
  | 'tier-order-unknown'
  // the case as a whole
  | 'limitation-not-examined'
  | 'dates-out-of-order'
  | 'draft-benchmark'
  | 'another-place'
  | 'no-longer-in-force-at-decision'
  | 'not-in-force'
  | 'in-force-at-decision-only'
  | 'norms-incomparable'
  | 'rules-incomparable'
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

/** What late payment adds to a fine (art. 72). Numbers of days are texts of whole numbers. */
export interface Surcharge {
  /** The first day it is added for. */
  readonly from: string;
  /** In percent of the fine. */
  readonly percentPerDay: string;
  /** The number of days with which the fine itself is reached: at 3 %, 33 days are 99 %, and the 34th adds only 1 %. */
  readonly cappedAfterDays: string;
  /** Days late, those under a suspension left out; absent until the fine is paid. */
  readonly days?: string;
  /** Absent until the days and the fine are known. */
  readonly amount?: string;
  /** Whether so many days reach the fine itself; absent until the days are known. */
  readonly capped?: boolean;
  readonly basis: readonly Citation[];
}

export type FactJson = Json;

export type TraceKind =
  | 'decision'
  | 'limitation'
  | 'circumstance'
  | 'procedure'
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
  /** The drafter's name of a row. */
  readonly tier?: string;
  readonly source?: { readonly file: string; readonly line: number };
  readonly basis: readonly Citation[];
  /** Why the rule was left aside whatever the facts: the table already counts the circumstance; its document is not in force here. */
  readonly left?: 'counted-by-the-table' | 'not-in-force';
  /** Circumstances: what they lead to, one of several, and whether they must or may: `none`, `transfer`, `mitigated`, `lighter`, `heavier`. */
  readonly effects?: readonly string[];
  readonly modality?: 'must' | 'may';
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
  /** The day on which it happened, where the case gives it. */
  readonly done?: string;
  /** Whether it happened after the last day; null while it is not known to have happened. */
  readonly missed: boolean | null;
  /** Days that did not count, where there were any. */
  readonly suspended?: string;
  readonly counting: 'calendar' | 'working';
  readonly provisional: boolean;
  readonly basis: readonly Citation[];
}

/** A step of procedure that the result calls for, or allows (`permitted`: on-the-spot procedure). */
export interface Procedure {
  readonly id: string;
  readonly label: Localized;
  readonly effect: 'required' | 'permitted';
  /** null: it depends on which permitted result, or which figure of its range, is chosen, or on facts that are open. */
  readonly required: boolean | null;
  /** The rule in Chinese; `label` has both languages. */
  readonly reason: string;
  /** The options it is required in, or may be; by their place in `options`. */
  readonly options: readonly number[];
  /** Facts on which it depends. */
  readonly pending?: readonly string[];
  /** Whether what the case proposes calls for it, or allows it; null while that is open. Absent where it proposes nothing. */
  readonly proposed?: boolean | null;
  /** Whether the case shows that it was followed; null where the case says nothing of procedure. */
  readonly followed: boolean | null;
  readonly basis: readonly Citation[];
}

/**
 * The rules in force when the act ended, held against those in force at the decision (art. 37). The newer apply where
 * they are lighter or no longer punish; `incomparable`: lighter in one respect and heavier in another, so that both are
 * shown; `undetermined`: open facts leave the comparison open.
 */
export interface RulesInTime {
  readonly act: string;
  readonly decided: string;
  readonly relation: 'lighter' | 'heavier' | 'equal' | 'no-longer-unlawful' | 'incomparable' | 'undetermined';
  /** The id of the benchmark that applies; null where both are shown. */
  readonly applied: string | null;
  /** What each gives by itself: first the rules of the act, then those of the decision. */
  readonly compared: readonly ComparedRules[];
  readonly basis: readonly Citation[];
}

export interface ComparedRules {
  readonly benchmark: BenchmarkJson;
  readonly outcome: Outcome;
  readonly options: readonly Option[];
}

/** One act under several norms: the one with the higher fine applies, and the act is fined once (art. 29). */
export interface NormsCompared {
  readonly relation: 'higher-fine' | 'equal' | 'incomparable' | 'undetermined';
  readonly norms: readonly ComparedNorm[];
  readonly basis: readonly Citation[];
}

export interface ComparedNorm {
  readonly benchmark: BenchmarkJson;
  readonly violation: ViolationJson;
  readonly outcome: Outcome;
  /** The statutory range of the party's fine for these facts; absent where nothing is fined, or it is open. */
  readonly statutory?: RangeJson;
  /** What the party may be fined under this norm in all. */
  readonly fine?: RangeJson;
  /** Whether its fine applies; null while that is open. */
  readonly applied: boolean | null;
}

/** What several acts come to together: each has its own decision, and some kinds of penalty have a cap. */
export interface Together {
  /** The sum of what may be fined, for each target. */
  readonly fines: readonly { readonly target: Target; readonly amount: AmountJson }[];
  /** Kinds of penalty that last, put together and held at the cap (public security: detention at most 20 days). */
  readonly durations: readonly {
    readonly type: string;
    readonly sum: DurationJson;
    readonly cap: Period;
    readonly held: boolean;
    readonly basis: readonly Citation[];
  }[];
}

/** What comes in every permitted result, whichever is chosen and however open facts turn out. */
export interface Certain {
  /** With the range that spans all results. */
  readonly penalties: readonly Penalty[];
  readonly orders: readonly Order[];
}

/** The answer to a case. Plain data: it survives `JSON.stringify` and back unchanged. */
export interface Decision {
  readonly outcome: Outcome;
  /** The outcomes that are still possible; the outcome itself where it is settled. */
  readonly possible: readonly Outcome[];
  readonly benchmark: BenchmarkJson | null;
  readonly violation: ViolationJson | null;
  readonly options: readonly Option[];
  /** What all options have in common; null where there are none, or one. */
  readonly certain: Certain | null;
  /** null where one document was in force throughout. */
  readonly inTime: RulesInTime | null;
  /** null where the case names no further norm. */
  readonly norms: NormsCompared | null;
  /** Decisions on the further acts of the case. */
  readonly acts: readonly Decision[];
  /** What the acts come to together; null where there is one act. */
  readonly together: Together | null;
  readonly limitation: Limitation | null;
  readonly deadlines: readonly Deadline[];
  /** What is added for each day of late payment (art. 72); null where the rules name none, or nothing is fined. */
  readonly surcharge: Surcharge | null;
  readonly procedures: readonly Procedure[];
  readonly missing: readonly Missing[];
  readonly notes: readonly Notice[];
  /** Words of every fact the violation looks at. */
  readonly words: Readonly<Record<string, FactWords>>;
  readonly trace: TraceNode;
  /** Worked out when it is first read; an own property like the others, so copies and `JSON.stringify` hold it. */
  readonly digest: string;
}
