import { type Benchmarked, byScore, byTiers, type OracleOption } from './answer.js';
import { readDay } from './civil-date.js';
import type { Reading } from './conditions.js';
import type { Facts } from './facts.js';
import { citedProvisions, type Document, documentOf, type Library, withExtended } from './library.js';
import { type CaseDates, limitationOf } from './limitation.js';
import { asMap, asText } from './raw.js';
import { orders, statutoryPenalties } from './statute.js';
import { bounds, declarationsFor, tableOf } from './table.js';
import { union } from './truth.js';

export interface OracleCase {
  readonly benchmark: string;
  readonly violation: string;
  readonly dates: CaseDates;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly assumed?: ReadonlySet<string>;
}

export interface OracleAnswer {
  readonly outcome: 'penalty' | 'no-penalty' | 'undetermined' | 'not-covered';
  readonly options: readonly OracleOption[];
  /** `id`, or `id?` while a fact decides whether or how much; for orders the type. */
  readonly penalties: readonly string[];
  readonly orders: readonly string[];
  readonly missing: readonly string[];
  readonly limitation: { readonly expires: string; readonly expired: boolean | null } | null;
  readonly notices: readonly string[];
}

const NOTHING = { options: [], penalties: [], orders: [], missing: [], limitation: null };

/** The definition of a decision, worked out without haste. */
export function decideByDefinition(library: Library, asked: OracleCase): OracleAnswer {
  const benchmark = documentOf(library, asked.benchmark);
  const violation = benchmark.violations.find(({ code, id }) => code === asked.violation || id === asked.violation);
  const inForce = forceOf(benchmark, asked.dates);
  if (inForce === 'not-in-force') return { ...NOTHING, outcome: 'not-covered', notices: ['not-in-force'] };
  if (violation === undefined) return { ...NOTHING, outcome: 'not-covered', notices: ['violation-not-covered'] };

  const table = tableOf(benchmark, violation);
  const declared = declarationsFor(library, table);
  const facts: Facts = {
    given: asked.facts,
    declared: (name) => asMap(declared[name]),
    assumed: asked.assumed ?? new Set(),
  };
  const readingIn = (document: Document, words = asMap(document.head.bounds)): Reading => ({
    facts,
    named: document.conditions,
    bounds: bounds(words),
    reads: asMap(violation.reads),
  });
  const own = readingIn(benchmark, asMap(violation.bounds ?? benchmark.head.bounds));
  const cited = citedProvisions(library, violation).map(({ law, provision }) => ({
    provision,
    reading: readingIn(law),
  }));
  const general = withExtended(library, benchmark.id);

  const rules = general.flatMap((document) =>
    document.limitation.map((rule) => ({ rule, reading: readingIn(document) })),
  );
  const limitation = limitationOf(rules, asked.dates);
  const shown = limitation && { expires: limitation.expires, expired: limitation.expired };
  const asides = [...(inForce === 'at-decision' ? ['in-force-at-decision-only'] : []), ...examined(limitation)];
  if (limitation?.expired === true) return { ...NOTHING, outcome: 'no-penalty', limitation: shown, notices: asides };

  const statute = statutoryPenalties(cited);
  const result: Benchmarked =
    violation.tiers === undefined ? byScore(table, own, statute) : byTiers(table, own, statute);
  const ordered = orders(
    cited,
    general.flatMap((document) => document.orders.map((order) => ({ order, reading: readingIn(document) }))),
  );
  const hanging = [
    result.hangsOn,
    limitation?.hangsOn ?? new Set<string>(),
    ...ordered.map(({ given }) => given.hangsOn),
  ];
  const missing = [...union(hanging)].sort();
  return {
    outcome: result.answered && missing.length === 0 ? 'penalty' : 'undetermined',
    options: result.options,
    penalties: statute
      .flatMap(({ id, imposed }) => (imposed.truth === false ? [] : [imposed.truth ? id : `${id}?`]))
      .sort(),
    orders: ordered
      .flatMap(({ type, given }) => (given.truth === false ? [] : [given.truth ? type : `${type}?`]))
      .sort(),
    missing,
    limitation: shown,
    notices: [...new Set([...asides, ...result.notices])].sort(),
  };
}

const examined = (limitation: { expired: boolean | null; hangsOn: ReadonlySet<string> } | null): readonly string[] =>
  limitation === null || (limitation.expired === null && limitation.hangsOn.size === 0)
    ? ['limitation-not-examined']
    : [];

/** In force on the day of the act (of its end, when it went on); a document that came into force before the decision may still be the lighter one (art. 37). */
function forceOf(benchmark: Document, dates: CaseDates): 'in-force' | 'at-decision' | 'not-in-force' {
  const { from, until } = asMap(benchmark.head.inForce);
  const covers = (date: string) => {
    const day = readDay(date);
    return day >= readDay(asText(from) ?? '0000-01-01') && day <= readDay(asText(until) ?? '9999-12-31');
  };
  const act = dates.ended ?? dates.committed;
  if (act === undefined || covers(act)) return 'in-force';
  return dates.decided !== undefined && covers(dates.decided) ? 'at-decision' : 'not-in-force';
}
