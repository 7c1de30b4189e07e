import { after, type CaseDates, type Day, readDay, writeDay } from './civil-date.js';
import { holds, type Reading } from './conditions.js';
import { readDuration } from './duration.js';
import type { RawMap } from './raw.js';
import { union, YES } from './truth.js';

export interface LimitationAnswer {
  /** None while it is not known when the act was done. */
  readonly shown: { readonly expires: string; readonly expired: boolean | null } | null;
  readonly hangsOn: ReadonlySet<string>;
}

/**
 * Art. 36: an act not discovered within the period is no longer punished. The period runs from the day of the act, or of its end
 * when it went on; that day is not counted and the last day still belongs to it. Of several periods that apply the longest counts.
 * Without these days nobody can say whether it has run out; but what was taken up by its last day has been discovered by then.
 */
export function limitationOf(
  rules: readonly { rule: RawMap; reading: Reading }[],
  dates: CaseDates,
): LimitationAnswer | null {
  if (rules.length === 0) return null;
  const start = dates.ended ?? dates.committed;
  if (start === undefined) return { shown: null, hangsOn: new Set(['dates.committed']) };
  const periods = rules.map(({ rule, reading }) => {
    const within = readDuration(rule.within);
    if (!('length' in within)) throw new Error('a limitation is a length of time');
    return {
      end: after(readDay(start), within.length),
      applies: rule.when === undefined ? YES : holds(rule.when, reading),
    };
  });
  const certain = Math.max(...periods.filter(({ applies }) => applies.truth === true).map(({ end }) => end));
  const answer = (expired: boolean | null, hangsOn: ReadonlySet<string> = new Set()): LimitationAnswer => ({
    shown: { expires: writeDay(certain), expired },
    hangsOn,
  });
  const { discovered } = dates;
  if (discovered === undefined)
    return hasStepBy(certain, dates) ? answer(false) : answer(null, new Set(['dates.discovered']));
  const found = readDay(discovered);
  if (found <= certain) return answer(false);
  const saving = periods.filter(({ end, applies }) => applies.truth === undefined && found <= end);
  return saving.length === 0 ? answer(true) : answer(null, union(saving.map(({ applies }) => applies.hangsOn)));
}

const hasStepBy = (end: Day, { filed, ordered, notified, decided }: CaseDates): boolean =>
  [filed, ordered, notified, decided].some((date) => date !== undefined && readDay(date) <= end);
