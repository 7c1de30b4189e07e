import {
  type Case,
  type ExplainDetail,
  type ExplainOptions,
  ProblemsError,
  parseCase,
  type Rulebook,
} from '../index.js';
import { readInput, readRulebook, withPlaces } from './input.js';
import type { Io } from './io.js';
import { type Options, oneOf } from './options.js';

const DETAILS = ['reasons', 'tree', 'both'] as const satisfies readonly ExplainDetail[];

/** What `decide` and `check` can be asked to tell, as it was written. */
export interface WrittenTelling {
  readonly detail?: string;
  readonly whyNot?: string;
}

/** What `--detail` and `--why-not` ask for, as `explain` takes it. */
export function readTelling({ detail, whyNot }: WrittenTelling): Pick<ExplainOptions, 'detail' | 'whyNot'> {
  return {
    ...(detail === undefined ? {} : { detail: oneOf('--detail', detail, DETAILS) }),
    ...(whyNot === undefined ? {} : { whyNot }),
  };
}

/** Reads a case and the rules, asks a question about the case, and gives every problem of it its line. */
export function answer<T>(path: string, options: Options, io: Io, ask: (rulebook: Rulebook, given: Case) => T): T {
  const { text, file } = readInput(path, io);
  const parsed = parseCase(text, { file });
  if (!parsed.ok) throw new ProblemsError(parsed.problems);
  const rulebook = readRulebook(options, io);
  return withPlaces(
    (problem) => ({ file, ...parsed.locate(problem) }),
    () => ask(rulebook, askedOn(parsed.value, options.on)),
  );
}

/** `--on` is the day of the decision when the case does not name one; what the case says stands. */
function askedOn(of: Case, on: Options['on']): Case {
  if (on === undefined || of.dates?.decided !== undefined) return of;
  return { ...of, dates: { ...of.dates, decided: on } };
}
