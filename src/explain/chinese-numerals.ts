const DIGITS = '〇一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** A whole number up to 9999 as articles are numbered: `36` is 三十六, `108` 一百零八. A text of another form stays as it is. */
export function chineseNumeral(text: string): string {
  if (!/^[1-9][0-9]{0,3}$/.test(text)) return text;
  let words = '';
  let skipped = false;
  for (const [index, digit] of [...text].entries()) {
    if (digit === '0') {
      skipped = true;
      continue;
    }
    if (skipped) words += '零';
    skipped = false;
    words += DIGITS.charAt(DIGITS_OF.indexOf(digit)) + (PLACES[text.length - 1 - index] ?? '');
  }
  return words.replace(/^一十/, '十');
}

const DIGITS_OF = '0123456789';
