import { assertNever } from '../values/index.js';
import {
  type Comparison,
  compareBooleans,
  compareDays,
  compareDurations,
  compareInferred,
  compareNumbers,
  compareSets,
  compareWords,
  listComparison,
  orderInferred,
} from './comparison.js';
import type { FactType } from './fact-type.js';
import { isOrdering, type Operator } from './operator.js';

/** The type of a fact, of an item of it, or of a list of such values. */
export type ValueType = FactType | { readonly kind: 'items'; readonly of: ValueType };

/** The type of one item; undefined when a value of this type has no items. */
export function itemType(type: ValueType): ValueType | undefined {
  switch (type.kind) {
    case 'set':
      return { kind: 'enum', values: type.values };
    case 'list': {
      const { kind: _, unit, ...domain } = type;
      return unit === undefined ? { kind: 'decimal', ...domain } : { kind: 'quantity', unit, ...domain };
    }
    case 'items':
      return type.of;
    case 'inferred':
      return type;
    default:
      return undefined;
  }
}

function hasOrder(type: ValueType): boolean {
  return ['integer', 'decimal', 'money', 'quantity', 'date', 'duration', 'inferred'].includes(type.kind);
}

/** What an operator asks of the other side of a fact, and the type of the single values that are compared in the end. */
export interface Demand {
  readonly operand: ValueType;
  readonly compared: ValueType;
}

/**
 * Works out, for a fact of a type under an operator, what its operand must be: a decorator takes items out of one side or exchanges the
 * sides, and the operator compares what is left. Undefined when the operator cannot be asked of such a fact.
 */
export function demandOf(operator: Operator, fact: ValueType): Demand | undefined {
  let type: ValueType = fact;
  let factIsLeft = true;
  let listsAround = 0;
  for (const decorator of operator.decorators) {
    if (decorator === 'not') continue;
    if (decorator === 'swap') {
      factIsLeft = !factIsLeft;
    } else if ((decorator === 'someFact' || decorator === 'everyFact') === factIsLeft) {
      const item = itemType(type);
      if (item === undefined) return undefined;
      type = item;
    } else listsAround += 1;
  }
  const demand = plainDemand(operator, type, factIsLeft);
  if (demand === undefined) return undefined;
  let { operand } = demand;
  for (; listsAround > 0; listsAround -= 1) operand = { kind: 'items', of: operand };
  return { operand, compared: demand.compared };
}

function plainDemand(operator: Operator, fact: ValueType, factIsLeft: boolean): Demand | undefined {
  const { name } = operator;
  if (isOrdering(name)) return hasOrder(fact) ? { operand: fact, compared: fact } : undefined;
  if (name === 'equal' || name === 'notEqual') return { operand: fact, compared: fact };
  const factIsOneOf = (name === 'in' || name === 'notIn') === factIsLeft;
  if (factIsOneOf) return { operand: { kind: 'items', of: fact }, compared: fact };
  const item = itemType(fact);
  return item && { operand: item, compared: item };
}

/** The comparison for two values of a type; `ordering` only matters where values without declaration are read by their form. */
export function comparisonFor(type: ValueType, ordering: boolean): Comparison {
  switch (type.kind) {
    case 'boolean':
      return compareBooleans;
    case 'integer':
    case 'decimal':
    case 'money':
    case 'quantity':
      return compareNumbers;
    case 'date':
      return compareDays;
    case 'duration':
      return compareDurations;
    case 'enum':
      return compareWords;
    case 'set':
      return compareSets;
    case 'list':
      return listComparison(compareNumbers);
    case 'items':
      return listComparison(comparisonFor(type.of, ordering));
    case 'inferred':
      return ordering ? orderInferred : compareInferred;
    default:
      return assertNever(type);
  }
}

const PLAIN_NUMBERS: readonly string[] = ['integer', 'decimal', 'money'];

/** Whether a value of the type `given` can stand where one of the type `wanted` is compared. */
export function isComparable(wanted: ValueType, given: ValueType): boolean {
  if (wanted.kind === 'inferred' || given.kind === 'inferred') return true;
  if (wanted.kind === 'items' || wanted.kind === 'set' || wanted.kind === 'list') {
    const [wantedItem, givenItem] = [itemType(wanted), itemType(given)];
    return wantedItem !== undefined && givenItem !== undefined && isComparable(wantedItem, givenItem);
  }
  if (wanted.kind === 'quantity') return given.kind === 'quantity' && given.unit === wanted.unit;
  if (PLAIN_NUMBERS.includes(wanted.kind)) return PLAIN_NUMBERS.includes(given.kind);
  return wanted.kind === given.kind;
}
