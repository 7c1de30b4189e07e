import type { Outcome, TraceNode } from '../../decide/index.js';
import type { DrawnSign } from '../document.js';

/** What is said of permitted results and of the circumstances that lead to them, in one language. */
export interface ResultWords {
  /** The heading of a result: its number where there are several, and its grade. */
  headed(number: number | undefined, grade: string): string;
  /** Results by their numbers, already gathered: `2, 4 to 6`. */
  numbered(numbers: readonly string[]): string;
  because(ground: string): string;
  /** Penalties that the law allows and a rule of the document takes out, with that rule. */
  leftOut(penalties: readonly string[], ground: string): string;
  /** The figure that the document names as the standard. */
  standard(amount: string): string;
  /** The tier as the document calls it: a number or a name. */
  tierNamed(tier: string): string;
  givenBy(benchmark: string): string;
  /** What a drawing shows: a range on a scale; `most` is absent where the law sets no upper limit. */
  drawn(range: string, least: string, most: string | undefined): string;
  readonly signs: Readonly<Record<DrawnSign['sign'], string>>;
  /** A circumstance that is still open and would lead to a transfer. */
  transferIf(ground: string): string;
  /** The outcomes that are still possible. */
  readonly outcomes: Readonly<Record<Outcome, string>>;
  outcomesPossible(outcomes: readonly string[]): string;
  /** What all permitted results have in common. */
  readonly certain: string;
  readonly nothingCertain: string;
  readonly gradesPossible: string;
  readonly circumstances: string;
  /** What a circumstance leads to: `the penalty must be lighter or mitigated`. */
  leadsTo(effects: readonly string[], modality: TraceNode['modality']): string;
  /** Why a circumstance was left aside whatever the facts. */
  readonly left: Readonly<Record<NonNullable<TraceNode['left']>, string>>;
  /** A circumstance that only an officer can find. */
  readonly notFound: string;
  readonly notEstablished: string;
}
