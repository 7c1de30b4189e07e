import type { Grade } from '../../decide/index.js';

/** What is said of something that was asked for and may not apply, in one language. */
export interface WhyNotWords {
  readonly title: string;
  readonly transfer: string;
  /** A grade as the subject of a sentence. */
  readonly grades: Readonly<Record<Grade, string>>;
  circumstance(label: string): string;
  applies(name: string, how: readonly string[]): string;
  doesNotApply(name: string, why: readonly string[]): string;
  open(name: string, facts: readonly string[]): string;
  /** One reason with the place it stands in. */
  placed(reason: string, citations: string | undefined): string;
  /** A bound that was not met: by which fact, how far from it. */
  required(subject: string, bound: string, actual: string, distance: string | undefined): string;
  /** A value that is required, as it stands in a bound's place. */
  value(words: string): string;
  requiredTrue(subject: string): string;
  requiredFalse(subject: string): string;
  /** Further tests that failed beside the one that was told. */
  further(tests: readonly string[]): string;
  /** What the rule stands under does not hold. */
  within(words: string, reason: string): string;
  readonly metButAnother: string;
  readonly metButOutweighed: string;
  readonly notReached: string;
  /** What an officer still has to find or to rule out. */
  finding(label: string): string;
  readonly noCircumstanceHolds: string;
  noSuchCircumstance(grade: string): string;
  mustBeOtherwise(leadsTo: string, labels: readonly string[]): string;
  ended(outcome: string, labels: readonly string[]): string;
  readonly limitationExpired: string;
  readonly tableNotLookedAt: string;
  unknownName(asked: string, nearest: readonly string[]): string;
}
