import type { Path } from '../diagnostics/index.js';
import type { Json } from '../values/index.js';
import type { ConditionProblem, ConditionProblemCode } from './problem.js';

/** A condition after its JSON was read and its short forms were expanded: exactly the forms json-rules-engine knows, each with its place. */
export type ParsedCondition = ParsedGroup | ParsedNot | ParsedReference | ParsedTest;

export interface ParsedGroup {
  readonly kind: 'all' | 'any';
  readonly parts: readonly ParsedCondition[];
  readonly labels: Labels;
  readonly at: Path;
  /** Pairs of a lower and an upper bound of one fact that were written together. */
  readonly bands?: readonly (readonly [lower: ParsedTest, upper: ParsedTest])[];
}

export interface ParsedNot {
  readonly kind: 'not';
  readonly part: ParsedCondition;
  readonly labels: Labels;
  readonly at: Path;
}

export interface ParsedReference {
  readonly kind: 'reference';
  readonly name: string;
  readonly labels: Labels;
  readonly at: Path;
}

export interface ParsedTest {
  readonly kind: 'test';
  readonly fact: string;
  readonly operator: string;
  readonly value: Json;
  readonly path?: string;
  readonly params?: Json;
  readonly labels: Labels;
  readonly at: Path;
  readonly valueAt: Path;
  /** Written as a short form, which only declared facts have. */
  readonly short: boolean;
}

/** What json-rules-engine allows on every node and what changes no answer. */
export interface Labels {
  readonly name?: string;
  readonly priority?: Json;
}

export const NO_LABELS: Labels = Object.freeze({});

/** How a document's 以上 (`from`) and 以下 (`to`) treat the number itself. */
export interface BoundWords {
  readonly from: 'inclusive' | 'exclusive';
  readonly to: 'inclusive' | 'exclusive';
}

/** What reading needs beside the JSON, and where it reports. */
export interface Reader {
  readonly bounds: BoundWords | undefined;
  readonly emptyAny: 'refuse' | 'false';
  readonly problems: ConditionProblem[];
}

export function report(
  problems: ConditionProblem[],
  code: ConditionProblemCode,
  path: Path,
  params: Readonly<Record<string, string>> = {},
  suggestion?: string,
): undefined {
  problems.push({ code, path, params, ...(suggestion !== undefined && { suggestion }) });
}
