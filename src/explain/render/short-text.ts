/** Chinese may be broken between any two signs; a text of a few is not, or a narrow column makes a pillar of it. */
export function isShort(text: string): boolean {
  return text.length <= 6;
}
