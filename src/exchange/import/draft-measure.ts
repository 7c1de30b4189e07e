import type { OrderShape, StatutoryPenaltyShape } from '../../parse/index.js';
import type { Measure, PenaltyClause } from '../wording/index.js';
import { durationOf } from './draft-amount.js';
import { untranslated } from './fact-book.js';

type OrderType = OrderShape['type'];
type PenaltyType = StatutoryPenaltyShape['type'];

/** A measure as rules know it: a penalty of art. 9 of the Administrative Penalty Law, an order, or nothing to impose. */
export type Known =
  | {
      readonly kind: 'penalty';
      readonly type: PenaltyType;
      readonly name?: string;
      readonly duration?: NonNullable<StatutoryPenaltyShape['duration']>;
    }
  | { readonly kind: 'order'; readonly type: OrderType; readonly name?: string }
  | { readonly kind: 'none' };

const ORDERS: readonly (readonly [RegExp, OrderType])[] = [
  [/^(?:立即|限期|限期内)?(?:改正|整改)$/u, 'correct'],
  [/^(?:立即)?停止建设$/u, 'stop-construction'],
  [/^(?:立即)?停止违法行为$/u, 'stop'],
  [/^(?:限期)?恢复原状$/u, 'restore'],
  [/^限制生产$/u, 'restrict-production'],
  [/^停产整治$/u, 'halt-production'],
  [/^(?:限期)?备案$/u, 'file-record'],
  [/^(?:限期)?拆除$/u, 'remove'],
];
/** What is ordered, and yet a penalty. */
const ORDERED_PENALTIES: readonly (readonly [RegExp, PenaltyType])[] = [
  [/^(?:停产停业|停业|停产|停产、停业|停产停业整顿|停业整顿)$/u, 'suspend-business'],
  [/^关闭$/u, 'close-business'],
];
const PERMITS = { suspend: 'suspend-permit', revoke: 'revoke-permit', downgrade: 'downgrade-qualification' } as const;

/** What a measure other than a fine is, by its words. */
export function knownMeasure(measure: Exclude<Measure, { kind: 'fine' }>): Known {
  switch (measure.kind) {
    case 'warning':
    case 'public-criticism':
      return { kind: 'penalty', type: measure.kind };
    case 'no-penalty':
      return { kind: 'none' };
    case 'confiscate':
      return /^(?:违法|非法)所得$/u.test(measure.what)
        ? { kind: 'penalty', type: 'confiscate-illegal-gains' }
        : { kind: 'penalty', type: 'confiscate-illegal-property', name: `没收${measure.what}` };
    case 'permit':
      return {
        kind: 'penalty',
        type: PERMITS[measure.act],
        ...(measure.duration && { duration: durationOf(measure.duration, 'months') }),
      };
    case 'detention':
      return { kind: 'penalty', type: 'detention', duration: durationOf(measure.days, 'days') };
    case 'bar':
      return {
        kind: 'penalty',
        type: 'bar-from-practice',
        name: `禁止${measure.text}`,
        ...(measure.life && { duration: { life: true } }),
        ...(measure.years && { duration: durationOf(measure.years, 'years') }),
      };
    case 'order':
      return knownOrder(measure.text);
    case 'other':
      return { kind: 'order', type: 'other', name: measure.text };
  }
}

function knownOrder(text: string): Known {
  const penalty = ORDERED_PENALTIES.find(([pattern]) => pattern.test(text))?.[1];
  if (penalty !== undefined) return { kind: 'penalty', type: penalty };
  const order = ORDERS.find(([pattern]) => pattern.test(text))?.[1];
  return order === undefined ? { kind: 'order', type: 'other', name: `责令${text}` } : { kind: 'order', type: order };
}

export function isForPerson({ target = '' }: PenaltyClause): boolean {
  return /人员|责任人|负责人|代表人|个人/u.test(target);
}

/** 可以 leaves it open, 或者 makes it one of several; who approves and who decides. */
export function mannerOf(clause: PenaltyClause, choice: string | undefined) {
  const { may, either, approval, authority } = clause;
  return {
    ...(choice !== undefined
      ? { necessity: 'alternative' as const, choice, ...(either && { combinable: true as const }) }
      : may && { necessity: 'optional' as const }),
    ...(approval !== undefined && { approval: untranslated(approval) }),
    ...(authority !== undefined && { authority: untranslated(authority) }),
  };
}

/** The choice that each clause belongs to: 或者 joins a clause to the one before it. */
export function choicesOf(clauses: readonly PenaltyClause[]): readonly (string | undefined)[] {
  const choices: (string | undefined)[] = clauses.map(() => undefined);
  let count = 0;
  clauses.forEach((clause, at) => {
    if (at === 0 || (clause.or !== true && clause.either !== true)) return;
    if (choices[at - 1] === undefined) {
      count += 1;
      choices[at - 1] = `choice-${count}`;
    }
    choices[at] = choices[at - 1];
  });
  return choices;
}
