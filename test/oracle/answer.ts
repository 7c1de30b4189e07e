import { amountOf, compute } from './amounts.js';
import type { Reading } from './conditions.js';
import { look } from './facts.js';
import { fraction, percentOf, plain } from './fraction.js';
import { point } from './range.js';
import { asList, asMap, asMaps } from './raw.js';
import { type Column, type Level, readColumns, readFactor, scoreOf } from './scoring.js';
import { settle } from './settle.js';
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
  /** Of each penalty the facts on which it still depends whether it is imposed, or how much it is. */
  readonly pending: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Benchmarked {
  readonly options: readonly OracleOption[];
  readonly hangsOn: ReadonlySet<string>;
  readonly notices: ReadonlySet<string>;
  /** Whether the table answers this case at all, and with one answer. */
  readonly answered: boolean;
}

export function byTiers(table: Table, reading: Reading, statute: readonly StatutoryPenalty[]): Benchmarked {
  const choice = chooseRows(
    tierRows(asMaps(table.violation.tiers), reading),
    table.heavier,
    (fact) => table.lowestCounts && look(reading.facts, fact).value === 'unascertainable',
  );
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
      ...settle(statute, fines, notices, hangs),
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
    return {
      options: [{ tier: null, rows: [], scores: [], ...settle(statute, new Map(), notices, hangs) }],
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
  return {
    tier: null,
    rows: levels.map(({ row }) => row),
    scores: scores.map(({ column, score }) => `${column.id}: ${plain(score)}`),
    ...settle(statute, fines, notices, hangs),
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
