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

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'source' || key === 'label') return undefined;
  return value instanceof Set || value instanceof Map ? [...value] : value;
}
