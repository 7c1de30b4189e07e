import { after, type CaseDates, readDay, writeDay } from './civil-date.js';
import { holds, type Reading } from './conditions.js';
import { readDuration } from './duration.js';
import type { RawMap } from './raw.js';
import { union, YES } from './truth.js';

export interface LimitationAnswer {
  readonly expires: string;
  readonly expired: boolean | null;
  readonly hangsOn: ReadonlySet<string>;
}

/**
 * Art. 36: an act not discovered within the period is no longer punished. The period runs from the day of the act, or of its end
 * when it went on; that day is not counted and the last day still belongs to it. Of several periods that apply the longest counts.
 */
export function limitationOf(
  rules: readonly { rule: RawMap; reading: Reading }[],
  dates: CaseDates,
): LimitationAnswer | null {
  const start = dates.ended ?? dates.committed;
  if (start === undefined || rules.length === 0) return null;
  const periods = rules.map(({ rule, reading }) => {
    const within = readDuration(rule.within);
    if (!('length' in within)) throw new Error('a limitation is a length of time');
    return {
      end: after(readDay(start), within.length),
      applies: rule.when === undefined ? YES : holds(rule.when, reading),
    };
  });
  const certain = Math.max(...periods.filter(({ applies }) => applies.truth === true).map(({ end }) => end));
  const answer = { expires: writeDay(certain), hangsOn: new Set<string>() };
  if (dates.discovered === undefined) return { ...answer, expired: null };
  const found = readDay(dates.discovered);
  if (found <= certain) return { ...answer, expired: false };
  const saving = periods.filter(({ end, applies }) => applies.truth === undefined && found <= end);
  if (saving.length === 0) return { ...answer, expired: true };
  return { ...answer, expired: null, hangsOn: union(saving.map(({ applies }) => applies.hangsOn)) };
}
