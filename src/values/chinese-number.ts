const DIGITS = '〇一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * A whole number in Chinese numerals (`一百零二`, `两`, `三十`, `二〇二三`) or in digits, below a hundred million.
 *
 * @returns the number, or `undefined` where the text is none.
 */
export function parseChineseNumber(text: string): number | undefined {
  if (/^\d{1,8}$/.test(text)) return Number.parseInt(text, 10);
  const plain = text.replaceAll('两', '二').replaceAll('零', '〇').replaceAll('○', '〇');
  if (!/^[〇一二三四五六七八九十百千万]+$/.test(plain)) return undefined;
  if (/^[〇一二三四五六七八九]{2,}$/.test(plain))
    return Number.parseInt([...plain].map((one) => DIGITS.indexOf(one)).join(''), 10);
  const [thousands, rest, ...more] = plain.split('万');
  if (more.length > 0) return undefined;
  if (rest === undefined) return belowTenThousand(plain);
  const upper = belowTenThousand(thousands ?? '');
  const lower = rest === '' ? 0 : belowTenThousand(rest);
  return upper === undefined || lower === undefined ? undefined : upper * 10_000 + lower;
}

/** `三千零五十`, `十二`; each unit smaller than the one before it. */
function belowTenThousand(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let unit = 10_000;
  for (const character of text) {
    const next = SMALL[character];
    if (next === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS.indexOf(character);
    } else {
      if (next >= unit || digit === 0) return undefined;
      sum += (digit ?? 1) * next;
      unit = next;
      digit = undefined;
    }
  }
  if (text === '') return undefined;
  return sum + (digit ?? 0);
}
