import { nearest, type Problem, problem, type Result } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import { parsePeriod } from '../values/index.js';
import { actsNamed } from './act-index.js';
import { LIFE } from './judge.js';
import type { Proposed } from './proposed.js';

/**
 * The penalties that a case of valid shape proposes, or why they cannot be checked. An empty list says that no penalty
 * is proposed; a case without the list says nothing.
 */
export function readProposed({ proposed, acts = [] }: Case): Result<readonly Proposed[]> {
  if (proposed === undefined) {
    return { ok: false, problems: [problem('nothing-proposed', {}, { path: ['proposed'] })] };
  }
  const problems: Problem[] = [];
  for (const [index, { act, type, name, duration }] of proposed.entries()) {
    const path = ['proposed', index];
    if (act !== undefined) problems.push(...readAct(act, acts, [...path, 'act']));
    if (type === 'other' && name === undefined) problems.push(problem('name-missing', {}, { path }));
    if (duration !== undefined && duration !== LIFE && parsePeriod(duration) === undefined) {
      const found = typeof duration === 'string' ? duration : JSON.stringify(duration);
      problems.push(problem('not-a-period', { found }, { path: [...path, 'duration'] }));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: proposed, problems };
}

function readAct(act: string, acts: NonNullable<Case['acts']>, path: readonly (string | number)[]): readonly Problem[] {
  const found = actsNamed(act, acts);
  if (found.length === 1) return [];
  if (found.length > 1) return [problem('act-unclear', { act }, { path })];
  const names = acts.flatMap(({ id, violation }) => (id === undefined ? [violation] : [id, violation]));
  return [problem('act-unknown', { act }, { path }, nearest(act, names))];
}
