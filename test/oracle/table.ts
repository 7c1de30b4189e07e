import { CIRCUMSTANCES } from './circumstances.js';
import type { Document, Library, RawMap } from './library.js';
import { asMap, asText } from './raw.js';
import { findable, scopeOf } from './scope.js';

/** One violation of one benchmark with the rules its document sets for all its tables. */
export interface Table {
  readonly benchmark: Document;
  readonly violation: RawMap;
  readonly heavier: boolean;
  readonly lowestCounts: boolean;
  readonly scoreCap: string | undefined;
}

export function tableOf(benchmark: Document, violation: RawMap): Table {
  const { conflict, unascertainable, scoring } = benchmark.head;
  return {
    benchmark,
    violation,
    heavier: asMap(conflict).rule === 'heavier',
    lowestCounts: asMap(unascertainable).rule === 'lowest-level',
    scoreCap: asText(asMap(scoring).cap),
  };
}

/** The declarations a case of this violation may use: those of all documents in scope, and the set of what an officer can have found. */
export function declarationsFor(library: Library, table: Table): RawMap {
  const known = declarations.get(table.violation) ?? gather(library, table);
  declarations.set(table.violation, known);
  return known;
}

const declarations = new WeakMap<RawMap, RawMap>();

function gather(library: Library, table: Table): RawMap {
  const scope = scopeOf(library, table.benchmark, table.violation);
  const values = Object.fromEntries(
    findable(scope, table.violation).map((rule) => [asText(rule.id) ?? '?', asMap(rule.label)]),
  );
  const circumstances: RawMap = { [CIRCUMSTANCES]: { type: 'set', values } };
  return Object.assign(circumstances, ...[...scope.all].reverse().map(({ facts }) => facts));
}

export function bounds(words: RawMap): { readonly fromIncludes: boolean; readonly toIncludes: boolean } {
  return { fromIncludes: words.以上 !== 'exclusive', toIncludes: words.以下 !== 'exclusive' };
}
