import type { Problem, Result } from '../diagnostics/index.js';
import type { RuleFile } from '../parse/index.js';
import { documentsInScope } from './join-general-rules.js';
import { Lazy } from './lazy.js';
import { type DocumentFiles, gatherDocuments, type Library } from './library.js';
import { linkCalendar } from './link-calendar.js';
import { checkDocument, type LinkContext, linkDocument } from './link-document.js';
import { linkOwnGeneralRules } from './link-general-rules.js';
import { Provisions } from './link-provision.js';
import { Linker, sortProblems } from './linker.js';
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
  const context = contextOf(library, problems);
  const rules = ruleSetOf(context);
  linkEverything(context, rules);
  return problems.length > 0
    ? { ok: false, problems: sortProblems(problems) }
    : { ok: true, value: rules, problems: [] };
}

/**
 * The same for files that `resolve` has already found to be right: each part is linked when a decision first needs it.
 * A problem that shows up all the same is a broken invariant, and throws.
 */
export function resolveAsNeeded(files: readonly RuleFile[]): RuleSet {
  const problems = new Unexpected();
  return ruleSetOf(contextOf(gatherDocuments(files, problems), problems));
}

/** INVARIANT: nothing is ever reported of files that were right when they were compiled. */
class Unexpected extends Array<Problem> {
  override push(...problems: Problem[]): number {
    throw new Error(
      `compiled rules are faulty: ${problems.map(({ file, message }) => `${file}: ${message}`).join('; ')}`,
    );
  }
}

function contextOf(library: Library, problems: Problem[]): LinkContext {
  const scopes = new Scopes(library, problems);
  const linkers = new Map<RuleFile, Linker>();
  const linkerFor = (document: DocumentFiles, file: RuleFile): Linker => {
    const known = linkers.get(file);
    if (known !== undefined) return known;
    const { id, bounds } = document.header;
    const scope = scopes.of(documentsInScope(library, id, []));
    const linker = new Linker({ source: file.source, document: id, library, scope, bounds, problems });
    linkers.set(file, linker);
    return linker;
  };
  const provisions = new Provisions(library, linkerFor);
  const general = new Lazy((id) => {
    const document = library.get(id);
    return document && linkOwnGeneralRules(document, linkerFor);
  });
  return { library, scopes, provisions, general, problems, linkerFor };
}

function ruleSetOf(context: LinkContext): RuleSet {
  const documents = [...context.library.values()];
  const calendar = linkCalendar(
    documents.flatMap(({ files }) => files),
    context.problems,
  );
  return { documents: documents.map((document) => linkDocument(context, document)), calendar };
}

/** Every part is asked for, so that every problem is found. */
function linkEverything(context: LinkContext, { documents }: RuleSet): void {
  for (const [id, document] of context.library) {
    context.provisions.link(id);
    context.general.get(id);
    checkDocument(context, document);
  }
  // Reading the list links each of them, those under a code that stands twice too.
  for (const { violations } of documents) void violations.length;
}
