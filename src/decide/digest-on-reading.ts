import type { Case } from '../parse/index.js';
import { digest, type Json } from '../values/index.js';
import { VERSION } from '../version.js';
import type { Decision } from './decision.js';

/**
 * Gives a decision its digest: of the case, the rules used and the library's version, so that the same input has the
 * same digest. Hashing takes longer than deciding, so it is done when the digest is first read. The digest is an own,
 * enumerable property like all others: copies, comparisons and `JSON.stringify` read it.
 *
 * @param given the library's own copy of the case, which nobody changes in the meantime
 */
export function withDigest(decision: Omit<Decision, 'digest'>, given: Case, rules: string): Decision {
  let known: string | undefined;
  const get = () => {
    known ??= digest({ case: given as unknown as Json, rules, version: VERSION });
    return known;
  };
  return Object.defineProperty(decision, 'digest', { get, enumerable: true, configurable: true }) as Decision;
}
