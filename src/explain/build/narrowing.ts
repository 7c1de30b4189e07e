import type { NarrowingStep, Option } from '../../decide/index.js';
import { type Item, item } from '../document.js';
import type { Speaker } from '../speaker.js';
import { drawings } from './drawing.js';

/** How each fine came from the statutory range to its own, one list for each. */
export function narrowingItems(speaker: Speaker, { narrowing, grade }: Option): readonly Item[] {
  const { language } = speaker;
  const byPenalty = new Map<string, NarrowingStep[]>();
  for (const step of narrowing) {
    const some = byPenalty.get(step.penalty);
    if (some === undefined) byPenalty.set(step.penalty, [step]);
    else some.push(step);
  }
  const single = byPenalty.size === 1;
  const lists = [...byPenalty].map(([penalty, some]) => ({
    name: language.opening(speaker.penaltyName(penalty)),
    items: stepItems(speaker, some, grade),
  }));
  if (lists.length === 0) return [];
  const { steps: heading } = language.headings;
  return single
    ? lists.map(({ name, items }) => item(language.labelled(heading, name), [], items))
    : [
        item(
          heading,
          [],
          lists.map(({ name, items }) => item(name, [], items)),
        ),
      ];
}

/** The steps of one fine, each with its range on the scale of all of them; a proposed sum is held against the last. */
export function stepItems(
  speaker: Speaker,
  steps: readonly NarrowingStep[],
  grade: Option['grade'],
  proposed?: string,
): readonly Item[] {
  const drawn = drawings(
    speaker,
    steps.map(({ range, step }, index) => ({
      range,
      isGuide: step === 'guide',
      proposed: index === steps.length - 1 ? proposed : undefined,
    })),
  );
  return steps.map((step, index) => {
    const drawing = drawn[index];
    return { ...stepItem(speaker, step, grade), ...(drawing && { drawing }) };
  });
}

function stepItem(speaker: Speaker, { step, range, formula, basis }: NarrowingStep, grade: Option['grade']): Item {
  const { language } = speaker;
  const arithmetic = formula === undefined ? undefined : language.formula(formula);
  const name = step === 'circumstance' ? language.opening(language.grades[grade]) : language.steps[step];
  return item(language.step(name, speaker.moneyRange(range), arithmetic), speaker.basis(basis));
}
