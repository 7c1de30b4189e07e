import { type Fraction, plain, times } from './fraction.js';

/** One end of a range; absent where the law gives none. */
export interface End {
  readonly at: Fraction;
  readonly included: boolean;
}
export interface Range {
  readonly low?: End | undefined;
  readonly high?: End | undefined;
}

export const point = (at: Fraction): Range => ({ low: { at, included: true }, high: { at, included: true } });

export function multiplied(range: Range, factor: Fraction): Range {
  const scaled = (end: End | undefined) => end && { ...end, at: times(end.at, factor) };
  return { low: scaled(range.low), high: scaled(range.high) };
}

/** `[100000, 200000)`; an absent end is left out. */
export function writeRange({ low, high }: Range): string {
  const ends = [low && plain(low.at), high && plain(high.at)];
  return `${low?.included === false ? '(' : '['}${ends.join(', ')}${high?.included === false ? ')' : ']'}`;
}
