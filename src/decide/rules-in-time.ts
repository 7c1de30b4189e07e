import type { DocumentPlan, Program, ViolationPlan } from '../compile/index.js';
import { nearest } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import { compareDates } from '../values/index.js';
import { readCaseFacts } from './case-facts.js';
import { caseNotices } from './case-notices.js';
import { type Decided, decideViolation, type Worked } from './decide-violation.js';
import type { ComparedRules, Notice, Option, RulesInTime } from './decision.js';
import { findRules, isInForce } from './find-rules.js';
import type { KeptOutcomes } from './kept-outcomes.js';
import { checkNames, type KnownNames, namesKnownTo } from './known-names.js';
import { withLawsInTime } from './laws-in-time.js';
import { notCovered } from './not-covered.js';
import { inOrder } from './notice-order.js';
import { withoutPenalty } from './options.js';
import { type ReadDates, readDates } from './read-dates.js';
import { Run } from './run.js';
import { compareSeverity } from './severity.js';
import { shownTogether } from './shown-together.js';

/** What every decision of a program shares. */
export interface DecisionContext {
  readonly program: Program;
  readonly keptFor: (plan: ViolationPlan) => KeptOutcomes;
}

/**
 * Decides one act under the rules in force when it ended; where others were in force at the decision, under both, and
 * takes the newer ones where they are lighter or no longer punish (Administrative Penalty Law, art. 37).
 *
 * @param elsewhere names that other violations of the case know
 */
export function decideInTime(context: DecisionContext, given: Case, elsewhere: KnownNames): Worked {
  const dates = readDates(given.dates);
  const { atAct, atDecision } = findRules(context.program, given, dates);
  const document = atAct ?? atDecision;
  if (document === undefined) return notCovered(undefined, { code: 'benchmark-not-found', basis: [] });
  if (atAct === undefined || atDecision === undefined)
    return unlessAbolished(document, decideUnder(context, document, given, dates, elsewhere), dates);
  const [ofAct, ofDecision] = inBoth(atAct, atDecision, given);
  const plans = [atAct.violation(ofAct.violation), atDecision.violation(ofDecision.violation)];
  const both = namesKnownTo(
    plans.filter((plan) => plan !== undefined),
    elsewhere,
  );
  const older = decideUnder(context, atAct, ofAct, dates, both);
  const newer = decideUnder(context, atDecision, ofDecision, dates, both);
  return chosen(atAct, atDecision, older, newer, dates);
}

/** The case for both documents: its code is that of the document it names, else of the one at the act; in the other the same violation has another. */
function inBoth(atAct: DocumentPlan, atDecision: DocumentPlan, given: Case): readonly [Case, Case] {
  const isOfDecision = given.benchmark === atDecision.document.id;
  const id = (isOfDecision ? atDecision : atAct).violation(given.violation)?.violation.key;
  const other = id === undefined ? given : { ...given, violation: id };
  return isOfDecision ? [other, given] : [given, other];
}

function decideUnder(
  { program, keptFor }: DecisionContext,
  document: DocumentPlan,
  given: Case,
  dates: ReadDates,
  elsewhere: KnownNames,
): Worked {
  const unforced = forceNotice(document, dates);
  if (unforced?.code === 'not-in-force') return notCovered(document, unforced);
  const plan = document.violation(given.violation);
  if (plan === undefined) {
    const suggestion = nearest(given.violation, document.names());
    const figures = { code: given.violation, ...(suggestion === undefined ? {} : { suggestion }) };
    return notCovered(document, { code: 'violation-not-covered', figures, basis: [] });
  }
  checkNames(plan, given, elsewhere);
  const run = new Run(plan, readCaseFacts(plan, given, dates, elsewhere), keptFor(plan));
  if (unforced !== undefined) run.notice(unforced);
  for (const notice of caseNotices(document, given, dates)) run.notice(notice);
  return withLawsInTime(program, plan, decideViolation(run, given, dates, program.calendar), dates);
}

/** Which of two decisions on the same facts stands. Without a rule of the documents the rules of the act apply. */
function chosen(
  { document }: DocumentPlan,
  later: DocumentPlan,
  ofAct: Worked,
  ofDecision: Worked,
  dates: ReadDates,
): Worked {
  const { rulesInTime } = later.document.rulesInTime === undefined ? document : later.document;
  const act = dates.ended ?? dates.committed;
  if (rulesInTime === undefined || act === undefined || dates.decided === undefined) return ofAct;
  const { decided: older } = ofAct;
  const { decided: newer } = ofDecision;
  const relation = relationOf(older, newer, later, dates);
  const applied = relation === 'lighter' || relation === 'no-longer-unlawful' ? ofDecision : ofAct;
  const isOpen = relation === 'incomparable' || relation === 'undetermined';
  const inTime: RulesInTime = {
    act,
    decided: dates.decided,
    relation,
    applied: isOpen ? null : (applied.decided.benchmark?.id ?? null),
    compared: [comparedOf(older), comparedOf(newer)],
    basis: [rulesInTime.basis],
  };
  const withoutEnd = (decided: Decided) => decided.notes.filter(({ code }) => !COMPARED.has(code));
  if (relation === 'no-longer-unlawful') return unpunished(ofDecision, later, inTime, withoutEnd(newer));
  if (!isOpen) return { ...applied, decided: { ...applied.decided, inTime, notes: withoutEnd(applied.decided) } };
  // Newer rules apply only where they are lighter: what is heavier than all that the rules of the act permit cannot come out.
  const lighter = newer.options.filter((one) => !older.options.every((own) => isHeavier(one, own)));
  const notice: Notice = { code: 'rules-incomparable', basis: [rulesInTime.basis] };
  const notes = inOrder([...(relation === 'incomparable' ? [notice] : []), ...withoutEnd(older)]);
  return shownTogether([ofAct, { ...ofDecision, decided: { ...newer, options: lighter } }], { inTime, notes });
}

