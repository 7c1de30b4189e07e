import type { Citation } from '../../decide/index.js';

/** Citations of one law or one table, in the order given, each once. */
export interface CitedLaw {
  readonly title: Citation['title'];
  /** Places of the text: article, paragraph, item. */
  readonly places: readonly Citation[];
  /** Notes after the table, by their numbers. */
  readonly notes: readonly string[];
  readonly tables: readonly { readonly table: string; readonly rows: readonly string[] }[];
}

/** Gathers citations law by law, so that a title is said once. Rows of one table come together. */
export function groupCitations(citations: readonly Citation[]): readonly CitedLaw[] {
  const laws = new Map<
    string,
    { title: Citation['title']; places: Map<string, Citation>; notes: Set<string>; tables: Map<string, Set<string>> }
  >();
  for (const citation of citations) {
    const law = laws.get(citation.law) ?? {
      title: citation.title,
      places: new Map(),
      notes: new Set<string>(),
      tables: new Map(),
    };
    laws.set(citation.law, law);
    const { article, note, paragraph, item, table, row } = citation;
    if (article !== undefined) law.places.set([article, paragraph, item].join('|'), citation);
    if (note !== undefined) law.notes.add(note);
    if (table !== undefined) {
      const rows = law.tables.get(table) ?? new Set();
      law.tables.set(table, rows);
      if (row !== undefined) rows.add(row);
    }
  }
  return [...laws.values()].map(({ title, places, notes, tables }) => ({
    title,
    places: [...places.values()],
    notes: [...notes],
    tables: [...tables].map(([table, rows]) => ({ table, rows: [...rows] })),
  }));
}
