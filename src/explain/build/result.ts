import type { Option, Order, Penalty } from '../../decide/index.js';
import { type Block, type Item, item, paragraph, type Section } from '../document.js';
import type { Speaker } from '../speaker.js';

/** What may be imposed: the outcome, then each permitted result. Results that are only possible have a section of their own. */
export function resultSection(speaker: Speaker): Section {
  const { decision, language } = speaker;
  const { outcome, options } = decision;
  const blocks: Block[] = [paragraph(language.outcomes[outcome], 'verdict')];
  if (outcome === 'undetermined') blocks.push(...undetermined(speaker));
  else {
    const single = options.length === 1;
    if (!single && options.length > 0) blocks.push(paragraph(language.severalOptions(options.length)));
    for (const [index, option] of options.entries()) {
      if (!single) blocks.push({ kind: 'subheading', text: language.option(index + 1) });
      blocks.push(...optionBlocks(speaker, option));
    }
  }
  return { heading: language.headings.result, blocks };
}

function undetermined(speaker: Speaker): readonly Block[] {
  const { options, missing } = speaker.decision;
  const [only, ...others] = options;
  const lead = paragraph(speaker.language.possibleResults(options.length, missing.length > 0));
  return only !== undefined && others.length === 0 ? [lead, ...optionBlocks(speaker, only)] : [lead];
}

function optionBlocks(speaker: Speaker, option: Option): readonly Block[] {
  const { language } = speaker;
  const { headings } = language;
  const blocks: Block[] = [];
  const facts = [language.gradeLine(language.grades[option.grade])];
  if (option.score !== undefined) facts.push(language.scoreLine(language.percent(option.score)));
  else if (option.rows.length > 0) facts.push(language.tierLine(speaker.table(option.rows)));
  if (option.grade === 'waivable') blocks.push(paragraph(language.waivable));
  blocks.push({
    kind: 'list',
    ordered: false,
    items: [
      ...(option.penalties.length > 0 ? [item(headings.penalties, [], penaltyItems(speaker, option.penalties))] : []),
      ...(option.orders.length > 0 ? [item(headings.orders, [], orderItems(speaker, option.orders))] : []),
      ...facts.map((text) => item(text)),
      ...(option.penalties.length === 0 ? grounds(speaker, option).map((text) => item(text)) : []),
    ],
  });
  return blocks;
}

function grounds(speaker: Speaker, option: Option): readonly string[] {
  return speaker.basis(option.grounds.flatMap(({ basis }) => basis));
}

export function penaltyItems(speaker: Speaker, penalties: readonly Penalty[]): readonly Item[] {
  return byChoice(speaker, penalties, (penalty, grouped) => {
    const { language } = speaker;
    const text = language.on(language.targets[penalty.target], speaker.penaltyText(penalty));
    return item(grouped ? text : language.withNecessity(text, penalty.necessity), [
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
        speaker.language.oneOf(first.necessity),
        [],
        group.map((one) => say(one, true)),
      ),
    ];
  });
}
