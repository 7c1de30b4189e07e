import {
  asMap,
  asMaps,
  asText,
  type Document,
  declarationsFor,
  documentOf,
  isList,
  isMap,
  type Library,
  type Raw,
  type RawMap,
  tableOf,
} from '../oracle/index.js';

/** A violation, the facts a case of it may give, and for each the figures its rules name: where mistakes are made. */
export interface Subject {
  readonly benchmark: string;
  readonly code: string;
  readonly inForce: readonly string[];
  readonly declared: RawMap;
  readonly facts: ReadonlyMap<string, readonly string[]>;
}

export function subjects(library: Library): readonly Subject[] {
  return [...library.values()].flatMap((document) =>
    document.violations.map((violation) => subject(library, document, violation)),
  );
}

function subject(library: Library, document: Document, violation: RawMap): Subject {
  const declared = declarationsFor(library, tableOf(document, violation));
  const cited = asMaps(violation.penalisedBy).map((one) => documentOf(library, String(one.law)));
  const general = documentOf(library, 'administrative-penalty-law');
  const places = new Set(asMaps(violation.penalisedBy).map((one) => one.article));
  const provisions = cited.flatMap((law) => law.provisions.filter(({ article }) => places.has(article)));
  const found = new Map<string, Set<string>>();
  const look = (raw: Raw | undefined, fact?: string): void => {
    if (typeof raw === 'string') {
      if (fact !== undefined) found.get(fact)?.add(raw);
      if (raw in declared && !found.has(raw)) found.set(raw, new Set());
      if (document.conditions[raw] !== undefined) look(document.conditions[raw]);
    } else if (isList(raw)) for (const one of raw) look(one, fact);
    else if (isMap(raw)) {
      const named = asText(raw.fact) ?? asText(raw.of);
      if (named !== undefined && named in declared && !found.has(named)) found.set(named, new Set());
      for (const [key, value] of Object.entries(raw)) {
        if (['row', 'weight', 'label', 'tier', 'severity'].includes(key)) continue;
        if (key in declared && !found.has(key)) found.set(key, new Set());
        const about =
          key in declared
            ? key
            : ['is', 'atLeast', 'atMost', 'beyond', 'each', 'levels'].includes(key)
              ? (named ?? fact)
              : fact;
        look(value, about);
      }
    }
  };
  for (const part of [violation.tiers, violation.scoring, violation.reads, provisions, general.limitation])
    look(part as Raw);
  const read = new Set(Object.keys(asMap(violation.reads)));
  return {
    benchmark: document.id,
    code: asText(violation.code) ?? '?',
    inForce: Object.values(asMap(document.head.inForce)).map(String),
    declared,
    facts: givable(found, declared, read),
  };
}

/** Derived facts are given through their list; what the table reads from other facts is not given at all. */
function givable(
  found: ReadonlyMap<string, ReadonlySet<string>>,
  declared: RawMap,
  read: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const facts = new Map<string, Set<string>>();
  for (const [name, figures] of found) {
    if (read.has(name)) continue;
    const list = Object.values(asMap(asMap(declared[name]).derive))[0];
    const target = list === undefined ? name : String(list);
    facts.set(target, new Set([...(facts.get(target) ?? []), ...figures]));
  }
  return new Map([...facts].map(([name, figures]) => [name, [...figures]]));
}
