import { canonical } from '../values/index.js';
import type { TestCondition } from './condition.js';
import { type FactValue, factJson } from './fact-value.js';

/** The condition that a fact has exactly this value, as it would be given in a case. */
export function fixedValue(fact: string, value: FactValue): TestCondition {
  const json = factJson(value);
  const wanted = canonical(json);
  return {
    kind: 'test',
    subject: { fact },
    operator: 'equal',
    operand: { kind: 'value', value, json },
    predicate: (left) => canonical(factJson(left)) === wanted,
    measurable: false,
  };
}

/** The condition that a word is in a set fact. */
export function wordPresent(fact: string, word: string): TestCondition {
  return {
    kind: 'test',
    subject: { fact },
    operator: 'contains',
    operand: { kind: 'value', value: word, json: word },
    predicate: (left) => left instanceof Set && (left as ReadonlySet<string>).has(word),
    measurable: false,
  };
}
