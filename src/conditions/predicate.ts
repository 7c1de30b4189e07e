import { assertNever } from '../values/index.js';
import { type Comparison, DIFFERENT, EQUAL, GREATER, LESS, NONE, type Relation, SAME } from './comparison.js';
import { type FactValue, isFactList, isWordSet } from './fact-value.js';
import type { DecoratorName, Operator, OperatorName } from './operator.js';

/** The answer of one test on two known values; a text when there is none, saying why. */
export type Verdict = boolean | 'incomparable' | 'ambiguous';

type Side = FactValue | null;
export type Predicate = (left: Side, right: Side) => Verdict;

/** The test that an operator with its decorators makes of a comparison of single values. */
export function predicate(operator: Operator, compare: Comparison): Predicate {
  let test = basic(operator.name, compare);
  for (const decorator of operator.decorators.toReversed()) test = decorated(decorator, test);
  return test;
}

function basic(name: OperatorName, compare: Comparison): Predicate {
  const equal: Predicate = (left, right) => holds(compare(left, right), EQUAL | SAME);
  switch (name) {
    case 'equal':
      return equal;
    case 'notEqual':
      return (left, right) => holds(compare(left, right), LESS | GREATER | DIFFERENT);
    case 'in':
      return (left, right) => includes(right, left, equal);
    case 'notIn':
      return (left, right) => negated(includes(right, left, equal));
    case 'contains':
      return (left, right) => includes(left, right, equal);
    case 'doesNotContain':
      return (left, right) => negated(includes(left, right, equal));
    case 'lessThan':
      return (left, right) => holdsInOrder(compare(left, right), LESS);
    case 'lessThanInclusive':
      return (left, right) => holdsInOrder(compare(left, right), LESS | EQUAL);
    case 'greaterThan':
      return (left, right) => holdsInOrder(compare(left, right), GREATER);
    case 'greaterThanInclusive':
      return (left, right) => holdsInOrder(compare(left, right), GREATER | EQUAL);
    default:
      return assertNever(name);
  }
}

function decorated(decorator: DecoratorName, next: Predicate): Predicate {
  switch (decorator) {
    case 'someFact':
      return (left, right) => some(left, (item) => next(item, right));
    case 'everyFact':
      return (left, right) => every(left, (item) => next(item, right));
    case 'someValue':
      return (left, right) => some(right, (item) => next(left, item));
    case 'everyValue':
      return (left, right) => every(right, (item) => next(left, item));
    case 'not':
      return (left, right) => negated(next(left, right));
    case 'swap':
      return (left, right) => next(right, left);
    default:
      return assertNever(decorator);
  }
}

// The wanted relations hold for certain when every possible one is wanted, fail for certain when none is.
function holds(relation: Relation, wanted: Relation): Verdict {
  if (relation === NONE) return 'incomparable';
  if ((relation & ~wanted) === 0) return true;
  return (relation & wanted) === 0 ? false : 'ambiguous';
}

function holdsInOrder(relation: Relation, wanted: Relation): Verdict {
  return relation >= SAME ? 'incomparable' : holds(relation, wanted);
}

function negated(verdict: Verdict): Verdict {
  return typeof verdict === 'boolean' ? !verdict : verdict;
}

// Membership stands in most rows of a table, so it makes no closure; being equal has no sides.
function includes(list: Side, value: Side, equal: Predicate): Verdict {
  if (isWordSet(list) && typeof value === 'string') return list.has(value);
  const items = itemsOf(list);
  if (items === undefined) return 'incomparable';
  let answer: Verdict = false;
  for (const item of items) {
    const verdict = equal(item, value);
    if (verdict === true) return true;
    if (verdict !== false) answer = verdict;
  }
  return answer;
}

function itemsOf(value: Side): Iterable<Side> | undefined {
  if (value === null) return undefined;
  return isWordSet(value) || isFactList(value) ? value : undefined;
}

// An item without an answer leaves the whole open only when no other item settles it.
function some(list: Side, test: (item: Side) => Verdict): Verdict {
  return quantified(list, test, true);
}

function every(list: Side, test: (item: Side) => Verdict): Verdict {
  return quantified(list, test, false);
}

function quantified(list: Side, test: (item: Side) => Verdict, settling: boolean): Verdict {
  const items = itemsOf(list);
  if (items === undefined) return 'incomparable';
  let answer: Verdict = !settling;
  for (const item of items) {
    const verdict = test(item);
    if (verdict === settling) return settling;
    if (typeof verdict !== 'boolean' && typeof answer === 'boolean') answer = verdict;
  }
  return answer;
}
