import type { Decision } from '../../decide/index.js';
import { type Block, item, paragraph, type Section } from '../document.js';
import { Speaker } from '../speaker.js';
import { isOneOf, PENALTY_TYPES } from '../vocabulary.js';
import { noticesSection } from './notices.js';
import { possibilitiesSection } from './possibilities.js';
import { questionBlocks } from './questions.js';
import { resultBlocks } from './result.js';

/** Further acts, each decided by itself, and what all acts come to together. */
export function actsSections(speaker: Speaker): readonly Section[] {
  const { acts, together } = speaker.decision;
  const { comparison } = speaker.language;
  return [
    ...(acts.length === 0
      ? []
      : [
          {
            heading: comparison.acts,
            blocks: [
              paragraph(comparison.actsApart),
              ...acts.flatMap((act, index) => actBlocks(speaker, act, index + 2)),
            ],
          },
        ]),
    ...(together === null ? [] : [{ heading: comparison.together, blocks: togetherBlocks(speaker, together) }]),
  ];
}

function actBlocks({ language }: Speaker, act: Decision, number: number): readonly Block[] {
  const speaker = new Speaker(act, language);
  const { violation, benchmark } = act;
  const name = violation === null ? '—' : `${violation.code} ${speaker.text(violation.names)}`;
  return [
    { kind: 'subheading', text: language.comparison.act(number, name) },
    ...(benchmark === null
      ? []
      : [paragraph(language.benchmark(speaker.text(benchmark.title), benchmark.id), 'quiet')]),
    ...resultBlocks(speaker),
    ...(possibilitiesSection(speaker)?.blocks ?? []),
    ...questionBlocks(speaker),
    ...(noticesSection(speaker)?.blocks ?? []),
  ];
}

function togetherBlocks(speaker: Speaker, { fines, durations }: NonNullable<Decision['together']>): readonly Block[] {
  const { language } = speaker;
  const { comparison } = language;
  const items = [
    ...fines.map(({ target, amount }) =>
      item(comparison.finesTogether(language.targets[target], speaker.moneyRange(amount))),
    ),
    ...durations.map(({ type, sum, cap, held, basis }) => {
      const name = isOneOf(PENALTY_TYPES, type) ? language.penalties[type] : type;
      const text = comparison.durationsTogether(name, language.duration(sum), language.period(cap), held);
      return item(text, speaker.basis(basis));
    }),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}
