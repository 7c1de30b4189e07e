import { nearest } from '../diagnostics/index.js';
import type { RuleFile } from '../parse/index.js';
import { decimal, ZERO } from '../values/index.js';
import type { GeneralLookup } from './join-general-rules.js';
import { withAncestors } from './library.js';
import type { Linker } from './linker.js';

/** Reports what only the documents above can tell: names that none of them has, and a rule that turns theirs into its opposite. */
export function checkGeneralRules(linker: Linker, own: GeneralLookup, file: RuleFile): void {
  const above = withAncestors(linker.library, linker.document).map(({ header }) => own.get(header.id));
  for (const [index, one] of (file.shape.circumstances ?? []).entries()) {
    const own = above.flatMap((rules) => rules?.circumstances ?? []);
    const replaced = own.find(({ key, document }) => key === one.id && document !== linker.document);
    if (replaced === undefined || [one.effect].flat().some((effect) => replaced.effects.includes(effect))) continue;
    const params = { id: one.id, law: replaced.document, effects: replaced.effects.join(', ') };
    linker.report('replaces-other-effect', params, ['circumstances', index, 'effect']);
  }
  checkSurcharge(
    linker,
    file,
    above.flatMap((rules) => (rules?.deadlines ?? []).map(({ key }) => key)),
  );
  for (const section of ['limitation', 'circumstances', 'manners', 'procedures', 'deadlines'] as const) {
    const known = above.flatMap((rules) => (rules?.[section] ?? []).map(({ key }) => key));
    for (const [index, one] of (file.shape[section] ?? []).entries()) {
      for (const [at, id] of (one.replaces ?? []).entries()) {
        if (known.includes(id)) continue;
        linker.report('nothing-to-replace', { id, section }, [section, index, 'replaces', at], nearest(id, known));
      }
    }
  }
}

/** A surcharge of nothing, or that follows no deadline, would be passed over in silence. */
function checkSurcharge(linker: Linker, { shape }: RuleFile, deadlines: readonly string[]): void {
  if (shape.surcharge === undefined) return;
  const { percentPerDay: found, afterDeadline } = shape.surcharge;
  if (decimal(found).lte(ZERO) || decimal(found).gt(100)) {
    linker.report('share-out-of-range', { found, range: '> 0, ≤ 100' }, ['surcharge', 'percentPerDay']);
  }
  if (deadlines.includes(afterDeadline)) return;
  const params = { found: afterDeadline, fact: 'afterDeadline' };
  linker.report('unknown-value', params, ['surcharge', 'afterDeadline'], nearest(afterDeadline, deadlines));
}
