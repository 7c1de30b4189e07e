import { type FactValue, factJson, isDuration, isFactList, isSpan } from '../conditions/index.js';
import type { Fact } from '../resolve/index.js';
import {
  formatPeriod,
  hull,
  isDecimal,
  isUnit,
  type Locale,
  type Localized,
  plain,
  type Range,
  rangeText,
  UNITS,
} from '../values/index.js';
import type { Box, Cell, Space, Variable } from './space/index.js';

/** A part of a space in words: what each fact is there, facts that may be anything left out. */
export function describeBox(space: Space, box: Box): Localized {
  const parts = space.variables.flatMap((variable) => {
    const cells = box[variable.index];
    return cells === undefined || variable.extent === 'opaque' ? [] : [describeCells(variable, cells)];
  });
  if (parts.length === 0) return { 'zh-CN': '任何情况', en: 'whatever the facts' };
  return {
    'zh-CN': parts.map((part) => part['zh-CN']).join('；'),
    en: parts.map((part) => part.en).join('; '),
  };
}

/** Several parts, the first few of them in full. */
export function describeBoxes(space: Space, boxes: readonly Box[]): Localized {
  const shown = boxes.slice(0, MOST_SHOWN).map((box) => describeBox(space, box));
  const more = boxes.length - shown.length;
  const join = (locale: Locale, or: string, rest: string) =>
    shown.map((one) => one[locale]).join(or) + (more > 0 ? rest : '');
  return { 'zh-CN': join('zh-CN', '；或者 ', `；另有${more}处`), en: join('en', '; or ', `; and ${more} more`) };
}

const MOST_SHOWN = 4;

function describeCells({ fact, word, cells }: Variable, chosen: readonly number[]): Localized {
  if (word !== undefined) {
    const label = fact.values?.[word] ?? { 'zh-CN': word, en: word };
    const isIn = chosen.includes(1);
    return {
      'zh-CN': `${fact.label['zh-CN']}${isIn ? '包括' : '不包括'}“${label['zh-CN']}”`,
      en: `${fact.label.en} ${isIn ? 'includes' : 'does not include'} "${label.en}"`,
    };
  }
  const some = chosen.map((cell) => cells[cell]).filter((cell) => cell !== undefined);
  return {
    'zh-CN': `${fact.label['zh-CN']}：${describeValues(fact, some, 'zh-CN').join('、')}`,
    en: `${fact.label.en}: ${describeValues(fact, some, 'en').join(' or ')}`,
  };
}

function describeValues(fact: Fact, cells: readonly Cell[], locale: Locale): readonly string[] {
  const ranges = joined(cells.flatMap(({ range }) => (range === undefined ? [] : [range])));
  if (ranges.length > 0) return ranges.map((range) => withUnit(rangeText(range), fact, locale));
  const values = cells.map(({ values: held }) => describeHeld(fact, held, locale));
  return values.length > MOST_SHOWN ? [...values.slice(0, MOST_SHOWN), '…'] : values;
}

/** A list is shown with its items even where rules name what is derived from it. */
function describeHeld(fact: Fact, held: ReadonlyMap<string, FactValue>, locale: Locale): string {
  const lists = [...held.values()].filter((value) => isFactList(value));
  const shown = lists.length > 0 ? lists : [held.get(fact.name) ?? ''];
  return shown.map((value) => describeValue(fact, value, locale)).join(' + ');
}

/** One value of a fact in words. */
export function describeValue(fact: Fact, value: FactValue, locale: Locale): string {
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否';
  if (typeof value === 'string') return fact.values?.[value]?.[locale] ?? value;
  if (isDecimal(value)) return withUnit(plain(value), fact, locale);
  if (value instanceof Set) {
    const words = [...(value as ReadonlySet<string>)].map((word) => fact.values?.[word]?.[locale] ?? word);
    return `[${words.join(locale === 'en' ? ', ' : '、')}]`;
  }
  if (isDuration(value)) return isSpan(value) ? `${value.since} – ${value.until}` : formatPeriod(value, locale);
  return JSON.stringify(factJson(value));
}

function withUnit(text: string, { unit, type }: Fact, locale: Locale): string {
  if (type.kind === 'money') return locale === 'en' ? `CNY ${text}` : `${text}元`;
  if (unit === undefined || !isUnit(unit)) return text;
  return `${text}${locale === 'en' ? ' ' : ''}${UNITS[unit].label[locale]}`;
}

/** Neighbouring stretches as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const done: Range[] = [];
  for (const range of ranges) {
    const last = done.at(-1);
    if (last !== undefined && touch(last, range)) done[done.length - 1] = hull(last, range);
    else done.push(range);
  }
  return done;
}

function touch({ max }: Range, { min }: Range): boolean {
  return max !== undefined && min !== undefined && max.value.eq(min.value) && (max.inclusive || min.inclusive);
}
