import type { Citation } from '../resolve/index.js';
import type { Localized } from '../values/index.js';

export interface Limitation {
  readonly expires: string;
  readonly expired: boolean | null;
  /** The convention used: the first day is not counted, the last is the same day of the month. */
  readonly convention: 'first-day-not-counted';
  readonly from: string;
  readonly basis: readonly Citation[];
}

export interface Deadline {
  readonly id: string;
  readonly label: Localized;
  readonly due: string;
  /** The day on which it happened, where the case gives it. */
  readonly done?: string;
  /** Whether it happened after the last day; null while it is not known to have happened. */
  readonly missed: boolean | null;
  /** Days that did not count, where there were any. */
  readonly suspended?: string;
  readonly counting: 'calendar' | 'working';
  readonly provisional: boolean;
  readonly basis: readonly Citation[];
}

/** A step of procedure that the result calls for, or allows (`permitted`: on-the-spot procedure). */
export interface Procedure {
  readonly id: string;
  readonly label: Localized;
  readonly effect: 'required' | 'permitted';
  /** null: it depends on which permitted result, or which figure of its range, is chosen, or on facts that are open. */
  readonly required: boolean | null;
  /** The rule in Chinese; `label` has both languages. */
  readonly reason: string;
  /** The options it is required in, or may be; by their place in `options`. */
  readonly options: readonly number[];
  /** Facts on which it depends. */
  readonly pending?: readonly string[];
  /** Whether what the case proposes calls for it, or allows it; null while that is open. Absent where it proposes nothing. */
  readonly proposed?: boolean | null;
  /** Whether the case shows that it was followed; null where the case says nothing of procedure. */
  readonly followed: boolean | null;
  readonly basis: readonly Citation[];
}

/** What late payment adds to a fine (art. 72). Numbers of days are texts of whole numbers. */
export interface Surcharge {
  /** The first day it is added for. */
  readonly from: string;
  /** In percent of the fine. */
  readonly percentPerDay: string;
  /** The number of days with which the fine itself is reached: at 3 %, 33 days are 99 %, and the 34th adds only 1 %. */
  readonly cappedAfterDays: string;
  /** Days late, those under a suspension left out; absent until the fine is paid. */
  readonly days?: string;
  /** Absent until the days and the fine are known. */
  readonly amount?: string;
  /** Whether so many days reach the fine itself; absent until the days are known. */
  readonly capped?: boolean;
  readonly basis: readonly Citation[];
}
