import { explain } from '../index.js';
import { answer, readTelling, type WrittenTelling } from './case-file.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';

/** `discretion decide CASE`: the permitted results of a case, with the reasons. */
export function decide(path: string, written: WrittenTelling, options: Options, io: Io): ExitCode {
  const telling = readTelling(written);
  const decision = answer(path, options, io, (rulebook, given) => rulebook.decide(given));
  const { format, locale } = options;
  io.stdout(`${explain(decision, { format, locale, ...telling }).trimEnd()}\n`);
  // Nothing is decided for a violation that no loaded document covers: a host must not take it for an answer.
  const open = decision.outcome === 'undetermined' || decision.outcome === 'not-covered';
  return open ? EXIT.undetermined : EXIT.done;
}
