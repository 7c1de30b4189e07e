import type { NoticeCode } from '../decide/index.js';

/** The penalty types of the Administrative Penalty Law, art. 9, that have a word of their own; `other` carries a name. */
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
export type PenaltyType = (typeof PENALTY_TYPES)[number];

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
export type OrderType = (typeof ORDER_TYPES)[number];

/** Remarks that a document keeps with its table; their text stands in the decision. */
export const REMARKS = ['misprint', 'reading', 'overlap', 'gap', 'excess', 'scope'] as const;
export type Remark = (typeof REMARKS)[number];
export type EngineNotice = Exclude<NoticeCode, Remark>;

export function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
  return (list as readonly string[]).includes(text);
}
