import type { DocumentPlan, Program } from '../compile/index.js';
import { nearest, ProblemsError, problem } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import type { RuleDocument } from '../resolve/index.js';
import { type CalendarDate, compareDates } from '../values/index.js';
import type { ReadDates } from './limitation.js';

/** Whether a document is in force on a day; one that states no dates is taken to be. */
export function isInForce({ inForce }: RuleDocument, on: CalendarDate): boolean {
  if (inForce === undefined) return true;
  if (compareDates(on, inForce.from) < 0) return false;
  return inForce.until === undefined || compareDates(on, inForce.until) <= 0;
}

/**
 * The document a case is decided under: the one it names, or the one of its department at its place that was in force
 * when the act ended. A district without a document of its own uses the city's, then the province's.
 */
export function findBenchmark(program: Program, given: Case, dates: ReadDates): DocumentPlan | undefined {
  if (given.benchmark !== undefined) {
    const plan = program.documents.get(given.benchmark);
    if (plan !== undefined) return plan;
    const suggestion = nearest(given.benchmark, program.documents.keys());
    throw new ProblemsError([
      problem('benchmark-unknown', { id: given.benchmark }, { path: ['benchmark'] }, suggestion),
    ]);
  }
  if (given.department === undefined || given.jurisdiction === undefined) {
    throw new ProblemsError([problem('case-names-nothing', {}, { path: [] })]);
  }
  const day = dates.ended ?? dates.committed;
  for (const place of placesAbove(given.jurisdiction)) {
    const here = program.byPlace.get(`${given.department}|${place}`) ?? [];
    const fitting = here.filter(
      ({ document, violations }) => violations.has(given.violation) && (day === undefined || isInForce(document, day)),
    );
    if (fitting.length > 1) {
      const ids = fitting.map(({ document }) => document.id).sort();
      throw new ProblemsError([
        problem('benchmark-unclear', { count: String(ids.length), ids: ids.join(', ') }, { path: ['benchmark'] }),
      ]);
    }
    if (fitting[0] !== undefined) return fitting[0];
  }
  return undefined;
}

/** A GB/T 2260 code, its city's and its province's: `440703`, `440700`, `440000`. */
export function placesAbove(jurisdiction: string): readonly string[] {
  return [...new Set([jurisdiction, `${jurisdiction.slice(0, 4)}00`, `${jurisdiction.slice(0, 2)}0000`])];
}
