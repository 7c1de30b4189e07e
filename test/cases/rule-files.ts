import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  type CaseSuite,
  createRulebook,
  formatProblem,
  parseBenchmark,
  parseCaseSuite,
  type Rulebook,
  type RuleFile,
} from '../../src/index.js';

const ROOT = join(import.meta.dirname, '..', '..');
const RULES = join(ROOT, 'rules');

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return name === 'schema' ? [] : filesBelow(path);
      return name.endsWith('.yaml') ? [path] : [];
    });
}

const isSuite = (path: string) => path.includes('/cases/');

/** Every rule file of the repository, parsed; a problem in one fails whoever asks. */
export function packagedRuleFiles(): RuleFile[] {
  return filesBelow(RULES)
    .filter((path) => !isSuite(path))
    .map((path) => {
      const parsed = parseBenchmark(readFileSync(path, 'utf8'), { file: relative(ROOT, path) });
      if (!parsed.ok) throw new Error(parsed.problems.map((one) => formatProblem(one)).join('\n'));
      return parsed.value;
    });
}

export function packagedRulebook(): Rulebook {
  return createRulebook(packagedRuleFiles());
}

export interface Suite {
  readonly file: string;
  readonly suite: CaseSuite;
}

/** Every file of worked cases that is kept beside the rules. */
export function packagedSuites(): Suite[] {
  return filesBelow(RULES)
    .filter(isSuite)
    .map((path) => {
      const file = relative(ROOT, path);
      const parsed = parseCaseSuite(readFileSync(path, 'utf8'), { file });
      if (!parsed.ok) throw new Error(parsed.problems.map((one) => formatProblem(one)).join('\n'));
      return { file, suite: parsed.value.shape };
    });
}
