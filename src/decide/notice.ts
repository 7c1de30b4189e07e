import type { Citation } from '../resolve/index.js';
import type { Localized } from '../values/index.js';

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
  | 'manners-contradict'
  | 'last-of-choice-stays'
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
  // a law that penalises the act: `law` (its id), `act`, `from`, `until`
  | 'law-not-in-force'
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
