import { type FactValue, factJson } from '../conditions/index.js';
import type { Decision } from '../decide/index.js';
import { ProblemsError } from '../diagnostics/index.js';
import type { RuleDocument, Violation } from '../resolve/index.js';
import type { Json } from '../values/index.js';
import { PARTY_KIND } from './looked-at.js';

/** What decides cases: a rulebook. */
export interface Decides {
  decide(input: unknown): Decision;
  document(id: string): RuleDocument | undefined;
  readonly documents: readonly { readonly id: string; readonly kind: string }[];
}

/** One violation under one set of rules. */
export interface Side {
  readonly rules: Decides;
  readonly document: RuleDocument;
  readonly violation: Violation;
}

export type FactValues = ReadonlyMap<string, FactValue>;

/** A day for documents that do not say when they are in force. */
const SOME_DAY = '2024-01-02';

/** A case under this side: done, discovered and decided on the first day on which its document is in force. */
export function caseUnder({ document, violation }: Side, values: FactValues): Json {
  const day = document.inForce?.from ?? SOME_DAY;
  const kind = values.get(PARTY_KIND) ?? 'organisation';
  const facts: Record<string, Json> = {};
  for (const [name, value] of values) {
    const fact = violation.facts.get(name);
    if (fact !== undefined && fact.derive === undefined && !violation.reads.has(name)) facts[name] = factJson(value);
  }
  return {
    benchmark: document.id,
    violation: violation.code,
    // Of full age, so that the rules for minors stay aside.
    party: kind === 'individual' ? { kind, birthDate: '1980-01-01' } : { kind: kind as string },
    dates: { committed: day, ended: day, discovered: day, decided: day },
    facts,
  };
}

/** Decides a case; undefined where a value does not exist on this side (a word of an enumeration that it lacks). */
export function decideUnder(side: Side, given: Json): Decision | undefined {
  try {
    return side.rules.decide(given);
  } catch (error) {
    if (error instanceof ProblemsError) return undefined;
    throw error;
  }
}
