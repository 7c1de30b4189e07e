import { type Condition, factsOf } from '../conditions/index.js';
import type { AmountRule, TierNode, Violation } from '../resolve/index.js';
import { assertNever, type Decimal } from '../values/index.js';

/** What the law and the table of a violation look at to find its penalties; circumstances and procedure aside. */
export interface LookedAt {
  readonly conditions: readonly Condition[];
  /** Those of the table alone. */
  readonly ofTable: readonly Condition[];
  readonly amounts: readonly AmountOf[];
}

/** A sum with the kind of penalty it is for: `fine|party`. */
export interface AmountOf extends AmountRule {
  readonly kind: string;
}

export function lookedAt({ method, penalties, reads }: Violation): LookedAt {
  const amounts: AmountOf[] = [];
  const ofTable: (Condition | undefined)[] = [];
  const ofStatute: (Condition | undefined)[] = [...reads.values()];
  const kinds = new Map(penalties.map(({ key, type, target }) => [key, `${type}|${target}`]));
  const add = (penalty: string, rules: readonly (AmountRule | undefined)[]) => {
    const kind = kinds.get(penalty) ?? penalty;
    for (const rule of rules) if (rule !== undefined) amounts.push({ ...rule, kind });
  };
  for (const { key, when, cases } of penalties) {
    ofStatute.push(when, ...cases.map((one) => one.when));
    add(
      key,
      cases.map(({ amount }) => amount),
    );
  }
  switch (method.kind) {
    case 'statutory':
      break;
    case 'tiers':
      for (const node of method.nodes.flatMap(nodesOf)) {
        ofTable.push(node.when);
        if (node.kind === 'tier') for (const { penalty, amount, guide } of node.gives) add(penalty, [amount, guide]);
      }
      break;
    case 'scoring':
      ofTable.push(...method.columns.map(({ when }) => when));
      ofTable.push(...method.factors.flatMap(({ levels }) => levels.map(({ when }) => when)));
      for (const { penalty, of } of method.columns) add(penalty, [of]);
      break;
    default:
      return assertNever(method);
  }
  return { conditions: [...ofStatute, ...ofTable].filter(isThere), ofTable: ofTable.filter(isThere), amounts };
}

function nodesOf(node: TierNode): readonly TierNode[] {
  return node.kind === 'group' ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

function isThere<T>(one: T | undefined): one is T {
  return one !== undefined;
}

/** The facts that are asked for, derived ones traced back to those they follow from. */
export function factsAskedFor(
  violation: Violation,
  { conditions, amounts }: Pick<LookedAt, 'conditions' | 'amounts'>,
): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    const fact = violation.facts.get(name);
    if (fact === undefined || violation.reads.has(name)) return;
    const { derive } = fact;
    if (derive === undefined) names.add(name);
    else if (derive.how === 'party') names.add(derive.of === 'kind' ? PARTY_KIND : name);
    else if (derive.how === 'days') {
      add(derive.after);
      add(derive.until);
    } else if (derive.how !== 'result') for (const one of derive.from) add(one);
  };
  for (const condition of conditions) for (const name of factsOf(condition)) add(name);
  for (const amount of amounts) for (const name of figuresOf(amount)) add(name);
  return names;
}

/** The party, as an axis: a case says it outside its facts. */
export const PARTY_KIND = 'party.kind';

/** Facts that a sum is reckoned from. */
export function figuresOf({ base, per, steps }: AmountRule): readonly string[] {
  const bases = base === undefined ? [] : [base.fact, ...(base.less === undefined ? [] : [base.less])];
  return [...bases, ...per, ...steps.map(({ of }) => of)];
}

/** Values of a base at which the sum begins or ceases to follow it. */
export function turningPoints(amounts: readonly AmountRule[], fact: string): readonly Decimal[] {
  return amounts.flatMap(({ base, steps }) => [
    ...(base?.fact === fact ? [base.atLeast, base.atMost].filter(isThere) : []),
    ...steps.filter(({ of }) => of === fact).map(({ beyond }) => beyond),
  ]);
}

/**
 * Whether every kind of penalty that follows the fact grows in proportion to it, so that one value of it stands for all:
 * a fixed sum beside a percentage, a cap or a floor make the size matter.
 */
export function isProportional(amounts: readonly AmountOf[], fact: string): boolean {
  const following = new Set(amounts.filter((one) => figuresOf(one).includes(fact)).map(({ kind }) => kind));
  return amounts.filter(({ kind }) => following.has(kind)).every((one) => isMultipleOf(one, fact));
}

function isMultipleOf({ base, per, steps, cap }: AmountRule, fact: string): boolean {
  if (steps.length > 0 || cap !== undefined) return false;
  if (base?.fact !== fact) return per.includes(fact);
  return base.atLeast === undefined && base.atMost === undefined && base.less === undefined;
}
