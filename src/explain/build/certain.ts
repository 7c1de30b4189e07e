import { type Block, paragraph } from '../document.js';
import type { Speaker } from '../speaker.js';
import { orderItems, penaltyItems } from './penalties.js';

/** What comes in every result, whichever is chosen and however open facts turn out. */
export function certainBlocks(speaker: Speaker): readonly Block[] {
  const { decision, language } = speaker;
  const { certain, options } = decision;
  if (certain === null || options.length < 2) return [];
  const items = [...penaltyItems(speaker, certain.penalties), ...orderItems(speaker, certain.orders)];
  if (items.length === 0) return [paragraph(language.results.nothingCertain)];
  return [
    { kind: 'subheading', text: language.results.certain },
    { kind: 'list', ordered: false, items },
  ];
}
