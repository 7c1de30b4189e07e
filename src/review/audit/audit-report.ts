import type { Target } from '../../decide/index.js';
import type { Problem } from '../../diagnostics/index.js';
import type { Localized, RangeJson } from '../../values/index.js';
import type { ActCheck, Verdict } from '../check-result.js';

export type CheckVerdict = ActCheck['verdict'];

/** What a supervisor reads of many decided cases. Plain data; sums in yuan. */
export interface AuditReport {
  readonly kind: 'audit';
  /** Cases that were read; of several acts in one case each is counted by itself below. */
  readonly cases: number;
  readonly acts: Readonly<Record<CheckVerdict, number>>;
  /** In the order of benchmark and code. */
  readonly violations: readonly ViolationAudit[];
  /** Acts whose penalties are not permitted, those furthest off first. */
  readonly deviating: readonly DeviatingAct[];
  /** Acts for which the table gives the same, and that were fined differently; the widest apart first. */
  readonly unlike: readonly UnlikeActs[];
  /** Cases that could not be checked. */
  readonly unusable: readonly { readonly case: string; readonly problems: readonly Problem[] }[];
}

export interface ViolationAudit {
  readonly benchmark: string;
  readonly code: string;
  readonly names: Localized;
  readonly acts: Readonly<Record<CheckVerdict, number>>;
  /** Fines outside what is permitted: how many, and by how many yuan together. */
  readonly below: Off;
  readonly above: Off;
  readonly positions: Positions;
}

export interface Off {
  readonly fines: number;
  readonly yuan: string;
}

/** Where permitted fines lie in their range: on its ends, or in a third of what is between. A range of one sum has no places. */
export interface Positions {
  readonly least: number;
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
  readonly most: number;
}

export interface DeviatingAct {
  readonly case: string;
  readonly benchmark: string | null;
  readonly violation: string | null;
  readonly penalties: readonly {
    readonly type: string;
    readonly target: Target;
    readonly verdict: Verdict;
    readonly distance?: string;
  }[];
}

/** The same violation, the same rows, the same permitted fine. */
export interface UnlikeActs {
  readonly benchmark: string;
  readonly violation: string;
  readonly rows: readonly string[];
  readonly range: RangeJson;
  readonly acts: number;
  readonly lowest: { readonly case: string; readonly amount: string };
  readonly highest: { readonly case: string; readonly amount: string };
  readonly apart: string;
}
