import type { Problem, Result } from '../diagnostics/index.js';
import type { RuleFile } from '../parse/index.js';
import { type CalendarDate, compareDates, subtractPeriod } from '../values/index.js';
import { linkOwnGeneralRules, type OwnGeneralRules } from './general-rules.js';
import { gatherDocuments } from './library.js';
import { linkCalendar } from './link-calendar.js';
import { linkDocument, linkerFor } from './link-document.js';
import { Provisions } from './link-provision.js';
import { sortProblems } from './linker.js';
import type { RuleDocument, RuleSet } from './rule-set.js';
import { Scopes } from './scope.js';

/**
 * Links rule files: every fact, condition, citation, penalty and figure to what it means. All problems of all files
 * come back together. The order of files decides nothing.
 */
export function resolve(files: readonly RuleFile[]): Result<RuleSet> {
  const problems: Problem[] = [];
  const library = gatherDocuments(files, problems);
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  const scopes = new Scopes(library, problems);
  const provisions = new Provisions();
  const general = new Map<string, OwnGeneralRules>();
  const context = { library, scopes, provisions, general, problems };
  for (const [id, document] of library) {
    for (const file of document.files) provisions.add(linkerFor(context, document, file), file);
    general.set(
      id,
      linkOwnGeneralRules(document, (one, file) => linkerFor(context, one, file)),
    );
  }
  const calendar = linkCalendar(
    [...library.values()].flatMap(({ files: all }) => all),
    problems,
  );
  const documents = [...library.values()].map((document) => linkDocument(context, document));
  return problems.length > 0
    ? { ok: false, problems: sortProblems(problems) }
    : { ok: true, value: { documents: documents.map((one) => endedBy(one, documents)), calendar }, problems: [] };
}

/** A document that another one repeals ends the day before that one comes into force, if it has not ended before. */
function endedBy(document: RuleDocument, documents: readonly RuleDocument[]): RuleDocument {
  const { inForce, id } = document;
  const ends = documents
    .filter(({ repeals, inForce: later }) => repeals.includes(id) && later !== undefined)
    .map(({ inForce: later }) => subtractPeriod((later as { from: CalendarDate }).from, { days: 1 }));
  const [first] = [...ends, ...(inForce?.until === undefined ? [] : [inForce.until])].sort(compareDates);
  if (inForce === undefined || first === undefined || first < inForce.from) return document;
  return { ...document, inForce: { from: inForce.from, until: first } };
}
