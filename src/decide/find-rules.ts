import type { DocumentPlan, Program } from '../compile/index.js';
import { nearest, ProblemsError, problem } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import type { RuleDocument } from '../resolve/index.js';
import { type CalendarDate, compareDates } from '../values/index.js';
import type { ReadDates } from './read-dates.js';

/** Whether a document is in force on a day; one that states no dates is taken to be. */
export function isInForce({ inForce }: RuleDocument, on: CalendarDate): boolean {
  return isWithin(inForce, on);
}

/** Whether a day lies in a time in force; no dates, always. */
export function isWithin(inForce: RuleDocument['inForce'], on: CalendarDate): boolean {
  if (inForce === undefined) return true;
  if (compareDates(on, inForce.from) < 0) return false;
  return inForce.until === undefined || compareDates(on, inForce.until) <= 0;
}

/** The documents a case may be decided under: that of the act, and another one in force at the decision. */
export interface RulesFound {
  readonly atAct?: DocumentPlan;
  readonly atDecision?: DocumentPlan;
}

/**
 * The document a case names, or the one of its department at its place that was in force when the act ended. A district
 * without a document of its own uses the city's, then the province's. Where another document with the same violation
 * (by its id) was in force at the decision, that one is found too.
 */
export function findRules(program: Program, given: Case, dates: ReadDates): RulesFound {
  const act = dates.ended ?? dates.committed;
  const { decided } = dates;
  if (given.benchmark === undefined) return findByPlace(program, given, act, decided);
  const named = program.documents.get(given.benchmark);
  if (named === undefined) {
    const suggestion = nearest(given.benchmark, program.documents.keys());
    throw new ProblemsError([
      problem('benchmark-unknown', { id: given.benchmark }, { path: ['benchmark'] }, suggestion),
    ]);
  }
  const counterpart = (day: CalendarDate | undefined) => day && counterpartOf(program, named, given, day);
  const then = act === undefined || isInForce(named.document, act);
  const now = decided === undefined || isInForce(named.document, decided);
  if (then) {
    const other = now ? undefined : counterpart(decided);
    return other === undefined ? { atAct: named } : { atAct: named, atDecision: other };
  }
  const earlier = now ? counterpart(act) : undefined;
  return earlier === undefined ? { atDecision: named } : { atAct: earlier, atDecision: named };
}

function findByPlace(
  program: Program,
  given: Case,
  act: CalendarDate | undefined,
  decided: CalendarDate | undefined,
): RulesFound {
  const { department, jurisdiction, violation } = given;
  if (department === undefined || jurisdiction === undefined) {
    throw new ProblemsError([problem('case-names-nothing', {}, { path: [] })]);
  }
  const has = (document: DocumentPlan) => document.has(violation);
  const atAct = inForceAt(program, department, jurisdiction, act, has);
  const atDecision =
    decided === undefined
      ? undefined
      : atAct === undefined
        ? inForceAt(program, department, jurisdiction, decided, has)
        : counterpartOf(program, atAct, given, decided);
  return {
    ...(atAct && { atAct }),
    ...(atDecision && atDecision !== atAct && { atDecision }),
  };
}

/** The document in force on a day where the case is, that has the same violation. */
function counterpartOf(program: Program, plan: DocumentPlan, given: Case, day: CalendarDate): DocumentPlan | undefined {
  const { document } = plan;
  const { department } = document;
  const jurisdiction = given.jurisdiction ?? document.jurisdiction;
  const id = plan.violation(given.violation)?.violation.key;
  if (department === undefined || jurisdiction === undefined || id === undefined) return undefined;
  return inForceAt(program, department, jurisdiction, day, (other) => other.has(id));
}

function inForceAt(
  program: Program,
  department: string,
  jurisdiction: string,
  day: CalendarDate | undefined,
  has: (document: DocumentPlan) => boolean,
): DocumentPlan | undefined {
  for (const place of placesAbove(jurisdiction)) {
    const here = program.byPlace.get(`${department}|${place}`) ?? [];
    const fitting = here.filter((one) => has(one) && (day === undefined || isInForce(one.document, day)));
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
