import { amountOf, compute } from './amounts.js';
import type { Reading } from './conditions.js';
import { look } from './facts.js';
import { compare, type Fraction, fraction, percentOf, plain } from './fraction.js';
import { type End, point, type Range } from './range.js';
import { asList, asMap, asMaps, type RawMap } from './raw.js';
import { type Column, type Level, readColumns, readFactor, scoreOf } from './scoring.js';
import { type Settled, settle } from './settle.js';
import { orderKind, type StatutoryPenalty } from './statute.js';
import type { Table } from './table.js';
import { telling } from './telling.js';
import { testedIn } from './tested.js';
import { chooseRows, type TierChoice, type TierRow, tierRows, together } from './tiers.js';
import { union } from './truth.js';

/** What the table makes of a case before any circumstance is looked at. */
export interface Base {
  readonly tier: string | null;
  readonly severity: number | undefined;
  readonly rows: readonly string[];
  /** `column: percent`, in the order of the columns. */
  readonly scores: readonly string[];
  readonly penalties: readonly Settled[];
  /** What is ordered because of these rows. */
  readonly orders: readonly string[];
}

export interface Benchmarked {
  readonly bases: readonly Base[];
  readonly hangsOn: ReadonlySet<string>;
  readonly notices: ReadonlySet<string>;
  /** Whether the table answers this case at all, and with one answer. */
  readonly answered: boolean;
  /** The bases of the next higher severity; none from the highest. What is open or strange in them is added to the sets. */
  readonly above: (base: Base, notices: Set<string>, hangs: ReadonlySet<string>[]) => readonly Base[];
}

export function byTiers(table: Table, reading: Reading, statute: readonly StatutoryPenalty[]): Benchmarked {
  const all = tierRows(asMaps(table.violation.tiers), reading);
  const choice = chosenIn(table, reading);
  const notices = new Set(choice.notices);
  const candidates = choice.candidates.length === 0 ? [[]] : choice.candidates;
  const hangs: ReadonlySet<string>[] = [choice.hangsOn];
  const bases = candidates.map((rows) => baseOf(rows, reading, statute, notices, hangs));
  return {
    bases,
    hangsOn: union(hangs),
    notices,
    answered: !notices.has('rows-overlap') && !notices.has('no-row-applies'),
    above: (base, noticesAbove, hangsAbove) => {
      const { severity } = base;
      const higher = all.filter((row) => severity !== undefined && row.severity > severity);
      const next = Math.min(...higher.map((row) => row.severity));
      return together(higher.filter((row) => row.severity === next)).map((rows) =>
        notUnder(baseOf(rows, reading, statute, noticesAbove, hangsAbove), base),
      );
    },
  };
}

/** Which rows there can be. Where the lowest counts for want of one fact while another has not been given, it is looked for under each answer to that one. */
function chosenIn(table: Table, reading: Reading): TierChoice {
  const { facts, named } = reading;
  const isUnascertainable = (fact: string) => table.lowestCounts && look(facts, fact).value === 'unascertainable';
  const rows = asMaps(table.violation.tiers);
  const choice = chooseRows(tierRows(rows, reading), table.heavier, isUnascertainable);
  const missing = [...choice.hangsOn].filter((fact) => !isUnascertainable(fact)).sort();
  if (missing.length === 0 || missing.length === choice.hangsOn.size) return choice;
  const tested = testedInRows(rows, named);
  const ways = assignments(missing, (fact) =>
    fact.includes(':') ? ['true', 'false'] : telling(facts.declared(fact), tested.get(fact) ?? []),
  );
  if (ways === undefined) return choice;
  const results = ways.map((way) => {
    const supposed = { ...facts.supposed, ...way };
    const assumed = new Set([...facts.assumed, ...Object.keys(way)]);
    return { way, choice: chosenIn(table, { ...reading, facts: { ...facts, supposed, assumed } }) };
  });
  const said = (one: TierChoice) => one.candidates.map(rowNames).sort().join(' | ');
  const differ = (fact: string) =>
    results.some((a) =>
      results.some(
        (b) =>
          missing.every((one) => (one === fact) !== (a.way[one] === b.way[one])) && said(a.choice) !== said(b.choice),
      ),
    );
  const candidates = results.flatMap((one) => one.choice.candidates);
  return {
    candidates: [...new Map(candidates.map((one) => [rowNames(one), one])).values()],
    hangsOn: union([new Set(missing.filter(differ)), ...results.map((one) => one.choice.hangsOn)]),
    notices: [...new Set(results.flatMap((one) => one.choice.notices))],
  };
}

const rowNames = (rows: readonly TierRow[]) => rows.map(({ row }) => row).join(' ');

const MOST_WAYS = 512;

