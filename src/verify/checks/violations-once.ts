import type { RuleDocument, Violation } from '../../resolve/index.js';
import type { Library, Told } from '../library.js';

/** One act under two entries of a document: the same name, the same articles. */
export function* violationsOnce(_: Library, { violations }: RuleDocument): Generator<Told> {
  const seen = new Map<string, Violation>();
  for (const violation of violations) {
    const { code, name, basis, source } = violation;
    const key = JSON.stringify([
      name['zh-CN'],
      basis.map(({ law, article, paragraph, item }) => [law, article, paragraph, item]),
    ]);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, violation);
    else {
      yield {
        draft: {
          code: 'violation-duplicated',
          params: { one: before.code, other: code },
          at: source,
          rows: [],
          others: [{ name: before.code, source: before.source }],
        },
        violation,
      };
    }
  }
}
