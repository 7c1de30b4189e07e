import type { Block } from '../document.js';

type Bars = Extract<Block, { kind: 'bars' }>;

/** A histogram as the rows of a table. */
export function barRows({ bars }: Bars): readonly (readonly string[])[] {
  return bars.map(({ label, count }) => [label, String(count)]);
}

/** How long each bar is, in whole percent of the longest; what is not nothing is seen. */
export function barLengths({ bars }: Bars): readonly number[] {
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  return bars.map(({ count }) => (count === 0 ? 0 : Math.max(1, Math.round((100 * count) / longest))));
}
