import type { AmountRule, Violation } from '../../resolve/index.js';
import { fullRows } from '../alternatives.js';

/** Every amount that a violation states: in its table and in the articles it is penalised under. */
export function amountsOf({ method, penalties }: Violation): readonly AmountRule[] {
  const statutory = penalties.flatMap(({ cases }) => cases.map(({ amount }) => amount));
  switch (method.kind) {
    case 'statutory':
      return statutory;
    case 'tiers': {
      const given = fullRows(method.nodes).flatMap(({ row }) => row.gives);
      return [...statutory, ...given.flatMap(({ amount }) => amount ?? [])];
    }
    case 'scoring':
      return [...statutory, ...method.columns.map(({ of }) => of)];
  }
}

/** The facts that an amount is reckoned with. */
export function factsOfAmount({ base, per, steps }: AmountRule): readonly string[] {
  const bases = base === undefined ? [] : [base.fact, ...(base.less === undefined ? [] : [base.less])];
  return [...bases, ...per, ...steps.map(({ of }) => of)];
}
