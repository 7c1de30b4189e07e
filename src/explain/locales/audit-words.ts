import type { CheckVerdict, Positions } from '../../review/index.js';

/** What is said of many decided cases, in one language. */
export interface AuditWords {
  readonly title: string;
  readonly headings: {
    readonly overview: string;
    readonly violations: string;
    readonly deviating: string;
    readonly unlike: string;
    readonly unusable: string;
  };
  readonly verdicts: Readonly<Record<CheckVerdict, string>>;
  readonly positions: Readonly<Record<keyof Positions, string>>;
  readonly columns: {
    readonly what: string;
    readonly count: string;
    readonly violation: string;
    readonly acts: string;
    readonly below: string;
    readonly above: string;
    readonly position: string;
  };
  readonly captions: { readonly acts: string; readonly violations: string; readonly positions: string };
  overview(cases: number, deviating: number): string;
  off(fines: number, yuan: string): string;
  deviating(name: string, violation: string): string;
  distance(penalty: string, verdict: string, money: string | undefined): string;
  unlike(violation: string, rows: string, range: string, acts: number): string;
  apart(lowest: string, lowestCase: string, highest: string, highestCase: string, apart: string): string;
  more(count: number): string;
}
