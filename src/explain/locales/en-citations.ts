import type { Citation } from '../../decide/index.js';
import { groupCitations } from './group-citations.js';
import { rowSpans } from './row-spans.js';

/** A law's or document's title as it is named in a sentence. */
export function titleInEnglish(title: string): string {
  return /^the /i.test(title) ? title : `the ${title}`;
}

/** `table 1.1, rows 5 and 13` */
export function tableInEnglish(code: string, rows: readonly string[]): string {
  if (rows.length === 0) return `table ${code}`;
  const named = rowSpans(rows).map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
  return `table ${code}, ${rows.length === 1 ? 'row' : 'rows'} ${and(named)}`;
}

/** `Article 31(1) and (2) of the Environmental Impact Assessment Law`; rows as `table 1.1, row 5, of the …`. */
export function citationsInEnglish(citations: readonly Citation[]): string {
  return groupCitations(citations)
    .map(({ title, places, notes, tables }) => {
      const articles = new Set(places.map(({ article }) => article));
      const word = articles.size > 1 ? 'Articles ' : 'Article ';
      const named = [
        ...(places.length === 0
          ? []
          : [
              word +
                and(places.map((place, index) => placeInEnglish(place, places[index - 1]))) +
                (places.at(-1)?.item === undefined ? '' : ','),
            ]),
        ...notes.map((note) => `closing note ${note}`),
        ...tables.map(({ table, rows }) => tableInEnglish(table, rows) + (rows.length === 0 ? '' : ',')),
      ];
      return `${and(named)} of ${titleInEnglish(title.en)}`;
    })
    .join('; ');
}

function placeInEnglish({ article, paragraph, item }: Citation, previous: Citation | undefined): string {
  const repeated = previous?.article === article && paragraph !== undefined && previous?.paragraph !== undefined;
  return (
    (repeated ? '' : (article ?? '')) +
    (paragraph === undefined ? '' : `(${paragraph})`) +
    (item === undefined ? '' : `, item ${item}`)
  );
}

/** `a, b and c` */
export function and(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
