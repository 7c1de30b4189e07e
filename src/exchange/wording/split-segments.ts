/** A piece of a sentence between commas, and whether a sentence (after ；。 or a line break) begins with it. */
export interface Segment {
  readonly text: string;
  readonly opens: boolean;
}

const WIDE = /[\uFF01-\uFF5E]/gu;
/** Full-width signs that the grammar looks for as they are. */
const KEPT = new Set('，；：（）？！');

/** One spelling for what looks the same: no spaces, digits and signs of one width, Chinese punctuation. */
export function normalise(text: string): string {
  return text
    .replace(WIDE, (sign) => (KEPT.has(sign) ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .replaceAll(':', '：')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/(?:\r?\n)+/gu, '\n')
    .replace(/[^\S\n]+/gu, '')
    .trim();
}

/**
 * Cuts a cell into segments. Brackets stay with their segment, except where additions stand in them (罚款（每增加…）);
 * numbers of a list （1） only cut.
 */
export function splitSegments(cell: string): readonly Segment[] {
  const text = unfold(normalise(cell));
  const segments: Segment[] = [];
  let depth = 0;
  let start = 0;
  let opens = true;
  const cut = (end: number, next: boolean) => {
    const piece = text.slice(start, end).trim();
    if (piece !== '') segments.push({ text: piece, opens });
    opens = piece === '' ? opens || next : next;
    start = end + 1;
  };
  for (const [at, sign] of [...text].entries()) {
    if (sign === '（') depth += 1;
    else if (sign === '）') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (sign === '，' || sign === '：') cut(at, false);
    else if (sign === '；' || sign === '。' || sign === '\n') cut(at, true);
  }
  cut(text.length, true);
  return segments;
}

function unfold(text: string): string {
  return text
    .replace(/（(每增加[^（）]*)）/gu, '，$1')
    .replace(/(罚款[。；：]?)[（](?=每增加)/gu, '$1，')
    .replace(/(?:^|(?<=[：；。，\n]))[（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）.、](?=\D)/gu, '');
}
