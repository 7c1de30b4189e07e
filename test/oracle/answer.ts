import { amountOf, type Computed, compute } from './amounts.js';
import type { Reading } from './conditions.js';
import { compare, fraction, isWhole, percentOf, plain, times } from './fraction.js';
import { point, type Range, writeRange } from './range.js';
import { asList, asMap, asMaps } from './raw.js';
import { type Column, type Level, readColumns, readFactor, scoreOf } from './scoring.js';
import type { StatutoryPenalty } from './statute.js';
import type { Table } from './table.js';
import { chooseRows, tierRows } from './tiers.js';
import { union } from './truth.js';

/** One possible result: what the benchmark makes of the fines. */
export interface OracleOption {
  readonly tier: string | null;
  readonly rows: readonly string[];
  /** `column: percent`, in the order of the columns. */
  readonly scores: readonly string[];
  /** Each fine and other penalty with its range, `-` where it has none (or none yet). */
  readonly amounts: ReadonlyMap<string, string>;
}

export interface Benchmarked {
  readonly options: readonly OracleOption[];
  readonly hangsOn: ReadonlySet<string>;
  readonly notices: ReadonlySet<string>;
  /** Whether the table answers this case at all, and with one answer. */
  readonly answered: boolean;
}

export function byTiers(table: Table, reading: Reading, statute: readonly StatutoryPenalty[]): Benchmarked {
  const choice = chooseRows(tierRows(asMaps(table.violation.tiers), reading), table.heavier);
  const notices = new Set(choice.notices);
  const candidates = choice.candidates.length === 0 ? [undefined] : choice.candidates;
  const hangs: ReadonlySet<string>[] = [choice.hangsOn];
  const options = candidates.map((rows): OracleOption => {
    const first = rows?.[0];
    const fines = new Map(
      Object.entries(first?.gives ?? {}).flatMap(([id, gives]) => {
        const amount = asMap(gives);
        return Object.keys(amount).length === 0 ? [] : [[id, compute(amount, reading)] as const];
      }),
    );
    return {
      tier: first?.tier ?? null,
      rows: (rows ?? []).map(({ row }) => row),
      scores: [],
      amounts: settle(statute, fines, notices, hangs),
    };
  });
  return {
    options,
    hangsOn: union(hangs),
    notices,
    answered: !notices.has('rows-overlap') && !notices.has('no-row-applies'),
  };
}

export function byScore(table: Table, reading: Reading, statute: readonly StatutoryPenalty[]): Benchmarked {
  const scoring = asMap(table.violation.scoring);
  const columns = readColumns(asMaps(scoring.columns), reading);
  const ids = columns.map(({ id }) => id);
  const factors = asList(scoring.factors).map((factor) => readFactor(asMap(factor), ids, reading, table.lowestCounts));
  const notices = new Set(factors.flatMap(({ notice }) => notice ?? []));
  const hangs: ReadonlySet<string>[] = [
    ...factors.map(({ hangsOn }) => hangsOn),
    ...columns.map(({ applies }) => applies.hangsOn),
  ];
  if (factors.some(({ levels }) => levels.length === 0)) {
    const amounts = settle(statute, new Map(), notices, hangs);
    return {
      options: [{ tier: null, rows: [], scores: [], amounts }],
      hangsOn: union(hangs),
      notices,
      answered: false,
    };
  }
  const options = columnChoices(columns).flatMap((chosen) =>
    levelChoices(factors.map(({ levels }) => levels)).map((levels) =>
      scored(table, reading, statute, chosen, levels, notices, hangs),
    ),
  );
  return { options, hangsOn: union(hangs), notices, answered: !notices.has('levels-overlap') };
}

function scored(
  table: Table,
  reading: Reading,
  statute: readonly StatutoryPenalty[],
  columns: readonly Column[],
  levels: readonly Level[],
  notices: Set<string>,
  hangs: ReadonlySet<string>[],
): OracleOption {
  const scores = columns.map((column) => ({ column, score: scoreOf(column, levels, table.scoreCap) }));
  const fines = new Map(
    scores.map(({ column, score }) => {
      const of = compute(amountOf(column.raw.of), reading);
      return [
        column.penalty,
        'range' in of ? { ...of, range: point(percentOf(of.range.low?.at ?? fraction('0'), score)) } : of,
      ] as const;
    }),
  );
  const amounts = settle(statute, fines, notices, hangs);
  return {
    tier: null,
    rows: levels.map(({ row }) => row),
    scores: scores.map(({ column, score }) => `${column.id}: ${plain(score)}`),
    amounts,
  };
}

/** For each penalty one of the columns that may apply to it. */
function columnChoices(columns: readonly Column[]): readonly (readonly Column[])[] {
  const penalties = [...new Set(columns.map(({ penalty }) => penalty))];
  return penalties.reduce<readonly (readonly Column[])[]>(
    (choices, penalty) => {
      const left = columns.filter((column) => column.penalty === penalty && column.applies.truth !== false);
      return choices.flatMap((choice) => (left.length === 0 ? [choice] : left.map((column) => [...choice, column])));
    },
    [[]],
  );
}

function levelChoices(factors: readonly (readonly Level[])[]): readonly (readonly Level[])[] {
  return factors.reduce<readonly (readonly Level[])[]>(
    (choices, levels) => choices.flatMap((choice) => levels.map((level) => [...choice, level])),
    [[]],
  );
}

/** What the law allows, narrowed to what the benchmark says and held inside what the law allows. */
function settle(
  statute: readonly StatutoryPenalty[],
  fines: ReadonlyMap<string, Computed>,
  notices: Set<string>,
  hangs: ReadonlySet<string>[],
): ReadonlyMap<string, string> {
  const amounts = new Map<string, string>();
  for (const { id, imposed, amount } of statute) {
    if (imposed.truth === false && !fines.has(id)) continue;
    const narrowed = fines.get(id);
    for (const computed of [amount, narrowed]) {
      if (computed === undefined) continue;
      if ('hangsOn' in computed) hangs.push(computed.hangsOn);
      else for (const notice of computed.notices) notices.add(notice);
    }
    hangs.push(imposed.hangsOn);
    amounts.set(id, written(narrowed ?? amount, narrowed === undefined ? undefined : amount, notices));
  }
  return amounts;
}

function written(computed: Computed | undefined, statutory: Computed | undefined, notices: Set<string>): string {
  if (computed === undefined || 'hangsOn' in computed) return '-';
  const { range } = computed;
  const fen = fraction('100');
  if (
    statutory !== undefined &&
    [range.low, range.high].some((end) => end !== undefined && !isWhole(times(end.at, fen)))
  )
    notices.add('finer-than-a-fen');
  return writeRange(statutory !== undefined && 'range' in statutory ? held(range, statutory.range, notices) : range);
}

/** The law binds the benchmark: a range with an end outside the statute is cut there, one wholly outside becomes the nearest statutory sum. */
function held(range: Range, statute: Range, notices: Set<string>): Range {
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
