import * as z from 'zod';
import { amount, durationRange, figureBounds } from './amount.js';
import { condition } from './condition.js';
import { citation, factName, identifier, localized, period, reference } from './scalars.js';

/** The penalty types of the Administrative Penalty Law, art. 9; `other` carries a name. */
export const PENALTY_TYPES = [
  'warning',
  'public-criticism',
  'fine',
  'confiscate-illegal-gains',
  'confiscate-illegal-property',
  'suspend-permit',
  'downgrade-qualification',
  'revoke-permit',
  'restrict-business',
  'suspend-business',
  'close-business',
  'bar-from-practice',
  'detention',
  'other',
] as const;

/** Orders are not penalties (art. 28); `other` carries a name. */
export const ORDER_TYPES = [
  'correct',
  'stop',
  'stop-construction',
  'restore',
  'restrict-production',
  'halt-production',
  'file-record',
  'remove',
  'other',
] as const;

const unconditional = {
  necessity: z.enum(['required', 'optional', 'alternative']).optional(),
  /** Alternatives of one choice: one of them. Orders and penalties of a provision may share it (责令停止建设或者责令停产). */
  choice: identifier.optional(),
  /** Of alternatives: several of one choice may be imposed together, but at least one (单处或者并处). */
  combinable: z.literal(true).optional(),
  approval: localized.optional(),
  authority: localized.optional(),
};
const manner = { ...unconditional, when: condition.optional() };

/**
 * One penalty a provision allows; a fine has one `amount` or several `cases` of which the facts select one. `other` may
 * have an amount too (滞纳金).
 */
export const statutoryPenalty = z.strictObject({
  type: z.enum(PENALTY_TYPES),
  name: localized.optional(),
  target: z.enum(['party', 'responsible-person']).optional(),
  ...manner,
  amount: amount.optional(),
  cases: z
    .array(z.strictObject({ when: condition, amount }))
    .min(1)
    .optional(),
  /** A fine whose amount the text does not state. */
  unstated: z.literal(true).optional(),
  duration: durationRange.optional(),
  /** Where another place than the provision itself fixes this penalty (one list of acts, another paragraph for the fine). */
  basis: citation.optional(),
});

/** How much of something is ordered that is not money: so many times the trees felled. */
const quantity = z.strictObject({ ...figureBounds, times: factName.optional(), unit: localized });

const orderParts = {
  type: z.enum(ORDER_TYPES),
  name: localized.optional(),
  within: period.optional(),
  quantity: quantity.optional(),
  basis: citation.optional(),
};

/** An order that comes with the penalty, with its own time limit where the text gives one. */
export const order = z.strictObject({ ...orderParts, ...manner });

/** An order that comes with a row of a table, on the row's own condition. */
export const rowOrder = z.strictObject({ ...orderParts, ...unconditional });

/** What one article allows. `follows` names the provision whose penalties apply (依照前款的规定处罚). */
export const provision = z.strictObject({
  article: reference,
  paragraph: reference.optional(),
  item: reference.optional(),
  penalties: z.record(identifier, statutoryPenalty).optional(),
  orders: z.array(order).optional(),
  follows: citation.optional(),
});

export type StatutoryPenaltyShape = z.infer<typeof statutoryPenalty>;
export type OrderShape = z.infer<typeof order>;
export type RowOrderShape = z.infer<typeof rowOrder>;
export type ProvisionShape = z.infer<typeof provision>;
