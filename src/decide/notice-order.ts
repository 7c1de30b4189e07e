import type { Notice } from './decision.js';

/** Remarks of the document have a text and keep its order; what the engine says comes before, by code and figures. */
export function inOrder(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length < 2) return notices;
  const said = notices.filter(({ text }) => text === undefined);
  const remarks = notices.filter(({ text }) => text !== undefined);
  return [...said.sort((a, b) => compareText(keyOf(a), keyOf(b))), ...remarks];
}

function keyOf({ code, figures, rows }: Notice): string {
  return JSON.stringify([code, figures, rows]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
