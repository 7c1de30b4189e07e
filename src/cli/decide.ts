import { explain } from '../index.js';
import { answer, readDetail } from './case-file.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';

/** `discretion decide CASE`: the permitted results of a case, with the reasons. */
export function decide(path: string, written: { detail?: string }, options: Options, io: Io): ExitCode {
  const detail = readDetail(written.detail);
  const decision = answer(path, options, io, (rulebook, given) => rulebook.decide(given));
  const { format, locale } = options;
  io.stdout(`${explain(decision, { format, locale, ...detail }).trimEnd()}\n`);
  // Nothing is decided for a violation that no loaded document covers: a host must not take it for an answer.
  const open = decision.outcome === 'undetermined' || decision.outcome === 'not-covered';
  return open ? EXIT.undetermined : EXIT.done;
}
