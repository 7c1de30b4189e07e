import type { Order, Penalty } from '../../decide/index.js';
import { type Item, item } from '../document.js';
import type { Speaker } from '../speaker.js';

/** The penalties, and with each choice the orders of which it is one or the other (`boundOrders`). */
export function penaltyItems(
  speaker: Speaker,
  penalties: readonly Penalty[],
  orders: readonly Order[] = [],
): readonly Item[] {
  const things: readonly (Penalty | Order)[] = [...penalties, ...boundOrders(penalties, orders)];
  return byChoice(speaker, things, (thing, grouped) =>
    'target' in thing ? penaltyItem(speaker, thing, grouped) : orderItem(speaker, thing, grouped),
  );
}

/** The orders that belong to no choice of penalties. */
export function orderItems(
  speaker: Speaker,
  orders: readonly Order[],
  penalties: readonly Penalty[] = [],
): readonly Item[] {
  const bound = new Set(boundOrders(penalties, orders));
  const others = orders.filter((one) => !bound.has(one));
  return byChoice(speaker, others, (order, grouped) => orderItem(speaker, order, grouped));
}

/** Orders of a choice to which penalties of the party belong too: one of them all. */
export function boundOrders(penalties: readonly Penalty[], orders: readonly Order[]): readonly Order[] {
  const choices = new Set(penalties.filter(({ target }) => target === 'party').map(({ choice }) => choice));
  return orders.filter(({ choice }) => choice !== null && choices.has(choice));
}

function penaltyItem(speaker: Speaker, penalty: Penalty, grouped: boolean): Item {
  const { language } = speaker;
  const text = language.on(language.targets[penalty.target], speaker.penaltyText(penalty));
  return item(grouped ? text : language.withNecessity(text, penalty.necessity), [
    ...standards(speaker, penalty).map((standard) => language.results.standard(standard)),
    ...manner(speaker, penalty),
    ...(penalty.authority === undefined ? [] : [language.authority(speaker.text(penalty.authority))]),
  ]);
}

function orderItem(speaker: Speaker, order: Order, grouped: boolean): Item {
  const text = speaker.orderText(order);
  const named = grouped ? text : speaker.language.withNecessity(text, order.necessity);
  return item(speaker.language.opening(named), manner(speaker, order));
}

/** The sum and the length that the document names as the standard. */
function standards({ language }: Speaker, { guide, duration }: Penalty): readonly string[] {
  return [
    ...(guide === undefined ? [] : [language.moneyRange(guide)]),
    ...(duration?.guide === undefined ? [] : [language.period(duration.guide)]),
  ];
}

function manner(speaker: Speaker, { pending, approval, basis }: Penalty | Order): readonly string[] {
  const { language } = speaker;
  return [
    ...(pending === undefined ? [] : [language.pending(speaker.factLabels(pending))]),
    ...(approval === undefined ? [] : [language.approval(speaker.text(approval))]),
    ...speaker.basis(basis),
  ];
}

interface Choosable {
  readonly choice: string | null;
  readonly combinable?: true;
  readonly necessity: Penalty['necessity'];
}

/** What belongs to one choice comes together, at the place of its first member. */
function byChoice<T extends Choosable>(
  speaker: Speaker,
  things: readonly T[],
  say: (thing: T, grouped: boolean) => Item,
): readonly Item[] {
  const groups = new Map<string, T[]>();
  for (const [index, thing] of things.entries()) {
    const key = thing.choice === null ? `${index}` : `choice ${thing.choice}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    if (others.length === 0) return [say(first, false)];
    return [
      item(
        speaker.language.oneOf(first.necessity, first.combinable === true),
        [],
        group.map((one) => say(one, true)),
      ),
    ];
  });
}
