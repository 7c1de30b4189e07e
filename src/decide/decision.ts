import type { BenchmarkJson, FactWords, Ground, ViolationJson } from '../compile/index.js';
import type { Citation } from '../resolve/index.js';
import type { Localized } from '../values/index.js';
import type { Certain, NormsCompared, RulesInTime, Together } from './comparison.js';
import type { Notice } from './notice.js';
import type { Option, Outcome } from './permitted-result.js';
import type { Deadline, Limitation, Procedure, Surcharge } from './procedure-and-time.js';
import type { TraceNode } from './trace.js';

export type * from './comparison.js';
export type * from './notice.js';
export type * from './permitted-result.js';
export type * from './procedure-and-time.js';
export type * from './trace.js';
export type { Citation, FactWords, Ground };

export interface Missing {
  /** A fact's name, or a place of the case: `party.kind`, `party.birthDate`, `dates.committed`, `dates.discovered`. */
  readonly fact: string;
  /** `not-provided`: nobody has entered it. `unascertainable`: investigated, and it stays open. `incomparable`: given, but it cannot be compared exactly. */
  readonly state: 'not-provided' | 'unascertainable' | 'incomparable';
  /** The question in Chinese; `questions` has both languages. */
  readonly question: string;
  readonly questions: Localized;
  /** What the fact decides: ids of factors, `tier`, columns, penalties, orders or circumstances. */
  readonly decides: readonly string[];
  /** How many of the options can be left once it is known, at least and at most; absent where that was not tried. */
  readonly leaves?: { readonly least: number; readonly most: number };
}

/** The answer to a case. Plain data: it survives `JSON.stringify` and back unchanged. */
export interface Decision {
  readonly outcome: Outcome;
  /** The outcomes that are still possible; the outcome itself where it is settled. */
  readonly possible: readonly Outcome[];
  readonly benchmark: BenchmarkJson | null;
  readonly violation: ViolationJson | null;
  readonly options: readonly Option[];
  /** What all options have in common; null where there are none, or one. */
  readonly certain: Certain | null;
  /** null where one document was in force throughout. */
  readonly inTime: RulesInTime | null;
  /** null where the case names no further norm. */
  readonly norms: NormsCompared | null;
  /** Decisions on the further acts of the case. */
  readonly acts: readonly Decision[];
  /** What the acts come to together; null where there is one act. */
  readonly together: Together | null;
  readonly limitation: Limitation | null;
  readonly deadlines: readonly Deadline[];
  /** What is added for each day of late payment (art. 72); null where the rules name none, or nothing is fined. */
  readonly surcharge: Surcharge | null;
  readonly procedures: readonly Procedure[];
  readonly missing: readonly Missing[];
  readonly notes: readonly Notice[];
  /** Words of every fact the violation looks at. */
  readonly words: Readonly<Record<string, FactWords>>;
  readonly trace: TraceNode;
  /** Worked out when it is first read; an own property like the others, so copies and `JSON.stringify` hold it. */
  readonly digest: string;
}
