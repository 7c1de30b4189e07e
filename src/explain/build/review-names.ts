import type { Penalty } from '../../decide/index.js';
import type { OptionReference, Proposed } from '../../review/index.js';
import { parsePeriod } from '../../values/index.js';
import type { Speaker } from '../speaker.js';
import { isOneOf, PENALTY_TYPES } from '../vocabulary.js';

/** `option 2 (lighter, score: 45%)`; where there is only one, what it is. */
export function optionLabel(speaker: Speaker, { option: index, grade }: OptionReference): string {
  const { language, decision } = speaker;
  const option = decision.options[index];
  const code = decision.violation?.code ?? '';
  const place =
    option?.score !== undefined
      ? [language.review.scored(language.percent(option.score))]
      : option !== undefined && option.rows.length > 0
        ? [language.table(code, option.rows)]
        : [];
  const words = language.list([language.grades[grade], ...place]);
  return decision.options.length === 1 ? words : language.aside(language.option(index + 1), words);
}

export function addressee({ language }: Speaker, target: Penalty['target'], person: string | undefined): string {
  return person === undefined ? language.targets[target] : language.aside(language.targets[target], person);
}

/** The proposal as it was made, under the name that the law gives the penalty where the proposal gives none. */
export function proposedText(speaker: Speaker, proposed: Proposed, permitted: Penalty | null): string {
  const { language } = speaker;
  const { type, name, amount, duration, target = 'party', person } = proposed;
  const own = isOneOf(PENALTY_TYPES, type) ? language.penalties[type] : type;
  const word = name ?? (permitted?.name === undefined ? own : speaker.text(permitted.name));
  const money = amount === undefined ? undefined : language.money(amount);
  const sized =
    money === undefined ? word : type === 'fine' && word === own ? language.fine(money, false) : `${word} ${money}`;
  return language.on(
    addressee(speaker, target, person),
    duration === undefined ? sized : language.lasting(sized, durationText(speaker, duration)),
  );
}

function durationText({ language }: Speaker, duration: NonNullable<Proposed['duration']>): string {
  if (duration === 'life') return language.duration({ life: true });
  const period = parsePeriod(duration);
  return period === undefined ? JSON.stringify(duration) : language.period(period);
}
