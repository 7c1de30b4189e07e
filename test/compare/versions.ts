import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRulebook, formatProblem, parseBenchmark, type Rulebook } from '../../src/index.js';

const RULES = join(import.meta.dirname, 'rules');

export function textOf(file: 'law' | 'older' | 'newer'): string {
  return readFileSync(join(RULES, `${file}.yaml`), 'utf8');
}

/** A rulebook of the made-up law and one version of the benchmark, given by its text. */
export function versionOf(text: string): Rulebook {
  const files = [textOf('law'), text].map((one, index) => {
    const parsed = parseBenchmark(one, { file: `${index}.yaml` });
    if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(problem)).join('\n'));
    return parsed.value;
  });
  return createRulebook(files);
}

export const older = versionOf(textOf('older'));
export const newer = versionOf(textOf('newer'));
