import { type Condition, joinConditions } from '../conditions/index.js';
import { nearest, type Path } from '../diagnostics/index.js';
import type { NoteShape, ViolationShape } from '../parse/index.js';
import { parseCalendarDate } from '../values/index.js';
import type { Circumstance } from './general-rule.js';
import { documentsInScope, type GeneralLookup, joinGeneralRules } from './join-general-rules.js';
import { speaksOf } from './link-manner.js';
import { articleText, type Provision, type Provisions } from './link-provision.js';
import { linkScoring } from './link-scoring.js';
import { linkTiers, type TableContext } from './link-tiers.js';
import type { Linker } from './linker.js';
import type { Citation } from './rule.js';
import type { Fact, Method, NoteRule, OrderRule, StatutoryPenalty, Violation } from './rule-set.js';
import type { Scopes } from './scope.js';

/** What linking a violation needs to know of the other documents. */
export interface ViolationContext {
  readonly scopes: Scopes;
  readonly provisions: Provisions;
  /** The general rules that each document states itself. */
  readonly general: GeneralLookup;
}

/** Links one violation to the provisions it is penalised under and to its table. */
export function linkViolation(
  outer: Linker,
  shape: ViolationShape,
  path: Path,
  { scopes, provisions, general }: ViolationContext,
): Violation {
  const laws = new Set((shape.penalisedBy ?? []).map(({ law }) => law).filter((law) => outer.library.has(law)));
  const inScope = documentsInScope(outer.library, outer.document, laws);
  const linker = outer.with({ scope: scopes.of(inScope), bounds: shape.bounds ?? outer.bounds });
  const before = linker.problems.length;
  const cited = penalisingProvisions(linker, shape, path, provisions);
  const isCited = linker.problems.length === before;
  const violates = (shape.violates ?? []).map((one, index) => linker.cite(one, [...path, 'violates', index]));
  const {
    orders: generalOrders,
    penalties: generalPenalties,
    ...rules
  } = joinGeneralRules(outer.library, general, inScope, { shape, violates });
  const named = joinPenalties(linker, cited, path);
  // A general penalty comes along only where the law does not name one of its kind itself.
  const penalties = [
    ...named,
    ...generalPenalties.filter((one) => !named.some(({ type, target }) => type === one.type && target === one.target)),
  ];
  const basis = [...new Set(cited.map(({ citation }) => citation))];
  const title = linker.library.get(linker.document)?.header.title ?? { 'zh-CN': linker.document, en: linker.document };
  const context: TableContext = {
    id: `${linker.document}/${shape.code}`,
    code: shape.code,
    citation: { law: linker.document, title, table: shape.code },
    provisions: basis,
    penalties: new Map(penalties.map((one) => [one.key, one])),
    rows: new Set(),
    isCited,
    needsSeverity: linker.library.get(linker.document)?.header.conflict !== undefined,
  };
  const orders = cited.flatMap((provision) => provision.orders);
  return {
    ...linker.rule(context.id, path, basis),
    code: shape.code,
    table: context.citation,
    key: shape.id,
    name: shape.name,
    violates,
    ...(linker.bounds === undefined ? {} : { bounds: linker.bounds }),
    ...(shape.page === undefined ? {} : { page: shape.page }),
    facts: withFoundWords(linker.scope.facts, rules.circumstances),
    reads: linkReads(linker, shape, path),
    penalties,
    orders: [...orders, ...generalOrders.flatMap((order) => unlessGiven(order, orders))],
    method: linkMethod(linker, shape, context, path),
    notes: (shape.notes ?? []).map((note, index) => linkNote(linker, note, [...path, 'notes', index])),
    general: { ...rules, manners: rules.manners.filter((one) => penalties.some((penalty) => speaksOf(one, penalty))) },
    ...linkAbolished(linker, shape, [...path, 'abolished']),
  };
}

/** A general order comes along only where the law does not give one of its type itself: not where that one's condition holds. */
function unlessGiven(order: OrderRule, own: readonly OrderRule[]): readonly OrderRule[] {
  const same = own.filter(({ type }) => type === order.type);
  if (same.length === 0) return [order];
  const conditions = same.flatMap(({ when }) => when ?? []);
  if (conditions.length < same.length) return [];
  const none = joinConditions('not', [joinConditions('any', conditions)]);
  return [{ ...order, when: order.when === undefined ? none : joinConditions('all', [order.when, none]) }];
}

