import type { Grade } from '../decide/index.js';
import type { Case } from '../parse/index.js';

/** A penalty as a case proposes it. */
export type Proposed = NonNullable<Case['proposed']>[number];

/** One of the decision's options. */
export interface OptionReference {
  /** Its place in the decision's `options`, counted from 0. */
  readonly option: number;
  readonly grade: Grade;
  readonly tier: string | null;
}
