import { type Decision, finesJson, type Option, type Penalty } from '../decide/index.js';
import { compareDecimals, type Decimal, decimal, type Json, plain, type RangeJson, ZERO } from '../values/index.js';
import type { Answered, Fines, OtherPenalty } from './answer.js';
import type { Settled } from './judge.js';

/** What a side makes of a case, as the comparison tells it. */
export function answered(given: Json, decision: Decision | undefined): Answered {
  const options = decision?.options ?? [];
  return {
    case: given,
    outcome: decision?.outcome ?? 'not-covered',
    fines: finesOfAll(options),
    others: othersOf(options),
    options: options.map(({ grade, tier, rows, score, penalties }) => ({
      grade,
      tier,
      rows,
      ...(score !== undefined && { score }),
      penalties,
    })),
  };
}

/** Penalties other than fines, each once; a kind that is required in every result must come. */
export function othersOf(options: readonly Option[]): readonly OtherPenalty[] {
  const found = new Map<string, OtherPenalty>();
  for (const { penalties } of options) {
    for (const { type, name, target } of penalties) {
      if (type === 'fine') continue;
      const isSame = (one: Penalty) => one.type === type && one.target === target && one.name?.en === name?.en;
      const must = options.every((one) => one.penalties.some((own) => isSame(own) && own.necessity === 'required'));
      found.set([type, target, name?.en].join('|'), { type, ...(name && { name }), target, must });
    }
  }
  return [...found.values()];
}

/** What may be fined in all, over several permitted results. */
export function finesOfAll(options: readonly Option[]): Fines {
  return { party: finesJson(options, 'party'), 'responsible-person': finesJson(options, 'responsible-person') };
}

/** By how much the fines of both targets move from one side to the other, at least and at most; an unlimited bound has no difference. */
export interface Move {
  readonly least?: Decimal;
  readonly most?: Decimal;
}

export function moveOf(older: Fines, newer: Fines): Move {
  const least = difference(older, newer, 'min');
  const most = difference(older, newer, 'max');
  return { ...(least && { least }), ...(most && { most }) };
}

export function moveText({ least, most }: Move): { readonly least?: string; readonly most?: string } {
  return { ...(least && { least: plain(least) }), ...(most && { most: plain(most) }) };
}

function difference(older: Fines, newer: Fines, end: 'min' | 'max'): Decimal | undefined {
  const [from, to] = [older, newer].map((fines) => total([fines.party, fines['responsible-person']], end));
  return from === undefined ? undefined : to?.minus(from);
}

function total(ranges: readonly RangeJson[], end: 'min' | 'max'): Decimal | undefined {
  let sum = ZERO;
  for (const range of ranges) {
    const bound = range[end];
    if (bound === undefined) return undefined;
    sum = sum.plus(decimal(bound));
  }
  return sum;
}

/** How far the fine moves, whichever way; what cannot be told counts as not at all. */
export function distanceOf(older: Settled | undefined, newer: Settled | undefined): Decimal {
  const { least = ZERO, most = ZERO } = moveOf(finesOfAll(older?.options ?? []), finesOfAll(newer?.options ?? []));
  return compareDecimals(least.abs(), most.abs()) > 0 ? least.abs() : most.abs();
}