function isHeavier(one: Option, other: Option): boolean {
  return compareSeverity([one], [other]) === 'heavier';
}

/** An act that is no longer unlawful at the decision, or was not when it was done, is not punished (art. 4 and 37). */
function unlessAbolished(document: DocumentPlan, worked: Worked, dates: ReadDates): Worked {
  const { decided } = worked;
  const abolished = abolishedIn(document, decided);
  const act = dates.ended ?? dates.committed;
  const day = dates.decided ?? act;
  const { rulesInTime } = document.document;
  if (abolished === undefined || act === undefined || day === undefined || compareDates(abolished.on, day) > 0) {
    return worked;
  }
  const basis = [abolished.basis, ...(rulesInTime === undefined ? [] : [rulesInTime.basis])];
  const applied = decided.benchmark?.id ?? null;
  const inTime: RulesInTime = {
    act,
    decided: day,
    relation: 'no-longer-unlawful',
    applied,
    compared: [comparedOf(decided)],
    basis,
  };
  return unpunished(worked, document, inTime, decided.notes);
}

function unpunished(worked: Worked, document: DocumentPlan, inTime: RulesInTime, notes: Decided['notes']): Worked {
  const { decided } = worked;
  const abolished = abolishedIn(document, decided);
  const basis = [...new Set([...(abolished === undefined ? [] : [abolished.basis]), ...inTime.basis])];
  const options = [withoutPenalty('none', [{ rule: 'no-longer-unlawful', basis }])];
  const free = {
    ...decided,
    outcome: 'no-penalty',
    possible: ['no-penalty'],
    options,
    certain: null,
    surcharge: null,
    procedures: [],
    missing: [],
    inTime,
    notes,
  } as const;
  return { ...worked, decided: free };
}

function abolishedIn(document: DocumentPlan, { violation }: Decided) {
  return violation === null ? undefined : document.violation(violation.id)?.violation.abolished;
}

/** Notices that the comparison answers. */
const COMPARED: ReadonlySet<string> = new Set(['no-longer-in-force-at-decision', 'in-force-at-decision-only']);

function relationOf(older: Decided, newer: Decided, later: DocumentPlan, dates: ReadDates): RulesInTime['relation'] {
  const abolished = newer.violation === null ? undefined : later.violation(newer.violation.id)?.violation.abolished;
  if (abolished !== undefined && dates.decided !== undefined && compareDates(abolished.on, dates.decided) <= 0) {
    return 'no-longer-unlawful';
  }
  if (
    older.outcome === 'transfer' ||
    (older.outcome === newer.outcome && older.outcome !== 'penalty' && older.outcome !== 'undetermined')
  )
    return 'equal';
  if (older.outcome === 'undetermined' || newer.outcome === 'undetermined') {
    return JSON.stringify(bare(older.options)) === JSON.stringify(bare(newer.options)) ? 'equal' : 'undetermined';
  }
  return compareSeverity(newer.options, older.options);
}

/** What options permit, without where it stands. */
function bare(options: readonly Option[]): unknown {
  return options.map(({ grade, penalties, orders }) => [
    grade,
    penalties.map(({ basis: _, id: __, ...rest }) => rest),
    orders.map(({ type, necessity }) => [type, necessity]),
  ]);
}

function comparedOf({ benchmark, outcome, options }: Decided): ComparedRules {
  if (benchmark === null) throw new RangeError('a decision under a document names it');
  return { benchmark, outcome, options };
}

/** Whether the document was in force when the act ended; if only at the decision, the decision says so (art. 37). */
function forceNotice({ document }: DocumentPlan, dates: ReadDates): Notice | undefined {
  const act = dates.ended ?? dates.committed;
  if (act === undefined || isInForce(document, act)) return undefined;
  const later = dates.decided !== undefined && isInForce(document, dates.decided);
  const figures = {
    act,
    ...(document.inForce && { from: document.inForce.from }),
    ...(document.inForce?.until && { until: document.inForce.until }),
  };
  return { code: later ? 'in-force-at-decision-only' : 'not-in-force', figures, basis: [] };
}
