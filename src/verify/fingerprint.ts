import { canonical, digest, type Json } from '../values/index.js';
import type { Draft } from './draft.js';

/** Digits of a digest that tell the findings of a library apart. */
const LENGTH = 16;

/** The same for the same fault, whatever the file is called and wherever it stands in it. */
export function fingerprintOf(
  document: string,
  violation: string | undefined,
  { code, params, rows, shared }: Draft,
): string {
  const of = shared === undefined ? [document, violation ?? null] : [shared];
  const content = JSON.parse(canonical({ code, of, params, rows: [...rows] } as unknown as Json)) as Json;
  return digest(content)
    .replace(/^sha256:/, '')
    .slice(0, LENGTH);
}
