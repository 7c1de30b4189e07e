import type { CheckResult, Verdict, VerdictReason } from '../../review/index.js';

/** What is said of proposed penalties, in one language. */
export interface ReviewWords {
  readonly title: string;
  readonly heading: string;
  readonly conclusions: Readonly<Record<CheckResult['verdict'], string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Open facts are listed by name instead. */
  readonly reasons: Readonly<Record<Exclude<VerdictReason, 'depends-on-facts'>, string>>;
  /** Said where the proposal is that no penalty is imposed. */
  readonly noneProposed: string;
  heldAgainst(option: string): string;
  scored(percent: string): string;
  /** The penalty that was proposed or is missing, and how it stands. */
  stands(penalty: string, verdict: string): string;
  provides(penalty: string): string;
  nothingProvided: string;
  distance(side: 'below' | 'above', money: string): string;
  computed(formula: string): string;
  /** A drawing with the proposed sum on it. */
  drawnProposed(drawn: string, money: string): string;
  /** The options that would permit a penalty; `others` more are not named. */
  permittedBy(options: readonly string[], others: number): string;
  permittedByNone: string;
  notExamined(penalties: readonly string[]): string;
  /** One of several acts, counted from 1. */
  act(number: number, violation: string): string;
  readonly findings: FindingWords;
}

/** What a reviewer asks of the file. */
export interface FindingWords {
  readonly heading: string;
  /** Grounds follow as a list. */
  establish(option: string): string;
  readonly waive: string;
  choose(option: string, others: readonly string[]): string;
  readonly weigh: string;
  awayFromGuide(penalty: string, side: 'below' | 'above', difference: string, guide: string): string;
  withinRange(penalty: string, range: string): string;
  imposed(penalty: string): string;
  leftOut(penalties: string): string;
  alternative(penalty: string, others: string): string;
  needs(penalty: string): string;
  skipped(procedure: string): string;
  /** Of a procedure that may not be called for. */
  readonly dependsOnFigure: string;
  readonly notShown: string;
  onTheSpot(permitted: boolean | null): string;
  readonly onTheSpotFollowed: string;
  missed(deadline: string, due: string, done: string | undefined): string;
  actNotExamined(act: string): string;
}
