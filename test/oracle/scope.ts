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
  /** The day on which it hangs whether the document was in force. */
  readonly undated?: string;
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

type Section = 'limitation' | 'circumstances' | 'manners' | 'penalties' | 'orders';

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
  const here = rulesIn(scope, 'circumstances').flatMap(({ rule, document }): readonly GeneralRule[] => {
    if (!isFor(rule, violation)) return [];
    if (unconditional.has(document)) return [{ rule, document }];
    const inTime = isInTime(document, setting);
    if (!isInPlace(document, setting) || inTime === false) return [];
    return [inTime === true ? { rule, document } : { rule, document, undated: inTime }];
  });
  return withoutReplaced(here, scope).filter(({ rule }) => !isExcepted(rule, violation));
}

/** The ids of circumstances that an officer may have found: of those for this violation, wherever and whenever it was. */
export function findable(scope: Scope, violation: RawMap): readonly RawMap[] {
  return namedFor(scope, violation).flatMap(({ rule }) => (rule.when === undefined ? [rule] : []));
}

/** All that can count for this violation, wherever and whenever it was. */
export function circumstancesFor(scope: Scope, violation: RawMap): readonly GeneralRule[] {
  return namedFor(scope, violation).filter(({ rule }) => !isExcepted(rule, violation));
}

/** Those too that leave this violation out: a case may name them, and they move nothing. */
function namedFor(scope: Scope, violation: RawMap): readonly GeneralRule[] {
  const found = rulesIn(scope, 'circumstances').filter(({ rule }) => isFor(rule, violation));
  return withoutReplaced(found, scope);
}

/** 440703 lies below 440700, and both below 440000. */
function isInPlace({ head }: Document, { jurisdiction }: Setting): boolean {
  const place = asText(head.jurisdiction);
  return place === undefined || (jurisdiction ?? '').startsWith(place.replace(/(00)+$/, ''));
}

/** Whether it was in force on the last day of the act or at the decision; else the day that could still be such a one. */
function isInTime({ id, head }: Document, { dates }: Setting): true | false | string {
  const { from, until } = asMap(head.inForce);
  const [first, last] = [readDay(asText(from) ?? '0000-01-01'), readDay(asText(until) ?? '9999-12-31')];
  const act = dates.ended ?? dates.committed;
  const [acted, decided] = [act, dates.decided].map((date) => (date === undefined ? undefined : readDay(date)));
  if (head.inForce === undefined) return true;
  if ([acted, decided].some((day) => day !== undefined && day >= first && day <= last)) return true;
  // The act comes before its decision.
  if (acted === undefined) return decided === undefined || decided > first ? `dates.committed:${id}` : false;
  return decided === undefined && acted <= last ? `dates.decided:${id}` : false;
}

const names = (codes: RawMap[string], { code }: RawMap) => asList(codes).includes(asText(code) ?? '?');

const isExcepted = ({ except }: RawMap, violation: RawMap): boolean => names(except, violation);

function isFor({ violations, breaches }: RawMap, violation: RawMap): boolean {
  const isNamed = violations === undefined || names(violations, violation);
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
