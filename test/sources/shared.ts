import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

/** The published sources lie beside the project where it is worked on; a clone alone does without them. */
const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'domain');

export const hasSources = existsSync(SHARED);

/** A file of the sources. */
export function source(...path: readonly string[]): string {
  return join(SHARED, ...path);
}

export function readSource(...path: readonly string[]): string {
  return readFileSync(source(...path), 'utf8');
}

/** Tests that hold the rules against their sources; where these are not at hand it says plainly that they were left out. */
export function describeWithSources(name: string, tests: () => void): void {
  if (!hasSources) console.warn(`left out, because the published sources are not beside the project: ${name}`);
  describe.skipIf(!hasSources)(name, tests);
}
