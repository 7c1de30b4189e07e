import { ruleFilesOf } from './bundle/index.js';
import { compile } from './compile/index.js';
import { type Decision, decider } from './decide/index.js';
import { ProblemsError } from './diagnostics/index.js';
import { type Case, type RuleFile, readCase } from './parse/index.js';
import {
  type Citation,
  type RuleDocument,
  type RuleSet,
  resolve,
  resolveAsNeeded,
  type ViolationHead,
} from './resolve/index.js';
import { type CheckResult, check, readProposed } from './review/index.js';
import { searchViolations } from './search/index.js';
import type { Localized } from './values/index.js';

/** A loaded document, as `discretion list` shows it. */
export interface DocumentSummary {
  readonly id: string;
  readonly kind: string;
  readonly title: Localized;
  readonly issuer?: Localized;
  readonly number?: string;
  readonly department?: string;
  readonly jurisdiction?: string;
  readonly published?: string;
  readonly inForce?: { readonly from: string; readonly until?: string };
  readonly provenance?: string;
  readonly digest: string;
  /** Ids of the benchmarks to which it adds (a notice of minor violations that are not penalised, for one). */
  readonly supplements?: readonly string[];
  readonly violations: readonly ViolationSummary[];
}

/** A violation as `discretion list --violation` shows it. */
export interface ViolationSummary {
  readonly code: string;
  readonly id: string;
  readonly name: Localized;
  readonly violates: readonly Citation[];
  readonly penalisedBy: readonly Citation[];
}

/** A value in which every text may also be a number: figures that a host keeps as numbers are read by their shortest decimal text. */
type OrNumber<T> = T extends string
  ? string extends T
    ? string | number
    : T
  : T extends object
    ? { readonly [K in keyof T]: OrNumber<T[K]> }
    : T;

/** A case as a host hands it over: as `Case`, with numbers where that is convenient. Money is safest as text. */
export type CaseInput = OrNumber<Case>;

/** Loaded rules, ready to decide. Immutable; one rulebook can serve any number of concurrent calls. */
export interface Rulebook {
  /** All documents, laws included, in the order of their ids. */
  readonly documents: readonly DocumentSummary[];
  /**
   * Finds violations by words of their name, by code or id, or by law and article, in Chinese or English (`未批先建`,
   * `discharge permit`, `固废法第一百零二条`, `solid waste law art. 102`): all words must fit.
   */
  find(text: string): readonly { readonly document: DocumentSummary; readonly violation: ViolationSummary }[];
  /** One document with its linked rules (for `toEngineRules` and tools that walk rules), or `undefined`. */
  document(id: string): RuleDocument | undefined;
  /** The rule files of one document (for `publish`, which lets them travel in what it writes). */
  files(id: string): readonly RuleFile[];
  /**
   * Decides a case: `CaseInput`, or any value from elsewhere, which is checked.
   *
   * @returns the permitted results with their reasons; `undetermined` names the missing facts.
   * @throws `ProblemsError` for a case that is not valid, each problem with the `path` of its place.
   */
  decide(input: unknown): Decision;
  /**
   * Decides a case and holds the penalties it proposes against the decision.
   *
   * @returns whether the `proposed` penalties are permitted, and how each of them stands.
   * @throws `ProblemsError` as `decide` does, and for a case without `proposed` (`nothing-proposed`); an empty list
   *   proposes that no penalty is imposed.
   */
  check(input: unknown): CheckResult;
}

/**
 * Links rule files to a rulebook. The order of the files decides nothing.
 *
 * @throws `ProblemsError` with every problem of every file when they do not fit together: unknown names, contradictory
 *   bounds, missing citations, circles.
 */
export function createRulebook(files: readonly RuleFile[]): Rulebook {
  const resolved = resolve(files);
  if (!resolved.ok) throw new ProblemsError(resolved.problems);
  return rulebookOf(resolved.value, files);
}

/**
 * Makes a rulebook of compiled rules (`compileRules`, `discretion build`). It answers as the one made of the sources does,
 * and is there at once: each violation is linked when a case first needs it.
 *
 * @param compiled the JSON value that was written
 * @throws `ProblemsError` for a value that is not compiled rules, or was compiled by another version of this library.
 */
export function openRulebook(compiled: unknown): Rulebook {
  const files = ruleFilesOf(compiled);
  return rulebookOf(resolveAsNeeded(files), files);
}

function rulebookOf(rules: RuleSet, files: readonly RuleFile[]): Rulebook {
  const program = compile(rules);
  const decide = decider(program);
  return Object.freeze({
    documents: Object.freeze(rules.documents.map(summaryOf)),
    find: (text: string) =>
      searchViolations(rules.documents, text).map(({ document, violation }) => ({
        document: summaryOf(document),
        violation: summaryOfHead(violation),
      })),
    document: (id: string) => program.documents.get(id)?.document,
    files: (id: string) => files.filter(({ shape }) => shape.document?.id === id || shape.partOf === id),
    decide(input: unknown): Decision {
      const read = readCase(input);
      if (!read.ok) throw new ProblemsError(read.problems);
      return decide(read.value);
    },
    check(input: unknown): CheckResult {
      const read = readCase(input);
      if (!read.ok) throw new ProblemsError(read.problems);
      const proposed = readProposed(read.value);
      if (!proposed.ok) throw new ProblemsError(proposed.problems);
      return check(decide(read.value), proposed.value, read.value.acts);
    },
  });
}

function summaryOfHead({ key, ...head }: ViolationHead): ViolationSummary {
  return Object.freeze({ ...head, id: key });
}

function summaryOf(document: RuleDocument): DocumentSummary {
  const { id, kind, title, issuer, number, department, jurisdiction, published, inForce, provenance, supplements } =
    document;
  return Object.freeze({
    id,
    kind,
    title,
    ...(issuer && { issuer }),
    ...(number !== undefined && { number }),
    ...(department !== undefined && { department }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(published !== undefined && { published }),
    ...(inForce && { inForce }),
    ...(provenance !== undefined && { provenance }),
    ...(supplements.length > 0 && { supplements }),
    get digest() {
      return document.digest;
    },
    get violations() {
      return document.heads.map(summaryOfHead);
    },
  });
}
