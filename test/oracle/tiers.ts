import { holds, type Reading } from './conditions.js';
import { asMap, asMaps, asText, type RawMap } from './raw.js';
import { every, opposite, some, type Verdict, YES } from './truth.js';

/** A row of a tier table with everything its merged cells say. */
export interface TierRow {
  readonly row: string;
  readonly tier: string;
  readonly severity: number;
  readonly gives: RawMap;
  readonly matches: Verdict;
}

/** The rows in their order. A row matches when every group around it does and its own words hold. */
export function tierRows(table: readonly RawMap[], reading: Reading): readonly TierRow[] {
  return rowsOf(table, reading, [], {});
}

function rowsOf(
  siblings: readonly RawMap[],
  reading: Reading,
  around: readonly Verdict[],
  given: RawMap,
): readonly TierRow[] {
  const own = (one: RawMap): Verdict => (one.when === undefined ? YES : holds(one.when, reading));
  const verdicts = siblings.map((one) => (one.otherwise === undefined ? own(one) : undefined));
  const noOther = opposite(some(verdicts.filter((one) => one !== undefined)));
  return siblings.flatMap((one, index) => {
    const conditions = [...around, verdicts[index] ?? noOther];
    const gives = { ...given, ...asMap(one.gives) };
    if (one.rows !== undefined) return rowsOf(asMaps(one.rows), reading, conditions, gives);
    const row = asText(one.row) ?? '?';
    return [
      { row, tier: asText(one.tier) ?? row, severity: Number(one.severity ?? 0), gives, matches: every(conditions) },
    ];
  });
}

export interface TierChoice {
  /** Rows of which one applies; rows that give the same stand together. */
  readonly candidates: readonly (readonly TierRow[])[];
  readonly hangsOn: ReadonlySet<string>;
  readonly notices: readonly string[];
}

/** `heavier`: of several rows that match the one of the greatest severity counts. */
export function chooseRows(rows: readonly TierRow[], heavier: boolean): TierChoice {
  const matching = rows.filter(({ matches }) => matches.truth === true);
  const opened = rows.filter(({ matches }) => matches.truth === undefined);
  const top = Math.max(...matching.map(({ severity }) => severity));
  const taken = heavier ? matching.filter(({ severity }) => severity === top) : matching;
  const stillOpen = opened.filter(
    (row) => !heavier || row.severity > top || (row.severity === top && !taken.some((one) => sameResult(one, row))),
  );
  const notices: string[] = [];
  if (heavier && taken.length < matching.length) notices.push('heavier-row-taken');
  const candidates = together([...taken, ...stillOpen]);
  if (together(taken).length > 1) notices.push('rows-overlap');
  if (candidates.length === 0) notices.push('no-row-applies');
  return { candidates, hangsOn: new Set(stillOpen.flatMap(({ matches }) => [...matches.hangsOn])), notices };
}

const result = ({ tier, gives }: TierRow) => JSON.stringify([tier, gives]);
const sameResult = (a: TierRow, b: TierRow) => result(a) === result(b);

function together(rows: readonly TierRow[]): readonly (readonly TierRow[])[] {
  return [...new Set(rows.map(result))].map((key) => rows.filter((row) => result(row) === key));
}
