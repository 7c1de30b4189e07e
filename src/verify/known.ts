import type { FindingCode } from '../diagnostics/index.js';
import type { Localized } from '../values/index.js';
import type { Finding } from './finding.js';

/** A finding that somebody has read and accepted, with the reason: a flaw of a published document stays as published. */
export interface KnownFinding {
  readonly code: string;
  readonly document: string;
  readonly violation?: string | undefined;
  /** One of the two tells which finding of the code is meant, where a violation has several. */
  readonly rows?: readonly string[] | undefined;
  readonly fingerprint?: string | undefined;
  readonly reason: Localized;
}

export interface Compared {
  /** All findings; those that are known carry the reason. */
  readonly findings: readonly Finding[];
  /** Known findings that are found no more: the rules were mended, and the list is to be. */
  readonly gone: readonly KnownFinding[];
}

/**
 * Holds findings against a list of known ones. An entry meets a finding with its code, document and violation and, where
 * it names them, its fingerprint or exactly its rows.
 *
 * @returns every finding in its order, with the reason where it is known, and the entries that met none. Never throws.
 */
export function markKnown(findings: readonly Finding[], known: readonly KnownFinding[]): Compared {
  const met = new Set<KnownFinding>();
  const marked = findings.map((finding) => {
    const match = known.find((one) => isOf(one, finding));
    if (match === undefined) return finding;
    met.add(match);
    return { ...finding, known: match.reason };
  });
  return { findings: marked, gone: known.filter((one) => !met.has(one)) };
}

function isOf({ code, document, violation, rows, fingerprint }: KnownFinding, finding: Finding): boolean {
  if ((finding.code as FindingCode) !== code || finding.document !== document) return false;
  if (finding.violation?.code !== violation) return false;
  if (fingerprint !== undefined) return finding.fingerprint === fingerprint;
  return rows === undefined || (rows.length === finding.rows.length && rows.every((row) => finding.rows.includes(row)));
}
