import type { ViolationShape } from '../parse/index.js';
import type { Circumstance, GeneralRules, LimitationRule } from './general-rule.js';
import { type Library, withAncestors } from './library.js';
import type { Citation } from './rule.js';
import type { OrderRule, StatutoryPenalty } from './rule-set.js';

/** The general rules that one document states itself, before it is known for which violations they count. */
export interface OwnGeneralRules extends GeneralRules {
  readonly circumstances: readonly LimitedCircumstance[];
  readonly orders: readonly OrderRule[];
  readonly penalties: readonly StatutoryPenalty[];
}

/** The general rules that each document states itself. */
export interface GeneralLookup {
  get(document: string): OwnGeneralRules | undefined;
}

/** A circumstance with the violations it is limited to. */
export interface LimitedCircumstance extends Circumstance {
  readonly breaches?: readonly Citation[];
  readonly violations?: readonly string[];
  readonly except?: readonly string[];
}

/** All rules of several files or documents, section by section. */
export function together(parts: readonly OwnGeneralRules[]): OwnGeneralRules {
  return {
    limitation: parts.flatMap((part) => part.limitation),
    circumstances: parts.flatMap((part) => part.circumstances),
    grades: parts.flatMap((part) => part.grades),
    manners: parts.flatMap((part) => part.manners),
    procedures: parts.flatMap((part) => part.procedures),
    deadlines: parts.flatMap((part) => part.deadlines),
    caps: parts.flatMap((part) => part.caps),
    surcharges: parts.flatMap((part) => part.surcharges),
    orders: parts.flatMap((part) => part.orders),
    penalties: parts.flatMap((part) => part.penalties),
  };
}

/** The documents whose general rules count for a document's violations under these laws: nearest first. */
export function documentsInScope(library: Library, id: string, laws: Iterable<string>): readonly string[] {
  const supplementing = [...library.values()]
    .filter(({ header }) => header.supplements?.includes(id))
    .map(({ header }) => header.id);
  const ids = [id, ...supplementing, ...laws]
    .flatMap((one) => withAncestors(library, one))
    .map(({ header }) => header.id);
  return [...new Set(ids)];
}

/** Puts the rules of several documents together: where one document extends another, its rule takes the place of those it replaces. */
export function joinGeneralRules(
  library: Library,
  own: GeneralLookup,
  ids: readonly string[],
  violation: { readonly shape: ViolationShape; readonly violates: readonly Citation[] },
): OwnGeneralRules {
  const extending = new Map(
    ids.map((id) => [id, new Set(withAncestors(library, id).map(({ header }) => header.id))] as const),
  );
  const all = together(ids.map((id) => own.get(id)).filter((one) => one !== undefined));
  const isNearer = (one: { document: string }, other: { document: string }) =>
    one.document !== other.document && extending.get(one.document)?.has(other.document) === true;
  type Replaceable = Pick<LimitationRule, 'key' | 'document' | 'replaces' | 'basis'>;
  const kept = <R extends Replaceable>(rules: readonly R[]) =>
    rules
      .filter(
        (rule) =>
          !rules.some(
            (other) => isNearer(other, rule) && (other.key === rule.key || other.replaces.includes(rule.key)),
          ),
      )
      // What a nearer document says again still rests on the law above it.
      .map((rule) => {
        const above = rules.filter((other) => isNearer(rule, other) && other.key === rule.key);
        return above.length === 0 ? rule : { ...rule, basis: [...rule.basis, ...above.flatMap(({ basis }) => basis)] };
      });
  return {
    limitation: kept(all.limitation),
    circumstances: kept(all.circumstances)
      .filter((one) => isFor(one, violation))
      .map((one) => (one.except?.includes(violation.shape.code) ? { ...one, excepted: true as const } : one)),
    // A document's own meaning of a grade takes the place of that of the documents it extends, shape by shape.
    grades: all.grades.filter(
      (rule) =>
        !all.grades.some(
          (other) =>
            isNearer(other, rule) &&
            other.grade === rule.grade &&
            (other.shape === undefined || other.shape === rule.shape),
        ),
    ),
    manners: kept(all.manners),
    procedures: kept(all.procedures),
    deadlines: kept(all.deadlines),
    caps: kept(all.caps),
    surcharges: kept(all.surcharges),
    orders: all.orders,
    penalties: all.penalties,
  };
}

function isFor(
  { breaches, violations }: LimitedCircumstance,
  violation: { readonly shape: ViolationShape; readonly violates: readonly Citation[] },
): boolean {
  const { code } = violation.shape;
  if (violations !== undefined && !violations.includes(code)) return false;
  return breaches === undefined || breaches.some((breach) => violation.violates.some((one) => isWithin(one, breach)));
}

/** Whether a cited place lies in another; a place that names no paragraph or item stands for all of them. */
function isWithin(place: Citation, other: Citation): boolean {
  const fits = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;
  return (
    place.law === other.law &&
    place.article === other.article &&
    fits(place.paragraph, other.paragraph) &&
    fits(place.item, other.item)
  );
}
