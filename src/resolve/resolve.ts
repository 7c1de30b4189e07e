import type { Problem, Result } from '../diagnostics/index.js';
import type { RuleFile } from '../parse/index.js';
import { gatherDocuments } from './library.js';
import { linkCalendar } from './link-calendar.js';
import { linkDocument, linkerFor } from './link-document.js';
import { Provisions } from './link-provision.js';
import { sortProblems } from './linker.js';
import type { RuleSet } from './rule-set.js';
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
  const context = { library, scopes, provisions, problems };
  for (const document of library.values()) {
    for (const file of document.files) provisions.add(linkerFor(context, document, file), file);
  }
  const calendar = linkCalendar(
    [...library.values()].flatMap(({ files: all }) => all),
    problems,
  );
  const documents = [...library.values()].map((document) => linkDocument(context, document));
  return problems.length > 0
    ? { ok: false, problems: sortProblems(problems) }
    : { ok: true, value: { documents, calendar }, problems: [] };
}
