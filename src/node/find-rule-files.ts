import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../diagnostics/index.js';
import { unreadable } from './read-text-file.js';

/** Worked cases stand beside the rules they prove; they are not rules. */
const CASES_FOLDER = 'cases';

/** Findings of `discretion verify` that are accepted; a list beside rules is none of them. */
export const KNOWN_FINDINGS = 'known-findings.yaml';

/**
 * The rule files under paths, sorted by code unit so that every machine reads them in the same order. A file that is
 * named is taken whatever its name; a folder is searched with its folders for `.yaml`, `.yml` and `.json` files, save
 * worked cases (folders named `cases`, names ending in `.cases.yaml`), lists of known findings, JSON Schemas
 * (`.schema.json`) and hidden names.
 *
 * @returns each file once, and a problem `file-unreadable` for each path that cannot be read.
 */
export function findRuleFiles(paths: readonly string[]): Found {
  return find(paths, false);
}

/** The files of worked cases under paths, in the same way: a file that is named, and those that `findRuleFiles` leaves out. */
export function findSuiteFiles(paths: readonly string[]): Found {
  return find(paths, true);
}

export interface Found {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

function find(paths: readonly string[], wantsCases: boolean): Found {
  const files = new Set<string>();
  const problems: Problem[] = [];
  const search = (folder: string, isCases: boolean): void => {
    for (const entry of entriesOf(folder, problems)) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) continue;
      // INVARIANT: links to folders are not followed, so a link that leads upwards cannot make the search endless.
      if (entry.isDirectory()) search(path, isCases || entry.name === CASES_FOLDER);
      else if (isDataFile(entry.name) && (isCases || isCasesName(entry.name)) === wantsCases) files.add(path);
    }
  };
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) search(path, basename(path) === CASES_FOLDER);
      else files.add(path);
    } catch (error) {
      problems.push(unreadable(path, error));
    }
  }
  return { files: [...files].sort(), problems };
}

function entriesOf(folder: string, problems: Problem[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(folder, error));
    return [];
  }
}

function isDataFile(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name) && !name.endsWith('.schema.json') && name !== KNOWN_FINDINGS;
}

function isCasesName(name: string): boolean {
  return /\.cases\.(ya?ml|json)$/.test(name);
}
