import type { Condition } from '../conditions/index.js';
import type { FindingBlanks, FindingCode } from '../diagnostics/index.js';
import type { Finding, Source } from './finding.js';

/** What a check says of a fault; witness cases and the rest of a finding are made of it. A blank left open does not compile. */
export type Draft = { readonly [C in FindingCode]: DraftOf<C> }[FindingCode];

export interface DraftOf<C extends FindingCode> {
  readonly code: C;
  readonly params: FindingBlanks<C>;
  readonly at: Source;
  readonly rows: readonly string[];
  readonly others?: Finding['others'];
  /** Cases are made that meet these conditions, one for each. */
  readonly shown?: readonly Condition[];
  /** A fault of what several tables share (an article, a document): told once, under this name. */
  readonly shared?: string;
}
