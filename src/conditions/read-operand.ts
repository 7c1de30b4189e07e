import type { Json } from '../values/index.js';
import type { FactType } from './fact-type.js';
import type { FactValue } from './fact-value.js';
import { isJsonList } from './infer.js';
import { shown } from './problem.js';
import { type ReadFact, readFact } from './read-fact.js';
import type { ValueType } from './value-type.js';

/**
 * Reads the operand of a test as the type its fact and its operator demand. A value to be equal to must lie in the fact's domain (the test
 * could never hold); a bound need not (`under: 0` may be how a document says "none").
 */
export function readOperand(type: ValueType, json: Json, inDomain: boolean): ReadFact {
  if (type.kind !== 'items') return readFact(inDomain ? type : withoutDomain(type), json);
  if (!isJsonList(json)) {
    return { ok: false, problem: { code: 'fact-type', params: { expected: 'list', found: shown(json) }, path: [] } };
  }
  const items: FactValue[] = [];
  for (const [index, item] of json.entries()) {
    const read = readOperand(type.of, item, inDomain);
    if (!read.ok) return { ok: false, problem: { ...read.problem, path: [index, ...read.problem.path] } };
    items.push(read.value);
  }
  return { ok: true, value: items };
}

function withoutDomain(type: FactType): FactType {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      // A bound between two whole numbers is still a bound.
      return { kind: 'decimal' };
    case 'quantity':
      return { kind: 'quantity', unit: type.unit };
    default:
      return type;
  }
}
