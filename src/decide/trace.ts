import type { ConditionTrace, TestTrace } from '../conditions/index.js';
import type { Citation } from '../resolve/index.js';
import type { Json, Localized } from '../values/index.js';

export type FactJson = Json;

export type TraceKind =
  | 'decision'
  | 'limitation'
  | 'circumstance'
  | 'procedure'
  | 'violation'
  | 'penalty'
  | 'manner'
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
  readonly source?: { readonly file: string; readonly line: number; readonly column: number };
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
