import { type CaseDates, readDay } from './civil-date.js';
import type { OracleCase } from './decide.js';
import { type Document, documentOf, type Library } from './library.js';
import { asMap, asText, type RawMap } from './raw.js';

/** The case as it is asked of each document: the rules of the act, and others in force at the decision (art. 37). */
export interface InTime {
  readonly ofAct: OracleCase;
  readonly ofDecision: OracleCase | undefined;
}

/**
 * The rules in force on the last day of the act count, and where others are in force at the decision those are compared
 * with them. A case names one of them; the other is the document of the same department, at the place or the next one above
 * it, that has the same violation (by its id) and is in force on the other day.
 */
export function inTime(library: Library, asked: OracleCase): InTime {
  const named = documentOf(library, asked.benchmark);
  const violation = named.violations.find(({ code, id }) => code === asked.violation || id === asked.violation);
  const alone = { ofAct: asked, ofDecision: undefined };
  if (violation === undefined) return alone;
  const { decided } = asked.dates;
  const act = lastDayOf(asked.dates);
  const then = act === undefined || isInForce(named, act);
  const now = decided === undefined || isInForce(named, decided);
  if (then === now) return alone;
  const day = then ? decided : act;
  const other = day === undefined ? undefined : counterpart(library, named, violation, asked, day);
  if (other === undefined) return alone;
  const there = { ...asked, benchmark: other.id, violation: String(violation.id) };
  if (then) return { ofAct: asked, ofDecision: there };
  // Without a day of the decision nothing says that other rules are in force then.
  return { ofAct: there, ofDecision: decided === undefined ? undefined : asked };
}

const lastDayOf = ({ ended, committed }: CaseDates) => ended ?? committed;

function isInForce({ head }: Document, date: string): boolean {
  const { from, until } = asMap(head.inForce);
  const day = readDay(date);
  return day >= readDay(asText(from) ?? '0000-01-01') && day <= readDay(asText(until) ?? '9999-12-31');
}

function counterpart(
  library: Library,
  { head }: Document,
  violation: RawMap,
  { jurisdiction = asText(head.jurisdiction) }: OracleCase,
  day: string,
): Document | undefined {
  if (jurisdiction === undefined || head.department === undefined) return undefined;
  const places = [jurisdiction, `${jurisdiction.slice(0, 4)}00`, `${jurisdiction.slice(0, 2)}0000`];
  return places
    .flatMap((place) => [...library.values()].filter((one) => one.head.jurisdiction === place))
    .find(
      (one) =>
        one.head.department === head.department &&
        isInForce(one, day) &&
        one.violations.some(({ id }) => id === violation.id),
    );
}
