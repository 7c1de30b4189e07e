import { type Condition, joinConditions } from '../conditions/index.js';
import type { Path } from '../diagnostics/index.js';
import type { CircumstanceShape, MeasureShape, RuleFile } from '../parse/index.js';
import { canonical, decimal, type Json, ZERO } from '../values/index.js';
import type { Measure } from './general-rule.js';
import { type OwnGeneralRules, together } from './join-general-rules.js';
import type { DocumentFiles } from './library.js';
import { linkFigures } from './link-amount.js';
import { linkForce } from './link-force.js';
import { linkManner } from './link-manner.js';
import { linkOrder, linkPenalty } from './link-provision.js';
import type { Linker } from './linker.js';

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
