import { type Condition, joinConditions } from '../conditions/index.js';
import { nearest, type Path } from '../diagnostics/index.js';
import type { CircumstanceShape, MeasureShape, RuleFile, ViolationShape } from '../parse/index.js';
import { canonical, decimal, type Json, ZERO } from '../values/index.js';
import { type DocumentFiles, type Library, withAncestors } from './library.js';
import { linkFigures } from './link-amount.js';
import { linkForce } from './link-force.js';
import { linkManner } from './link-manner.js';
import { linkOrder, linkPenalty } from './link-provision.js';
import type { Linker } from './linker.js';
import type {
  Circumstance,
  Citation,
  GeneralRules,
  LimitationRule,
  Measure,
  OrderRule,
  StatutoryPenalty,
} from './rule-set.js';

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
interface LimitedCircumstance extends Circumstance {
  readonly breaches?: readonly Citation[];
  readonly violations?: readonly string[];
  readonly except?: readonly string[];
}

type Head = { readonly id: string; readonly replaces?: readonly string[] | undefined };
type CitationShape = Parameters<Linker['cite']>[0];

/** Links the general rules of one document, each against what that document may refer to. */
export function linkOwnGeneralRules(
  document: DocumentFiles,
  linkerFor: (document: DocumentFiles, file: RuleFile) => Linker,
): OwnGeneralRules {
  const parts = document.files.map((file) => linkFile(linkerFor(document, file), file));
  return together(parts);
}

