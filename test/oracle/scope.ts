import { type CaseDates, readDay } from './civil-date.js';
import { isSamePlace } from './earlier.js';
import { citedProvisions, type Document, type Library, withExtended } from './library.js';
import { asList, asMap, asMaps, asText, type RawMap } from './raw.js';

/** The documents whose general rules a decision of one violation looks at. */
export interface Scope {
  /** The benchmark and what it extends, nearest first. */
  readonly line: readonly Document[];
  /** Documents that say they supplement the benchmark, with what they extend. */
  readonly supplements: readonly Document[];
  /** The laws under which the violation is penalised, with what they extend. */
  readonly laws: readonly Document[];
  readonly all: readonly Document[];
  readonly extending: (upper: Document, lower: Document) => boolean;
}

const scopes = new WeakMap<RawMap, Scope>();

/** Looked for once only: the rules do not change. */
export function scopeOf(library: Library, benchmark: Document, violation: RawMap): Scope {
  const scope = scopes.get(violation) ?? lookFor(library, benchmark, violation);
  scopes.set(violation, scope);
  return scope;
}

function lookFor(library: Library, benchmark: Document, violation: RawMap): Scope {
  const withAncestors = (documents: readonly Document[]) => [
    ...new Set(documents.flatMap(({ id }) => withExtended(library, id))),
  ];
  const line = withAncestors([benchmark]);
  const supplements = withAncestors(
    [...library.values()].filter(({ head }) => asList(head.supplements).includes(benchmark.id)),
  );
  const laws = withAncestors(citedProvisions(library, violation).map(({ law }) => law));
  const all = [...new Set([...line, ...supplements, ...laws])];
  const above = new Map(all.map((document) => [document, new Set(withExtended(library, document.id))]));
  return {
    line,
    supplements,
    laws,
    all,
    extending: (upper, lower) => upper !== lower && above.get(upper)?.has(lower) === true,
  };
}

export interface GeneralRule {
  readonly rule: RawMap;
  readonly document: Document;
}

/** What of these rules is left when every document has put its own in the place of those that it extends: same id, or named by `replaces`. */
export function withoutReplaced(rules: readonly GeneralRule[], { extending }: Scope): readonly GeneralRule[] {
  return rules.filter(
    (old) =>
      !rules.some(
        (one) =>
          extending(one.document, old.document) &&
          (one.rule.id === old.rule.id || asList(one.rule.replaces).includes(asText(old.rule.id) ?? '?')),
      ),
  );
}

type Section = 'limitation' | 'circumstances' | 'penalties' | 'orders';

export const rulesIn = (scope: Scope, section: Section): readonly GeneralRule[] =>
  scope.all.flatMap((document) => document[section].map((rule) => ({ rule, document })));

/** Where and when a case is, for rules that hold only in one place or for a time. */
export interface Setting {
  readonly jurisdiction: string | undefined;
  readonly dates: CaseDates;
}

/** The circumstances that may count here: those of supplementing documents only in their place and time, those for some violations only for these. */
export function circumstanceRules(scope: Scope, violation: RawMap, setting: Setting): readonly GeneralRule[] {
  const unconditional = new Set([...scope.line, ...scope.laws]);
  const here = rulesIn(scope, 'circumstances').filter(
    ({ rule, document }) =>
      (unconditional.has(document) || (isInPlace(document, setting) && isInTime(document, setting))) &&
      isFor(rule, violation),
  );
  return withoutReplaced(here, scope);
}

/** 440703 lies below 440700, and both below 440000. */
function isInPlace({ head }: Document, { jurisdiction }: Setting): boolean {
  const place = asText(head.jurisdiction);
  return place === undefined || (jurisdiction ?? '').startsWith(place.replace(/(00)+$/, ''));
}

function isInTime({ head }: Document, { dates }: Setting): boolean {
  const { from, until } = asMap(head.inForce);
  const days = [dates.ended ?? dates.committed, dates.decided].filter((date) => date !== undefined);
  const isInForce = (date: string) =>
    readDay(date) >= readDay(asText(from) ?? '0000-01-01') && readDay(date) <= readDay(asText(until) ?? '9999-12-31');
  return days.length === 0 || days.some(isInForce);
}

function isFor({ violations, breaches }: RawMap, violation: RawMap): boolean {
  const isNamed = violations === undefined || asList(violations).includes(asText(violation.code) ?? '?');
  const isBreached =
    breaches === undefined ||
    asMaps(breaches).some((place) => asMaps(violation.violates).some((one) => isSamePlace(place, one)));
  return isNamed && isBreached;
}

/** What a grade means for fines of one shape: the nearest document that says so, its own words for the shape before its words for all shapes. */
export function gradeDefinition(scope: Scope, grade: string, shape: string): GeneralRule | undefined {
  for (const document of [...scope.line, ...scope.supplements, ...scope.laws]) {
    const own = document.grades.filter((rule) => rule.grade === grade);
    const found = own.find((rule) => rule.shape === shape) ?? own.find((rule) => rule.shape === undefined);
    if (found !== undefined) return { rule: found, document };
  }
  return undefined;
}

/** How the benchmark resolves circumstances that pull both ways. */
export function conflictRule({ line }: Scope): string | undefined {
  return line.map(({ head }) => asText(asMap(head.circumstanceConflict).rule)).find((rule) => rule !== undefined);
}
