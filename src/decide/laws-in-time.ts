import type { Program, ViolationPlan } from '../compile/index.js';
import type { Citation } from '../resolve/index.js';
import type { Decided, Worked } from './decide-violation.js';
import type { Notice } from './decision.js';
import { isInForce } from './find-rules.js';
import { inOrder } from './notice-order.js';
import type { ReadDates } from './read-dates.js';

/**
 * Says which laws that penalise the act were not in force on its last day, as far as the results rest on them: an act is
 * judged by the law of its time (Administrative Penalty Law, art. 37). General rules that only come along are left out,
 * and so is a law that states no time in force. Nothing but the notices changes.
 */
export function withLawsInTime(program: Program, plan: ViolationPlan, worked: Worked, dates: ReadDates): Worked {
  const act = dates.ended ?? dates.committed;
  if (act === undefined) return worked;
  const penalising = new Set(plan.violation.basis.map(({ law }) => law));
  const notices = [...reliedOn(worked.decided)].flatMap(([law, basis]): readonly Notice[] => {
    const document = program.documents.get(law)?.document;
    if (document?.inForce === undefined || !penalising.has(law) || isInForce(document, act)) return [];
    const { from, until } = document.inForce;
    return [{ code: 'law-not-in-force', figures: { law, act, from, ...(until && { until }) }, basis }];
  });
  if (notices.length === 0) return worked;
  return { ...worked, decided: { ...worked.decided, notes: inOrder([...worked.decided.notes, ...notices]) } };
}

/** The places on which penalties and orders of some result rest, law by law, each place once. */
function reliedOn({ options }: Decided): ReadonlyMap<string, readonly Citation[]> {
  const places = options.flatMap(({ penalties, orders }) => [...penalties, ...orders].flatMap(({ basis }) => basis));
  const laws = new Map<string, Citation[]>();
  for (const place of new Map(places.map((one) => [JSON.stringify(one), one])).values()) {
    laws.set(place.law, [...(laws.get(place.law) ?? []), place]);
  }
  return laws;
}
