import { citedProvisions, type Document, type Library, type RawMap, withExtended } from './library.js';
import { asMap, asText } from './raw.js';

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

/** The declarations a case of this violation may use: its benchmark's, those of the laws it is penalised under, and what both extend. */
export function declarationsFor(library: Library, table: Table): RawMap {
  const laws = citedProvisions(library, table.violation).map(({ law }) => law.id);
  const documents = [...new Set([table.benchmark.id, ...laws].flatMap((id) => withExtended(library, id)))];
  return Object.assign({}, ...[...documents].reverse().map(({ facts }) => facts));
}

export function bounds(words: RawMap): { readonly fromIncludes: boolean; readonly toIncludes: boolean } {
  return { fromIncludes: words.以上 !== 'exclusive', toIncludes: words.以下 !== 'exclusive' };
}
