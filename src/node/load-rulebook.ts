import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type Problem, problem } from '../diagnostics/index.js';
import {
  createRulebook,
  openRulebook,
  ProblemsError,
  parseBenchmark,
  type Rulebook,
  type RuleFile,
  ruleFilesOf,
} from '../index.js';
import { findRuleFiles } from './find-rule-files.js';
import { packagedCompiled, packagedRules } from './packaged-rules.js';
import { readTextFile } from './read-text-file.js';

/**
 * Reads rule files and puts them together to a rulebook.
 *
 * @param paths files or folders (searched with their folders; worked cases left out), or compiled rules as
 *   `discretion build` writes them. Default: the packaged rules, in their compiled form while that is not older than they
 *   are; their files are named from `rules/` on, so that a decision reads the same wherever the package is installed.
 * @returns an immutable rulebook that calls may share.
 * @throws ProblemsError with every problem of every file, each with `file`, `line` and `column`; a path that cannot
 *   be read is a problem `file-unreadable`.
 */
export function loadRulebook(paths?: string | readonly string[]): Rulebook {
  const named = paths === undefined ? freshCompiled() : typeof paths === 'string' ? [paths] : paths;
  const [only, another] = named ?? [];
  const compiled = only === undefined || another !== undefined ? undefined : readCompiled(only);
  return compiled === undefined ? createRulebook(loadRuleFiles(paths)) : openRulebook(compiled);
}

/**
 * Reads rule files, each by itself: what needs the others is checked by `createRulebook` and `compileRules`.
 *
 * @param paths as for `loadRulebook`; default: the sources of the packaged rules.
 * @throws ProblemsError with every problem of every file.
 */
export function loadRuleFiles(paths?: string | readonly string[]): readonly RuleFile[] {
  if (paths !== undefined) return readRuleFiles(typeof paths === 'string' ? [paths] : paths, portable);
  const folder = packagedRules();
  return readRuleFiles([folder], (file) => `rules/${portable(relative(folder, file))}`);
}

function readRuleFiles(paths: readonly string[], nameOf: (file: string) => string): readonly RuleFile[] {
  const found = findRuleFiles(paths);
  const problems: Problem[] = [...found.problems];
  const ruleFiles: RuleFile[] = [];
  for (const path of found.files) {
    const compiled = readCompiled(path);
    if (compiled !== undefined) {
      ruleFiles.push(...ruleFilesOf(compiled));
      continue;
    }
    const file = nameOf(path);
    const text = readTextFile(path, file);
    const parsed = text.ok ? parseBenchmark(text.value, { file }) : text;
    if (parsed.ok) ruleFiles.push(parsed.value);
    else problems.push(...parsed.problems);
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return ruleFiles;
}

/** How compiled rules begin; nothing else does. */
const COMPILED = '{"format":"penalty-discretion-rules/';

/** The value of a file of compiled rules; undefined for every other file. */
function readCompiled(path: string): unknown {
  if (!path.endsWith('.json')) return undefined;
  const text = readTextFile(path);
  if (!text.ok || !text.value.startsWith(COMPILED)) return undefined;
  try {
    return JSON.parse(text.value);
  } catch {
    throw new ProblemsError([problem('not-compiled-rules', {}, { file: path })]);
  }
}

/** The files of the packaged rules, out of their compiled form while that is not older than they are. */
export function packagedFiles(): readonly RuleFile[] {
  const [compiled] = freshCompiled() ?? [];
  return compiled === undefined ? loadRuleFiles() : loadRuleFiles(compiled);
}

/** The compiled form of the packaged rules, while no source is newer than it. */
function freshCompiled(): readonly string[] | undefined {
  const path = packagedCompiled();
  if (path === undefined) return undefined;
  const { mtimeMs } = statSync(path);
  const { files } = findRuleFiles([packagedRules()]);
  return files.every((file) => statSync(file).mtimeMs <= mtimeMs) ? [path] : undefined;
}

/** The same name on every system. */
export function portable(file: string): string {
  return file.split(sep).join('/');
}
