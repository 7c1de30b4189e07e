import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../diagnostics/index.js';
import { unreadable } from './read-text-file.js';

/** Worked cases stand beside the rules they prove; they are not rules. */
const CASES_FOLDER = 'cases';

/**
 * The rule files under paths, sorted by code unit so that every machine reads them in the same order. A file that is
 * named is taken whatever its name; a folder is searched with its folders for `.yaml`, `.yml` and `.json` files, save
 * worked cases (folders named `cases`, names ending in `.cases.yaml`), JSON Schemas (`.schema.json`) and hidden names.
 *
 * @returns each file once, and a problem `file-unreadable` for each path that cannot be read.
 */
export function findRuleFiles(paths: readonly string[]): { files: readonly string[]; problems: readonly Problem[] } {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) searchFolder(path, files, problems);
      else files.add(path);
    } catch (error) {
      problems.push(unreadable(path, error));
    }
  }
  return { files: [...files].sort(), problems };
}

function searchFolder(folder: string, files: Set<string>, problems: Problem[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(folder, error));
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    // INVARIANT: links to folders are not followed, so a link that leads upwards cannot make the search endless.
    if (entry.isDirectory()) {
      if (entry.name !== CASES_FOLDER) searchFolder(path, files, problems);
    } else if (isRuleFileName(entry.name)) files.add(path);
  }
}

function isRuleFileName(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name) && !/\.cases\.(ya?ml|json)$/.test(name) && !name.endsWith('.schema.json');
}
