import { type Block, item, paragraph, type Section } from '../document.js';
import type { Speaker } from '../speaker.js';
import { certainBlocks } from './certain.js';
import { optionBlocks } from './option.js';

/** What may be imposed: the outcome, then each permitted result. Results that are only possible have a section of their own. */
export function resultSection(speaker: Speaker): Section {
  return { heading: speaker.language.headings.result, blocks: resultBlocks(speaker) };
}

export function resultBlocks(speaker: Speaker): readonly Block[] {
  const { decision, language } = speaker;
  const { outcome, options } = decision;
  const blocks: Block[] = [paragraph(language.outcomes[outcome], 'verdict')];
  if (outcome === 'undetermined') return [...blocks, ...undetermined(speaker)];
  if (outcome === 'transfer') return [...blocks, ...transferBlocks(speaker)];
  const several = options.length > 1;
  if (several) blocks.push(paragraph(language.severalOptions(options.length)));
  for (const [index, option] of options.entries()) blocks.push(...optionBlocks(speaker, option, index, several));
  return [...blocks, ...certainBlocks(speaker)];
}

function undetermined(speaker: Speaker): readonly Block[] {
  const { language, decision } = speaker;
  const { options, missing, possible } = decision;
  const [only, ...others] = options;
  const blocks: Block[] = [];
  if (options.length > 0) blocks.push(paragraph(language.possibleResults(options.length, missing.length > 0)));
  if (possible.length > 1) {
    blocks.push(paragraph(language.results.outcomesPossible(possible.map((one) => language.results.outcomes[one]))));
  }
  // A transfer has no option: it stands beside the only one without being counted.
  if (only !== undefined && others.length === 0) blocks.push(...optionBlocks(speaker, only, 0, possible.length > 1));
  if (possible.includes('transfer')) blocks.push(...transferBlocks(speaker));
  return blocks;
}

/** The circumstances that lead to a transfer, or still may. */
function transferBlocks(speaker: Speaker): readonly Block[] {
  const { results } = speaker.language;
  const settled = speaker.decision.outcome === 'transfer';
  const leading = speaker.evidence.circumstances.filter(({ effects, conclusion }) => {
    if (effects?.includes('transfer') !== true) return false;
    return settled ? conclusion === 'applies' : conclusion !== 'does-not-apply';
  });
  const items = leading.map(({ id, basis, label }) => {
    const text = speaker.groundText({ rule: id, basis, ...(label && { label }) });
    return item(settled ? results.because(text) : results.transferIf(text));
  });
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}
