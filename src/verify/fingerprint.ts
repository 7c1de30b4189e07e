import type { FindingParam } from '../diagnostics/index.js';
import { digest } from '../values/index.js';
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
  const said = Object.fromEntries(Object.entries<FindingParam>(params).map(([blank, param]) => [blank, keyOf(param)]));
  return digest({ code, of, said, rows: [...rows] })
    .replace(/^sha256:/, '')
    .slice(0, LENGTH);
}

/** A label that is put in other words makes no other fault. */
function keyOf(param: FindingParam): string {
  return typeof param === 'string' ? param : (param.key ?? param.en);
}
