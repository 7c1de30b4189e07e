import type { DocumentPlan } from '../compile/index.js';
import type { Case } from '../parse/index.js';
import { compareDates } from '../values/index.js';
import type { Notice } from './decision.js';
import { isInForce, placesAbove } from './find-rules.js';
import type { ReadDates } from './read-dates.js';

/** Steps of a case of which the first cannot come after the second. */
const ORDER = [
  ['committed', 'discovered'],
  ['discovered', 'filed'],
  ['filed', 'notified'],
  ['notified', 'decided'],
  ['filed', 'decided'],
  ['discovered', 'decided'],
  ['ended', 'decided'],
  ['decided', 'served'],
] as const;

/** What is odd about a case as a whole: it does not stop a decision, and it must not pass in silence. */
export function caseNotices({ document }: DocumentPlan, given: Case, dates: ReadDates): readonly Notice[] {
  const notices: Notice[] = [];
  for (const [first, second] of ORDER) {
    const [from, until] = [dates[first], dates[second]];
    if (from === undefined || until === undefined || compareDates(from, until) <= 0) continue;
    notices.push({ code: 'dates-out-of-order', figures: { first, second, from, until }, basis: [] });
  }
  if (document.provenance === 'draft') notices.push({ code: 'draft-benchmark', basis: [] });
  const { jurisdiction } = document;
  if (
    given.jurisdiction !== undefined &&
    jurisdiction !== undefined &&
    !placesAbove(given.jurisdiction).includes(jurisdiction)
  ) {
    notices.push({ code: 'another-place', figures: { given: given.jurisdiction, benchmark: jurisdiction }, basis: [] });
  }
  const { decided } = dates;
  const until = document.inForce?.until;
  if (
    decided !== undefined &&
    until !== undefined &&
    compareDates(decided, until) > 0 &&
    !isInForce(document, decided)
  ) {
    notices.push({ code: 'no-longer-in-force-at-decision', figures: { decided, until }, basis: [] });
  }
  return notices;
}
