import type { Option, Outcome, Penalty } from '../decide/index.js';
import type { Json, RangeJson } from '../values/index.js';

/**
 * What the newer rules are, held against the older: `mixed` is stricter in one respect and lighter in another; `gap`,
 * that one of them does not settle the matter (no row, two rows, a comparison that the calendar leaves open).
 */
export type Judgement = 'equal' | 'stricter' | 'lighter' | 'mixed' | 'gap';

/** A case of the region as each side decides it: among its cases the one in which the fine moves most. */
export interface Witness {
  readonly facts: Readonly<Record<string, Json>>;
  /** Yuan by which the least and the most that may be fined in all moves; absent where one of them has no limit. */
  readonly move: { readonly least?: string; readonly most?: string };
  readonly older: Answered;
  readonly newer: Answered;
}

/**
 * What one side makes of a case. `case` can be handed to `decide` as it is; where a value of it does not exist on this
 * side, it is refused there, and `not-covered` here.
 */
export interface Answered {
  readonly case: Json;
  readonly outcome: Outcome;
  readonly fines: Fines;
  /** Penalties other than fines that may be imposed, each once. */
  readonly others: readonly OtherPenalty[];
  /** Every permitted result; none where what can come out was put together from many cases. */
  readonly options: readonly AnsweredOption[];
}

export interface OtherPenalty extends Pick<Penalty, 'type' | 'name' | 'target'> {
  /** It comes with every result. */
  readonly must: boolean;
}

export type AnsweredOption = Pick<Option, 'grade' | 'tier' | 'rows' | 'score' | 'penalties'>;

/** What may be fined in all, in yuan; zero where nothing may. */
export interface Fines {
  readonly party: RangeJson;
  readonly 'responsible-person': RangeJson;
}