function assignments(
  names: readonly string[],
  valuesOf: (name: string) => readonly unknown[] | undefined,
): readonly Readonly<Record<string, unknown>>[] | undefined {
  let all: readonly Readonly<Record<string, unknown>>[] = [{}];
  for (const name of names) {
    const values = valuesOf(name);
    if (values === undefined || all.length * values.length > MOST_WAYS) return undefined;
    all = all.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  }
  return all;
}

function testedInRows(rows: readonly RawMap[], named: RawMap): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const row of rows)
    for (const [fact, figures] of [...testedIn(row.when, named), ...testedInRows(asMaps(row.rows), named)])
      found.set(fact, [...(found.get(fact) ?? []), ...figures]);
  return found;
}

/** A tier higher is heavier: no fine begins or ends lower than in the tier below (a tier that names none leaves the statutory range). */
function notUnder(higher: Base, lower: Base): Base {
  const penalties = higher.penalties.map((penalty): Settled => {
    const below = lower.penalties.find(({ id }) => id === penalty.id)?.range;
    if (penalty.type !== 'fine' || penalty.range === undefined || below === undefined) return penalty;
    const isLess = (a: End | undefined, b: End | undefined) => a && b && compare(a.at, b.at) < 0;
    const lifted = ({ low, high }: Range): Range => ({
      low: low === undefined || isLess(low, below.low) ? below.low : low,
      high: high !== undefined && (below.high === undefined || isLess(high, below.high)) ? below.high : high,
    });
    return { ...penalty, range: lifted(penalty.range), printed: penalty.printed && lifted(penalty.printed) };
  });
  return { ...higher, penalties };
}

function baseOf(
  rows: readonly TierRow[],
  reading: Reading,
  statute: readonly StatutoryPenalty[],
  notices: Set<string>,
  hangs: ReadonlySet<string>[],
): Base {
  const [first] = rows;
  const given = Object.entries(first?.gives ?? {}).map(([id, gives]) => {
    const { duration, guide, ...amount } = asMap(gives);
    return { id, duration, guide, amount };
  });
  const fines = given.flatMap(({ id, amount }) =>
    Object.keys(amount).length === 0 ? [] : [[id, compute(amount, reading)] as const],
  );
  const lasting = given.flatMap(({ id, duration }) =>
    duration === undefined ? [] : [[id, { raw: asMap(duration), words: reading.bounds }] as const],
  );
  // A standard is a figure like those beside it: of the same base, per the same units, under the same cap.
  const guides = given.flatMap(({ id, guide, amount: { times, percentOf, per, cap } }) =>
    guide === undefined
      ? []
      : [[id, compute(writtenOnly({ exactly: guide, times, percentOf, per, cap }), reading)] as const],
  );
  return {
    tier: first?.tier ?? null,
    severity: first?.severity,
    rows: rows.flatMap(({ row }) => row ?? []),
    scores: [],
    penalties: settle(statute, new Map(fines), notices, hangs, {
      given: new Set(given.map(({ id }) => id)),
      lasting: new Map(lasting),
      guides: new Map(guides),
    }),
    orders: (first?.orders ?? []).map(orderKind),
  };
}

const writtenOnly = (raw: RawMap): RawMap =>
  Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));

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
      bases: [
        {
          tier: null,
          severity: undefined,
          rows: [],
          scores: [],
          penalties: settle(statute, new Map(), notices, hangs),
          orders: [],
        },
      ],
      hangsOn: union(hangs),
      notices,
      answered: false,
      above: () => [],
    };
  }
  const bases = columnChoices(columns).flatMap((chosen) =>
    levelChoices(factors.map(({ levels }) => levels)).map((levels) =>
      scored(table, reading, statute, chosen, levels, notices, hangs),
    ),
  );
  return { bases, hangsOn: union(hangs), notices, answered: !notices.has('levels-overlap'), above: () => [] };
}

function scored(
  table: Table,
  reading: Reading,
  statute: readonly StatutoryPenalty[],
  columns: readonly Column[],
  levels: readonly Level[],
  notices: Set<string>,
  hangs: ReadonlySet<string>[],
): Base {
  const scores = columns.map((column) => ({ column, score: scoreOf(column, levels, table.scoreCap) }));
  const fines = new Map(
    scores.map(({ column, score }) => {
      const of = compute(amountOf(column.raw.of), reading);
      return [
        column.penalty,
        'range' in of ? { ...of, ...scoredSum(percentOf(of.range.low?.at ?? fraction('0'), score)) } : of,
      ] as const;
    }),
  );
  return {
    tier: null,
    severity: undefined,
    rows: levels.map(({ row }) => row),
    scores: scores.map(({ column, score }) => `${column.id}: ${plain(score)}`),
    penalties: settle(statute, fines, notices, hangs),
    orders: [],
  };
}

const scoredSum = (sum: Fraction) => ({ range: point(sum), printed: point(sum) });

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
