import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRulebook, formatProblem, parseBenchmark, type Rulebook, type RuleFile } from '../../src/index.js';

const FOLDER = import.meta.dirname;

/** The codes for which there is a bad example and its good twin. */
export const EXAMPLES = readdirSync(join(FOLDER, 'bad'))
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort();

/** The documents of an example; several are divided by a line `---`. */
export function exampleFiles(kind: 'bad' | 'good', code: string): readonly RuleFile[] {
  const text = readFileSync(join(FOLDER, kind, `${code}.yaml`), 'utf8');
  return text
    .split(/^---\n/m)
    .map((one, index) => ruleFile(one, `${kind}/${code}.yaml${index === 0 ? '' : `#${index + 1}`}`));
}

export const LAW: RuleFile = ruleFile(readFileSync(join(FOLDER, 'law.yaml'), 'utf8'), 'law.yaml');

export function exampleRulebook(kind: 'bad' | 'good', code: string): Rulebook {
  return createRulebook([LAW, ...exampleFiles(kind, code)]);
}

export function ruleFile(text: string, file: string): RuleFile {
  const parsed = parseBenchmark(text, { file });
  if (!parsed.ok) throw new Error(parsed.problems.map((one) => formatProblem(one)).join('\n'));
  return parsed.value;
}
