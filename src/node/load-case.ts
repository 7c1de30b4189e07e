import { type Case, ProblemsError, parseCase } from '../index.js';
import { readTextFile } from './read-text-file.js';

/**
 * Reads one case file (YAML or JSON).
 *
 * @returns the case as `rulebook.decide` takes it; figures are the text that stood in the file.
 * @throws ProblemsError with every problem of the file, each with `file`, `line` and `column`.
 */
export function loadCase(path: string): Case {
  const text = readTextFile(path);
  if (!text.ok) throw new ProblemsError(text.problems);
  const parsed = parseCase(text.value, { file: path });
  if (!parsed.ok) throw new ProblemsError(parsed.problems);
  return parsed.value;
}
