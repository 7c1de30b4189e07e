import { isPlainDecimal, type Json, parseDecimal } from '../values/index.js';
import type { FactValue } from './fact-value.js';

/**
 * Reads a value that has no declaration by its own form: booleans; numbers and texts that are plain decimals as exact decimals (so the
 * texts "1.1" and "1.10" are the same number); every other text as itself, a date included; lists item by item; objects as they are, for
 * a `path` to lead into. null stays null.
 */
export function infer(json: Json): FactValue | null {
  return inferAt(json, 0);
}

// INVARIANT: no input overflows the stack. A list nested deeper than this is a value that nothing can be compared with.
const DEEPEST_LIST = 50;

function inferAt(json: Json, depth: number): FactValue | null {
  switch (typeof json) {
    case 'boolean':
      return json;
    case 'string':
      return parseDecimal(json) ?? json;
    case 'number':
      return inferNumber(String(json));
    default:
      if (json === null) return null;
      if (!isJsonList(json)) return new Map(Object.entries(json));
      return depth < DEEPEST_LIST ? json.map((item) => inferAt(item, depth + 1)) : new Map();
  }
}

// A number without plain notation (1e21, NaN) stays the text it prints as and so compares with no number.
function inferNumber(text: string): FactValue {
  return isPlainDecimal(text) ? (parseDecimal(text) ?? text) : text;
}

export function isJsonList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

export function isJsonObject(json: Json | undefined): json is { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
