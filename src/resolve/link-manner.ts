import type { Path } from '../diagnostics/index.js';
import type { MannerShape } from '../parse/index.js';
import type { MannerRule } from './general-rule.js';
import type { Linker } from './linker.js';
import type { StatutoryPenalty } from './rule-set.js';

export function linkManner(
  linker: Linker,
  { label, types, of, becomes }: MannerShape,
  path: Path,
): Pick<MannerRule, 'label' | 'types' | 'of' | 'becomes'> {
  // That one alternative must be taken is said of the others: they are excluded.
  if (of === 'alternative' && becomes === 'required') linker.report('alternative-required', {}, [...path, 'becomes']);
  return { label, types: new Set(types), of, becomes };
}

/** Whether a rule speaks of a penalty: of its type, and of the way in which the law allows it. */
export function speaksOf(
  { types, of }: Pick<MannerRule, 'types' | 'of'>,
  { type, necessity }: StatutoryPenalty,
): boolean {
  return necessity === of && types.has(type);
}
