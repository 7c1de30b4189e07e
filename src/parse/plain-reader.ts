import type * as z from 'zod';

/** Takes a value as it is wanted; undefined for whatever is not plainly so. */
type Reader<T = unknown> = (value: unknown) => T | undefined;

/**
 * Makes of a schema a reader that checks and copies in one pass what fits at once: figures given as numbers become text, keys that are
 * `undefined` are left out. It only ever says yes or nothing. What it does not take may be wrong or merely beyond it (a kind of schema it
 * has no case for); the schema itself then decides, and words the problems.
 *
 * INVARIANT: it never takes a value that the schema refuses, and what it gives is what the schema would give.
 */
export function plainReader<T>(schema: z.ZodType<T>): Reader<T> {
  return readerOf(schema) as Reader<T>;
}

const SOMETHING = /[\s\S]/;
const REFUSE: Reader<never> = () => undefined;

function readerOf(schema: z.core.$ZodType): Reader {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textReader(def);
    case 'enum': {
      const values = new Set<unknown>(Object.values(def.entries));
      return (value) => (typeof value === 'string' && values.has(value) ? value : undefined);
    }
    case 'boolean':
      return plain(def, (value) => (typeof value === 'boolean' ? value : undefined));
    case 'null':
      return plain(def, (value) => (value === null ? value : undefined));
    case 'optional':
      // A key that is there has a value: `undefined` is left out before.
      return readerOf(def.innerType);
    case 'union':
      return plain(def, unionReader(def.options.map(readerOf)));
    case 'array':
      return plain(def, listReader(readerOf(def.element)));
    case 'record':
      return plain(def, recordReader(readerOf(def.keyType), readerOf(def.valueType)));
    case 'object':
      return plain(def, objectReader(def));
    default:
      return REFUSE;
  }
}

/** Only text has checks that are known here. */
function plain(def: z.core.$ZodTypeDef, reader: Reader): Reader {
  return (def.checks ?? []).length === 0 ? reader : REFUSE;
}

function textReader(def: z.core.$ZodStringDef): Reader<string> {
  const patterns: RegExp[] = [];
  for (const check of def.checks ?? []) {
    const one = (check as z.core.$ZodChecks)._zod.def;
    if (one.check === 'min_length' && one.minimum === 1) patterns.push(SOMETHING);
    else if (one.check === 'string_format' && 'pattern' in one && one.pattern !== undefined) patterns.push(one.pattern);
    else return REFUSE;
  }
  // A pattern that remembers where it stopped would not be a plain question.
  if (patterns.some(({ global, sticky }) => global || sticky)) return REFUSE;
  return (value) => {
    const text = typeof value === 'number' ? numberText(value) : value;
    if (typeof text !== 'string') return undefined;
    for (const pattern of patterns) if (!pattern.test(text)) return undefined;
    return text;
  };
}

/** A binary number holds every decimal of this many digits, and gives it back as it was written. */
const EXACT_DIGITS = 15;

/** The shortest decimal text that stands for a number; undefined when the number may have lost digits. */
export function numberText(value: number): string | undefined {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? String(value) : undefined;
  const text = String(value);
  return Number.isFinite(value) && text.replace(/^-?0?\.?0*|\./g, '').length <= EXACT_DIGITS ? text : undefined;
}

function unionReader(options: readonly Reader[]): Reader {
  return (value) => {
    for (const option of options) {
      const read = option(value);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}

function listReader(item: Reader): Reader {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const list: unknown[] = [];
    for (const one of value as readonly unknown[]) {
      const read = item(one);
      if (read === undefined) return undefined;
      list.push(read);
    }
    return list;
  };
}

function recordReader(name: Reader, member: Reader): Reader {
  return (value) => copyMembers(value, (key) => (name(key) === undefined ? undefined : member));
}

function objectReader(def: z.core.$ZodObjectDef): Reader {
  if (def.catchall?._zod.def.type !== 'never') return REFUSE;
  const members = new Map(Object.entries(def.shape).map(([key, member]) => [key, readerOf(member)]));
  const required = Object.keys(def.shape).filter((key) => def.shape[key]?._zod.def.type !== 'optional');
  return (value) => {
    const copy = copyMembers(value, (key) => members.get(key));
    return copy === undefined || required.some((key) => copy[key] === undefined) ? undefined : copy;
  };
}

function copyMembers(
  value: unknown,
  readerFor: (key: string) => Reader | undefined,
): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    // Written to, `__proto__` would be no key of the copy.
    const read = key === '__proto__' ? undefined : readerFor(key)?.(member);
    if (read === undefined) return undefined;
    copy[key] = read;
  }
  return copy;
}
