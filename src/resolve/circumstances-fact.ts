import type { CircumstanceShape } from '../parse/index.js';
import type { Fact } from './rule-set.js';

/** A circumstance that an officer finds. */
export type FoundCircumstance = Pick<CircumstanceShape, 'id' | 'label'>;

/**
 * The circumstances that may be found are the words of one fact, so that `[]` says: looked for, none found. One that a
 * nearer document names again is the same word in that document's terms.
 */
export function circumstancesFact(found: readonly FoundCircumstance[]): Fact | undefined {
  if (found.length === 0) return undefined;
  const values: Record<string, FoundCircumstance['label']> = {};
  for (const { id, label } of found) values[id] ??= label;
  return {
    name: 'circumstances',
    type: { kind: 'set', values: Object.keys(values) },
    label: { 'zh-CN': '裁量情节', en: 'circumstances' },
    question: {
      'zh-CN': '调查认定了下列哪些情节？逐项核对后一项也没有的，填空列表 []。',
      en: 'Which of these circumstances were found? An empty list [] when each was looked for and none was found.',
    },
    values,
  };
}
