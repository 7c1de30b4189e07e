import { type Decimal, isDecimal, type Json, type Period, plain, type Span } from '../values/index.js';

/**
 * The value of a fact while conditions run. Not tagged: the JavaScript type tells the kind, so that comparing needs no unpacking.
 *
 * - boolean; Decimal for every number (money in yuan, a quantity in its declared unit)
 * - string for a word, a text or a calendar date
 * - Period or Span (told apart by `since`) for a duration
 * - ReadonlySet for a set of words, an array for a list
 * - ReadonlyMap for an object without declaration, into which a `path` can lead
 */
export type FactValue =
  | boolean
  | Decimal
  | string
  | Period
  | Span
  | ReadonlySet<string>
  | ReadonlyMap<string, Json>
  | readonly (FactValue | null)[];

/** No words at all: every empty set that is read is this one, so that it can be told by identity. */
export const NO_WORDS: ReadonlySet<string> = new Set();

/** Where conditions look facts up. null: investigated and cannot be ascertained; undefined: not provided. Any Map will do. */
export interface FactLookup {
  get(name: string): FactValue | null | undefined;
}

/** A fact's value as JSON: numbers as plain decimals, sets as sorted lists. */
export function factJson(value: FactValue | null): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (isDecimal(value)) return plain(value);
  if (value instanceof Set) return [...(value as ReadonlySet<string>)].sort();
  if (value instanceof Map) return Object.fromEntries(value as ReadonlyMap<string, Json>);
  if (isFactList(value)) return value.map(factJson);
  return { ...(value as Period | Span) };
}

export function isFactList(value: FactValue): value is readonly (FactValue | null)[] {
  return Array.isArray(value);
}

export function isWordSet(value: FactValue | null): value is ReadonlySet<string> {
  return value instanceof Set;
}

export function isRecord(value: FactValue | null): value is ReadonlyMap<string, Json> {
  return value instanceof Map;
}

export function isDuration(value: FactValue): value is Period | Span {
  return (
    typeof value === 'object' &&
    !isDecimal(value) &&
    !isFactList(value) &&
    !(value instanceof Set) &&
    !(value instanceof Map)
  );
}

export function isSpan(value: Period | Span): value is Span {
  return 'since' in value;
}
