import {
  type FactLookup,
  type FactType,
  type FactValue,
  isFactList,
  type TestCondition,
  testsOf,
  type ValueClass,
  valueClasses,
} from '../conditions/index.js';
import type { Fact, Violation } from '../resolve/index.js';
import { decimal, isDecimal, ZERO } from '../values/index.js';
import { factsAskedFor, figuresOf, isProportional, lookedAt, PARTY_KIND, turningPoints } from './looked-at.js';

/** One dimension of the space in which two violations are compared: a fact, split wherever either side splits it. */
export interface Axis {
  readonly fact: string;
  readonly classes: readonly ValueClass[];
  /** Which side looks at it. */
  readonly of: 'both' | 'older' | 'newer';
  /** Both tables look at it, and not the law behind them alone. */
  readonly isOfBothTables: boolean;
  /** Only some of its values are tried. */
  readonly isSampled: boolean;
}

/** The axes of two violations, in the order in which the newer and then the older look at them. */
export function axesOf(older: Violation, newer: Violation): readonly Axis[] {
  const sides = [older, newer].map((violation) => {
    const table = lookedAt(violation);
    return {
      violation,
      table,
      asked: factsAskedFor(violation, table),
      ofTable: factsAskedFor(violation, { conditions: table.ofTable, amounts: [] }),
      tests: testsByAxis(violation, table.conditions),
    };
  });
  const [from, to] = sides;
  if (from === undefined || to === undefined) throw new RangeError('two sides make a comparison');
  const amounts = sides.flatMap(({ table }) => table.amounts);
  return [...new Set([...to.asked, ...from.asked])].map((fact) => {
    const of = !from.asked.has(fact) ? 'newer' : to.asked.has(fact) ? 'both' : 'older';
    const declared = [newer, older].flatMap((violation) => violation.facts.get(fact) ?? []);
    const type = fact === PARTY_KIND ? PARTY : joinedType(declared);
    const tests = sides.flatMap((side) => side.tests.get(fact) ?? []);
    const isFigure = amounts.some((one) => figuresOf(one).includes(fact));
    const points = turningPoints(amounts, fact);
    const needsSizes = isFigure && points.length === 0 && tests.length === 0 && !isProportional(amounts, fact);
    const classes =
      needsSizes && type.kind !== 'list'
        ? SIZES.map((example): ValueClass => ({ example, extent: { kind: 'sample' } }))
        : valueClasses(type, tests, seeing(fact, [newer, older]), points);
    const isSampled = needsSizes || type.kind === 'list' || type.kind === 'set';
    const isOfBothTables = from.ofTable.has(fact) && to.ofTable.has(fact);
    return { fact, classes, of, isOfBothTables, isSampled };
  });
}

const PARTY: FactType = Object.freeze({ kind: 'enum', values: ['organisation', 'individual'] });

/** Small, middling and large, for a sum whose size matters although no rule splits it. */
const SIZES = ['20000', '500000', '10000000'].map(decimal);

/** Two versions of an enumeration can differ in their words: both count. */
function joinedType(declared: readonly Fact[]): FactType {
  const [first, second] = declared.map(({ type }) => type);
  if (first === undefined) return { kind: 'inferred' };
  if (second === undefined || !('values' in first) || !('values' in second)) return first;
  return { ...first, values: [...new Set([...second.values, ...first.values])] };
}

/** The tests of the table, and of the circumstances, by the fact that a case gives for them. */
function testsByAxis(violation: Violation, conditions: ReturnType<typeof lookedAt>['conditions']) {
  const byAxis = new Map<string, TestCondition[]>();
  const circumstances = violation.general.circumstances.flatMap(({ present, when }) => [present, when]);
  for (const test of testsOf([...conditions, ...circumstances])) {
    for (const fact of axesBehind(violation, test.subject.fact)) byAxis.set(fact, [...(byAxis.get(fact) ?? []), test]);
  }
  return byAxis;
}

function axesBehind({ facts }: Violation, name: string): readonly string[] {
  const derive = facts.get(name)?.derive;
  if (derive === undefined) return [name];
  if (derive.how === 'party') return derive.of === 'kind' ? [PARTY_KIND] : [];
  return 'from' in derive ? derive.from : [];
}

/** A value of one fact, and of what is derived from it alone; the other lists that go into it are empty meanwhile. */
function seeing(axis: string, violations: readonly Violation[]): (value: FactValue) => FactLookup {
  return (value) => ({
    get(name: string) {
      if (name === axis) return value;
      for (const { facts } of violations) {
        const derive = facts.get(name)?.derive;
        if (derive?.how === 'party' && derive.of === 'kind' && axis === PARTY_KIND) return value;
        if (derive !== undefined && 'from' in derive && derive.from.includes(axis) && isFactList(value)) {
          return ofList(derive.how, value);
        }
      }
      return undefined;
    },
  });
}

function ofList(how: 'count' | 'max' | 'sum', list: readonly (FactValue | null)[]): FactValue {
  const numbers = list.filter(isDecimal);
  switch (how) {
    case 'count':
      return decimal(String(numbers.length));
    case 'sum':
      return numbers.reduce((sum, one) => sum.plus(one), ZERO);
    case 'max':
      return numbers.reduce((most, one) => (one.gt(most) ? one : most), ZERO);
  }
}
