import { relative } from 'node:path';
import type { Problem } from '../diagnostics/index.js';
import { type CaseSuite, type ParsedFile, ProblemsError, parseCaseSuite } from '../index.js';
import { findSuiteFiles } from './find-rule-files.js';
import { portable } from './load-rulebook.js';
import { packagedRules } from './packaged-rules.js';
import { readTextFile } from './read-text-file.js';

/**
 * Reads files of worked cases.
 *
 * @param paths files, or folders in which they are looked for (in folders named `cases`, and by names that end in
 *   `.cases.yaml`). Default: those beside the packaged rules.
 * @returns the suites, in the order of their names, as `runSuites` takes them.
 * @throws ProblemsError with every problem of every file.
 */
export function loadSuites(paths?: string | readonly string[]): readonly ParsedFile<CaseSuite>[] {
  const folder = packagedRules();
  const nameOf =
    paths === undefined
      ? (file: string) => `rules/${portable(relative(folder, file))}`
      : (file: string) => portable(file);
  const found = findSuiteFiles(paths === undefined ? [folder] : typeof paths === 'string' ? [paths] : paths);
  const problems: Problem[] = [...found.problems];
  const suites = found.files.flatMap((path) => {
    const file = nameOf(path);
    const text = readTextFile(path, file);
    const parsed = text.ok ? parseCaseSuite(text.value, { file }) : text;
    if (parsed.ok) return [parsed.value];
    problems.push(...parsed.problems);
    return [];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return suites;
}
