import type { Violation } from '../resolve/index.js';
import { factsAskedFor, lookedAt } from './looked-at.js';

/** Whether two violations say the same, wherever they stand in their files: then no case needs to be decided. */
export function saysTheSame(older: Violation, newer: Violation): boolean {
  return textOf(older) === textOf(newer);
}

function textOf(violation: Violation): string {
  const { facts, reads, penalties, orders, method, general, abolished } = violation;
  const types = [...factsAskedFor(violation, lookedAt(violation))].map((name) => [name, facts.get(name)?.type]);
  return JSON.stringify([types, [...reads], penalties, orders, method, general, abolished], withoutPlaces);
}

/** Places and words: they decide nothing. */
const WORDS: ReadonlySet<string> = new Set(['source', 'title', 'label', 'question']);

function withoutPlaces(key: string, value: unknown): unknown {
  if (WORDS.has(key)) return undefined;
  return value instanceof Set || value instanceof Map ? [...value] : value;
}
