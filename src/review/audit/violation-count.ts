import { type Decimal, decimal, type Localized, plain, ZERO } from '../../values/index.js';
import type { ActCheck, PenaltyVerdict } from '../check-result.js';
import type { CheckVerdict, Positions, ViolationAudit } from './audit-report.js';
import { positionOf } from './position.js';

/** Counts the acts of one violation. */
export class ViolationCount {
  readonly #named: { readonly benchmark: string; readonly code: string; readonly names: Localized };
  readonly #acts: Record<CheckVerdict, number> = { permitted: 0, 'not-permitted': 0, undetermined: 0 };
  readonly #off = { below: { fines: 0, yuan: ZERO }, above: { fines: 0, yuan: ZERO } };
  readonly #positions: { -readonly [P in keyof Positions]: number } = {
    least: 0,
    lower: 0,
    middle: 0,
    upper: 0,
    most: 0,
  };

  constructor(named: { readonly benchmark: string; readonly code: string; readonly names: Localized }) {
    this.#named = named;
  }

  add({ verdict, penalties }: ActCheck): void {
    this.#acts[verdict] += 1;
    // While facts are missing nobody knows which range a fine belongs in.
    if (verdict !== 'undetermined') for (const one of penalties) this.#addFine(one);
  }

  #addFine({ verdict, proposed, permitted, distance }: PenaltyVerdict): void {
    const range = permitted?.amount;
    if (proposed?.type !== 'fine' || proposed.amount === undefined || range === undefined) return;
    const amount = decimal(proposed.amount);
    if (verdict === 'within') {
      const position = positionOf(amount, range);
      if (position !== undefined) this.#positions[position] += 1;
    } else if (distance !== undefined) {
      const side = this.#off[isBelow(amount, range.min) ? 'below' : 'above'];
      side.fines += 1;
      side.yuan = side.yuan.plus(decimal(distance));
    }
  }

  result(): ViolationAudit {
    const { below, above } = this.#off;
    const off = ({ fines, yuan }: { fines: number; yuan: Decimal }) => ({ fines, yuan: plain(yuan) });
    const positions = { ...this.#positions };
    return { ...this.#named, acts: { ...this.#acts }, below: off(below), above: off(above), positions };
  }
}

/** A sum on a bound that is left out is off by a fen on the side of that bound. */
function isBelow(amount: Decimal, min: string | undefined): boolean {
  return min !== undefined && amount.lte(decimal(min));
}
