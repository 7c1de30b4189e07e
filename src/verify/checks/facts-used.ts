import type { RuleDocument } from '../../resolve/index.js';
import type { Library, Told } from '../library.js';

/** Facts that are declared and that no document which could look at them names. */
export function* factsUsed({ documents }: Library, { id, declared }: RuleDocument): Generator<Told> {
  const looking = documents.filter(({ scope }) => scope.includes(id));
  for (const { name, source } of declared) {
    if (source === undefined || looking.some((document) => document.names(name))) continue;
    yield { draft: { code: 'fact-unused', params: { fact: name }, at: source, rows: [] } };
  }
}
