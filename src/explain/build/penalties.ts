import type { Order, Penalty } from '../../decide/index.js';
import { type Item, item } from '../document.js';
import type { Speaker } from '../speaker.js';

export function penaltyItems(speaker: Speaker, penalties: readonly Penalty[]): readonly Item[] {
  return byChoice(speaker, penalties, (penalty, grouped) => {
    const { language } = speaker;
    const text = language.on(language.targets[penalty.target], speaker.penaltyText(penalty));
    return item(grouped ? text : language.withNecessity(text, penalty.necessity), [
      ...standards(speaker, penalty).map((standard) => language.results.standard(standard)),
      ...manner(speaker, penalty),
      ...(penalty.authority === undefined ? [] : [language.authority(speaker.text(penalty.authority))]),
    ]);
  });
}

export function orderItems(speaker: Speaker, orders: readonly Order[]): readonly Item[] {
  return byChoice(speaker, orders, (order, grouped) => {
    const text = speaker.orderText(order);
    const named = grouped ? text : speaker.language.withNecessity(text, order.necessity);
    return item(speaker.language.opening(named), manner(speaker, order));
  });
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
