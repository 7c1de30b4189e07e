import type { RuleDocument } from '../../resolve/index.js';
import type { Library, Told } from '../library.js';

/** Dates of one document that contradict each other. (An end before the beginning is refused when the file is read.) */
export function* datesAgree(_: Library, { source, published, inForce, violations }: RuleDocument): Generator<Told> {
  if (inForce === undefined) return;
  const { from } = inForce;
  if (published !== undefined && from < published) {
    yield { draft: { code: 'in-force-before-published', params: { from, published }, at: source, rows: [] } };
  }
  for (const violation of violations) {
    const on = violation.abolished?.on;
    if (on === undefined || on > from) continue;
    yield {
      draft: { code: 'abolished-before-in-force', params: { on, from }, at: violation.source, rows: [] },
      violation,
    };
  }
}
