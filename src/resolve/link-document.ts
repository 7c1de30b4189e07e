import { type Problem, problem } from '../diagnostics/index.js';
import type { RuleFile } from '../parse/index.js';
import { plainValue } from '../parse/index.js';
import { compareDates, decimal, digest, type Json, parseCalendarDate } from '../values/index.js';
import { checkGeneralRules, documentsInScope } from './general-rules.js';
import { type DocumentFiles, type Library, withAncestors } from './library.js';
import { linkViolation, type ViolationContext } from './link-violation.js';
import { Linker } from './linker.js';
import type { RuleDocument, Violation } from './rule-set.js';

export interface LinkContext extends ViolationContext {
  readonly library: Library;
  readonly problems: Problem[];
}

export function linkerFor(context: LinkContext, document: DocumentFiles, file: RuleFile): Linker {
  return new Linker({
    source: file.source,
    document: document.header.id,
    library: context.library,
    scope: context.scopes.of(documentsInScope(context.library, document.header.id, [])),
    bounds: document.header.bounds,
    problems: context.problems,
  });
}

/** Links a document: its header and its violations, with the general rules that count for each of them. */
export function linkDocument(context: LinkContext, document: DocumentFiles): RuleDocument {
  const { header, main } = document;
  const linker = linkerFor(context, document, main);
  const inForce = linkForce(linker, document);
  const published = linkDate(linker, header.published, ['document', 'published']);
  return {
    id: header.id,
    kind: header.kind,
    title: header.title,
    ...(header.issuer === undefined ? {} : { issuer: header.issuer }),
    ...(header.number === undefined ? {} : { number: header.number }),
    ...(header.department === undefined ? {} : { department: header.department }),
    ...(header.jurisdiction === undefined ? {} : { jurisdiction: header.jurisdiction }),
    ...(published === undefined ? {} : { published }),
    ...(inForce === undefined ? {} : { inForce }),
    ...(header.provenance === undefined ? {} : { provenance: header.provenance }),
    ...(header.unascertainable === undefined
      ? {}
      : {
          unascertainable: {
            rule: header.unascertainable.rule,
            basis: linker.cite(header.unascertainable.basis, ['document', 'unascertainable', 'basis']),
          },
        }),
    ...(header.scoring === undefined
      ? {}
      : {
          scoreCap: {
            cap: decimal(header.scoring.cap),
            basis: linker.cite(header.scoring.basis, ['document', 'scoring', 'basis']),
          },
        }),
    ...(header.statutoryLimits === undefined
      ? {}
      : {
          statutoryLimits: {
            basis: linker.cite(header.statutoryLimits.basis, ['document', 'statutoryLimits', 'basis']),
          },
        }),
    ...(header.conflict === undefined
      ? {}
      : {
          conflict: {
            rule: header.conflict.rule,
            basis: linker.cite(header.conflict.basis, ['document', 'conflict', 'basis']),
          },
        }),
    ...inherited(context, document, 'rulesInTime'),
    ...inherited(context, document, 'severalNorms'),
    ...inherited(context, document, 'circumstanceConflict'),
    supplements: header.supplements ?? [],
    repeals: header.repeals ?? [],
    violations: linkViolations(context, document),
    digest: documentDigest(context.library, document),
  };
}

type InheritedKey = 'rulesInTime' | 'severalNorms' | 'circumstanceConflict';

/** A rule of the header, from the document itself or the nearest one it extends, with the place it is stated. */
function inherited<K extends InheritedKey>(
  context: LinkContext,
  document: DocumentFiles,
  key: K,
): Pick<RuleDocument, K> | undefined {
  const stating = withAncestors(context.library, document.header.id).find(({ header }) => header[key] !== undefined);
  const shape = stating?.header[key];
  if (stating === undefined || shape === undefined) return undefined;
  const basis = linkerFor(context, stating, stating.main).cite(shape.basis, ['document', key, 'basis']);
  return { [key]: { rule: shape.rule, basis } } as unknown as Pick<RuleDocument, K>;
}

function linkViolations(context: LinkContext, document: DocumentFiles): readonly Violation[] {
  const seen = new Set<string>();
  return document.files.flatMap((file) => {
    const linker = linkerFor(context, document, file);
    checkGeneralRules(linker, context.general, file);
    for (const [name, json] of Object.entries(file.shape.conditions ?? {}))
      linker.condition(json, ['conditions', name]);
    return (file.shape.violations ?? []).map((shape, index) => {
      const path = ['violations', index];
      if (seen.has(shape.code)) linker.report('code-twice', { code: shape.code }, [...path, 'code']);
      seen.add(shape.code);
      return linkViolation(linker, shape, path, context);
    });
  });
}

function linkDate(linker: Linker, text: string | undefined, path: readonly string[]) {
  if (text === undefined) return undefined;
  const date = parseCalendarDate(text);
  if (date === undefined) linker.report('not-a-date', { found: text }, path);
  return date;
}

function linkForce(linker: Linker, { header, main }: DocumentFiles): RuleDocument['inForce'] {
  if (header.inForce === undefined) return undefined;
  const from = linkDate(linker, header.inForce.from, ['document', 'inForce', 'from']);
  const until = linkDate(linker, header.inForce.until, ['document', 'inForce', 'until']);
  if (from !== undefined && until !== undefined && compareDates(from, until) > 0) {
    linker.problems.push(problem('dates-contradict', { from, until }, main.source.place(['document', 'inForce'])));
  }
  if (from === undefined) return undefined;
  return until === undefined ? { from } : { from, until };
}

/** The digest of a document's files and of every document they rest on; where files stand on a disk does not matter. */
function documentDigest(library: Library, document: DocumentFiles): string {
  const violations = document.files.flatMap((file) => file.shape.violations ?? []);
  const laws = violations.flatMap(({ penalisedBy }) => (penalisedBy ?? []).map(({ law }) => law));
  const ids = documentsInScope(library, document.header.id, laws);
  const contents = [...ids].sort().map((id) => ({
    id,
    files: (library.get(id)?.files ?? []).map((file) => digest(plainValue(file.source.tree) as Json)).sort(),
  }));
  return digest(contents);
}
