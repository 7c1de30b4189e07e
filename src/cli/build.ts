import { compileRules, ProblemsError } from '../index.js';
import { loadRuleFiles } from '../node/index.js';
import { fromHere } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';
import { writeOut } from './write-out.js';

/** `discretion build`: the rules, checked and linked, as one JSON that loads fast. */
export function build(out: string | undefined, options: Options, io: Io): ExitCode {
  const compiled = compileRules(loadRuleFiles(options.rules?.map((path) => fromHere(path, io))));
  if (!compiled.ok) throw new ProblemsError(compiled.problems);
  writeOut(`${JSON.stringify(compiled.value)}\n`, out, { overwrites: true }, io);
  return EXIT.done;
}
