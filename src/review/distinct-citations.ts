import type { Citation } from '../decide/index.js';

/** What several things rest on, each article once. */
export function distinctCitations(things: readonly { readonly basis: readonly Citation[] }[]): readonly Citation[] {
  return [...new Map(things.flatMap(({ basis }) => basis).map((one) => [JSON.stringify(one), one])).values()];
}
