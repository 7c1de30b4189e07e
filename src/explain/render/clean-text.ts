/**
 * Text from rule files and cases as one line that can do nothing: line breaks and tabs become spaces; control characters (an escape
 * sequence for a terminal) and marks that turn the direction of writing around are shown as a replacement character.
 */
export function cleanText(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
