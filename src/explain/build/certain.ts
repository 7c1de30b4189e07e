import { type Block, paragraph } from '../document.js';
import type { Speaker } from '../speaker.js';
import { orderItems, penaltyItems } from './penalties.js';

/** What comes in every result, whichever is chosen and however open facts turn out. */
export function certainBlocks(speaker: Speaker): readonly Block[] {
  const { decision, language } = speaker;
  const { certain, options } = decision;
  if (certain === null || options.length < 2) return [];
  const { penalties, orders } = certain;
  const items = [...penaltyItems(speaker, penalties, orders), ...orderItems(speaker, orders, penalties)];
  if (items.length === 0) return [paragraph(language.results.nothingCertain)];
  return [
    { kind: 'subheading', text: language.results.certain },
    { kind: 'list', ordered: false, items },
  ];
}
