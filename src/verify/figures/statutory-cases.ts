import { type Condition, joinConditions } from '../../conditions/index.js';
import type { AmountRule, StatutoryPenalty } from '../../resolve/index.js';

/** One of the amounts that an article names, with all that has to hold for it to be the one that counts. */
export interface StatutoryCase {
  readonly amount: AmountRule;
  readonly when: Condition;
}

/** The amounts of a penalty, each where the law allows the penalty and none of the amounts before it applies. */
export function statutoryCases({ when, cases }: StatutoryPenalty): readonly StatutoryCase[] {
  return cases.map((one, at) => {
    const before = cases.slice(0, at).flatMap((earlier) => earlier.when ?? []);
    const parts = [
      ...(when === undefined ? [] : [when]),
      ...before.map((earlier) => joinConditions('not', [earlier])),
      ...(one.when === undefined ? [] : [one.when]),
    ];
    return { amount: one.amount, when: joinConditions('all', parts) };
  });
}
