import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRulebook, formatProblem, parseBenchmark, type Rulebook, type RuleFile } from '../../src/index.js';
import { type Library, readLibrary } from '../oracle/index.js';

/** Rules as text, as the engine's rulebook and as the oracle reads them. */
export interface Rules {
  readonly texts: readonly string[];
  readonly files: readonly RuleFile[];
  readonly rulebook: Rulebook;
  readonly library: Library;
}

export function ruleFile(text: string, file: string): RuleFile {
  const parsed = parseBenchmark(text, { file });
  if (!parsed.ok) throw new Error(parsed.problems.map((one) => formatProblem(one)).join('\n'));
  return parsed.value;
}

export function rulesFrom(texts: readonly string[]): Rules {
  const files = texts.map((text, index) => ruleFile(text, `rules-${index}.yaml`));
  return { texts, files, rulebook: createRulebook(files), library: readLibrary(texts) };
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'cases' ? [] : textsBelow(path);
    return entry.name.endsWith('.yaml') ? [readFileSync(path, 'utf8')] : [];
  });
}

const packaged = textsBelow(join(import.meta.dirname, '..', '..', 'rules'));

/** The packaged rules as the oracle alone reads them. */
export const packagedLibrary = (): Library => readLibrary(packaged);

export const packagedRules = (): Rules => rulesFrom(packaged);

/** With three documents made up to use the forms that no packaged document uses yet. */
export const allRules = (): Rules => rulesFrom([...packaged, ...textsBelow(join(import.meta.dirname, 'made-up'))]);
