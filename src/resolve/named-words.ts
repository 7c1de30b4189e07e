import { once } from './lazy.js';
import type { DocumentFiles } from './library.js';

/**
 * Whether the files of a document name a fact anywhere but where it is declared: as a key or a word of a condition, a base,
 * a count, a derivation. A word that means something else counts too, so that nothing that is used is called unused.
 */
export function namesFactOf({ files }: DocumentFiles): (fact: string) => boolean {
  const words = once(() => {
    const found = new Set<string>();
    for (const { shape } of files) {
      const { facts = {}, document: _, ...rules } = shape;
      collect(rules, found);
      for (const { derive, lookBack } of Object.values(facts)) collect([derive, lookBack], found);
    }
    return found;
  });
  return (fact) => words().has(fact);
}

function collect(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') words.add(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, words);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      words.add(key);
      collect(inner, words);
    }
  }
}
