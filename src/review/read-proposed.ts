import { type Problem, problem, type Result } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import { parsePeriod } from '../values/index.js';
import type { Proposed } from './check-result.js';
import { LIFE } from './judge.js';

/** The penalties that a case of valid shape proposes, or why they cannot be checked. */
export function readProposed({ proposed = [] }: Case): Result<readonly Proposed[]> {
  const problems: Problem[] = [];
  if (proposed.length === 0) problems.push(problem('nothing-proposed', {}, { path: ['proposed'] }));
  for (const [index, { type, name, duration }] of proposed.entries()) {
    const path = ['proposed', index];
    if (type === 'other' && name === undefined) problems.push(problem('name-missing', {}, { path }));
    if (duration !== undefined && duration !== LIFE && parsePeriod(duration) === undefined) {
      const found = typeof duration === 'string' ? duration : JSON.stringify(duration);
      problems.push(problem('not-a-period', { found }, { path: [...path, 'duration'] }));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: proposed, problems };
}
