import type { LevelPlan, Planned } from '../compile/index.js';
import type { TierRow } from '../resolve/index.js';
import { deepFreeze } from '../values/index.js';
import type { Candidate } from './candidate.js';
import type { TraceNode } from './decision.js';
import type { Looked } from './trace-node.js';

/** A rule that was looked at by itself, with its node in the trace. */
export interface Seen extends Looked {
  readonly trace: TraceNode;
}

/** The levels a factor can have in this case. `settled`: exactly one, whatever else becomes known. */
export interface FactorOutcome {
  readonly settled: boolean;
  readonly levels: readonly LevelPlan[];
  /** Whether the facts may still turn out so that no level applies. */
  readonly mayFallThrough: boolean;
  readonly trace: TraceNode;
}

export interface Matched {
  readonly row: TierRow;
  readonly truth: true | null;
  /** The conditions on the way to the row that stayed open. */
  readonly open: readonly Looked[];
  readonly candidate: Candidate;
  /** See `RowPlan.result`. */
  readonly result: string;
}

/** A row or a group: the rows of it that apply or may apply, and all of them in the trace. */
export interface Walked {
  readonly matched: readonly Matched[];
  readonly trace: TraceNode;
}

/** Whether a condition on the facts of a case holds, and on which facts it still depends. */
export interface Held {
  readonly truth: boolean | undefined;
  readonly pending: readonly string[];
}

/** Outcomes that the decisions on one violation share. */
export class KeptOutcomes {
  readonly seen = new Kept<Seen>();
  readonly walked = new Kept<Walked>();
  readonly factors = new Kept<FactorOutcome>();
  readonly procedures = new Kept<Held>();
}

/**
 * Outcomes of rules whose facts have few values, found by the values instead of being worked out again (see `FactList.places`). An outcome
 * is filled in when a case first needs it, so a table takes room only for the combinations that occur.
 *
 * INVARIANT: an outcome follows from its rule and the values of the rule's facts alone, asks for no fact and leaves no notice; and it is
 * frozen, because decisions share it. So neither the order of cases nor what a host does with a decision shows in another one.
 */
class Kept<T extends object> {
  readonly #outcomes: (T | undefined)[][] = [];

  /** The outcome at this place; undefined when there is none yet, or the facts have no places. */
  find({ index }: Planned, place: number | undefined): T | undefined {
    return place === undefined ? undefined : this.#outcomes[index]?.[place];
  }

  keep({ index }: Planned, place: number | undefined, outcome: T): T {
    if (place === undefined) return outcome;
    let places = this.#outcomes[index];
    if (places === undefined) {
      places = [];
      this.#outcomes[index] = places;
    }
    places[place] = outcome;
    deepFreeze(outcome);
    return outcome;
  }
}
