import type { Option } from '../../decide/index.js';
import { compareDecimals, type Decimal, decimal, plain, type RangeJson } from '../../values/index.js';
import type { ActCheck } from '../check-result.js';
import type { UnlikeActs } from './audit-report.js';

interface Sum {
  readonly case: string;
  readonly amount: Decimal;
}

interface Group {
  readonly about: Pick<UnlikeActs, 'benchmark' | 'violation' | 'rows' | 'range'>;
  acts: number;
  lowest: Sum;
  highest: Sum;
}

/** Keeps, of acts for which the table gives the same, the lowest and the highest fine on the party. */
export class LikeActs {
  readonly #groups = new Map<string, Group>();

  add(
    name: string,
    benchmark: string,
    violation: string,
    option: Option | undefined,
    { verdict, penalties }: ActCheck,
  ): void {
    // While facts are missing nobody knows whether the acts are alike.
    if (verdict === 'undetermined') return;
    for (const { proposed, permitted } of penalties) {
      const range = permitted?.amount;
      if (option === undefined || range === undefined || proposed?.type !== 'fine') continue;
      if (proposed.amount === undefined || permitted?.target !== 'party') continue;
      this.#put(
        { benchmark, violation, rows: option.rows, range: bare(range) },
        { case: name, amount: decimal(proposed.amount) },
      );
    }
  }

  #put(about: Group['about'], sum: Sum): void {
    const key = JSON.stringify(about);
    const group = this.#groups.get(key);
    if (group === undefined) {
      this.#groups.set(key, { about, acts: 1, lowest: sum, highest: sum });
      return;
    }
    group.acts += 1;
    if (sum.amount.lt(group.lowest.amount)) group.lowest = sum;
    if (sum.amount.gt(group.highest.amount)) group.highest = sum;
  }

  result(): readonly UnlikeActs[] {
    return [...this.#groups.values()]
      .filter(({ lowest, highest }) => !lowest.amount.eq(highest.amount))
      .sort((a, b) => compareDecimals(apart(b), apart(a)))
      .map((group) => ({
        ...group.about,
        acts: group.acts,
        lowest: said(group.lowest),
        highest: said(group.highest),
        apart: plain(apart(group)),
      }));
  }
}

function apart({ lowest, highest }: Group): Decimal {
  return highest.amount.minus(lowest.amount);
}

function said({ case: name, amount }: Sum) {
  return { case: name, amount: plain(amount) };
}

function bare({ min, max, minInclusive, maxInclusive }: RangeJson): RangeJson {
  return {
    ...(min !== undefined && minInclusive !== undefined && { min, minInclusive }),
    ...(max !== undefined && maxInclusive !== undefined && { max, maxInclusive }),
  };
}
