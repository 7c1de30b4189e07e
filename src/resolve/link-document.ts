import { type Problem, problem } from '../diagnostics/index.js';
import type { RuleFile, ViolationShape } from '../parse/index.js';
import { compareDates, decimal, deepFreeze, digest, parseCalendarDate, subtractPeriod } from '../values/index.js';
import { checkGeneralRules } from './check-general-rules.js';
import { documentsInScope } from './join-general-rules.js';
import { once } from './lazy.js';
import { type DocumentFiles, type Library, withAncestors } from './library.js';
import { linkViolation, type ViolationContext } from './link-violation.js';
import { citationOf, type Linker } from './linker.js';
import { namesFactOf } from './named-words.js';
import type { RuleDocument, ViolationHead } from './rule-set.js';

export interface LinkContext extends ViolationContext {
  readonly library: Library;
  readonly problems: Problem[];
  readonly linkerFor: (document: DocumentFiles, file: RuleFile) => Linker;
}

/**
 * Links a document: its header at once, its violations with the general rules that count for each of them when they are
 * first asked for.
 */
export function linkDocument(context: LinkContext, document: DocumentFiles): RuleDocument {
  const header = deepFreeze(linkHeader(context, document));
  const places = violationPlaces(document);
  const linked = places.map((place) => once(() => deepFreeze(linkViolationAt(context, document, place))));
  const byName = new Map(places.flatMap(({ shape }, index) => [shape.id, shape.code].map((name) => [name, index])));
  const all = once(() => Object.freeze(linked.map((link) => link())));
  const heads = once(() => deepFreeze(places.map(({ shape }) => headOf(context.library, shape))));
  const ownDigest = once(() => documentDigest(context.library, document));
  const scope = once(() => scopeOf(context.library, document));
  const declared = once(() => deepFreeze(context.scopes.declaredBy(document.header.id)));
  return Object.freeze({
    ...header,
    get heads() {
      return heads();
    },
    get violations() {
      return all();
    },
    violation: (name: string) => linked[byName.get(name) ?? -1]?.(),
    get declared() {
      return declared();
    },
    get scope() {
      return scope();
    },
    names: namesFactOf(document),
    get digest() {
      return ownDigest();
    },
  });
}

function headOf(library: Library, { code, id, name, violates = [], penalisedBy = [] }: ViolationShape): ViolationHead {
  const cite = (one: NonNullable<ViolationShape['violates']>[number]) => citationOf(library, one);
  return { code, key: id, name, violates: violates.map(cite), penalisedBy: penalisedBy.map(cite) };
}

/** Looks at everything of a document that linking its violations does not: what is written twice, and its general rules. */
export function checkDocument(context: LinkContext, document: DocumentFiles): void {
  const seen = new Set<string>();
  for (const file of document.files) {
    const linker = context.linkerFor(document, file);
    checkGeneralRules(linker, context.general, file);
    for (const [name, json] of Object.entries(file.shape.conditions ?? {}))
      linker.condition(json, ['conditions', name]);
    for (const [index, { code }] of (file.shape.violations ?? []).entries()) {
      if (seen.has(code)) linker.report('code-twice', { code }, ['violations', index, 'code']);
      seen.add(code);
    }
  }
}

interface ViolationPlace {
  readonly file: RuleFile;
  readonly shape: ViolationShape;
  readonly index: number;
}

function violationPlaces({ files }: DocumentFiles): readonly ViolationPlace[] {
  return files.flatMap((file) => (file.shape.violations ?? []).map((shape, index) => ({ file, shape, index })));
}

function linkViolationAt(context: LinkContext, document: DocumentFiles, { file, shape, index }: ViolationPlace) {
  return linkViolation(context.linkerFor(document, file), shape, ['violations', index], context);
}

function linkHeader(
  context: LinkContext,
  document: DocumentFiles,
): Omit<RuleDocument, 'heads' | 'violations' | 'violation' | 'declared' | 'scope' | 'names' | 'digest'> {
  const { header, main } = document;
  const linker = context.linkerFor(document, main);
  const inForce = endedBy(document, linkForce(linker, document), context.library);
  const published = linkDate(linker, header.published, ['document', 'published']);
  return {
    id: header.id,
    source: { file: main.source.file, ...main.source.locate(['document']) },
    kind: header.kind,
    title: header.title,
    ...(header.issuer === undefined ? {} : { issuer: header.issuer }),
    ...(header.number === undefined ? {} : { number: header.number }),
    ...(header.department === undefined ? {} : { department: header.department }),
    ...(header.jurisdiction === undefined ? {} : { jurisdiction: header.jurisdiction }),
    ...(published === undefined ? {} : { published }),
    ...(inForce === undefined ? {} : { inForce }),
    ...(header.provenance === undefined ? {} : { provenance: header.provenance }),
    ...(header.bounds === undefined ? {} : { bounds: { 以上: header.bounds.以上, 以下: header.bounds.以下 } }),
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
  };
}

/** A document that another one repeals ends the day before that one comes into force, if it has not ended before. */
function endedBy({ header: { id } }: DocumentFiles, inForce: RuleDocument['inForce'], library: Library) {
  if (inForce === undefined) return undefined;
  const ends = [...library.values()]
    .filter(({ header }) => header.repeals?.includes(id) && header.inForce !== undefined)
    .map(({ header }) => parseCalendarDate(header.inForce?.from ?? ''))
    .filter((later) => later !== undefined)
    .map((later) => subtractPeriod(later, { days: 1 }));
  const [first] = [...ends, ...(inForce.until === undefined ? [] : [inForce.until])].sort(compareDates);
  return first === undefined || first < inForce.from ? inForce : { from: inForce.from, until: first };
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
  const basis = context.linkerFor(stating, stating.main).cite(shape.basis, ['document', key, 'basis']);
  return { [key]: { rule: shape.rule, basis } } as unknown as Pick<RuleDocument, K>;
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

/** A document, what supplements it, the laws it penalises under, and all that these extend. */
function scopeOf(library: Library, { header, files }: DocumentFiles): readonly string[] {
  const violations = files.flatMap((file) => file.shape.violations ?? []);
  const laws = violations.flatMap(({ penalisedBy }) => (penalisedBy ?? []).map(({ law }) => law));
  return documentsInScope(library, header.id, laws);
}

/** The digest of a document's files and of every document they rest on; where files stand on a disk does not matter. */
function documentDigest(library: Library, document: DocumentFiles): string {
  const contents = [...scopeOf(library, document)].sort().map((id) => ({
    id,
    files: (library.get(id)?.files ?? []).map((file) => file.source.digest).sort(),
  }));
  return digest(contents);
}
