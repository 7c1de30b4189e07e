import { relative, sep } from 'node:path';
import type { Problem } from '../diagnostics/index.js';
import { createRulebook, ProblemsError, parseBenchmark, type Rulebook, type RuleFile } from '../index.js';
import { findRuleFiles } from './find-rule-files.js';
import { packagedRules } from './packaged-rules.js';
import { readTextFile } from './read-text-file.js';

/**
 * Reads rule files and puts them together to a rulebook.
 *
 * @param paths files or folders (searched with their folders; worked cases left out). Default: the packaged rules,
 *   whose files are named from `rules/` on, so that a decision reads the same wherever the package is installed.
 * @returns an immutable rulebook that calls may share.
 * @throws ProblemsError with every problem of every file, each with `file`, `line` and `column`; a path that cannot
 *   be read is a problem `file-unreadable`.
 */
export function loadRulebook(paths?: string | readonly string[]): Rulebook {
  if (paths !== undefined) return createRulebook(readRuleFiles(typeof paths === 'string' ? [paths] : paths, portable));
  const folder = packagedRules();
  return createRulebook(readRuleFiles([folder], (file) => `rules/${portable(relative(folder, file))}`));
}

function readRuleFiles(paths: readonly string[], nameOf: (file: string) => string): readonly RuleFile[] {
  const found = findRuleFiles(paths);
  const problems: Problem[] = [...found.problems];
  const ruleFiles: RuleFile[] = [];
  for (const path of found.files) {
    const file = nameOf(path);
    const text = readTextFile(path, file);
    const parsed = text.ok ? parseBenchmark(text.value, { file }) : text;
    if (parsed.ok) ruleFiles.push(parsed.value);
    else problems.push(...parsed.problems);
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return ruleFiles;
}

/** The same name on every system. */
export function portable(file: string): string {
  return file.split(sep).join('/');
}
