import type * as z from 'zod';
import { isAboutKey, type Problem, type Result } from '../diagnostics/index.js';
import { checkShape } from './check-shape.js';
import { readText } from './read-text.js';
import { type Case, caseFile } from './schema/case.js';
import { type CaseSuite, caseSuite } from './schema/case-suite.js';
import { type KnownFindings, knownFindings } from './schema/known-findings.js';
import { type RuleFileShape, ruleFile } from './schema/rule-file.js';
import { plainValue, type Source } from './tree.js';

/** A file that has the right shape, and where each part of it stands. Names and figures are not linked yet. */
export interface ParsedFile<T> {
  readonly shape: T;
  readonly source: Source;
}

/** Form 1 of the pipeline: one rule file. */
export type RuleFile = ParsedFile<RuleFileShape>;

function parseFile<T>(schema: z.ZodType<T>, text: string, file: string): Result<ParsedFile<T>> {
  const read = readText(text, file);
  if (!read.ok) return read;
  const source = read.value;
  const checked = checkShape(schema, plainValue(source.tree), (path, part) => source.place(path, part));
  return checked.ok
    ? { ok: true, value: { shape: checked.value, source }, problems: [] }
    : { ok: false, problems: checked.problems };
}

/**
 * Reads one rule file (YAML or JSON text).
 *
 * @returns the file, checked for shape, or every problem with `file`, `line`, `column`, `code` and, where a name was
 *   misspelt, a `suggestion`. Never throws. What needs other files (names, citations, facts) is checked by
 *   `createRulebook`.
 */
export function parseBenchmark(text: string, options: { readonly file: string }): Result<RuleFile> {
  return parseFile(ruleFile, text, options.file);
}

/** A case that was read, and where each part of it stands in the text. */
export type ParsedCase =
  | {
      readonly ok: true;
      readonly value: Case;
      readonly problems: readonly Problem[];
      /** Line and column (from 1) of the place that a problem speaks of. */
      readonly locate: (of: Pick<Problem, 'path' | 'params'>) => { readonly line: number; readonly column: number };
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a case (YAML or JSON text); figures are kept as they stand in the text. Never throws. */
export function parseCase(text: string, options: { readonly file: string }): ParsedCase {
  const parsed = parseFile(caseFile, text, options.file);
  if (!parsed.ok) return parsed;
  const { shape, source } = parsed.value;
  return {
    ok: true,
    value: shape,
    problems: [],
    locate: (of) => source.locate(of.path, isAboutKey(of) ? 'key' : 'value'),
  };
}

/**
 * Reads a list of known findings (`findings: [{ code, document, violation?, rows?, fingerprint?, reason }]`, YAML or JSON).
 *
 * @returns the list with the place of every entry, or every problem with its line and column. Never throws.
 */
export function parseKnownFindings(
  text: string,
  options: { readonly file: string },
): Result<ParsedFile<KnownFindings>> {
  return parseFile(knownFindings, text, options.file);
}

/**
 * Reads a file of worked cases (`cases: [{ name, why?, base?, case?, expect? }]`, YAML or JSON) for `runSuites`.
 *
 * @returns the cases with their places, or every problem with its line and column. Never throws.
 */
export function parseCaseSuite(text: string, options: { readonly file: string }): Result<ParsedFile<CaseSuite>> {
  return parseFile(caseSuite, text, options.file);
}
