import type { Citation, RuleDocument, Violation } from '../../resolve/index.js';
import type { Localized } from '../../values/index.js';
import type { Draft } from '../draft.js';
import { basisText } from '../figures/amount-text.js';
import type { Library, Told } from '../library.js';

/** Articles that are not in force while the document which penalises under them is. */
export function* basisInForce(library: Library, document: RuleDocument): Generator<Told> {
  for (const violation of document.violations) {
    for (const citation of violation.basis) {
      const draft = notInForce(library, document, violation, citation);
      if (draft !== undefined) yield { draft, violation };
    }
  }
}

function notInForce(
  library: Library,
  { inForce }: RuleDocument,
  { source }: Violation,
  cited: Citation,
): Draft | undefined {
  const law = library.document(cited.law);
  if (law?.inForce === undefined || inForce === undefined) return undefined;
  const basis = basisText(cited);
  const at = { at: source, rows: [], others: [{ name: law.id, source: law.source }] };
  const { from, until } = law.inForce;
  if (until !== undefined && until < inForce.from) {
    return { code: 'basis-ended', params: { basis, ended: until, began: inForce.from }, ...at };
  }
  if (until !== undefined && (inForce.until === undefined || until < inForce.until)) {
    return { code: 'basis-ends-first', params: { basis, ended: until, stays: stays(inForce.until) }, ...at };
  }
  if (from <= inForce.from) return undefined;
  return { code: 'basis-begins-later', params: { basis, began: from, from: inForce.from }, ...at };
}

function stays(until: string | undefined): Localized {
  if (until === undefined) return { 'zh-CN': '没有写明失效日期', en: 'names no day on which it ends' };
  return { 'zh-CN': `有效期至${until}`, en: `stays in force until ${until}` };
}
