import { type Problem, problem, type Result } from '../diagnostics/index.js';
import { checkShape } from './check-shape.js';
import { numberText, plainReader } from './plain-reader.js';
import { type Case, caseFile } from './schema/case.js';

const MAX_DEPTH = 20;

const readPlainly = plainReader(caseFile);

/**
 * Checks a case that a host hands over as a JavaScript value. Numbers become the shortest decimal text that stands for
 * them (the text a person typed, for every literal within 15 digits); hosts that keep money as text lose nothing.
 */
export function readCase(input: unknown): Result<Case> {
  const plainly = readPlainly(input);
  if (plainly !== undefined) return { ok: true, value: plainly, problems: [] };
  const problems: Problem[] = [];
  const value = normalise(input, [], problems);
  if (problems.length > 0) return { ok: false, problems };
  const checked = checkShape(caseFile, value, (path) => ({ path }));
  return checked.ok ? { ok: true, value: checked.value, problems: [] } : { ok: false, problems: checked.problems };
}

function normalise(value: unknown, path: readonly (string | number)[], problems: Problem[]): unknown {
  if (typeof value === 'number') {
    // A number that is no longer exact has already lost what the file said: it is refused, not rounded.
    const text = numberText(value);
    if (text === undefined) problems.push(problem('number-not-exact', { found: String(value) }, { path }));
    return text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (path.length > MAX_DEPTH) {
    problems.push(problem('nesting-too-deep', { limit: String(MAX_DEPTH) }, { path }));
    return undefined;
  }
  if (Array.isArray(value)) return value.map((item, index) => normalise(item, [...path, index], problems));
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    if (key === '__proto__') problems.push(problem('unsafe-name', { name: key }, { path: [...path, key] }));
    else copy[key] = normalise(item, [...path, key], problems);
  }
  return copy;
}
