import type * as z from 'zod';
import { CATALOGUE, type Code, nearest, type Path, type Problem, problem } from '../diagnostics/index.js';

export type Placed = (
  path: Path,
  part?: 'value' | 'key',
) => {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path: Path;
};

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/**
 * Holds a plain value against a schema and turns what zod finds into problems with a place and, for a misspelt key or
 * value, the name that was probably meant.
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  placed: Placed,
): { ok: true; value: T } | { ok: false; problems: Problem[] } {
  const known = new Map<string, readonly string[]>();
  const result = schema.safeParse(value, {
    // INVARIANT: `jitless` keeps zod from generating code, so the core runs where eval is forbidden.
    jitless: true,
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') known.set((issue.path ?? []).map(String).join('\0'), keysOf(issue));
      return undefined;
    },
  });
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.flatMap((issue) => [...problemsOf(issue, value, placed, known)]);
  return { ok: false, problems };
}

function keysOf(issue: RawIssue): readonly string[] {
  const schema = issue.inst as { _zod?: { def?: { shape?: Record<string, unknown> } } } | undefined;
  return Object.keys(schema?._zod?.def?.shape ?? {});
}

function* problemsOf(
  issue: z.core.$ZodIssue,
  root: unknown,
  placed: Placed,
  known: ReadonlyMap<string, readonly string[]>,
): Generator<Problem> {
  const path = issue.path as Path;
  const found = valueAt(root, path);
  if (isCode(issue.message)) {
    yield found === undefined && path.length > 0
      ? missing(path, placed)
      : problem(issue.message as 'not-plain-decimal', { found: show(found) }, placed(path));
    return;
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const candidates = known.get(path.map(String).join('\0')) ?? [];
        yield problem('unknown-key', { key }, placed([...path, key], 'key'), nearest(key, candidates));
      }
      return;
    case 'invalid_type':
      yield found === undefined && path.length > 0
        ? missing(path, placed)
        : problem('wrong-type', { expected: kindName(issue.expected), found: describe(found) }, placed(path));
      return;
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (found === undefined && path.length > 0) yield missing(path, placed);
      else {
        const expected = values.map((one) => `\`${one}\``).join(', ');
        yield problem('not-one-of', { found: show(found), expected }, placed(path), nearest(show(found), values));
      }
      return;
    }
    case 'invalid_key': {
      const key = String(path.at(-1) ?? '');
      const inner = issue.issues[0];
      const code = inner !== undefined && isCode(inner.message) ? inner.message : 'not-an-identifier';
      yield problem(code as 'not-an-identifier', { found: key }, placed(path, 'key'));
      return;
    }
    case 'invalid_union': {
      // The branch that got furthest speaks best: a wrong kind of value says less than a wrong key inside it.
      const branches = issue.errors.filter((branch) =>
        branch.some((one) => one.path.length > 0 || one.code !== 'invalid_type'),
      );
      const branch = branches[0];
      if (branch !== undefined) {
        for (const one of branch)
          yield* problemsOf({ ...one, path: [...issue.path, ...one.path] }, root, placed, known);
      } else if (found === undefined && path.length > 0) yield missing(path, placed);
      else {
        const kinds = issue.errors
          .map((errors) => errors[0])
          .map((one) => (one?.code === 'invalid_type' ? kindName(one.expected) : 'a value'));
        yield problem(
          'wrong-type',
          { expected: [...new Set(kinds)].join(' or '), found: describe(found) },
          placed(path),
        );
      }
      return;
    }
    default:
      yield problem('invalid-value', { detail: issue.message.replace(/\.$/, '') }, placed(path));
  }
}

function missing(path: Path, placed: Placed): Problem {
  const key = String(path.at(-1));
  const what = CITATION_KEYS.has(key) ? 'missing-citation' : undefined;
  return what === undefined
    ? problem('missing-key', { key }, placed(path))
    : problem(what, { what: `\`${path.slice(-2, -1).map(String).join('')}\`` }, placed(path));
}

/** Keys without which a rule has no legal ground to stand on. */
const CITATION_KEYS: ReadonlySet<string> = new Set(['basis', 'penalisedBy', 'article']);

function isCode(message: string): message is Code {
  return Object.hasOwn(CATALOGUE, message);
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'named keys';
  return `\`${String(value)}\``;
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'named keys',
  record: 'named keys',
  boolean: '`true` or `false`',
};

function kindName(expected: string): string {
  return KIND_NAMES[expected] ?? expected;
}
