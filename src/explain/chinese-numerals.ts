const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const PLACES = ['', '十', '百', '千'];

/** A whole number up to 9999 as articles are numbered: `36` is 三十六, `108` 一百零八. A text of another form stays as it is. */
export function chineseNumeral(text: string): string {
  if (!/^[1-9][0-9]{0,3}$/.test(text)) return text;
  let words = '';
  let skipped = false;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) words += DIGITS[0];
    skipped = false;
    words += `${DIGITS[digit] ?? ''}${PLACES[text.length - 1 - index] ?? ''}`;
  }
  return words.replace(/^一十/, '十');
}
