import type { Case, Suspension } from '../parse/index.js';
import type { SurchargeRule } from '../resolve/index.js';
import {
  type CalendarDate,
  compareDates,
  type Decimal,
  decimal,
  HUNDRED,
  nextDay,
  plain,
  ZERO,
} from '../values/index.js';
import type { Deadline, Option, Penalty, Surcharge } from './decision.js';
import { after, type DaySpan, daysIn, suspendedSpans } from './procedure-dates.js';
import type { ReadDates } from './read-dates.js';

/**
 * Late payment (Administrative Penalty Law, art. 72): each day adds 3 % of the fine, at most the fine itself. The first
 * day is the one after the last day for payment, the last is the day paid, so who pays on the due day owes nothing more.
 * While a review or a lawsuit lasts nothing is added (art. 73, paragraph 3): such a suspension names the surcharge or the
 * deadline for payment. One that names nothing is time of the procedure before, and does not count here.
 */
export function surchargeOf(
  { key, percentPerDay, afterDeadline, basis }: SurchargeRule,
  due: CalendarDate,
  fine: Decimal | undefined,
  paid: CalendarDate | undefined,
  suspensions: readonly Suspension[],
): Surcharge {
  const named = suspensions.filter(({ of }) => of === key || of === afterDeadline);
  const spans = after(due, suspendedSpans(named));
  const capDays = daysToCap(percentPerDay);
  const terms = { from: firstDay(due, spans), percentPerDay: plain(percentPerDay), cappedAfterDays: String(capDays) };
  if (paid === undefined) return { ...terms, basis };
  const days = daysLate(due, paid, spans);
  const capped = days >= capDays;
  const known = { ...terms, days: String(days), capped };
  if (fine === undefined) return { ...known, basis };
  // Hundredths of an exact product: never rounded, even where the sum is finer than a fen.
  const amount = capped ? fine : fine.times(percentPerDay).times(days).div(HUNDRED);
  return { ...known, amount: plain(amount), basis };
}

function firstDay(due: CalendarDate, spans: readonly DaySpan[]): CalendarDate {
  let first = nextDay(due);
  for (const { from, until } of spans) if (compareDates(from, first) <= 0) first = nextDay(until);
  return first;
}

function daysLate(due: CalendarDate, paid: CalendarDate, spans: readonly DaySpan[]): number {
  if (compareDates(paid, due) <= 0) return 0;
  let days = daysIn({ from: nextDay(due), until: paid });
  for (const { from, until } of spans) {
    if (compareDates(from, paid) > 0) break;
    days -= daysIn({ from, until: compareDates(until, paid) < 0 ? until : paid });
  }
  return days;
}

// 100 divided by the percentage, rounded up. Whole division, as the quotient itself may have no end (100 / 3).
function daysToCap(percentPerDay: Decimal): number {
  if (percentPerDay.lte(ZERO)) throw new RangeError(`not a surcharge: ${plain(percentPerDay)} % a day`);
  const whole = HUNDRED.divToInt(percentPerDay);
  return whole.times(percentPerDay).lt(HUNDRED) ? whole.toNumber() + 1 : whole.toNumber();
}

/**
 * The surcharge on the fine of a decision, where the rules have one and the last day for payment is known. What is
 * fined is what the case proposes, or the one sum that is permitted.
 */
export function surchargeFor(
  rules: readonly SurchargeRule[],
  deadlines: readonly Deadline[],
  options: readonly Option[],
  dates: ReadDates,
  { proposed, suspensions }: Case,
): Surcharge | null {
  const [rule] = rules;
  const due = rule && deadlines.find(({ id }) => id === rule.afterDeadline)?.due;
  const fines = options.flatMap(({ penalties }) => penalties).filter(isFineOfParty);
  if (rule === undefined || due === undefined || fines.length === 0) return null;
  const fined = proposed === undefined ? singleSum(fines) : proposed.find(isFineOfParty)?.amount;
  const fine = fined === undefined ? undefined : decimal(fined);
  return surchargeOf(rule, due as CalendarDate, fine, dates.paid, suspensions ?? []);
}

function isFineOfParty({ type, target }: { readonly type: string; readonly target?: string | undefined }): boolean {
  return type === 'fine' && (target ?? 'party') === 'party';
}

function singleSum(fines: readonly Penalty[]): string | undefined {
  const sums = new Set(fines.map(({ amount }) => (amount?.min === amount?.max ? amount?.min : undefined)));
  return sums.size === 1 ? [...sums][0] : undefined;
}
