import type { FactJson, FactWords } from '../decide/index.js';
import { isUnit, parsePeriod, UNITS } from '../values/index.js';
import { isFigure } from './figures.js';
import type { Language } from './locales/language.js';

/** A fact's value in words. Absent is `not provided`, null `cannot be ascertained`; what has no words stays as it is written. */
export function factValue(language: Language, words: FactWords | undefined, value: FactJson | undefined): string {
  if (value === undefined) return language.absent.notProvided;
  if (value === null) return language.absent.unascertainable;
  if (typeof value === 'boolean') return value ? language.booleans.true : language.booleans.false;
  if (typeof value === 'number') return factValue(language, words, String(value));
  if (typeof value === 'string') return textValue(language, words, value);
  if (isList(value)) return language.list(value.map((one) => factValue(language, words, one)));
  const { since, until } = value;
  if (typeof since === 'string' && typeof until === 'string') {
    return language.fromTo(language.date(since), language.date(until));
  }
  const period = parsePeriod(value);
  return period === undefined ? JSON.stringify(value) : language.period(period);
}

function isList(value: FactJson): value is readonly FactJson[] {
  return Array.isArray(value);
}

function textValue(language: Language, words: FactWords | undefined, text: string): string {
  switch (words?.type) {
    case 'money':
      return language.fullMoney(text);
    case 'date':
      return language.date(text);
    case 'enum':
    case 'set':
      return Object.hasOwn(words.values ?? {}, text) ? (words.values?.[text]?.[language.locale] ?? text) : text;
    case 'duration': {
      const period = parsePeriod(text);
      return period === undefined ? text : language.period(period);
    }
    default:
      return isFigure(text) ? language.measured(text, unitWord(language, words?.unit)) : text;
  }
}

/** How far a value is from a bound, in the fact's unit. */
export function distanceText(language: Language, words: FactWords | undefined, distance: string): string {
  if (words?.type === 'date' || words?.type === 'duration') return language.days(distance);
  return textValue(language, words, distance);
}

function unitWord(language: Language, unit: string | undefined): string | undefined {
  return unit !== undefined && isUnit(unit) ? UNITS[unit].label[language.locale] : unit;
}
