import { type Computed, compute } from './amounts.js';
import { holds, type Reading } from './conditions.js';
import { asMap, asMaps, asText, type RawMap, textOr } from './raw.js';
import { some, union, type Verdict, YES } from './truth.js';

export interface StatutoryPenalty {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly necessity: string;
  readonly choice: string | undefined;
  /** Of its choice several may be imposed together. */
  readonly combinable: boolean;
  readonly imposed: Verdict;
  /** Fines: what the law itself allows in this case. */
  readonly amount: Computed | undefined;
  readonly duration: RawMap | undefined;
  /** How the law that fixes it reads 以上 and 以下. */
  readonly words: Reading['bounds'];
}

export interface StatutoryOrder {
  readonly kind: string;
  readonly given: Verdict;
}

/** What is ordered: `correct`; for other orders also their name. */
export const orderKind = ({ type, name }: RawMap): string =>
  [asText(type) ?? '?', ...(name === undefined ? [] : [textOr(asMap(name).en, '?')])].join(' ');

/** A provision with the words of its own law: 以上 and 以下 mean there what that law says. */
export interface Cited {
  readonly provision: RawMap;
  readonly reading: Reading;
}

/** The penalties of the provisions, and the general ones of types that no provision names. */
export function statutoryPenalties(
  cited: readonly Cited[],
  general: readonly { readonly penalty: RawMap; readonly reading: Reading }[],
): readonly StatutoryPenalty[] {
  const own = cited.flatMap(({ provision, reading }) =>
    Object.entries(asMap(provision.penalties)).map(([id, raw]) => penaltyOf(id, asMap(raw), reading)),
  );
  const types = new Set(own.map(({ type }) => type));
  const added = general
    .map(({ penalty, reading }) => penaltyOf(asText(penalty.id) ?? '?', penalty, reading))
    .filter(({ type }) => !types.has(type));
  const all = [...own, ...added];
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

const whenHolds = (rule: RawMap, reading: Reading): Verdict =>
  rule.when === undefined ? YES : holds(rule.when, reading);

function penaltyOf(id: string, raw: RawMap, reading: Reading): StatutoryPenalty {
  return {
    id,
    type: asText(raw.type) ?? '?',
    target: asText(raw.target) ?? 'party',
    necessity: asText(raw.necessity) ?? 'required',
    choice: asText(raw.choice),
    combinable: raw.combinable !== undefined,
    imposed: whenHolds(raw, reading),
    amount: amountOf(raw, reading),
    duration: raw.duration === undefined ? undefined : asMap(raw.duration),
    words: reading.bounds,
  };
}

function amountOf(raw: RawMap, reading: Reading): Computed | undefined {
  if (raw.amount !== undefined) return compute(asMap(raw.amount), reading);
  if (raw.cases === undefined) return undefined;
  const cases = asMaps(raw.cases).map((one) => ({ one, verdict: whenHolds(one, reading) }));
  const chosen = cases.find(({ verdict }) => verdict.truth === true);
  if (chosen !== undefined) return compute(asMap(chosen.one.amount), reading);
  return { hangsOn: union(cases.map(({ verdict }) => verdict.hangsOn)) };
}

/** The orders of the provisions, and the general ones unless a provision already orders the same. */
export function orders(
  cited: readonly Cited[],
  general: readonly { readonly order: RawMap; readonly reading: Reading }[],
): readonly StatutoryOrder[] {
  const own = cited.flatMap(({ provision, reading }) => asMaps(provision.orders).map((order) => ({ order, reading })));
  const types = new Set(own.map(({ order }) => order.type));
  const all = [...own, ...general.filter(({ order }) => !types.has(order.type))];
  return [...new Set(all.map(({ order }) => orderKind(order)))].map((kind) => ({
    kind,
    given: some(all.flatMap(({ order, reading }) => (orderKind(order) === kind ? [whenHolds(order, reading)] : []))),
  }));
}
