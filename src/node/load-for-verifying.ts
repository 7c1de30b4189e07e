import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createRulebook, type Rulebook, type RuleFile } from '../index.js';
import { loadRuleFiles } from './load-rulebook.js';
import { packagedRules } from './packaged-rules.js';

/** What is to be verified, put together with the rules around it. */
export interface ForVerifying {
  readonly rulebook: Rulebook;
  /** Ids of the documents that the named files are of; absent where none was named, which means all. */
  readonly documents?: readonly string[];
}

/**
 * Reads the rule files to be verified together with those they rest on. A document that is named takes the place of one of
 * the same id among the others, so that a copy of a packaged document can be worked on.
 *
 * @param paths files or folders to verify; none: all of the rules
 * @param rules files or folders of the rules around them; default: the packaged rules
 * @throws ProblemsError with every problem of every file
 */
export function loadForVerifying(paths: readonly string[], rules?: readonly string[]): ForVerifying {
  if (paths.length === 0) return { rulebook: createRulebook(loadRuleFiles(rules)) };
  const named = loadRuleFiles(paths);
  const taken = new Set(named.map((file) => realPathOf(file)));
  const replaced = new Set(named.flatMap(({ shape }) => shape.document?.id ?? []));
  const others = loadRuleFiles(rules).filter(
    (file) => !taken.has(realPathOf(file, rules === undefined)) && !replaced.has(documentOf(file)),
  );
  return {
    rulebook: createRulebook([...named, ...others]),
    documents: [...new Set(named.map(documentOf))],
  };
}

function documentOf({ shape }: RuleFile): string {
  return shape.document?.id ?? shape.partOf ?? '';
}

/** Packaged files are named from their folder on. */
function realPathOf({ source: { file } }: RuleFile, packaged = false): string {
  const folder = packagedRules();
  const path = packaged ? join(folder, relative('rules', file)) : file;
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
