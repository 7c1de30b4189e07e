const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
const ZERO = /[\p{Mn}\p{Me}\u200B-\u200F\uFEFF]/u;

/** How many columns a text takes in a terminal: East Asian wide and full-width characters take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

export function padText(text: string, width: number, align: 'start' | 'end'): string {
  const padding = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'end' ? padding + text : text + padding;
}

// A line never starts with a closing mark and never ends with an opening one.
const CLOSING = /[，。、；：！？）》」』”’〉】％,.;:!?)\]}%]/u;
const OPENING = /[（《「『“‘〈【([{]/u;

/** Breaks a text into lines of at most `width` columns: at spaces, and between characters that are not written in words. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of pieces(text)) {
    const wide = textWidth(piece);
    if (taken > 0 && taken + textWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      taken = 0;
      if (piece.trim() === '') continue;
    }
    line += piece;
    taken += wide;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The smallest parts that stay together, each with the marks that belong to it. */
function pieces(text: string): readonly string[] {
  const parts: string[] = [];
  let current = '';
  let previous = '';
  for (const character of text) {
    const breaks =
      current !== '' &&
      (previous === ' ' ? character !== ' ' : WIDE.test(character) || WIDE.test(previous)) &&
      !CLOSING.test(character) &&
      !OPENING.test(previous);
    if (breaks) {
      parts.push(current);
      current = '';
    }
    current += character;
    previous = character;
  }
  if (current !== '') parts.push(current);
  return parts;
}
