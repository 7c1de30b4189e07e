import { add, compare, type Fraction, fraction, minus, percentOf, ZERO } from './fraction.js';
import { type End, held, point, type Range } from './range.js';
import { asMap, asText, type RawMap } from './raw.js';

export type Shape = 'single' | 'only-max' | 'only-min' | 'range';

const isNothing = (end: End | undefined) => end === undefined || compare(end.at, ZERO) === 0;

export function shapeOf({ low, high }: Range): Shape {
  if (high === undefined) return 'only-min';
  if (low !== undefined && compare(low.at, high.at) === 0) return 'single';
  return isNothing(low) ? 'only-max' : 'range';
}

/** What 以上 and 以下 include where the measure is written. */
export interface BoundWords {
  readonly fromIncludes: boolean;
  readonly toIncludes: boolean;
}

/** One thing done to a fine: a part of a range taken, or percents taken off. `guide`: a standard that may be left with reasons. */
export interface Step {
  readonly kind: 'slice' | 'reduce';
  readonly share: RawMap;
  readonly of: string;
  readonly guide: boolean;
  readonly words: BoundWords;
}

/** The slices first, then the reductions; among themselves they keep their order. */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps.filter(({ kind }) => kind === 'slice'), ...steps.filter(({ kind }) => kind === 'reduce')];
}

export interface Moved {
  readonly range: Range;
  /** The standard that may be left with reasons; absent when none of the steps is one. */
  readonly guide: Range | undefined;
  readonly notices: readonly string[];
}

/** What the law allows, and what is printed for the tier. */
export interface Limits {
  readonly statute: Range;
  readonly printed: Range;
}

/** The range is what the binding steps make of it, the guide what all of them make of it. Both end inside the statutory range. */
export function moved(given: Range, { statute, printed }: Limits, steps: readonly Step[], isMitigated: boolean): Moved {
  let [range, guide] = [given, given];
  const notices: string[] = [];
  for (const step of inOrder(steps)) {
    if (step.of === 'mitigated' && isNothing(statute.low)) {
      notices.push('mitigation-without-minimum');
      continue;
    }
    // A measure is not defined where it says nothing of what it is for: a standard of what may be left, else of the range itself.
    const meant = stepped(step.guide ? guide : range, { statute, printed }, step);
    if (meant === undefined) notices.push('grade-not-defined');
    guide = stepped(guide, { statute, printed }, step) ?? guide;
    if (!step.guide) range = meant ?? range;
  }
  const inside = (one: Range) => (isMitigated ? one : held(one, statute, new Set()));
  const isGuided = steps.some((step) => step.guide);
  return { range: inside(range), guide: isGuided ? inside(guide) : undefined, notices };
}

/** Undefined where the measure says nothing of such a range. */
function stepped(range: Range, limits: Limits, step: Step): Range | undefined {
  if (step.kind === 'reduce') return reduced(range, limits.statute, step);
  const reference = referenceOf(range, limits, step);
  return reference && sliced(reference, step);
}

interface Reference {
  readonly low: End;
  /** Absent where the law sets no limit. */
  readonly high: End | undefined;
}

/** The range of which a slice is a part. Undefined where it has no upper end: of that only multiples of the minimum can be told. */
function referenceOf(range: Range, { statute, printed }: Limits, { of, share, words }: Step): Reference | undefined {
  const nothing: End = { at: ZERO, included: true };
  const between = (low: End | undefined, high: End | undefined): Reference => ({ low: low ?? nothing, high });
  if (of === 'mitigated') return between(nothing, statute.low && { ...statute.low, included: true });
  // A sum computed within a printed tier has that tier around it, any other the law.
  const around = isPoint(range) && !isPoint(printed) ? printed : statute;
  if (of === 'below') return between(around.low, range.high);
  if (of === 'above') return between(range.low, around.high);
  const whole = of === 'statute' ? statute : of === 'tier' ? printed : range;
  if (whole.high !== undefined) return between(whole.low, whole.high);
  const upTo = ends(share, words).high;
  return upTo !== undefined && compare(upTo.at, HUNDRED) > 0 ? between(nothing, whole.low) : undefined;
}

function isPoint({ low, high }: Range): boolean {
  return low !== undefined && high !== undefined && compare(low.at, high.at) === 0;
}

/** Where a percentage lies; undefined where no sum lies in the part. At 0 % and 100 % an end that the reference leaves out stays out. */
function sliced({ low, high }: Reference, { share, words }: Step): Range | undefined {
  const bound = ends(share, words);
  if (high === undefined) {
    // Without an upper end only the two ends themselves have a place, and the upper one is open.
    const isAt = (end: End | undefined, percent: Fraction) => end === undefined || compare(end.at, percent) === 0;
    if (!isAt(bound.high, HUNDRED) || !isAt(bound.low, ZERO)) return undefined;
    return { low: bound.low === undefined ? low : { ...low, included: low.included && bound.low.included }, high };
  }
  const width = minus(high.at, low.at);
  const position = (percent: Fraction, included: boolean): End => {
    const excluded =
      (compare(percent, ZERO) === 0 && !low.included) || (compare(percent, HUNDRED) === 0 && !high.included);
    return { at: add(low.at, percentOf(percent, width)), included: included && !excluded };
  };
  const part = {
    low: bound.low === undefined ? low : position(bound.low.at, bound.low.included),
    high: bound.high === undefined ? high : position(bound.high.at, bound.high.included),
  };
  const isThere = compare(part.low.at, part.high.at) < 0 || (part.low.included && part.high.included);
  return isThere ? part : undefined;
}

const HUNDRED = fraction('100');

/** The most is taken off the lower end, the least off the upper one, and nothing falls under the statutory minimum. */
function reduced({ low, high }: Range, statute: Range, { share, words }: Step): Range {
  const off = ends(share, words);
  const less = (end: End | undefined, by: End | undefined, otherwise: Fraction): End | undefined => {
    if (end === undefined) return undefined;
    const left = percentOf(end.at, minus(HUNDRED, by?.at ?? otherwise));
    if (statute.low !== undefined && compare(left, statute.low.at) < 0) return statute.low;
    return { at: left, included: end.included && (by?.included ?? true) };
  };
  return { low: less(low, off.high, HUNDRED), high: less(high, off.low, ZERO) };
}

function ends(share: RawMap, { fromIncludes, toIncludes }: BoundWords): Range {
  const exactly = asText(share.exactly);
  if (exactly !== undefined) return point(fraction(exactly));
  const end = (key: string, included: boolean): End | undefined => {
    const text = asText(share[key]);
    return text === undefined ? undefined : { at: fraction(text), included };
  };
  return {
    low: end('from', fromIncludes) ?? end('over', false),
    high: end('to', toIncludes) ?? end('upTo', true) ?? end('under', false),
  };
}

/** The slice and the reduction that a measure is written as. */
export function stepsOf(measure: RawMap, words: BoundWords): readonly Step[] {
  const step = (kind: Step['kind']): readonly Step[] =>
    measure[kind] === undefined
      ? []
      : [
          {
            kind,
            share: asMap(measure[kind]),
            of: asText(measure.of) ?? 'range',
            guide: measure.guide !== undefined,
            words,
          },
        ];
  return [...step('slice'), ...step('reduce')];
}

/** 减轻: under the statutory minimum. */
export const UNDER_THE_MINIMUM: RawMap = { slice: { under: '100' }, of: 'mitigated' };
/** From the highest tier: the statutory maximum. */
export const THE_MAXIMUM: RawMap = { slice: { exactly: '100' }, of: 'statute' };
