import type { GradeRule, Measure, Shape, Share } from '../resolve/index.js';
import {
  type Bound,
  compareDecimals,
  decimal,
  intersect,
  isEmpty,
  isSingle,
  ONE,
  plain,
  type Range,
  single,
  ZERO,
} from '../values/index.js';
import type { Citation, NoticeCode } from './decision.js';
import type { GradePlan } from './ruling.js';

const ONE_HUNDREDTH = decimal('0.01');
const WHOLE = decimal('100');
const NOTHING: Bound = Object.freeze({ value: ZERO, inclusive: true });

/** One step by which a grade moved a fine, or the standard it names within what stays permitted. */
export interface GradeStep {
  readonly step: 'circumstance' | 'guide';
  readonly range: Range;
  readonly formula?: string;
  readonly basis: readonly Citation[];
}

export interface Graded {
  readonly range: Range;
  readonly guide?: Range;
  readonly steps: readonly GradeStep[];
  readonly notice?: NoticeCode;
}

/** A fine as the table gives it, held at the statutory range. */
export interface FineSoFar {
  readonly range: Range;
  /** The tier as it is printed, where what it gives is computed within it. */
  readonly printed?: Range | undefined;
  readonly statute: Range;
}

/**
 * Moves a fine by a grade. What the table gives stays inside the statutory range (从轻, 从重); only a mitigated fine lies
 * below it (减轻). What the document does not define stays as the table gives it.
 *
 * @param definitions what the document, and the law above it, mean by the grades
 */
export function applyGrade(
  plan: GradePlan,
  definitions: readonly GradeRule[],
  { range: given, printed, statute }: FineSoFar,
): Graded {
  const steps: GradeStep[] = [];
  let range = given;
  let guide: Range | undefined;
  let notice: NoticeCode | undefined;
  for (const one of plan.measures) {
    const measure = one === 'definition' ? definitionOf(plan, definitions, range) : one;
    // Another tier is taken before there is a range to move.
    if (measure?.how.kind === 'tier-up') continue;
    const moved = measure && apply(measure, { range, printed, statute });
    if (measure === undefined || moved === undefined) {
      if (plan.grade !== 'ordinary') {
        notice = plan.grade === 'mitigated' ? 'mitigation-without-minimum' : 'grade-not-defined';
      }
      continue;
    }
    steps.push({ step: measure.guide ? 'guide' : 'circumstance', ...moved, basis: measure.basis });
    if (measure.guide) guide = moved.range;
    else range = moved.range;
  }
  return { range, ...(guide && { guide }), steps, ...(notice && { notice }) };
}

function definitionOf({ grade }: GradePlan, definitions: readonly GradeRule[], range: Range): Measure | undefined {
  const shape = shapeOf(range);
  const fitting = definitions.filter((one) => one.grade === grade && (one.shape ?? shape) === shape);
  return (fitting.find((one) => one.shape === shape) ?? fitting[0])?.measure;
}

export function shapeOf(range: Range): Shape {
  if (isSingle(range)) return 'single';
  if (range.max === undefined) return range.min === undefined ? 'range' : 'only-min';
  return range.min === undefined || range.min.value.isZero() ? 'only-max' : 'range';
}

type Moved = Pick<GradeStep, 'range' | 'formula'>;

function apply({ how }: Measure, fine: FineSoFar): Moved | undefined {
  const { range, statute } = fine;
  switch (how.kind) {
    case 'tier-up':
      return undefined;
    case 'reduce':
      return reduced(how.share, range, statute);
    case 'slice': {
      const moved = sliced(how.share, referenceOf(how, fine));
      if (moved === undefined || how.of === 'mitigated') return moved;
      const held = intersect(statute, moved.range);
      return held === undefined ? undefined : { ...moved, range: held };
    }
  }
}

/** The maximum of the statutory range: what is heavier than the heaviest tier. */
export function statutoryMaximum({ max }: Range): Range | undefined {
  return max === undefined ? undefined : { min: max, max };
}

