import { type Problem, problem } from '../diagnostics/index.js';
import type { RuleFile } from '../parse/index.js';
import { plainValue } from '../parse/index.js';
import { compareDates, decimal, digest, type Json, parseCalendarDate } from '../values/index.js';
import { type DocumentFiles, type Library, withAncestors } from './library.js';
import { linkOrder, type Provisions } from './link-provision.js';
import { linkViolation } from './link-violation.js';
import { Linker } from './linker.js';
import type { DeadlineRule, LimitationRule, OrderRule, RuleDocument, Violation } from './rule-set.js';
import type { Scopes } from './scope.js';

export interface LinkContext {
  readonly library: Library;
  readonly scopes: Scopes;
  readonly provisions: Provisions;
  readonly problems: Problem[];
}

export function linkerFor(context: LinkContext, document: DocumentFiles, file: RuleFile): Linker {
  return new Linker({
    source: file.source,
    document: document.header.id,
    library: context.library,
    scope: context.scopes.of(document.header.id),
    bounds: document.header.bounds,
    problems: context.problems,
  });
}

/** Links a document: its header, the general rules it has or inherits, and its violations. */
export function linkDocument(context: LinkContext, document: DocumentFiles): RuleDocument {
  const { header, main } = document;
  const linker = linkerFor(context, document, main);
  const general = withAncestors(context.library, header.id).map((one) => generalRules(context, one));
  const orders = general.flatMap((one) => one.orders);
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
    limitation: general.flatMap((one) => one.limitation),
    deadlines: general.flatMap((one) => one.deadlines),
    violations: linkViolations(context, document, orders),
    digest: documentDigest(context.library, document),
  };
}

function linkViolations(
  context: LinkContext,
  document: DocumentFiles,
  orders: readonly OrderRule[],
): readonly Violation[] {
  const seen = new Set<string>();
  return document.files.flatMap((file) => {
    const linker = linkerFor(context, document, file);
    for (const [name, json] of Object.entries(file.shape.conditions ?? {}))
      linker.condition(json, ['conditions', name]);
    return (file.shape.violations ?? []).map((shape, index) => {
      const path = ['violations', index];
      if (seen.has(shape.code)) linker.report('code-twice', { code: shape.code }, [...path, 'code']);
      seen.add(shape.code);
      return linkViolation(linker, shape, path, context.scopes, context.provisions, orders);
    });
  });
}

/** Limitation, deadlines and orders that a document states for every violation. */
function generalRules(
  context: LinkContext,
  document: DocumentFiles,
): { limitation: LimitationRule[]; deadlines: DeadlineRule[]; orders: OrderRule[] } {
  const rules = { limitation: [] as LimitationRule[], deadlines: [] as DeadlineRule[], orders: [] as OrderRule[] };
  for (const file of document.files) {
    const linker = linkerFor(context, document, file);
    for (const [index, shape] of (file.shape.limitation ?? []).entries()) {
      const path = ['limitation', index];
      const when = shape.when === undefined ? undefined : linker.condition(shape.when, [...path, 'when']);
      rules.limitation.push({
        ...linker.rule(`${linker.document}/limitation-${shape.id}`, path, [
          linker.cite(shape.basis, [...path, 'basis']),
        ]),
        within: linker.period(shape.within, [...path, 'within']),
        ...(when === undefined ? {} : { when }),
      });
    }
    for (const [index, shape] of (file.shape.deadlines ?? []).entries()) {
      const path = ['deadlines', index];
      const within = linker.period(shape.within, [...path, 'within']);
      // Working days are counted one by one; months and years of them mean nothing.
      if (shape.counting === 'working' && (within.days === undefined || Object.keys(within).length > 1)) {
        linker.report('working-days-only', {}, [...path, 'within']);
      }
      rules.deadlines.push({
        ...linker.rule(`${linker.document}/deadline-${shape.id}`, path, [linker.cite(shape.basis, [...path, 'basis'])]),
        key: shape.id,
        label: shape.label,
        after: shape.after,
        within,
        counting: shape.counting,
      });
    }
    for (const [index, shape] of (file.shape.orders ?? []).entries()) {
      const path = ['orders', index];
      if (shape.basis === undefined) linker.report('missing-citation', { what: `the order \`${shape.type}\`` }, path);
      else rules.orders.push(linkOrder(linker, shape, shape.type, linker.cite(shape.basis, [...path, 'basis']), path));
    }
  }
  return rules;
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
  const ids = new Set(withAncestors(library, document.header.id).map(({ header }) => header.id));
  for (const file of document.files) {
    for (const violation of file.shape.violations ?? []) {
      for (const { law } of violation.penalisedBy ?? []) {
        for (const { header } of withAncestors(library, law)) ids.add(header.id);
      }
    }
  }
  const contents = [...ids].sort().map((id) => ({
    id,
    files: (library.get(id)?.files ?? []).map((file) => digest(plainValue(file.source.tree) as Json)).sort(),
  }));
  return digest(contents);
}