/** All rules of several files or documents, section by section. */
function together(parts: readonly OwnGeneralRules[]): OwnGeneralRules {
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

function linkFile(linker: Linker, { shape }: RuleFile): OwnGeneralRules {
  const head = (kind: string, one: Head & { readonly basis: CitationShape }, path: Path) => ({
    ...linker.rule(`${linker.document}/${kind}-${one.id}`, path, [linker.cite(one.basis, [...path, 'basis'])]),
    key: one.id,
    document: linker.document,
    replaces: one.replaces ?? [],
  });
  const when = (json: unknown, path: Path) => {
    const condition = json === undefined ? undefined : linker.condition(json, [...path, 'when']);
    return condition === undefined ? {} : { when: condition };
  };
  return {
    limitation: each(shape.limitation, 'limitation', (one, path) => ({
      ...head('limitation', one, path),
      within: linker.period(one.within, [...path, 'within']),
      ...when(one.when, path),
    })),
    circumstances: each(shape.circumstances, 'circumstances', (one, path) => ({
      ...head('circumstance', one, path),
      ...linkCircumstance(linker, one, path),
    })),
    grades: each(shape.grades, 'grades', (one, path) => ({
      ...head('grade', one, path),
      grade: one.grade,
      ...(one.shape === undefined ? {} : { shape: one.shape }),
      measure: linkMeasure(linker, one, [one.grade], one.basis, path),
    })),
    manners: each(shape.manners, 'manners', (one, path) => ({
      ...head('manner', one, path),
      ...linkManner(linker, one, path),
      ...when(one.when, path),
    })),
    procedures: each(shape.procedures, 'procedures', (one, path) => ({
      ...head('procedure', one, path),
      label: one.label,
      effect: one.effect ?? 'required',
      ...when(one.when, path),
      ...linkMet(linker, one.met, [...path, 'met']),
    })),
    deadlines: each(shape.deadlines, 'deadlines', (one, path) => {
      const within = linker.period(one.within, [...path, 'within']);
      // Working days are counted one by one; months and years of them mean nothing.
      if (one.counting === 'working' && (within.days === undefined || Object.keys(within).length > 1)) {
        linker.report('working-days-only', {}, [...path, 'within']);
      }
      return {
        ...head('deadline', one, path),
        label: one.label,
        after: one.after,
        ...(one.done === undefined ? {} : { done: one.done }),
        within,
        counting: one.counting,
        suspendable: one.suspendable ?? false,
      };
    }),
    caps: each(shape.caps, 'caps', (one, path) => ({
      ...head('cap', one, path),
      type: one.type,
      atMost: linker.period(one.atMost, [...path, 'atMost']),
    })),
    surcharges:
      shape.surcharge === undefined
        ? []
        : [
            {
              ...head('surcharge', { ...shape.surcharge, id: 'surcharge' }, ['surcharge']),
              percentPerDay: decimal(shape.surcharge.percentPerDay),
              afterDeadline: shape.surcharge.afterDeadline,
            },
          ],
    orders: each(shape.orders, 'orders', (one, path) => {
      if (one.basis === undefined) linker.report('missing-citation', { what: `the order \`${one.type}\`` }, path);
      return linkOrder(linker, one, one.type, linker.cite(one.basis ?? { article: '' }, [...path, 'basis']), path);
    }),
    penalties: Object.entries(shape.penalties ?? {}).map(([key, one]) => {
      const path = ['penalties', key];
      if (one.basis === undefined) linker.report('missing-citation', { what: `the penalty \`${key}\`` }, path);
      const cited = linker.cite(one.basis ?? { article: '' }, [...path, 'basis']);
      return linkPenalty(linker, key, { ...one, basis: undefined }, 'general', cited, path);
    }),
  };
}

function linkMet(linker: Linker, json: unknown, path: Path): { readonly met?: Condition } {
  const met = json === undefined ? undefined : linker.condition(json, path);
  return met === undefined ? {} : { met };
}

function each<S, R>(shapes: readonly S[] | undefined, section: string, link: (shape: S, path: Path) => R): R[] {
  return (shapes ?? []).map((shape, index) => link(shape, [section, index]));
}

function linkCircumstance(linker: Linker, shape: CircumstanceShape, path: Path) {
  const found = { circumstances: { includes: shape.id } };
  const present =
    linker.condition(shape.when ?? found, [...path, ...(shape.when === undefined ? [] : ['when'])]) ?? NEVER;
  const excluded = shape.unless === undefined ? undefined : linker.condition(shape.unless, [...path, 'unless']);
  const force = linkForce(linker.library.get(linker.document)?.header);
  const supplements = linker.library.get(linker.document)?.header.supplements !== undefined;
  return {
    label: shape.label,
    ...(shape.when === undefined ? { word: shape.id } : {}),
    effects: typeof shape.effect === 'string' ? [shape.effect] : shape.effect,
    modality: shape.modality,
    present,
    when: excluded === undefined ? present : joinConditions('all', [present, joinConditions('not', [excluded])]),
    counts: (shape.counts ?? []).map((fact) => linker.fact(fact, [...path, 'counts'])),
    ...(shape.gives === undefined
      ? {}
      : { measure: linkMeasure(linker, shape.gives, [shape.effect].flat(), shape.basis, [...path, 'gives']) }),
    ...(supplements ? { force } : {}),
    ...(shape.breaches === undefined
      ? {}
      : { breaches: shape.breaches.map((one, index) => linker.cite(one, [...path, 'breaches', index])) }),
    ...(shape.violations === undefined ? {} : { violations: shape.violations }),
    ...(shape.except === undefined ? {} : { except: shape.except }),
  };
}

/** Stands in for a condition that is not valid: its problem is reported, and nothing is made of it. */
const NEVER = joinConditions('any', []);

function linkMeasure(
  linker: Linker,
  shape: MeasureShape & { readonly shape?: string | undefined },
  grades: readonly string[],
  basis: CitationShape,
  path: Path,
): Measure {
  const ways = [shape.slice, shape.reduce, shape.tierUp].filter((one) => one !== undefined);
  if (ways.length !== 1) linker.report('measure-unclear', {}, path);
  const { slice, of, reduce, tierUp, guide } = shape;
  // Only a multiple of a minimum without a maximum goes beyond the whole.
  checkShare(linker, slice, shape.shape === 'only-min' ? MOST_PERCENT : 100, [...path, 'slice']);
  checkShare(linker, reduce, 100, [...path, 'reduce']);
  const against = grades.find(
    (grade) => (reduce !== undefined && grade === 'heavier') || (tierUp && grade !== 'heavier'),
  );
  if (against !== undefined) {
    linker.report(
      'measure-against-grade',
      { measure: reduce === undefined ? 'tierUp' : 'reduce', grade: against },
      path,
    );
  }
  const rest = {
    // The same measure in other words is the same measure: applied once.
    id: canonical({ slice, of, reduce, tierUp, guide } as unknown as Json),
    guide: shape.guide ?? false,
    basis: [linker.cite(basis, [...path, 'basis'])],
  };
  if (shape.slice !== undefined) {
    const share = linkFigures(linker, shape.slice, [...path, 'slice']);
    return { ...rest, how: { kind: 'slice', share, of: shape.of ?? 'range' } };
  }
  if (shape.reduce !== undefined) {
    return { ...rest, how: { kind: 'reduce', share: linkFigures(linker, shape.reduce, [...path, 'reduce']) } };
  }
  return { ...rest, how: { kind: 'tier-up' } };
}

const MOST_PERCENT = 10_000;

function checkShare(linker: Linker, share: MeasureShape['slice'], most: number, path: Path): void {
  for (const found of Object.values(share ?? {})) {
    if (found === undefined || (decimal(found).gte(ZERO) && decimal(found).lte(most))) continue;
    linker.report('share-out-of-range', { found, range: `0–${most}` }, path);
  }
}

/** A surcharge of nothing, or that follows no deadline, would be passed over in silence. */
function checkSurcharge(linker: Linker, { shape }: RuleFile, deadlines: readonly string[]): void {
  if (shape.surcharge === undefined) return;
  const { percentPerDay: found, afterDeadline } = shape.surcharge;
  if (decimal(found).lte(ZERO) || decimal(found).gt(100)) {
    linker.report('share-out-of-range', { found, range: '> 0, ≤ 100' }, ['surcharge', 'percentPerDay']);
  }
  if (deadlines.includes(afterDeadline)) return;
  const params = { found: afterDeadline, fact: 'afterDeadline' };
  linker.report('unknown-value', params, ['surcharge', 'afterDeadline'], nearest(afterDeadline, deadlines));
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

/** Reports what only the documents above can tell: names that none of them has, and a rule that turns theirs into its opposite. */
export function checkGeneralRules(linker: Linker, own: GeneralLookup, file: RuleFile): void {
  const above = withAncestors(linker.library, linker.document).map(({ header }) => own.get(header.id));
  for (const [index, one] of (file.shape.circumstances ?? []).entries()) {
    const own = above.flatMap((rules) => rules?.circumstances ?? []);
    const replaced = own.find(({ key, document }) => key === one.id && document !== linker.document);
    if (replaced === undefined || [one.effect].flat().some((effect) => replaced.effects.includes(effect))) continue;
    const params = { id: one.id, law: replaced.document, effects: replaced.effects.join(', ') };
    linker.report('replaces-other-effect', params, ['circumstances', index, 'effect']);
  }
  checkSurcharge(
    linker,
    file,
    above.flatMap((rules) => (rules?.deadlines ?? []).map(({ key }) => key)),
  );
  for (const section of ['limitation', 'circumstances', 'manners', 'procedures', 'deadlines'] as const) {
    const known = above.flatMap((rules) => (rules?.[section] ?? []).map(({ key }) => key));
    for (const [index, one] of (file.shape[section] ?? []).entries()) {
      for (const [at, id] of (one.replaces ?? []).entries()) {
        if (known.includes(id)) continue;
        linker.report('nothing-to-replace', { id, section }, [section, index, 'replaces', at], nearest(id, known));
      }
    }
  }
}
