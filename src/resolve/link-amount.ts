import type { Path } from '../diagnostics/index.js';
import type { AmountShape, BaseShape, DurationRangeShape } from '../parse/index.js';
import { comparePeriods, type Decimal, decimal, type Period, ZERO } from '../values/index.js';
import type { Share } from './general-rule.js';
import type { Linker } from './linker.js';
import type { AmountRule, Base, DurationRule, Step } from './rule-set.js';

/** The bound words in the order in which a range is read. */
const LOWER = ['from', 'over'] as const;
const UPPER = ['to', 'upTo', 'under'] as const;

interface BoundShape<T> {
  readonly exactly?: T | undefined;
  readonly from?: T | undefined;
  readonly over?: T | undefined;
  readonly to?: T | undefined;
  readonly upTo?: T | undefined;
  readonly under?: T | undefined;
}

interface LinkedBounds<T> {
  readonly min?: { readonly value: T; readonly inclusive: boolean };
  readonly max?: { readonly value: T; readonly inclusive: boolean };
}

/**
 * Reads `exactly`, or one lower and one upper bound. `from` and `to` are 以上 and 以下 and include the number as the
 * document declares; a file that uses bounds and declares nothing is refused.
 */
function linkBounds<S, T>(
  linker: Linker,
  shape: BoundShape<S>,
  path: Path,
  read: (value: S, path: Path) => T,
  compare: (a: T, b: T) => number | undefined,
): LinkedBounds<T> {
  const used = [...LOWER, ...UPPER].filter((word) => shape[word] !== undefined);
  if (shape.exactly !== undefined) {
    if (used.length > 0) linker.report('contradictory-bounds', { bounds: ['exactly', ...used].join(', ') }, path);
    const bound = { value: read(shape.exactly, [...path, 'exactly']), inclusive: true };
    return { min: bound, max: bound };
  }
  if (used.length > 0 && linker.bounds === undefined) linker.report('bounds-undeclared', {}, path);
  const lower = LOWER.filter((word) => shape[word] !== undefined);
  const upper = UPPER.filter((word) => shape[word] !== undefined);
  if (lower.length > 1 || upper.length > 1) linker.report('contradictory-bounds', { bounds: used.join(', ') }, path);
  const bound = (word: (typeof LOWER)[number] | (typeof UPPER)[number] | undefined) => {
    const value = word === undefined ? undefined : shape[word];
    if (word === undefined || value === undefined) return undefined;
    return { value: read(value, [...path, word]), inclusive: isInclusive(linker, word) };
  };
  const min = bound(lower[0]);
  const max = bound(upper[0]);
  if (min !== undefined && max !== undefined) {
    const order = compare(min.value, max.value);
    if (order !== undefined && (order > 0 || (order === 0 && !(min.inclusive && max.inclusive)))) {
      linker.report(
        'contradictory-bounds',
        { bounds: used.map((word) => `${word} ${String(shape[word])}`).join(', ') },
        path,
      );
    }
  }
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function isInclusive(linker: Linker, word: string): boolean {
  if (word === 'from') return linker.bounds?.以上 !== 'exclusive';
  if (word === 'to') return linker.bounds?.以下 !== 'exclusive';
  return word === 'upTo';
}

/** Links the bounds of a range of figures (a sum, or a share in percent); one that has none is refused. */
export function linkFigures(linker: Linker, shape: BoundShape<string>, path: Path): Share {
  const bounds = linkBounds(
    linker,
    shape,
    path,
    (value: string) => decimal(value),
    (a: Decimal, b: Decimal) => a.cmp(b),
  );
  if (bounds.min === undefined && bounds.max === undefined) linker.report('amount-empty', {}, path);
  return bounds;
}

/** Links a sum or range with its base, its counts and its steps. */
export function linkAmount(linker: Linker, shape: AmountShape, path: Path): AmountRule {
  const bounds = linkFigures(linker, shape, path);
  const measure = shape.times !== undefined ? 'times' : shape.percentOf !== undefined ? 'percent' : 'yuan';
  const base = shape.times ?? shape.percentOf;
  if (shape.times !== undefined && shape.percentOf !== undefined) {
    linker.report('contradictory-bounds', { bounds: 'times, percentOf' }, path);
  }
  const per = shape.per === undefined ? [] : typeof shape.per === 'string' ? [shape.per] : shape.per;
  return {
    ...bounds,
    measure,
    ...(base === undefined
      ? {}
      : { base: linkBase(linker, base, [...path, measure === 'times' ? 'times' : 'percentOf']) }),
    per: per.map((fact) => linker.fact(fact, [...path, 'per'])),
    steps: (shape.steps ?? []).map((step, index) => linkStep(linker, step, [...path, 'steps', index])),
    ...(shape.cap === undefined ? {} : { cap: decimal(shape.cap) }),
  };
}

function linkBase(linker: Linker, shape: BaseShape, path: Path): Base {
  if (typeof shape === 'string') return { fact: linker.fact(shape, path) };
  return {
    fact: linker.fact(shape.fact, [...path, 'fact']),
    ...(shape.atLeast === undefined ? {} : { atLeast: decimal(shape.atLeast) }),
    ...(shape.atMost === undefined ? {} : { atMost: decimal(shape.atMost) }),
    ...(shape.less === undefined ? {} : { less: linker.fact(shape.less, [...path, 'less']) }),
  };
}

function linkStep(linker: Linker, shape: NonNullable<AmountShape['steps']>[number], path: Path): Step {
  return {
    add: decimal(shape.add),
    of: linker.fact(shape.of, [...path, 'of']),
    beyond: shape.beyond === undefined ? ZERO : decimal(shape.beyond),
    each: decimal(shape.each),
    rounding: shape.rounding ?? 'down',
  };
}

/** Links how long a penalty lasts. */
export function linkDuration(linker: Linker, shape: DurationRangeShape, path: Path): DurationRule {
  const bounds = linkBounds(
    linker,
    shape,
    path,
    (value: unknown, at: Path): Period => linker.period(value, at),
    comparePeriods,
  );
  if (shape.life !== true) return bounds;
  if (bounds.max !== undefined) linker.report('contradictory-bounds', { bounds: 'life' }, path);
  return { ...bounds, life: true };
}
