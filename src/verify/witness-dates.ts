import type { RuleDocument } from '../resolve/index.js';
import { addPeriod, type CalendarDate, compareDates } from '../values/index.js';

/** When the cases of documents without a time in force happen. */
const USUAL = '2024-01-10' as CalendarDate;

/** The days of an act that is discovered, and dealt with, at once, under a document while it is in force. */
export function datesWithin(inForce: RuleDocument['inForce']) {
  const committed = dayWithin(inForce);
  return { committed, discovered: addPeriod(committed, { days: 1 }), decided: addPeriod(committed, { days: 2 }) };
}

function dayWithin(inForce: RuleDocument['inForce']): CalendarDate {
  if (inForce === undefined) return USUAL;
  const { from, until } = inForce;
  const isUsual = compareDates(from, USUAL) <= 0 && (until === undefined || compareDates(USUAL, until) < 0);
  return isUsual ? USUAL : from;
}
