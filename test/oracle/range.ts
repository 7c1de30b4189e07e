import { compare, type Fraction, plain, times } from './fraction.js';

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

/** Of nothing every multiple is nothing. */
export function multiplied(range: Range, factor: Fraction): Range {
  if (factor.top === 0n) return point(factor);
  const scaled = (end: End | undefined) => end && { ...end, at: times(end.at, factor) };
  return { low: scaled(range.low), high: scaled(range.high) };
}

/** `[100000, 200000)`; an absent end is left out. */
export function writeRange({ low, high }: Range): string {
  const ends = [low && plain(low.at), high && plain(high.at)];
  return `${low?.included === false ? '(' : '['}${ends.join(', ')}${high?.included === false ? ')' : ']'}`;
}

/** The law binds the benchmark: a range with an end outside the statute is cut there, one wholly outside becomes the nearest statutory sum. */
export function held(range: Range, statute: Range, notices: Set<string>): Range {
  if (statute.low !== undefined && range.high !== undefined && compare(range.high.at, statute.low.at) < 0) {
    notices.add('below-statutory-minimum');
    return { low: statute.low, high: statute.low };
  }
  if (statute.high !== undefined && range.low !== undefined && compare(range.low.at, statute.high.at) > 0) {
    notices.add('above-statutory-maximum');
    return { low: statute.high, high: statute.high };
  }
  const tooLow = statute.low !== undefined && range.low !== undefined && compare(range.low.at, statute.low.at) < 0;
  const tooHigh = statute.high !== undefined && range.high !== undefined && compare(range.high.at, statute.high.at) > 0;
  if (tooLow || tooHigh) notices.add('partly-outside-statutory-range');
  return { low: tooLow ? statute.low : range.low, high: tooHigh ? statute.high : range.high };
}
