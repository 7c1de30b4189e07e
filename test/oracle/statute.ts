import { type Computed, compute } from './amounts.js';
import { holds, type Reading } from './conditions.js';
import { type MannerRule, type Wanted, wantedBy } from './manners.js';
import { writeRange } from './range.js';
import { asMap, asMaps, asText, type RawMap, textOr } from './raw.js';
import { every, open, opposite, some, union, type Verdict, YES } from './truth.js';

export interface StatutoryPenalty {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly necessity: string;
  readonly choice: string | undefined;
  /** Of its choice several may be imposed together. */
  readonly combinable: boolean;
  /** The law names the fine and no amount. */
  readonly unstated: boolean;
  readonly imposed: Verdict;
  readonly wanted: Wanted;
  /** Fines: what the law itself allows in this case. */
  readonly amount: Computed | undefined;
  readonly duration: RawMap | undefined;
  /** How the law that fixes it reads 以上 and 以下. */
  readonly words: Reading['bounds'];
}

export interface StatutoryOrder {
  readonly kind: string;
  /** With its quantity. */
  readonly shown: string;
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

/** The penalties of the provisions, and the general ones that no provision names for the same target. */
export function statutoryPenalties(
  cited: readonly Cited[],
  general: readonly { readonly penalty: RawMap; readonly reading: Reading }[],
  manners: readonly MannerRule[],
): readonly StatutoryPenalty[] {
  const own = cited.flatMap(({ provision, reading }) =>
    Object.entries(asMap(provision.penalties)).map(([id, raw]) => penaltyOf(id, asMap(raw), reading, manners)),
  );
  const kinds = new Set(own.map(kindOf));
  const added = general
    .map(({ penalty, reading }) => penaltyOf(asText(penalty.id) ?? '?', penalty, reading, manners))
    .filter((one) => !kinds.has(kindOf(one)));
  const all = [...own, ...added];
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

/** What a responsible person loses is not what the party loses. */
const kindOf = ({ type, target }: StatutoryPenalty): string => `${type} of the ${target}`;

const whenHolds = (rule: RawMap, reading: Reading): Verdict =>
  rule.when === undefined ? YES : holds(rule.when, reading);

function penaltyOf(id: string, raw: RawMap, reading: Reading, manners: readonly MannerRule[]): StatutoryPenalty {
  const type = asText(raw.type) ?? '?';
  const necessity = asText(raw.necessity) ?? 'required';
  return {
    id,
    type,
    target: asText(raw.target) ?? 'party',
    necessity,
    wanted: wantedBy(manners, { type, necessity }),
    choice: asText(raw.choice),
    combinable: raw.combinable !== undefined,
    unstated: raw.unstated !== undefined,
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

/** The orders of the provisions; a general one comes along only where no provision gives one of its type: not while the condition of that one holds. */
export function orders(
  cited: readonly Cited[],
  general: readonly { readonly order: RawMap; readonly reading: Reading }[],
): readonly StatutoryOrder[] {
  const own = cited.flatMap(({ provision, reading }) => asMaps(provision.orders).map((order) => ({ order, reading })));
  const given = ({ order, reading }: (typeof own)[number]) => whenHolds(order, reading);
  const ownOfType = (type: RawMap[string]) => some(own.filter(({ order }) => order.type === type).map(given));
  const all = [
    ...own.map((one) => ({ ...one, verdict: given(one) })),
    ...general.map((one) => ({ ...one, verdict: every([given(one), opposite(ownOfType(one.order.type))]) })),
  ];
  return [...new Set(all.map(({ order }) => orderKind(order)))].map((kind) => {
    const same = all.filter(({ order, verdict }) => orderKind(order) === kind && verdict.truth !== false);
    return quantified(kind, some(same.map(({ verdict }) => verdict)), same);
  });
}

/** With how much is ordered, where the law says that; it is open too while a fact is missing for it. */
function quantified(
  kind: string,
  given: Verdict,
  same: readonly { order: RawMap; reading: Reading }[],
): StatutoryOrder {
  const [found] = same.filter(({ order }) => order.quantity !== undefined);
  if (found === undefined) return { kind, shown: kind, given };
  const { unit, ...figures } = asMap(found.order.quantity);
  const much = compute(figures, found.reading);
  if ('hangsOn' in much) return { kind, shown: kind, given: every([given, open(...much.hangsOn)]) };
  return { kind, shown: `${kind} of ${writeRange(much.range)} ${textOr(asMap(unit).en, '?')}`, given };
}
