import type { Deadline } from '../../decide/index.js';

/** What is said of time limits, late payment and steps of procedure, in one language. */
export interface TimeWords {
  deadline(label: string, due: string, counting: string): string;
  /** When it happened, and whether that was in time. */
  done(day: string, missed: boolean): string;
  /** Days that did not count, which moved the last day. */
  suspended(days: string, counting: Deadline['counting']): string;
  /** What late payment adds. */
  surcharge(from: string, percent: string, days: string): string;
  surchargeDue(days: string, amount: string | undefined, capped: boolean): string;
  readonly paidInTime: string;

  readonly required: string;
  readonly depends: string;
  readonly permitted: string;
  /** The results it is called for in. */
  inResults(results: string): string;
  inSomeResults(count: number): string;
  readonly onTheSum: string;
  onFacts(facts: readonly string[]): string;
  /** Whether the case shows that it was followed. */
  readonly followed: string;
  readonly notFollowed: string;
}
