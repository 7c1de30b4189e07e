import { CommanderError } from 'commander';
import { ProblemsError } from '../index.js';
import { usageErrorOf } from './commander-error.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { peekOptions } from './options.js';
import { createProgram } from './program.js';
import { reportProblems, reportUnexpected, reportUsage } from './report.js';
import { UsageError } from './usage-error.js';

/**
 * Runs a command line.
 *
 * @param argv the arguments after the program's name.
 * @returns the exit code: what the command says, or 2 for a command line or an input that cannot be used. Never throws
 *   and never leaves the process.
 */
export function main(argv: readonly string[], io: Io): ExitCode {
  const manner = peekOptions(argv, io);
  let code: ExitCode = EXIT.done;
  try {
    createProgram(manner.locale, io, (finished) => {
      code = finished;
    }).parse([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version end here too; help that nobody asked for (no command given) is a usage error.
      if (error.exitCode === 0) return EXIT.done;
      if (error.code !== 'commander.help') reportUsage(usageErrorOf(error), manner, io);
    } else if (error instanceof UsageError) reportUsage(error, manner, io);
    else if (error instanceof ProblemsError) reportProblems(error.problems, manner, io);
    else reportUnexpected(error, manner, io);
    return EXIT.unusable;
  }
}
