import { type Block, item } from '../document.js';
import type { Speaker } from '../speaker.js';

/** The circumstances that hold, what each leads to, and where it stands. */
export function circumstanceBlocks(speaker: Speaker): readonly Block[] {
  const { language, evidence } = speaker;
  const holding = evidence.circumstances.filter(({ conclusion }) => conclusion === 'applies');
  if (holding.length === 0) return [];
  const items = holding.map((node) => {
    const name = language.opening(speaker.circumstanceName(node));
    const { effects, modality } = node;
    const words = effects === undefined ? name : language.labelled(name, language.results.leadsTo(effects, modality));
    return item(words, speaker.basis(node.basis));
  });
  return [
    { kind: 'subheading', text: language.results.circumstances },
    { kind: 'list', ordered: false, items },
  ];
}
