import type { Case } from '../parse/index.js';
import { digest, type Json } from '../values/index.js';
import { VERSION } from '../version.js';
import type { Decision } from './decision.js';

type Undigested = Omit<Decision, 'digest'>;

/** What the digest is made of. `given` is the library's own copy of the case, which nobody changes in the meantime. */
interface Digested {
  readonly given: Case;
  readonly rules: string;
}

/**
 * Gives a decision its digest: of the case, the rules used and the library's version, so that the same input has the same digest. Hashing
 * takes longer than deciding, so it is done when the digest is first read.
 *
 * The digest is an own, enumerable property like all others: copies, comparisons and `JSON.stringify` read it. One getter serves all
 * decisions, because an object literal with a getter of its own costs a new hidden class each time; what a decision's digest is made of
 * lies in a private field put on the decision, which nothing else can see.
 */
export function withDigest(decision: Undigested, given: Case, rules: string): Decision {
  new Origin(decision, { given, rules });
  return Object.defineProperty(decision, 'digest', DIGEST) as Decision;
}

/** A constructor that constructs what it is given, so that a class below it adds its private field to that. */
function Itself(this: unknown, object: object): object {
  return object;
}

class Origin extends (Itself as unknown as new (object: object) => object) {
  #digest: Digested | string;

  constructor(decision: Undigested, digested: Digested) {
    super(decision);
    this.#digest = digested;
  }

  static digestOf(decision: Origin): string {
    if (typeof decision.#digest !== 'string') {
      const { given, rules } = decision.#digest;
      decision.#digest = digest({ case: given as unknown as Json, rules, version: VERSION });
    }
    return decision.#digest;
  }
}

const DIGEST: PropertyDescriptor = Object.freeze({
  get(this: Origin): string {
    return Origin.digestOf(this);
  },
  enumerable: true,
  configurable: true,
});
