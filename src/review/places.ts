import type { Option, Order, Penalty, Target } from '../decide/index.js';
import type { Proposed } from './proposed.js';

/** One on whom penalties are proposed: the party, or a responsible person. Each is punished by a decision of their own. */
export interface Addressee {
  readonly target: Target;
  readonly person?: string;
  /** Places of their penalties in the proposal. */
  readonly indexes: readonly number[];
}

/** A penalty that can be imposed once, or a choice of which one can. */
export interface Place {
  readonly members: readonly Penalty[];
  /** `open`: required if it applies at all, and that is not known. */
  readonly demand: 'required' | 'open' | 'optional';
}

const TARGETS: readonly Target[] = ['party', 'responsible-person'];

export function targetOf({ target }: Proposed): Target {
  return target ?? 'party';
}

/** Those for whom something is proposed; everyone where it is said that nothing is. */
export function addresseesOf(proposed: readonly Proposed[]): readonly Addressee[] {
  if (proposed.length === 0) return TARGETS.map((target) => ({ target, indexes: [] }));
  const found = new Map<string, { target: Target; person?: string; indexes: number[] }>();
  for (const [index, one] of proposed.entries()) {
    const target = targetOf(one);
    const person = target === 'responsible-person' ? one.person?.trim() : undefined;
    const key = JSON.stringify([target, person]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { target, ...(person !== undefined && { person }), indexes: [index] });
    else known.indexes.push(index);
  }
  return [...found.values()];
}

const DEMANDS: readonly Place['demand'][] = ['required', 'open', 'optional'];

/** What an option provides for a target, required penalties first. */
export function placesOf(option: Option, target: Target): readonly Place[] {
  const { penalties } = option;
  const found = new Map<string, Penalty[]>();
  for (const [index, penalty] of penalties.entries()) {
    if (penalty.target !== target) continue;
    const isAlone = penalty.choice === null || penalty.combinable === true;
    const key = isAlone ? `${index}` : `choice ${penalty.choice}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [penalty]);
    else known.push(penalty);
  }
  return [...found.values()]
    .map((members) => ({ members, demand: demandOf(members, ordersInstead(option, members)) }))
    .sort((a, b) => DEMANDS.indexOf(a.demand) - DEMANDS.indexOf(b.demand));
}

/** Choices of which several may be imposed, but at least one: those from which nothing was taken. */
export function untakenMenus(
  option: Option,
  target: Target,
  taken: ReadonlySet<Penalty>,
): readonly (readonly Penalty[])[] {
  const menus = new Map<string, Penalty[]>();
  for (const penalty of option.penalties) {
    if (penalty.target !== target || penalty.combinable !== true || penalty.choice === null) continue;
    menus.set(penalty.choice, [...(menus.get(penalty.choice) ?? []), penalty]);
  }
  return [...menus.values()].filter(
    (members) => ordersInstead(option, members).length === 0 && !members.some((one) => taken.has(one)),
  );
}

/** Orders of the same choice: one of them may be given in place of a penalty. Orders are given to the party. */
export function ordersInstead({ orders }: Option, [first]: readonly Penalty[]): readonly Order[] {
  if (first === undefined || first.choice === null || first.target !== 'party') return [];
  return orders.filter(({ choice }) => choice === first.choice);
}

/** Of a menu each penalty may be left out; that one of them is imposed is asked of the whole (`untakenMenus`). */
function demandOf(members: readonly Penalty[], instead: readonly Order[]): Place['demand'] {
  if (instead.some(({ pending }) => pending === undefined)) return 'optional';
  if (members.every(({ necessity, combinable }) => necessity === 'optional' || combinable === true)) return 'optional';
  return instead.length > 0 || members.every(({ pending }) => pending !== undefined) ? 'open' : 'required';
}

/** Whether a proposal means this penalty. A penalty `other` is known by its name alone; elsewhere a name may be left out. */
export function isMeant({ type, name }: Penalty, proposed: Proposed): boolean {
  if (type !== proposed.type) return false;
  if (type !== 'other' && (proposed.name === undefined || name === undefined)) return true;
  const said = proposed.name?.trim().toLowerCase();
  return name !== undefined && (said === name['zh-CN'].toLowerCase() || said === name.en.toLowerCase());
}
