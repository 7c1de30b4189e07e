import type { ViolationPlan } from '../compile/index.js';
import { nearest, type Problem, ProblemsError, problem } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';

/** Names a case may use: what one of its violations does not know is no mistake where another one does. */
export interface KnownNames {
  readonly facts: ReadonlySet<string>;
  /** Facts that one of them asks for: it does not read them from other facts. */
  readonly asked: ReadonlySet<string>;
  /** Words of the fact `circumstances`. */
  readonly words: ReadonlySet<string>;
  readonly procedures: ReadonlySet<string>;
  /** Deadlines, and the surcharge that follows the one for payment. */
  readonly deadlines: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const NO_NAMES: KnownNames = Object.freeze({
  facts: NONE,
  asked: NONE,
  words: NONE,
  procedures: NONE,
  deadlines: NONE,
});

/** The names that some violations know, and those known already. */
export function namesKnownTo(plans: readonly ViolationPlan[], already: KnownNames = NO_NAMES): KnownNames {
  const all = (known: ReadonlySet<string>, of: (plan: ViolationPlan) => Iterable<string>) =>
    new Set<string>([...known, ...plans.flatMap((plan) => [...of(plan)])]);
  return {
    facts: all(already.facts, ({ violation }) => violation.facts.keys()),
    asked: all(already.asked, askedBy),
    words: all(already.words, ({ violation }) => Object.keys(violation.facts.get('circumstances')?.values ?? {})),
    procedures: all(already.procedures, ({ violation }) => violation.general.procedures.map(({ key }) => key)),
    deadlines: all(already.deadlines, ({ violation: { general } }) =>
      [...general.deadlines, ...general.surcharges].map(({ key }) => key),
    ),
  };
}

function askedBy({ violation: { facts, reads } }: ViolationPlan): readonly string[] {
  return [...facts.values()].flatMap(({ name, derive }) => (derive === undefined && !reads.has(name) ? [name] : []));
}

/** Refuses names of procedures and deadlines that nobody knows: they would be passed over in silence. */
export function checkNames(plan: ViolationPlan, { followed, suspensions }: Case, elsewhere: KnownNames): void {
  if (followed === undefined && suspensions === undefined) return;
  const known = namesKnownTo([plan], elsewhere);
  const problems: Problem[] = [];
  const check = (found: string, names: ReadonlySet<string>, path: readonly (string | number)[]) => {
    if (names.has(found)) return;
    problems.push(problem('unknown-value', { found, fact: String(path[0]) }, { path }, nearest(found, names)));
  };
  for (const [index, id] of (followed ?? []).entries()) check(id, known.procedures, ['followed', index]);
  for (const [index, { of }] of (suspensions ?? []).entries()) {
    if (of !== undefined) check(of, known.deadlines, ['suspensions', index, 'of']);
  }
  if (problems.length > 0) throw new ProblemsError(problems);
}
