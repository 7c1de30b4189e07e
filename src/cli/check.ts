import { type CheckResult, explain } from '../index.js';
import { answer, readTelling, type WrittenTelling } from './case-file.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';

const EXITS: Readonly<Record<CheckResult['verdict'], ExitCode>> = {
  permitted: EXIT.done,
  'not-permitted': EXIT.unmet,
  undetermined: EXIT.undetermined,
};

/** `discretion check CASE`: whether the penalties that a case proposes are permitted. */
export function check(path: string, written: WrittenTelling, options: Options, io: Io): ExitCode {
  const telling = readTelling(written);
  const result = answer(path, options, io, (rulebook, given) => rulebook.check(given));
  const { format, locale } = options;
  io.stdout(`${explain(result, { format, locale, ...telling }).trimEnd()}\n`);
  return EXITS[result.verdict];
}
