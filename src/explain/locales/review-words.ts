import type { CheckResult, Verdict, VerdictReason } from '../../review/index.js';

/** What is said of proposed penalties, in one language. */
export interface ReviewWords {
  readonly title: string;
  readonly heading: string;
  readonly conclusions: Readonly<Record<CheckResult['verdict'], string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Open facts are listed by name instead. */
  readonly reasons: Readonly<Record<Exclude<VerdictReason, 'depends-on-facts'>, string>>;
  heldAgainst(option: string): string;
  scored(percent: string): string;
  /** The penalty that was proposed or is missing, and how it stands. */
  stands(penalty: string, verdict: string): string;
  provides(penalty: string): string;
  nothingProvided: string;
  distance(side: 'below' | 'above', money: string): string;
  computed(formula: string): string;
  /** The options that would permit a penalty; `others` more are not named. */
  permittedBy(options: readonly string[], others: number): string;
  permittedByNone: string;
  notExamined(penalties: readonly string[]): string;
}
