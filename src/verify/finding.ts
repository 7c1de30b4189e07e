import type { FindingCode, FindingParams, FindingSeverity } from '../diagnostics/index.js';
import type { Json, Localized } from '../values/index.js';

/** A place in a rule file; lines and columns count from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A case that shows the fault: what `rulebook.decide` takes. */
export interface WitnessCase {
  readonly benchmark: string;
  readonly violation: string;
  readonly party: { readonly kind: 'organisation' | 'individual'; readonly birthDate?: string };
  readonly dates: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, Json>>;
}

/** A fault of a rule file, found without running a case. Plain data. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly document: string;
  /** Absent for what concerns the whole document. */
  readonly violation?: { readonly code: string; readonly id: string; readonly name: Localized };
  /** What the sentence of the code needs: names and figures. */
  readonly params: FindingParams;
  /** Rows, levels or columns concerned. */
  readonly rows: readonly string[];
  readonly at: Source;
  /** The other side of a conflict, or what the place is held against. */
  readonly others: readonly { readonly source: Source; readonly name: string }[];
  /** Cases that show it: two where one is compared with the other, none where no case can (a row that never applies). */
  readonly witnesses: readonly WitnessCase[];
  /** The document's own remark on this place: its drafter knows. */
  readonly noted?: Localized;
  /** The reason for which a baseline lists it. */
  readonly known?: Localized;
  /** The same for the same fault, wherever the file stands and whatever the line. */
  readonly fingerprint: string;
}
