import { before, readDay } from './civil-date.js';
import { readDuration } from './duration.js';
import { asMaps, asText, type RawMap } from './raw.js';

/** A place in a law as a case cites it. */
export interface Clause {
  readonly law: string;
  readonly article: string;
  readonly paragraph?: string | undefined;
  readonly item?: string | undefined;
}

/** Another case of the same party. */
export interface EarlierCase {
  readonly committed: string;
  readonly decided?: string | undefined;
  readonly violation?: string | undefined;
  readonly clauses?: readonly Clause[] | undefined;
}

/**
 * What the list of earlier cases says: how many there were, or whether there were none. The window is looked at backwards from the
 * first day of this act, both ends included.
 */
export function lookedBack(
  rule: RawMap,
  type: string,
  earlier: readonly EarlierCase[],
  committed: string | undefined,
  violation: RawMap,
): string | undefined {
  if (committed === undefined) return undefined;
  const first = readDay(committed);
  const within = rule.within === undefined ? undefined : readDuration(rule.within);
  const opens = within !== undefined && 'length' in within ? before(first, within.length) : 0;
  const inTime = earlier.filter((one) => {
    const day = rule.counts === 'acts' ? one.committed : one.decided;
    if (day === undefined || readDay(day) > first || readDay(day) < opens) return false;
    return rule.calendarYear === undefined || day.slice(0, 4) === committed.slice(0, 4);
  });
  const same = inTime.map((one) => isSame(asText(rule.same) ?? 'any', one, violation));
  if (same.includes(undefined)) return undefined;
  const counted = same.filter((one) => one === true);
  if (type === 'boolean') return String(counted.length === 0);
  return String(counted.length + (rule.includingThis === undefined ? 0 : 1));
}

/** Undefined where the case does not say under what it was dealt with. */
function isSame(same: string, earlier: EarlierCase, violation: RawMap): boolean | undefined {
  if (same === 'any') return true;
  const isIt = earlier.violation === violation.code || earlier.violation === violation.id;
  if (same === 'violation') return earlier.violation === undefined ? undefined : isIt;
  if (earlier.clauses === undefined) return isIt && earlier.violation !== undefined ? true : undefined;
  return earlier.clauses.some((clause) =>
    asMaps(violation.penalisedBy).some((cited) =>
      same === 'law' ? clause.law === cited.law : isSamePlace(clause as unknown as RawMap, cited),
    ),
  );
}

/** Equal as far as both say. */
export function isSamePlace(a: RawMap, b: RawMap): boolean {
  return ['law', 'article', 'paragraph', 'item'].every(
    (part) => a[part] === undefined || b[part] === undefined || a[part] === b[part],
  );
}
