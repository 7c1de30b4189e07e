import type { RuleDocument } from '../../resolve/index.js';
import { firstDayTogether, type Library, type Told } from '../library.js';

/** Two benchmarks of one department and place that rule on the same violation at the same time: nobody could say which applies. */
export function* oneDocumentInForce({ documents }: Library, document: RuleDocument): Generator<Told> {
  const { id, department, jurisdiction, heads, source } = document;
  if (department === undefined || jurisdiction === undefined) return;
  const names = new Set(heads.flatMap(({ code, key }) => [code, key]));
  for (const other of documents) {
    // Each pair is told once, at the document whose id comes later.
    if (other.id >= id || other.department !== department || other.jurisdiction !== jurisdiction) continue;
    const from = firstDayTogether(document.inForce, other.inForce);
    const both = other.heads.find(({ code, key }) => names.has(code) || names.has(key));
    if (from === undefined || both === undefined) continue;
    yield {
      draft: {
        code: 'two-documents-in-force',
        params: {
          one: other.id,
          other: id,
          from: from === 'always' ? { 'zh-CN': '始终', en: 'the beginning' } : from,
          violation: both.key,
        },
        at: source,
        rows: [],
        others: [{ name: other.id, source: other.source }],
      },
    };
  }
}
