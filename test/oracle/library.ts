import { asList, asMap, asMaps, asText, type Raw, type RawMap, readRaw, textOr } from './raw.js';

/** The rule files, chapters put into their documents. */
export type Library = ReadonlyMap<string, Document>;

export interface Document {
  readonly id: string;
  readonly head: RawMap;
  readonly facts: RawMap;
  readonly conditions: RawMap;
  readonly violations: readonly RawMap[];
  readonly provisions: readonly RawMap[];
  readonly limitation: readonly RawMap[];
  readonly circumstances: readonly RawMap[];
  readonly grades: readonly RawMap[];
  readonly manners: readonly RawMap[];
  /** Penalties that come with every penalty, each with its `id`. */
  readonly penalties: readonly RawMap[];
  readonly orders: readonly RawMap[];
}

export function readLibrary(texts: readonly string[]): Library {
  const files = texts.map(readRaw);
  const ids = files.map((file) => asText(file.partOf) ?? textOr(asMap(file.document).id, '?'));
  return new Map(
    [...new Set(ids)].map((id) => [
      id,
      gather(
        id,
        files.filter((_, index) => ids[index] === id),
      ),
    ]),
  );
}

function gather(id: string, files: readonly RawMap[]): Document {
  const lists = (key: string) => files.flatMap((file) => asMaps(file[key]));
  const merged = (key: string): RawMap => Object.assign({}, ...files.map((file) => asMap(file[key])));
  return {
    id,
    head: asMap(files.find(({ document }) => document !== undefined)?.document),
    facts: merged('facts'),
    conditions: merged('conditions'),
    violations: lists('violations'),
    provisions: lists('provisions'),
    limitation: lists('limitation'),
    circumstances: lists('circumstances'),
    grades: lists('grades'),
    manners: lists('manners'),
    penalties: Object.entries(merged('penalties')).map(([id, raw]) => ({ ...asMap(raw), id })),
    orders: lists('orders'),
  };
}

export function documentOf(library: Library, id: string): Document {
  const found = library.get(id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
}

/** A document and everything it extends, nearest first. */
export function withExtended(library: Library, id: string): readonly Document[] {
  const own = documentOf(library, id);
  const above = asList(own.head.extends).flatMap((one) => withExtended(library, String(one)));
  return [...new Set([own, ...above])];
}

const samePlace = (a: RawMap, b: RawMap) => ['article', 'paragraph', 'item'].every((part) => a[part] === b[part]);

/** The provision an article cites; one that follows another (依照前款处罚) has that one's penalties. */
export interface CitedProvision {
  readonly law: Document;
  readonly provision: RawMap;
}

export function citedProvisions(library: Library, violation: RawMap): readonly CitedProvision[] {
  return asMaps(violation.penalisedBy).map((cited) => {
    const law = documentOf(library, textOr(cited.law, '?'));
    return { law, provision: found(law, cited) };
  });
}

function found(law: Document, place: RawMap): RawMap {
  const provision = law.provisions.find((one) => samePlace(one, place)) ?? {};
  const follows = provision.follows;
  return follows === undefined ? provision : found(law, asMap(follows));
}

export type { Raw, RawMap };
