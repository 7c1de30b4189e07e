import {
  type Condition,
  evaluate,
  type FactValue,
  factsOf,
  NO_WORDS,
  testsOf,
  valueClasses,
} from '../conditions/index.js';
import type { Violation } from '../resolve/index.js';

/**
 * Values for the facts that no table looks at but a decision needs: such that no circumstance bars or moves the penalty,
 * as far as these facts can settle it. The comparison is then one of the tables.
 */
export function backgroundFacts(
  violations: readonly Violation[],
  axes: ReadonlySet<string>,
): ReadonlyMap<string, FactValue> {
  const values = new Map<string, FactValue>([[CIRCUMSTANCES, NO_WORDS]]);
  const circumstances = violations.flatMap(({ general }) => general.circumstances.map(({ when }) => when));
  const names = new Set(
    violations.flatMap((one) => conditionsBeside(one).flatMap((condition) => [...factsOf(condition)])),
  );
  const tests = testsOf(circumstances);
  const open = [...names].filter((name) => !axes.has(name) && name !== CIRCUMSTANCES && isGiven(violations, name));
  const choices = open.map((name) => {
    const type = violations.flatMap(({ facts }) => facts.get(name) ?? [])[0]?.type ?? { kind: 'inferred' };
    const own = tests.filter(({ subject }) => subject.fact === name);
    const see = (value: FactValue) => ({ get: (asked: string) => (asked === name ? value : undefined) });
    return { name, examples: valueClasses(type, own, see).map(({ example }) => example) };
  });
  // Each fact in turn takes the value that rules out most; a second round mends what the first could not yet see.
  for (let round = 0; round < 2; round += 1) {
    for (const { name, examples } of choices) {
      const ruledOut = (value: FactValue) => {
        values.set(name, value);
        return circumstances.filter((when) => evaluate(when, values) === false).length;
      };
      const [first, ...others] = examples;
      if (first === undefined) continue;
      let best = { value: first, count: ruledOut(first) };
      for (const value of others) {
        const count = ruledOut(value);
        if (count > best.count) best = { value, count };
      }
      values.set(name, best.value);
    }
  }
  return values;
}

const CIRCUMSTANCES = 'circumstances';

function isGiven(violations: readonly Violation[], name: string): boolean {
  return violations.some(({ facts, reads }) => {
    const fact = facts.get(name);
    return fact !== undefined && fact.derive === undefined && !reads.has(name);
  });
}

/** Conditions of a decision that stand beside those of the table. */
function conditionsBeside({ general, orders, method }: Violation): readonly Condition[] {
  const rowOrders = method.kind === 'tiers' ? method.nodes.flatMap(ordersOf) : [];
  const conditions = [
    ...general.circumstances.flatMap(({ present, when }) => [present, when]),
    ...[...general.limitation, ...orders, ...rowOrders].map(({ when }) => when),
  ];
  return conditions.filter((one) => one !== undefined);
}

type TierNodes = Extract<Violation['method'], { kind: 'tiers' }>['nodes'];

function ordersOf(node: TierNodes[number]): Violation['orders'] {
  return node.kind === 'tier' ? node.orders : node.children.flatMap(ordersOf);
}
