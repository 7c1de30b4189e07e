import type { Citation } from '../../decide/index.js';
import { chineseNumeral } from '../chinese-numerals.js';
import { groupCitations } from './group-citations.js';
import { rowSpans } from './row-spans.js';

/** A title in its marks, once. */
export function titleInChinese(title: string): string {
  return title.startsWith('《') ? title : `《${title}》`;
}

/** `表1.1第5行、第11行至第20行` */
export function tableInChinese(code: string, rows: readonly string[]): string {
  const named = rowSpans(rows).map(({ first, last }) =>
    first === last ? `第${first}行` : `第${first}行至第${last}行`,
  );
  return `表${code}${named.join('、')}`;
}

/** 《中华人民共和国行政处罚法》第三十六条第一款; several places of a law after one title, several paragraphs after one article. */
export function citationsInChinese(citations: readonly Citation[]): string {
  return groupCitations(citations)
    .map(({ title, places, notes, tables }) => {
      const named = [
        ...places.map((place, index) => placeInChinese(place, places[index - 1])),
        ...notes.map((note) => `表后说明第${chineseNumeral(note)}项`),
        ...tables.map(({ table, rows }) => tableInChinese(table, rows)),
      ];
      return titleInChinese(title['zh-CN']) + named.join('、');
    })
    .join('，');
}

function placeInChinese({ article, paragraph, item }: Citation, previous: Citation | undefined): string {
  const repeated = previous?.article === article && paragraph !== undefined && previous?.paragraph !== undefined;
  return (
    (repeated ? '' : numbered(article ?? '', '条')) +
    (paragraph === undefined ? '' : numbered(paragraph, '款')) +
    (item === undefined ? '' : numbered(item, '项'))
  );
}

// An inserted article (第一百二十条之一) is written `120-1`. What a draft quotes in full (《…》第七十条) stands as it is.
function numbered(text: string, unit: string): string {
  if (/[条《（]/u.test(text)) return text;
  const [number = '', inserted] = text.split('-', 2);
  return `第${chineseNumeral(number)}${unit}${inserted === undefined ? '' : `之${chineseNumeral(inserted)}`}`;
}
