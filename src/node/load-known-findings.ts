import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownFinding, ProblemsError, parseKnownFindings } from '../index.js';
import { KNOWN_FINDINGS } from './find-rule-files.js';
import { packagedRules } from './packaged-rules.js';
import { readTextFile } from './read-text-file.js';

/**
 * Reads a list of findings that were read and accepted.
 *
 * @param path default: that of the packaged rules
 * @throws ProblemsError with every problem of the file
 */
export function loadKnownFindings(path?: string): readonly KnownFinding[] {
  const packaged = join(packagedRules(), KNOWN_FINDINGS);
  if (path === undefined && !existsSync(packaged)) return [];
  const text = readTextFile(path ?? packaged);
  if (!text.ok) throw new ProblemsError(text.problems);
  const parsed = parseKnownFindings(text.value, { file: path ?? `rules/${KNOWN_FINDINGS}` });
  if (!parsed.ok) throw new ProblemsError(parsed.problems);
  return parsed.value.shape.findings;
}
