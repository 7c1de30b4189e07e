import {
  addPeriod,
  type CalendarDate,
  daysBetween,
  type Json,
  parseCalendarDate,
  subtractPeriod,
} from '../values/index.js';
import type { Side } from './side.js';

/** A case as it came: anything that `decide` would take. */
export interface PlainCase {
  readonly id?: unknown;
  readonly benchmark?: unknown;
  readonly violation?: unknown;
  readonly party?: Readonly<Record<string, Json>>;
  readonly dates?: Readonly<Record<string, Json>>;
  readonly facts?: Readonly<Record<string, Json>>;
  readonly earlier?: readonly Readonly<Record<string, Json>>[];
  readonly [other: string]: unknown;
}

/**
 * The same case under another document: named by it, without the facts and circumstances that it does not know, and with every date moved
 * by as many days as bring the act to the first day in force, where it was not done in that time.
 */
export function moved(given: PlainCase, { document, violation }: Side): Json {
  const { norms: _, acts: __, proposed: ___, ...rest } = given;
  const days = daysToMove(given, document.inForce);
  const facts = Object.entries(given.facts ?? {}).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
    const fact = violation.facts.get(name);
    if (fact === undefined || fact.derive !== undefined || violation.reads.has(name)) return [];
    return [[name, fact.type.kind === 'set' ? knownWords(value, fact.type.values) : value]];
  });
  const own = {
    ...rest,
    benchmark: document.id,
    violation: violation.code,
    facts: Object.fromEntries(facts),
    ...(given.dates && { dates: datesMoved(given.dates, days) }),
    ...(given.party && { party: datesMoved(given.party, days) }),
    ...(given.earlier && { earlier: given.earlier.map((one) => datesMoved(one, days)) }),
  };
  return own as unknown as Json;
}

/** A circumstance that the document does not know decides nothing under it. */
function knownWords(value: Json, words: readonly string[]): Json {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string' && words.includes(one)) : value;
}

function daysToMove({ dates }: PlainCase, inForce: Side['document']['inForce']): number {
  const act = dayOf(dates?.ended ?? dates?.committed);
  if (act === undefined || inForce === undefined) return 0;
  const last = dayOf(dates?.decided) ?? act;
  const isWithin = act >= inForce.from && (inForce.until === undefined || last <= inForce.until);
  return isWithin ? 0 : daysBetween(act, inForce.from);
}

function datesMoved(part: Readonly<Record<string, Json>>, days: number): Readonly<Record<string, Json>> {
  if (days === 0) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      const day = dayOf(value);
      if (day === undefined) return [name, value];
      return [name, days > 0 ? addPeriod(day, { days }) : subtractPeriod(day, { days: -days })];
    }),
  );
}

function dayOf(value: Json | undefined): CalendarDate | undefined {
  return typeof value === 'string' ? parseCalendarDate(value) : undefined;
}
