import type { Penalty } from '../decide/index.js';
import type { Language } from './locales/language.js';
import { isOneOf, PENALTY_TYPES } from './vocabulary.js';

/** What a penalty is called: by its own name, else by its type. */
export function penaltyWord(language: Language, { type, name }: Pick<Penalty, 'type' | 'name'>): string {
  if (name !== undefined) return name[language.locale];
  return isOneOf(PENALTY_TYPES, type) ? language.penalties[type] : type;
}

/** The penalty with its amount or duration. */
export function penaltyText(language: Language, penalty: Penalty): string {
  const { amount, duration } = penalty;
  const word =
    penalty.type === 'fine' && penalty.name === undefined
      ? language.fine(amount && language.moneyRange(amount), penalty.unstated === true)
      : penaltyWord(language, penalty) + (amount ? ` ${language.moneyRange(amount)}` : '');
  return duration === undefined ? word : language.lasting(word, language.duration(duration));
}
