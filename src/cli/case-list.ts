import { type Problem, problem } from '../diagnostics/index.js';
import { completeCase, ProblemsError, parseCase } from '../index.js';
import { loadSuites } from '../node/index.js';
import { fromHere, readInput } from './input.js';
import type { Io } from './io.js';

/**
 * The cases of a file: worked cases (a file, or a folder that holds some), or NDJSON, one case a line. Throws
 * `ProblemsError` with every problem of every case.
 */
export function readCases(path: string, io: Io): readonly unknown[] {
  return path === '-' || /\.(ndjson|jsonl)$/.test(path) ? readLines(path, io) : readWorkedCases(path, io);
}

function readLines(path: string, io: Io): readonly unknown[] {
  const { text, file } = readInput(path, io);
  const problems: Problem[] = [];
  const cases = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = parseCase(line, { file });
    if (parsed.ok) return [parsed.value];
    problems.push(...parsed.problems.map((one) => ({ ...one, line: index + (one.line ?? 1) })));
    return [];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return cases;
}

/** Worked cases are named by what they show. */
function readWorkedCases(path: string, io: Io): readonly unknown[] {
  const suites = loadSuites(fromHere(path, io));
  if (suites.length === 0) throw new ProblemsError([problem('no-cases', { where: path })]);
  return suites.flatMap(({ shape, source }) =>
    shape.cases.map((worked, index) => {
      const complete = completeCase(worked, shape);
      if ('case' in complete) return { ...complete.case, id: worked.name };
      const at = source.place(['cases', index, 'base']);
      throw new ProblemsError([problem('base-unknown', { base: complete.unknownBase }, at)]);
    }),
  );
}
