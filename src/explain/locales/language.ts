import type {
  Citation,
  Conclusion,
  Deadline,
  DurationJson,
  Grade,
  Limitation,
  Missing,
  NarrowingStep,
  Necessity,
  Outcome,
  Target,
  TraceKind,
} from '../../decide/index.js';
import type { Locale, Period, RangeJson } from '../../values/index.js';
import type { EngineNotice, OrderType, PenaltyType, Remark } from '../vocabulary.js';
import type { AuditWords } from './audit-words.js';
import type { ComparisonWords } from './comparison-words.js';
import type { DifferenceWords } from './difference-words.js';
import type { QuestionWords } from './question-words.js';
import type { ResultWords } from './result-words.js';
import type { ReviewWords } from './review-words.js';
import type { TimeWords } from './time-words.js';
import type { WhyNotWords } from './why-not-words.js';

/** The figures of a notice in words; a figure that the notice lacks is a dash. */
export interface Figures {
  /** A sum or a range of money. */
  money(key: string): string;
  /** A penalty, with the one it is imposed on. */
  penalty(): string;
  fact(): string;
  factor(): string;
  rows(): string;
  date(key: string): string;
  /** The law that the notice is about, by its title. */
  law(): string;
  /** A clause about a figure that need not be there; empty when it is not. */
  maybe(key: string, say: (value: string) => string): string;
}

/** One comparison to be put into words; the texts are already in the language. */
export interface Comparison {
  /** The fact's name; empty where it is plain from what stands around it. */
  readonly subject: string;
  readonly operator: string;
  readonly expected: string;
}

/** One end of a range of any kind, its value already in words. */
export interface Bounds {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly minInclusive?: boolean | undefined;
  readonly maxInclusive?: boolean | undefined;
}

/**
 * Everything an explanation says, in one language. Texts that stand in the decision (labels, questions, remarks) are not here.
 * INVARIANT: every language speaks every member; test/explain holds the languages against each other.
 */
export interface Language {
  readonly locale: Locale;
  readonly headings: {
    readonly title: string;
    readonly result: string;
    readonly reasons: string;
    readonly notices: string;
    readonly time: string;
    readonly procedures: string;
    readonly possibilities: string;
    readonly questions: string;
    readonly tree: string;
    readonly penalties: string;
    readonly orders: string;
    readonly steps: string;
    readonly found: string;
  };
  /** Column titles and captions. */
  readonly columns: {
    readonly fact: string;
    readonly finding: string;
    readonly factor: string;
    readonly level: string;
    readonly row: string;
    readonly weight: string;
    readonly score: string;
    readonly weights: string;
    readonly openLevels: string;
    readonly possibilities: string;
    readonly start: string;
    readonly sum: string;
    readonly counted: string;
    readonly number: string;
    readonly grade: string;
  };
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly targets: Readonly<Record<Target, string>>;
  readonly necessities: Readonly<Record<Necessity, string>>;
  readonly penalties: Readonly<Record<PenaltyType, string>>;
  readonly orders: Readonly<Record<OrderType, string>>;
  readonly remarks: Readonly<Record<Remark, string>>;
  readonly notices: Readonly<Record<EngineNotice, (figures: Figures) => string>>;
  readonly steps: Readonly<Record<NarrowingStep['step'], string>>;
  readonly conclusions: Readonly<Record<Conclusion, string>>;
  readonly traceKinds: Readonly<Record<TraceKind, string>>;
  readonly missing: Readonly<Record<Missing['state'], string>>;
  readonly counting: Readonly<Record<Deadline['counting'], string>>;
  readonly booleans: { readonly true: string; readonly false: string };
  /** Facts without a value. */
  readonly absent: { readonly unascertainable: string; readonly notProvided: string };
  readonly review: ReviewWords;
  readonly results: ResultWords;
  readonly time: TimeWords;
  readonly comparison: ComparisonWords;
  readonly questions: QuestionWords;
  readonly whyNot: WhyNotWords;
  readonly difference: DifferenceWords;
  readonly audit: AuditWords;

  // figures
  money(figure: string): string;
  /** The same sum with all its digits, as it stands in a formula. */
  fullMoney(figure: string): string;
  moneyRange(range: RangeJson): string;
  range(bounds: Bounds): string;
  percent(figure: string): string;
  formula(formula: string): string;
  period(period: Period): string;
  duration(duration: DurationJson): string;
  date(date: string): string;
  days(count: string): string;
  measured(figure: string, unit: string | undefined): string;

  // law
  citations(citations: readonly Citation[]): string;
  document(title: string): string;
  table(code: string, rows: readonly string[]): string;
  row(row: string): string;
  basis(citations: string): string;

  // penalties and orders
  /** `isUnstated`: the law states no amount; without an amount it is otherwise not known yet. */
  fine(amount: string | undefined, isUnstated: boolean): string;
  /** So much of something that is not money. */
  count(range: RangeJson, unit: string): string;
  lasting(penalty: string, duration: string): string;
  on(target: string, penalty: string): string;
  withNecessity(text: string, necessity: Necessity): string;
  /** The heading of a choice; of a menu several may be taken together. */
  oneOf(necessity: Necessity, isMenu: boolean): string;
  orderWithin(order: string, period: string): string;
  approval(text: string): string;
  authority(text: string): string;
  pending(facts: string): string;
  tierLine(tier: string): string;
  scoreLine(score: string): string;
  option(number: number): string;
  severalOptions(count: number): string;
  /** One or several results, because facts are missing or because the benchmark itself does not settle the matter. */
  possibleResults(count: number, factsMissing: boolean): string;
  resultsBetween(count: number): string;
  waivable: string;

  // reasons
  found(findings: readonly string[]): string;
  finding(fact: string, value: string): string;
  /** What was found where no word more is needed. */
  foundInstead(actual: string, distance: string | undefined): string;
  startingPoint(table: string, start: string, column: string | undefined): string;
  /** A level that counts because its factor could not be ascertained. */
  countedAs(level: string): string;
  levelGives(factor: string, level: string, row: string, weight: string): string;
  sumIs(sum: string): string;
  limited(by: 'cap' | 'floor', score: string): string;
  amountFormula(penalty: string, formula: string): string;
  rowsApply(table: string, words: string, gives: readonly string[]): string;
  statuteOnly: string;
  statutoryRange(citations: string, penalty: string, range: string): string;
  step(step: string, range: string, formula: string | undefined): string;

  // comparisons
  compare(comparison: Comparison): string;
  bounded(subject: string, range: string): string;
  decorated(decorator: string, comparison: string): string;
  both(parts: readonly string[]): string;
  either(parts: readonly string[]): string;
  not(part: string): string;
  failed(required: string, actual: string, distance: string | undefined): string;
  dependsOn(facts: readonly string[]): string;

  // time, procedure, questions
  limitation(from: string, expires: string, expired: Limitation['expired']): string;
  limitationConvention: string;
  provisional: string;
  moreFigures(figures: string): string;

  // the file
  benchmark(title: string, id: string): string;
  violation(code: string, name: string): string;
  benchmarkDigest(digest: string): string;
  decisionDigest(digest: string): string;

  // joining
  /** Between two sentences. */
  gap: string;
  /** A text as it stands at the beginning of a line. */
  opening(text: string): string;
  fromTo(least: string, most: string): string;
  list(parts: readonly string[]): string;
  clauses(parts: readonly string[]): string;
  sentence(text: string): string;
  labelled(label: string, text: string): string;
  aside(text: string, aside: string): string;
}
