import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRulebook, formatProblem, parseBenchmark, type Rulebook, type RuleFile } from '../../src/index.js';
import { type Library, readLibrary } from '../oracle/index.js';

/** Rules as text, as the engine's rulebook and as the oracle reads them. */
export interface Rules {
  readonly texts: readonly string[];
  readonly rulebook: Rulebook;
  readonly library: Library;
}

/** Most tests that change the rules change one file: the others are not read again. */
const parsed = new Map<string, RuleFile>();

function ruleFile(text: string, file: string): RuleFile {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const read = parseBenchmark(text, { file });
  if (!read.ok) throw new Error(read.problems.map((one) => formatProblem(one)).join('\n'));
  parsed.set(text, read.value);
  return read.value;
}

export function rulesFrom(texts: readonly string[]): Rules {
  const rulebook = createRulebook(texts.map((text, index) => ruleFile(text, `rules-${index}.yaml`)));
  let library: Library | undefined;
  return {
    texts,
    rulebook,
    get library() {
      library ??= readLibrary(texts);
      return library;
    },
  };
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'cases' ? [] : textsBelow(path);
    // What the verifier is known to find stands beside the rules and is none.
    const isRules = entry.name.endsWith('.yaml') && entry.name !== 'known-findings.yaml';
    return isRules ? [readFileSync(path, 'utf8')] : [];
  });
}

const RULES = join(import.meta.dirname, '..', '..', 'rules');
const packaged = textsBelow(RULES);
const madeUp = textsBelow(join(import.meta.dirname, 'made-up'));

/** The packaged rules as the oracle alone reads them. */
export const packagedLibrary = (): Library => readLibrary(packaged);

export const packagedRules = (): Rules => rulesFrom(packaged);

/** With the documents made up to use the forms that no packaged document uses, or few. */
export const allRules = (): Rules => rulesFrom([...packaged, ...madeUp]);

/** The made-up documents with the general law that they extend, for tests that change them. */
export const madeUpTexts = (): readonly string[] => [
  readFileSync(join(RULES, 'statutes', 'administrative-penalty-law.yaml'), 'utf8'),
  ...madeUp,
];
