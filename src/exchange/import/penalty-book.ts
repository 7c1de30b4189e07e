import type {
  AmountShape,
  DurationRangeShape,
  GivesShape,
  OrderShape,
  RowOrderShape,
  StatutoryPenaltyShape,
} from '../../parse/index.js';
import type { PenaltyClause, Unit } from '../wording/index.js';
import { amountOf, hullOf } from './draft-amount.js';
import { choicesOf, isForPerson, type Known, knownMeasure, mannerOf } from './draft-measure.js';
import { type FactBook, untranslated } from './fact-book.js';

/** What one row of an item gives, by the penalties of the item's provision. */
export interface GivenByRow {
  readonly gives: Readonly<Record<string, GivesShape>>;
  readonly orders: readonly RowOrderShape[];
  /** The row says that no penalty is imposed. */
  readonly isNone: boolean;
}

/** A penalty that rows of an item give: what is the same in all of them, and what each of them says. */
export interface CollectedPenalty {
  readonly id: string;
  readonly shape: Omit<StatutoryPenaltyShape, 'amount'>;
  readonly unit?: Unit;
  readonly amounts: AmountShape[];
  readonly durations: DurationRangeShape[];
  /** Indexes of the rows that give it. */
  readonly rows: Set<number>;
  /** A condition in words that stands before it. */
  readonly when?: string;
}

/** Collects the penalties of an item over its rows: those alike become one penalty of the provision. */
export class PenaltyBook {
  readonly penalties = new Map<string, CollectedPenalty>();
  readonly #facts: FactBook;

  constructor(facts: FactBook) {
    this.#facts = facts;
  }

  add(row: number, clauses: readonly PenaltyClause[]): GivenByRow {
    const choices = choicesOf(clauses);
    const gives: Record<string, GivesShape> = {};
    const orders: RowOrderShape[] = [];
    let isNone = false;
    for (const [at, clause] of clauses.entries()) {
      if (clause.kind === 'fine') {
        const amount = amountOf(clause.amount, this.#facts);
        const { times, percentOf, per } = amount;
        const alike = { times, percentOf, per };
        const penalty = this.#collect(row, clause, { type: 'fine' }, choices[at], alike, clause.amount.unit);
        penalty.amounts.push(amount);
        gives[penalty.id] = amount;
        continue;
      }
      const known = knownMeasure(clause);
      if (known.kind === 'none') isNone = true;
      else if (known.kind === 'order') orders.push(orderOf(known, clause, choices[at]));
      else {
        const { duration, ...rest } = known;
        const penalty = this.#collect(row, clause, rest, choices[at], {});
        if (duration !== undefined) penalty.durations.push(duration);
        gives[penalty.id] = duration === undefined ? {} : { duration };
      }
    }
    return { gives, orders, isNone };
  }

  #collect(
    row: number,
    clause: PenaltyClause,
    { type, name }: Pick<Extract<Known, { kind: 'penalty' }>, 'type' | 'name'>,
    choice: string | undefined,
    alike: object,
    unit?: Unit,
  ): CollectedPenalty {
    const shape = {
      type,
      ...(name !== undefined && { name: untranslated(name) }),
      ...(isForPerson(clause) && { target: 'responsible-person' as const }),
      ...mannerOf(clause, choice),
    };
    const key = JSON.stringify([shape, alike, clause.when]);
    const known = this.penalties.get(key);
    if (known !== undefined) {
      known.rows.add(row);
      return known;
    }
    const penalty: CollectedPenalty = {
      id: this.#freeId(shape.target === undefined ? type : `person-${type}`),
      shape,
      ...(unit !== undefined && { unit }),
      amounts: [],
      durations: [],
      rows: new Set([row]),
      ...(clause.when !== undefined && { when: clause.when }),
    };
    this.penalties.set(key, penalty);
    return penalty;
  }

  #freeId(stem: string): string {
    const taken = new Set([...this.penalties.values()].map(({ id }) => id));
    for (let count = 1; ; count += 1) {
      const id = count === 1 ? stem : `${stem}-${count}`;
      if (!taken.has(id)) return id;
    }
  }
}

function orderOf(
  { type, name }: { readonly type: OrderShape['type']; readonly name?: string },
  clause: PenaltyClause,
  choice: string | undefined,
): RowOrderShape {
  const words = clause.when === undefined ? name : `${clause.when}的，${name ?? ''}`;
  return {
    type: clause.when === undefined ? type : 'other',
    ...(words !== undefined && { name: untranslated(words) }),
    ...mannerOf(clause, choice),
  };
}

/** What the amounts that rows give have in common, from the least to the greatest. */
export function amountOfRows({ amounts }: CollectedPenalty): AmountShape {
  const { times, percentOf, per } = amounts[0] ?? {};
  return {
    ...hullOf(amounts),
    ...(times !== undefined && { times }),
    ...(percentOf !== undefined && { percentOf }),
    ...(per !== undefined && { per }),
  };
}
