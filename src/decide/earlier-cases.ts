import type { EarlierCase } from '../parse/index.js';
import type { Citation, LookBack } from '../resolve/index.js';
import { type CalendarDate, compareDates, parseCalendarDate, subtractPeriod } from '../values/index.js';

/** The act of the case as the earlier ones are held against it. */
interface ThisAct {
  /** Its first day, from which the window reaches back. */
  readonly committed: CalendarDate;
  /** What the violation is penalised by. */
  readonly provisions: readonly Citation[];
  /** Code and id of the violation. */
  readonly names: readonly string[];
}

/**
 * How many earlier cases of the party a rule counts, undefined where the list does not tell; this act itself is left to the caller. 近二年 reaches back from the
 * day of the act (Guangdong rules, art. 22), both ends included: an act of the same day is another case. A calendar
 * year (年度) begins on 1 January (art. 23) and is looked at up to the act: what came after it is not earlier.
 */
export function lookBack(rule: LookBack, earlier: readonly EarlierCase[], of: ThisAct): number | undefined {
  const first = firstDays(rule, of.committed);
  let count = 0;
  for (const one of earlier) {
    const text = rule.counts === 'acts' ? one.committed : one.decided;
    // An act that has not been penalised is no earlier penalty.
    if (text === undefined) continue;
    const day = readDay(text);
    if (compareDates(day, of.committed) > 0 || first.some((start) => compareDates(day, start) < 0)) continue;
    const same = isSame(rule.same, one, of);
    if (same === undefined) return undefined;
    if (same) count += 1;
  }
  return count;
}

/** The first day of every window of the rule; a case counts that lies in all of them. */
function firstDays({ within, calendarYear }: LookBack, committed: CalendarDate): readonly CalendarDate[] {
  return [
    ...(within === undefined ? [] : [subtractPeriod(committed, within)]),
    ...(calendarYear ? [readDay(`${committed.slice(0, 4)}-01-01`)] : []),
  ];
}

/** Undefined where the list does not say it: an earlier case that names neither clauses nor violation may be of the same kind. */
function isSame(same: LookBack['same'], { violation, clauses }: EarlierCase, of: ThisAct): boolean | undefined {
  const isSameViolation = violation === undefined ? undefined : of.names.includes(violation);
  switch (same) {
    case 'any':
      return true;
    case 'violation':
      return isSameViolation;
    case 'law':
    case 'clause': {
      // The same violation is dealt with under the same clauses; another one may be.
      if (clauses === undefined) return isSameViolation === true ? true : undefined;
      return clauses.some((clause) =>
        of.provisions.some((provision) =>
          same === 'law' ? clause.law === provision.law : isSamePlace(clause, provision),
        ),
      );
    }
  }
}

type Clause = NonNullable<EarlierCase['clauses']>[number];

/** Paragraph and item tell two places apart only where both name them. */
function isSamePlace(clause: Clause, provision: Citation): boolean {
  return (
    clause.law === provision.law &&
    clause.article === provision.article &&
    fits(clause.paragraph, provision.paragraph) &&
    fits(clause.item, provision.item)
  );
}

function fits(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

// INVARIANT: the caller has refused a case with a day that does not exist.
function readDay(text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (day === undefined) throw new RangeError(`not a date: ${JSON.stringify(text)}`);
  return day;
}
