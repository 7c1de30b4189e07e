import { isAbsolute, relative, resolve } from 'node:path';
import { type Problem, ProblemsError, type Rulebook } from '../index.js';
import { decodeText, loadRulebook, readFile, readTextFile } from '../node/index.js';
import type { Io } from './io.js';
import type { Options } from './options.js';

/** A text the user named, `-` being standard input. Throws `ProblemsError` when it cannot be read. */
export function readInput(path: string, io: Io): { text: string; file: string } {
  const read = path === '-' ? decodeText(io.readStdin(), '-') : readTextFile(fromHere(path, io), path);
  if (!read.ok) throw new ProblemsError(read.problems);
  return { text: read.value, file: path };
}

/** As `readInput`, the bytes as they are. */
export function readBytes(path: string, io: Io): Uint8Array {
  if (path === '-') return io.readStdin();
  const read = readFile(fromHere(path, io), path);
  if (!read.ok) throw new ProblemsError(read.problems);
  return read.value;
}

/** The rulebook of `--rules`, or the packaged one. Throws `ProblemsError`. */
export function readRulebook(options: Pick<Options, 'rules'>, io: Io): Rulebook {
  return loadRulebook(options.rules?.map((path) => fromHere(path, io)));
}

/** A path of the command line, as the file functions need it: they know only the process's own folder. */
export function fromHere(path: string, io: Io): string {
  return isAbsolute(path) ? path : relative('', resolve(io.cwd, path)) || '.';
}

/** Runs a step whose problems know only a path within the input, and gives each its line. */
export function withPlaces<T>(place: (problem: Problem) => Partial<Problem>, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    throw new ProblemsError(
      error.problems.map((problem) => (problem.file === undefined ? { ...problem, ...place(problem) } : problem)),
    );
  }
}
