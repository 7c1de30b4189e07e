import { FINDINGS } from '../diagnostics/index.js';
import type { RuleDocument } from '../resolve/index.js';
import { DOCUMENT_CHECKS, TABLE_CHECKS } from './checks/index.js';
import type { Draft } from './draft.js';
import type { Finding } from './finding.js';
import { fingerprintOf } from './fingerprint.js';
import type { Library, Told } from './library.js';
import { noteOn } from './noted.js';
import { Table } from './table.js';
import { witnessOf } from './witness.js';

/** What is verified: a rulebook. */
export interface Verifiable {
  readonly documents: readonly { readonly id: string }[];
  document(id: string): RuleDocument | undefined;
}

export interface VerifyOptions {
  /** Ids of the documents to look at; default: all that are loaded. The others still count as the law they rest on. */
  readonly documents?: readonly string[];
  /** How many parts of the space one question may look at before it is given up as `unproved`; default 20,000. */
  readonly effort?: number;
}

const EFFORT = 20_000;

/**
 * Finds the faults of rule files without running a case: over all that can be the case, not over a sample.
 *
 * @returns each fault with its place, a sentence, help and, where a case can show it, cases to try; in the order of files
 *   and lines. Questions that could not be settled are findings of the code `unproved`. Never throws on linked rules.
 */
export function verify(rules: Verifiable, options: VerifyOptions = {}): readonly Finding[] {
  const { documents: asked, effort = EFFORT } = options;
  const documents = rules.documents.flatMap(({ id }) => rules.document(id) ?? []);
  const library: Library = { documents, document: (id) => rules.document(id) };
  const found = new Map<string, Finding>();
  const keep = (finding: Finding) => {
    if (!found.has(finding.fingerprint)) found.set(finding.fingerprint, finding);
  };
  for (const document of documents) {
    if (asked !== undefined && !asked.includes(document.id)) continue;
    for (const check of DOCUMENT_CHECKS)
      for (const told of check(library, document)) keep(documentFinding(document, told));
    for (const violation of document.violations) {
      const table = new Table(document, violation, effort);
      for (const check of TABLE_CHECKS) for (const draft of check(table)) keep(tableFinding(table, draft));
    }
  }
  return [...found.values()].sort(byPlace);
}

function documentFinding({ id }: RuleDocument, { draft, violation }: Told): Finding {
  return {
    ...partsOf(draft),
    severity: FINDINGS[draft.code].severity,
    document: id,
    ...(violation && { violation: { code: violation.code, id: violation.key, name: violation.name } }),
    witnesses: [],
    fingerprint: fingerprintOf(id, violation?.code, draft),
  };
}

function partsOf({ code, params, at, rows, others = [] }: Draft) {
  return { code, params, at, rows, others };
}

function tableFinding(table: Table, draft: Draft): Finding {
  const { code, shown = [] } = draft;
  const { document, violation } = table;
  const noted = noteOn(table, draft);
  return {
    ...partsOf(draft),
    severity: noted === undefined ? FINDINGS[code].severity : 'info',
    document: document.id,
    violation: { code: violation.code, id: violation.key, name: violation.name },
    witnesses: shown.flatMap((condition) => witnessOf(table, condition) ?? []),
    ...(noted && { noted }),
    fingerprint: fingerprintOf(document.id, violation.code, draft),
  };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.at.file, b.at.file) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    compareText(a.code, b.code) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
