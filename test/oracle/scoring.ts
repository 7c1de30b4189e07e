import { holds, type Reading, testOf } from './conditions.js';
import { look } from './facts.js';
import { add, compare, type Fraction, fraction, greatest, least, ZERO } from './fraction.js';
import { asMap, asMaps, asText, isMap, type RawMap } from './raw.js';
import { union, type Verdict, YES } from './truth.js';

export interface Level {
  readonly row: string;
  readonly weight: (column: string) => Fraction;
  readonly applies: Verdict;
}

export interface FactorReading {
  /** Levels of which one counts. None: the table has a hole here. */
  readonly levels: readonly Level[];
  readonly hangsOn: ReadonlySet<string>;
  readonly notice?: string;
}

export function readFactor(
  factor: RawMap,
  columns: readonly string[],
  reading: Reading,
  lowestCounts: boolean,
): FactorReading {
  const levels = asMaps(factor.levels).map(
    (level): Level => ({
      row: asText(level.row) ?? '?',
      weight: (column) =>
        fraction((isMap(level.weight) ? asText(asMap(level.weight)[column]) : asText(level.weight)) ?? '0'),
      applies:
        level.is === undefined
          ? level.when === undefined
            ? YES
            : holds(level.when, reading)
          : testOf(asText(factor.fact) ?? '?', level.is, reading),
    }),
  );
  const applying = levels.filter(({ applies }) => applies.truth === true);
  const opened = levels.filter(({ applies }) => applies.truth === undefined);
  const left = levels.filter(({ applies }) => applies.truth !== false);
  const hangsOn = union(opened.map(({ applies }) => applies.hangsOn));
  if (left.length === 0) return { levels: [], hangsOn, notice: 'no-level-applies' };
  const allUnascertainable = [...hangsOn].every((fact) => look(reading.facts, fact).value === 'unascertainable');
  if (lowestCounts && applying.length === 0 && allUnascertainable) {
    const total = (level: Level) => columns.map(level.weight).reduce(add, ZERO);
    const lowest = left.reduce((best, level) => (compare(total(level), total(best)) < 0 ? level : best));
    return { levels: [lowest], hangsOn: new Set(), notice: 'lowest-level-taken' };
  }
  return { levels: left, hangsOn, ...(applying.length > 1 && { notice: 'levels-overlap' }) };
}

export interface Column {
  readonly id: string;
  readonly penalty: string;
  readonly raw: RawMap;
  readonly applies: Verdict;
}

export function readColumns(raw: readonly RawMap[], reading: Reading): readonly Column[] {
  return raw.map((column) => ({
    id: asText(column.id) ?? '?',
    penalty: asText(column.penalty) ?? '?',
    raw: column,
    applies: column.when === undefined ? YES : holds(column.when, reading),
  }));
}

/** Start plus weights, at most the cap of the column and of the document, at least the floor. */
export function scoreOf(column: Column, levels: readonly Level[], documentCap: string | undefined): Fraction {
  const { start, cap, floor } = column.raw;
  let score = levels.map(({ weight }) => weight(column.id)).reduce(add, fraction(asText(start) ?? '0'));
  for (const most of [asText(cap), documentCap]) if (most !== undefined) score = least(score, fraction(most));
  return floor === undefined ? score : greatest(score, fraction(asText(floor) ?? '0'));
}
