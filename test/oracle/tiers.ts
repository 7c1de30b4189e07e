import { holds, type Reading } from './conditions.js';
import { compare, fraction } from './fraction.js';
import { asMap, asMaps, asText, isList, isMap, type Raw, type RawMap, said } from './raw.js';
import { every, opposite, some, type Verdict, YES } from './truth.js';

/** A row of a tier table with everything its merged cells say. */
export interface TierRow {
  /** None: the table leaves the case to the law. */
  readonly row: string | undefined;
  readonly tier: string | undefined;
  readonly severity: number;
  readonly gives: RawMap;
  /** Orders that come with the row. */
  readonly orders: readonly RawMap[];
  readonly matches: Verdict;
}

/** The rows in their order. A row matches when every group around it does and its own words hold. */
export function tierRows(table: readonly RawMap[], reading: Reading): readonly TierRow[] {
  return rowsOf(table, reading, [], { gives: {}, orders: [] });
}

/** What a group passes down to everything in it. */
interface Passed {
  readonly tier?: string | undefined;
  readonly severity?: string | undefined;
  readonly gives: RawMap;
  readonly orders: readonly RawMap[];
}

function rowsOf(
  siblings: readonly RawMap[],
  reading: Reading,
  around: readonly Verdict[],
  passed: Passed,
): readonly TierRow[] {
  const said = (one: RawMap): Verdict => (one.when === undefined ? YES : holds(one.when, reading));
  const verdicts = siblings.map((one) => (one.otherwise === undefined ? said(one) : undefined));
  const noOther = opposite(some(verdicts.filter((one) => one !== undefined)));
  return siblings.flatMap((one, index) => {
    const conditions = [...around, verdicts[index] ?? noOther];
    const own: Passed = {
      tier: asText(one.tier) ?? passed.tier,
      severity: asText(one.severity) ?? passed.severity,
      gives: { ...passed.gives, ...asMap(one.gives) },
      orders: [...passed.orders, ...asMaps(one.orders)],
    };
    if (one.rows !== undefined) return rowsOf(asMaps(one.rows), reading, conditions, own);
    const { tier, severity, gives, orders } = own;
    if (one.otherwise === 'statute') {
      const matches = every(conditions);
      return [{ row: undefined, tier: undefined, severity: 0, gives: {}, orders: [], matches }];
    }
    const row = asText(one.row) ?? '?';
    return [{ row, tier: tier ?? row, severity: Number(severity ?? 0), gives, orders, matches: every(conditions) }];
  });
}

export interface TierChoice {
  /** Rows of which one applies; rows that give the same stand together. */
  readonly candidates: readonly (readonly TierRow[])[];
  readonly hangsOn: ReadonlySet<string>;
  readonly notices: readonly string[];
}

/** `heavier`: of several rows that match the one of the greatest severity counts. */
export function chooseRows(
  rows: readonly TierRow[],
  heavier: boolean,
  isUnascertainable: (fact: string) => boolean = () => false,
): TierChoice {
  const matching = rows.filter(({ matches }) => matches.truth === true);
  const opened = rows.filter(({ matches }) => matches.truth === undefined);
  const top = Math.max(...matching.map(({ severity }) => severity));
  const taken = heavier ? matching.filter(({ severity }) => severity === top) : matching;
  const stillOpen = opened.filter(
    (row) => !heavier || row.severity > top || (row.severity === top && !taken.some((one) => sameResult(one, row))),
  );
  const hanging = stillOpen.flatMap(({ matches }) => [...matches.hangsOn]);
  if (matching.length === 0 && stillOpen.length > 0 && hanging.every(isUnascertainable)) {
    const lowest = stillOpen.find((row) => stillOpen.every((other) => givesLeast(row, other)));
    if (lowest !== undefined) return { candidates: [[lowest]], hangsOn: new Set(), notices: ['lowest-level-taken'] };
  }
  const notices: string[] = [];
  if (heavier && taken.length < matching.length) notices.push('heavier-row-taken');
  const candidates = together([...taken, ...stillOpen]);
  if (together(taken).length > 1) notices.push('rows-overlap');
  if (candidates.length === 0) notices.push('no-row-applies');
  return { candidates, hangsOn: new Set(hanging), notices };
}

/** Neither end of any fine is above the other row's; multiples and sums per unit compare only where they are taken of the same. */
function givesLeast(row: TierRow, other: TierRow): boolean {
  if (row.row === undefined || other.row === undefined) return row === other;
  return Object.entries(row.gives).every(([penalty, gives]) => {
    const one = asMap(gives);
    const rival = asMap(other.gives[penalty]);
    if (takenOf(one) !== takenOf(rival)) return false;
    const isNoMore = (words: readonly string[], missing: 'nothing' | 'no end') => {
      const [a, b] = [one, rival].map((amount) =>
        words.map((word) => asText(amount[word])).find((text) => text !== undefined),
      );
      if (a !== undefined && b !== undefined) return compare(fraction(a), fraction(b)) <= 0;
      return a === b || (missing === 'nothing' ? a === undefined : b === undefined);
    };
    return isNoMore(['exactly', 'from', 'over'], 'nothing') && isNoMore(['exactly', 'to', 'upTo', 'under'], 'no end');
  });
}

/** What its figures are taken of and held at, however that is written. */
const takenOf = ({ times, percentOf, per, steps, cap }: RawMap): string => {
  const base = (of: Raw | undefined) => (of === undefined || isMap(of) ? of : { fact: of });
  const counts = per === undefined || isList(per) ? per : [per];
  return said([base(times) ?? '', base(percentOf) ?? '', counts ?? '', steps ?? '', cap ?? '']);
};

const result = ({ tier = '', gives, orders }: TierRow) => said([tier, gives, orders]);
const sameResult = (a: TierRow, b: TierRow) => result(a) === result(b);

export function together(rows: readonly TierRow[]): readonly (readonly TierRow[])[] {
  return [...new Set(rows.map(result))].map((key) => rows.filter((row) => result(row) === key));
}