/** Only what counts for this violation can be found: a word of a circumstance that another one replaces says nothing. */
function withFoundWords(
  facts: ReadonlyMap<string, Fact>,
  circumstances: readonly Circumstance[],
): ReadonlyMap<string, Fact> {
  const fact = facts.get('circumstances');
  if (fact === undefined) return facts;
  const words = circumstances.map(({ word }) => word).filter((word) => word !== undefined);
  const values = Object.fromEntries(Object.entries(fact.values ?? {}).filter(([word]) => words.includes(word)));
  const narrowed: Fact = { ...fact, type: { kind: 'set', values: Object.keys(values) }, values };
  return new Map([...facts, ['circumstances', narrowed]]);
}

function linkAbolished(linker: Linker, { abolished }: ViolationShape, path: Path): Pick<Violation, 'abolished'> {
  if (abolished === undefined) return {};
  const on = parseCalendarDate(abolished.on);
  if (on === undefined) {
    linker.report('not-a-date', { found: abolished.on }, [...path, 'on']);
    return {};
  }
  return { abolished: { on, basis: linker.cite(abolished.basis, [...path, 'basis']) } };
}

function linkMethod(linker: Linker, shape: ViolationShape, context: TableContext, path: Path): Method {
  if (shape.tiers !== undefined && shape.scoring !== undefined) linker.report('two-methods', {}, path);
  if (shape.tiers !== undefined)
    return { kind: 'tiers', nodes: linkTiers(linker, shape.tiers, context, [...path, 'tiers']) };
  if (shape.scoring !== undefined) return linkScoring(linker, shape.scoring, context, [...path, 'scoring']);
  return { kind: 'statutory' };
}

function linkNote(linker: Linker, { about, text, rows, when }: NoteShape, path: Path): NoteRule {
  const condition = when === undefined ? undefined : linker.condition(when, [...path, 'when']);
  return {
    about,
    text,
    ...(rows === undefined ? {} : { rows }),
    ...(condition === undefined ? {} : { when: condition }),
  };
}

function linkReads(linker: Linker, shape: ViolationShape, path: Path): Violation['reads'] {
  const reads = new Map<string, Condition>();
  for (const [fact, json] of Object.entries(shape.reads ?? {})) {
    const at = [...path, 'reads', fact];
    const condition = typeof json === 'boolean' ? constant(json) : linker.condition(json, at);
    if (linker.scope.facts.get(linker.fact(fact, at))?.type.kind !== 'boolean') {
      linker.report('fact-type', { fact, expected: 'boolean', found: fact }, at);
    }
    if (condition !== undefined) reads.set(fact, condition);
  }
  return reads;
}

/** A condition that holds whatever the facts, or never. */
function constant(truth: boolean): Condition {
  return joinConditions(truth ? 'all' : 'any', []);
}

/** The provisions a violation cites, each followed to the one whose penalties it takes over (依照前款的规定处罚). */
function penalisingProvisions(
  linker: Linker,
  shape: ViolationShape,
  path: Path,
  provisions: Provisions,
): readonly Provision[] {
  if (shape.penalisedBy === undefined || shape.penalisedBy.length === 0) {
    linker.report('missing-citation', { what: `violation ${shape.code}` }, path);
    return [];
  }
  const found = new Map<string, Provision>();
  for (const [index, one] of shape.penalisedBy.entries()) {
    const at = [...path, 'penalisedBy', index];
    if (!linker.library.has(one.law)) {
      linker.report('law-unknown', { law: one.law }, [...at, 'law'], nearest(one.law, linker.library.keys()));
      continue;
    }
    let citation: Citation | undefined = linker.cite(one, at);
    for (let hop = 0; citation !== undefined && hop < 5; hop++) {
      const provision = provisions.find(citation);
      if (provision === undefined) {
        linker.report('provision-unknown', { law: citation.law, article: articleText(citation) }, at);
        break;
      }
      found.set(`${citation.law}|${articleText(citation)}`, provision);
      citation = provision.follows;
    }
  }
  return [...found.values()];
}

function joinPenalties(linker: Linker, cited: readonly Provision[], path: Path): readonly StatutoryPenalty[] {
  const byKey = new Map<string, StatutoryPenalty>();
  for (const penalty of cited.flatMap((provision) => provision.penalties)) {
    if (byKey.has(penalty.key)) linker.report('penalty-twice', { penalty: penalty.key }, [...path, 'penalisedBy']);
    else byKey.set(penalty.key, penalty);
  }
  return [...byKey.values()];
}
