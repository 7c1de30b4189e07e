import { cleanText } from './clean-text.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it can stand in an element or a quoted attribute: nothing in it can become markup. */
export function escaped(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Chinese may be broken between any two signs; a text of a few is not, or a narrow column makes a pillar of it. */
export function isShort(text: string): boolean {
  return text.length <= 6;
}
