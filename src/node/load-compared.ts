import { existsSync } from 'node:fs';
import { type Compared, createRulebook, type Rulebook, type RuleFile } from '../index.js';
import { loadRuleFiles, packagedFiles } from './load-rulebook.js';

/**
 * Reads one side of a comparison: a rule file, a folder of them or compiled rules, or the id of a benchmark that is loaded.
 * Rules that are named as a file stand on the loaded ones (the laws they cite), and take the place of documents with
 * their ids there.
 *
 * @param loaded the rulebook that ids are looked up in
 * @param paths where the rules come from that a file stands on; default: the packaged ones
 * @returns what `compare` takes; undefined where the name is neither a path nor the id of a benchmark
 * @throws ProblemsError with every problem of every file.
 */
export function loadCompared(name: string, loaded: () => Rulebook, paths?: readonly string[]): Compared | undefined {
  if (!existsSync(name)) {
    const rules = loaded();
    const isThere = rules.documents.some(({ id, kind }) => id === name && kind === 'benchmark');
    return isThere ? { rules, benchmarks: [name] } : undefined;
  }
  const own = loadRuleFiles(name);
  const ids = new Set(own.map(documentOf));
  const base = (paths === undefined ? packagedFiles() : loadRuleFiles(paths)).filter(
    (file) => !ids.has(documentOf(file)),
  );
  const rules = createRulebook([...own, ...base]);
  const benchmarks = rules.documents.filter(({ id, kind }) => kind === 'benchmark' && ids.has(id)).map(({ id }) => id);
  return { rules, benchmarks };
}

function documentOf({ shape }: RuleFile): string | undefined {
  return shape.document?.id ?? shape.partOf;
}
