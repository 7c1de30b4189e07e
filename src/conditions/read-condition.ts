import { nearest, type Path } from '../diagnostics/index.js';
import type { Json } from '../values/index.js';
import { readAtLeast } from './at-least.js';
import { isUnsafeName } from './fact-path.js';
import { isJsonList, isJsonObject } from './infer.js';
import { type Labels, NO_LABELS, type ParsedCondition, type Reader, report } from './parsed-condition.js';
import { shown } from './problem.js';
import { readShortForm } from './short-form.js';

type JsonObject = { readonly [key: string]: Json };

/** Keys that make an object something else than a short form; no fact may have such a name. */
const WORDS = ['all', 'any', 'not', 'condition', 'atLeast', 'fact'] as const;
type Word = (typeof WORDS)[number];

const BESIDE: { readonly [W in Word]: readonly string[] } = {
  all: ['name', 'priority'],
  any: ['name', 'priority'],
  not: ['name', 'priority'],
  condition: ['name', 'priority'],
  atLeast: ['of'],
  fact: ['operator', 'value', 'path', 'params', 'name', 'priority'],
};

/** Whether a fact cannot have this name, because conditions give the word a meaning or JavaScript does. */
export function isReservedFactName(name: string): boolean {
  return WORDS.some((word) => word === name) || isUnsafeName(name);
}

/** How deep conditions may be nested; named conditions count where they are referred to. */
export const DEEPEST = 100;

// A condition inside another lies at most two containers deeper (object, list); `atLeast` and values add a few.
const MOST_CONTAINERS = 2 * DEEPEST + 20;

/** Reads a condition, short forms included; undefined when something was reported. */
export function readCondition(json: unknown, reader: Reader): ParsedCondition | undefined {
  // INVARIANT: the depth is known to be bounded before anything recurses, so no input overflows the stack.
  if (isTooDeep(json)) return report(reader.problems, 'nesting-too-deep', [], { limit: String(DEEPEST) });
  const before = reader.problems.length;
  const parsed = read(json as Json, [], reader);
  return reader.problems.length === before ? parsed : undefined;
}

function isTooDeep(json: unknown): boolean {
  const open: (readonly [value: unknown, depth: number])[] = [[json, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MOST_CONTAINERS) return true;
    for (const member of Object.values(value) as unknown[]) {
      if (typeof member === 'object' && member !== null) open.push([member, depth + 1]);
    }
  }
  return false;
}

function read(json: Json | undefined, at: Path, reader: Reader): ParsedCondition | undefined {
  if (!isJsonObject(json))
    return report(reader.problems, 'wrong-type', at, { expected: 'condition', found: shown(json) });
  const keys = Object.keys(json);
  if (keys.length === 0) return report(reader.problems, 'empty-condition', at);
  const word = WORDS.find((candidate) => Object.hasOwn(json, candidate));
  if (word === undefined) return readShortForm(json, at, reader);
  let fits = true;
  for (const key of keys) {
    if (key === word || BESIDE[word].includes(key)) continue;
    fits = false;
    const suggestion = nearest(key, BESIDE[word]);
    // Beside a test a stray key is a misspelt one; beside `all` and its like it is a second condition.
    if (word === 'fact' || suggestion !== undefined) {
      report(reader.problems, 'unknown-key', [...at, key], { key }, suggestion);
    } else report(reader.problems, 'mixed-condition', [...at, key], { key });
  }
  if (json.name !== undefined && typeof json.name !== 'string') {
    return report(reader.problems, 'wrong-type', [...at, 'name'], { expected: 'text', found: shown(json.name) });
  }
  return fits ? readWord(word, json, at, reader) : undefined;
}

function readWord(word: Word, json: JsonObject, at: Path, reader: Reader): ParsedCondition | undefined {
  const labels = labelsOf(json);
  switch (word) {
    case 'all':
    case 'any': {
      const parts = readParts(json[word], [...at, word], reader);
      if (parts?.length === 0 && word === 'any' && reader.emptyAny === 'refuse') {
        return report(reader.problems, 'empty-any', [...at, word]);
      }
      return parts && { kind: word, parts, labels, at };
    }
    case 'not': {
      const part = read(json.not, [...at, 'not'], reader);
      return part && { kind: 'not', part, labels, at };
    }
    case 'condition': {
      const name = json.condition;
      if (typeof name !== 'string') {
        return report(reader.problems, 'wrong-type', [...at, word], { expected: 'text', found: shown(name) });
      }
      return { kind: 'reference', name, labels, at };
    }
    case 'atLeast': {
      const parts = readParts(json.of, [...at, 'of'], reader);
      return parts && readAtLeast(json.atLeast, parts, at, reader);
    }
    case 'fact':
      return readTest(json, at, labels, reader);
  }
}

function readParts(json: Json | undefined, at: Path, reader: Reader): ParsedCondition[] | undefined {
  if (json === undefined || !isJsonList(json)) {
    return report(reader.problems, 'wrong-type', at, { expected: 'list', found: shown(json) });
  }
  const parts: ParsedCondition[] = [];
  for (const [index, item] of json.entries()) {
    const part = read(item, [...at, index], reader);
    if (part !== undefined) parts.push(part);
  }
  return parts.length === json.length ? parts : undefined;
}

function readTest(json: JsonObject, at: Path, labels: Labels, reader: Reader): ParsedCondition | undefined {
  const { fact, operator, value, path, params } = json;
  const before = reader.problems.length;
  for (const key of ['operator', 'value'] as const) {
    if (json[key] === undefined) report(reader.problems, 'missing-key', at, { key });
  }
  for (const key of ['fact', 'operator', 'path'] as const) {
    const text = json[key];
    if (text !== undefined && typeof text !== 'string') {
      report(reader.problems, 'wrong-type', [...at, key], { expected: 'text', found: shown(text) });
    }
  }
  if (reader.problems.length > before || typeof fact !== 'string' || typeof operator !== 'string') return undefined;
  if (value === undefined) return undefined;
  return {
    kind: 'test',
    fact,
    operator,
    value,
    ...(typeof path === 'string' && { path }),
    ...(params !== undefined && { params }),
    labels,
    at,
    valueAt: [...at, 'value'],
    short: false,
  };
}

function labelsOf({ name, priority }: JsonObject): Labels {
  if (name === undefined && priority === undefined) return NO_LABELS;
  return { ...(typeof name === 'string' && { name }), ...(priority !== undefined && { priority }) };
}
