import { type Case, type ExplainDetail, explain, ProblemsError, parseCase } from '../index.js';
import { readInput, readRulebook, withPlaces } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { type Options, oneOf } from './options.js';

const DETAILS = ['reasons', 'tree', 'both'] as const satisfies readonly ExplainDetail[];

/** `discretion decide CASE`: the permitted results of a case, with the reasons. */
export function decide(path: string, written: { detail?: string }, options: Options, io: Io): ExitCode {
  const detail = written.detail === undefined ? {} : { detail: oneOf('--detail', written.detail, DETAILS) };
  const { text, file } = readInput(path, io);
  const parsed = parseCase(text, { file });
  if (!parsed.ok) throw new ProblemsError(parsed.problems);
  const rulebook = readRulebook(options, io);
  const decision = withPlaces(
    (path) => ({ file, ...parsed.locate(path) }),
    () => rulebook.decide(askedOn(parsed.value, options.on)),
  );
  const { format, locale } = options;
  io.stdout(`${explain(decision, { format, locale, ...detail }).trimEnd()}\n`);
  return decision.outcome === 'undetermined' ? EXIT.undetermined : EXIT.done;
}

/** `--on` is the day of the decision when the case does not name one; what the case says stands. */
function askedOn(of: Case, on: Options['on']): Case {
  if (on === undefined || of.dates?.decided !== undefined) return of;
  return { ...of, dates: { ...of.dates, decided: on } };
}