/** The range whose parts are counted; undefined where the rules leave an end of it open that is needed. */
function referenceOf({ share, of }: Slice, { range, printed, statute }: FineSoFar): Range | undefined {
  switch (of) {
    case 'tier':
      return countable(printed ?? range, share);
    case 'range':
      return countable(range, share);
    case 'statute':
      return countable(statute, share);
    case 'below':
      return between(printed === undefined ? statute.min : printed.min, range.max);
    case 'above':
      return between(range.min, printed === undefined ? statute.max : printed.max);
    case 'mitigated':
      return statute.min === undefined || statute.min.value.isZero()
        ? undefined
        : between(undefined, { value: statute.min.value, inclusive: false });
  }
}

type Slice = Extract<Measure['how'], { kind: 'slice' }>;

/** Of a range without a maximum only multiples of its minimum can be told: parts of it would all be the least it allows. */
function countable(range: Range, { max: most }: Share): Range | undefined {
  if (shapeOf(range) !== 'only-min' || range.min === undefined) return range;
  const isMultiple = most !== undefined && compareDecimals(most.value, WHOLE) > 0;
  return isMultiple ? { min: { value: ZERO, inclusive: true }, max: range.min } : undefined;
}

function between(min: Bound | undefined, max: Bound | undefined): Range {
  if (min === undefined) return max === undefined ? {} : { max };
  return max === undefined ? { min } : { min, max };
}

/** A part of a range: 0 % is its lower end, 100 % its upper; a range without a minimum begins at nothing. */
function sliced(share: Share, reference: Range | undefined): Moved | undefined {
  if (reference === undefined) return undefined;
  const isPoint = share.min !== undefined && share.min === share.max;
  const whole = isPoint && reference.min === undefined ? { ...reference, min: NOTHING } : reference;
  const lower = positioned(share.min, whole, reference.min);
  const upper = positioned(share.max, whole, reference.max);
  if (lower === 'unknown' || upper === 'unknown') return undefined;
  const range = between(lower?.bound, upper?.bound);
  if (isEmpty(range)) return undefined;
  const formulas = [...new Set([lower?.formula, upper?.formula])].filter((one) => one !== undefined);
  return formulas.length === 0 ? { range } : { range, formula: formulas.join('; ') };
}

interface Positioned {
  readonly bound: Bound | undefined;
  readonly formula?: string;
}

/** Where a share of a range lies; at its ends the number belongs to the part only where it belongs to the range. */
function positioned(share: Bound | undefined, { min, max }: Range, own: Bound | undefined): Positioned | 'unknown' {
  if (share === undefined) return { bound: own };
  const inclusive = (end: Bound | undefined) =>
    end && { value: end.value, inclusive: end.inclusive && share.inclusive };
  if (share.value.isZero()) return { bound: inclusive(min) };
  if (compareDecimals(share.value, WHOLE) === 0) return { bound: inclusive(max) };
  if (max === undefined) return 'unknown';
  const low = min?.value ?? ZERO;
  const value = low.plus(share.value.times(ONE_HUNDREDTH).times(max.value.minus(low)));
  const base = low.isZero() ? '' : `${plain(low)} + `;
  const width = low.isZero() ? plain(max.value) : `(${plain(max.value)} − ${plain(low)})`;
  const formula = `${base}${plain(share.value)}% × ${width} = ${plain(value)}`;
  return { bound: { value, inclusive: share.inclusive }, formula };
}

/** Percent taken off, never below the statutory minimum. */
function reduced({ min: least, max: most }: Share, range: Range, statute: Range): Moved | undefined {
  if (least === undefined || most === undefined) return undefined;
  const left = (share: Bound) => ONE.minus(share.value.times(ONE_HUNDREDTH));
  const bound = (end: Bound | undefined, share: Bound) => end && { ...end, value: end.value.times(left(share)) };
  const lower = bound(range.min, most);
  const upper = bound(range.max, least);
  const formulas = [
    ...(range.min === undefined ? [] : [`${plain(range.min.value)} × (1 − ${plain(most.value)}%)`]),
    ...(range.max === undefined ? [] : [`${plain(range.max.value)} × (1 − ${plain(least.value)}%)`]),
  ];
  const moved = between(lower, upper);
  const held = intersect(statute, moved) ?? (statute.min === undefined ? moved : single(statute.min.value));
  return { range: held, formula: formulas.join('; ') };
}
