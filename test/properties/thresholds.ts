import {
  asMap,
  asMaps,
  asText,
  CIRCUMSTANCES,
  circumstanceRules,
  type Document,
  declarationsFor,
  documentOf,
  inItsUnit,
  isList,
  isMap,
  type Library,
  listsOf,
  type Raw,
  type RawMap,
  rulesIn,
  scopeOf,
  tableOf,
} from '../oracle/index.js';

/** A violation, the facts a case of it may give, and for each the figures its rules name: where mistakes are made. */
export interface Subject {
  readonly benchmark: string;
  readonly code: string;
  readonly inForce: readonly string[];
  readonly declared: RawMap;
  readonly facts: ReadonlyMap<string, readonly string[]>;
  /** Facts that only circumstances ask for. */
  readonly aside: ReadonlySet<string>;
  /** Circumstances that an officer finds. */
  readonly found: readonly string[];
  readonly lookBacks: ReadonlySet<string>;
  readonly penalisedBy: readonly RawMap[];
  readonly library: Library;
}

export function subjects(library: Library): readonly Subject[] {
  return [...library.values()].flatMap((document) =>
    document.violations.map((violation) => subject(library, document, violation)),
  );
}

function subject(library: Library, document: Document, violation: RawMap): Subject {
  const declared = declarationsFor(library, tableOf(document, violation));
  const scope = scopeOf(library, document, violation);
  const provisions = asMaps(violation.penalisedBy).map(({ law, article }) => {
    const { provisions: all, conditions } = documentOf(library, String(law));
    return { of: all.filter((one) => one.article === article), conditions };
  });
  const found = new Map<string, Set<string>>();
  const look = (raw: Raw | undefined, fact?: string, conditions = document.conditions): void => {
    if (typeof raw === 'string') {
      if (fact !== undefined) found.get(fact)?.add(raw);
      if (raw in declared && !found.has(raw)) found.set(raw, new Set());
      if (conditions[raw] !== undefined) look(conditions[raw], undefined, conditions);
    } else if (isList(raw)) for (const one of raw) look(one, fact, conditions);
    else if (isMap(raw)) {
      const named = asText(raw.fact) ?? asText(raw.of);
      if (named !== undefined && named in declared && !found.has(named)) found.set(named, new Set());
      for (const [key, value] of Object.entries(raw)) {
        if (['row', 'weight', 'label', 'tier', 'severity'].includes(key)) continue;
        if (key in declared && !found.has(key)) found.set(key, new Set());
        const about =
          key in declared
            ? key
            : ['is', 'atLeast', 'atMost', 'beyond', 'each', 'levels', 'value'].includes(key)
              ? (named ?? fact)
              : fact;
        look(value, about, conditions);
      }
    }
  };
  for (const part of [violation.tiers, violation.scoring, violation.reads]) look(part as Raw);
  for (const { of, conditions } of provisions) look(of as Raw, undefined, conditions);
  for (const section of ['limitation', 'penalties', 'orders', 'manners'] as const)
    for (const { rule, document: where } of rulesIn(scope, section)) look(rule, undefined, where.conditions);
  const read = new Set(Object.keys(asMap(violation.reads)));
  const ofTable = new Set(givable(found, declared, read).keys());
  const jurisdiction = '440703';
  const circumstances = circumstanceRules(scope, violation, { jurisdiction, dates: {} });
  for (const { rule, document: where } of circumstances)
    for (const condition of [rule.when, rule.unless]) look(condition, undefined, where.conditions);
  const facts = givable(found, declared, read);
  return {
    aside: new Set([...facts.keys()].filter((name) => !ofTable.has(name))),
    found: circumstances.flatMap(({ rule }) => (rule.when === undefined ? [asText(rule.id) ?? '?'] : [])),
    lookBacks: new Set([...facts.keys()].filter((name) => asMap(declared[name]).lookBack !== undefined)),
    penalisedBy: asMaps(violation.penalisedBy),
    library,
    benchmark: document.id,
    code: asText(violation.code) ?? '?',
    inForce: Object.values(asMap(document.head.inForce)).map(String),
    declared,
    facts,
  };
}

/** Derived facts are given through their list, their dates or the party; what the table reads from other facts is not given at all. */
function givable(
  found: ReadonlyMap<string, ReadonlySet<string>>,
  declared: RawMap,
  read: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const facts = new Map<string, Set<string>>();
  for (const [name, figures] of found) {
    if (read.has(name)) continue;
    const { party, result, days, ...list } = asMap(asMap(declared[name]).derive);
    if (party !== undefined || result !== undefined || name === CIRCUMSTANCES) continue;
    const lists = Object.values(list).flatMap(listsOf);
    const given = lists.length === 0 ? [name] : lists;
    const targets = days === undefined ? given : Object.values(asMap(days)).map(String);
    for (const target of targets) {
      const own = [...figures].map((text) => inItsUnit(text, asMap(declared[target])));
      facts.set(target, new Set([...(facts.get(target) ?? []), ...own]));
    }
  }
  return new Map([...facts].map(([name, figures]) => [name, [...figures]]));
}
