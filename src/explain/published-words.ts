import type { ConditionTrace } from '../conditions/index.js';
import type { FactWords } from '../decide/index.js';
import type { Json, Locale } from '../values/index.js';
import { conditionWords } from './condition-words.js';
import { factValue } from './fact-value.js';
import { en } from './locales/en.js';
import type { Language } from './locales/language.js';
import { zhCN } from './locales/zh-cn.js';
import { isOneOf, ORDER_TYPES, PENALTY_TYPES } from './vocabulary.js';

const languageOf = (locale: Locale): Language => (locale === 'en' ? en : zhCN);

/** Words of facts, by name. */
export type FactDictionary = Readonly<Record<string, FactWords>>;

/** A condition in words; a test that is not settled reads as any other. */
export function conditionText(condition: ConditionTrace, facts: FactDictionary, locale: Locale): string {
  const language = languageOf(locale);
  return conditionWords(
    { language, factLabel: (fact) => factLabel(fact, facts, locale), words: (fact) => facts[fact] },
    condition,
  );
}

export function factLabel(fact: string, facts: FactDictionary, locale: Locale): string {
  return facts[fact]?.label[locale] ?? fact;
}

/** A value of a fact in words: the label of an enum's value, a figure with its unit, yes or no. */
export function valueText(fact: string, value: Json | undefined, facts: FactDictionary, locale: Locale): string {
  return factValue(languageOf(locale), facts[fact], value);
}

/** What a type of penalty is called where it has no name of its own. */
export function penaltyTypeName(type: string, locale: Locale): string {
  return isOneOf(PENALTY_TYPES, type) ? languageOf(locale).penalties[type] : type;
}

export function orderTypeName(type: string, locale: Locale): string {
  return isOneOf(ORDER_TYPES, type) ? languageOf(locale).orders[type] : type;
}

/** Who bears a penalty. */
export function targetName(target: 'party' | 'responsible-person', locale: Locale): string {
  return languageOf(locale).targets[target];
}

/** What kind of remark a note of a document is. */
export function remarkName(about: keyof Language['remarks'], locale: Locale): string {
  return languageOf(locale).remarks[about];
}
