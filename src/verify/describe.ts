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

/** Words in both languages, and the same without words: it stays what it is when a label is put in other words. */
export interface Described extends Localized {
  readonly key: string;
}

/** A part of a space in words: what each fact is there, facts that may be anything left out. */
export function describeBox(space: Space, box: Box): Described {
  const words = new Map<Fact, string[]>();
  const parts = space.variables.flatMap((variable) => {
    const cells = box[variable.index];
    if (cells === undefined || variable.extent === 'opaque') return [];
    const { fact, word } = variable;
    if (word === undefined) return [describeCells(variable, cells)];
    words.set(fact, [...(words.get(fact) ?? []), cells.includes(1) ? word : `!${word}`]);
    return [];
  });
  for (const [fact, some] of words) parts.push(describeWords(fact, some));
  if (parts.length === 0) return { 'zh-CN': '任何情况', en: 'whatever the facts', key: '' };
  return {
    'zh-CN': parts.map((part) => part['zh-CN']).join('；'),
    en: parts.map((part) => part.en).join('; '),
    key: parts
      .map((part) => part.key)
      .sort()
      .join(';'),
  };
}

/** Several parts, the first few of them in full. */
export function describeBoxes(space: Space, boxes: readonly Box[]): Described {
  const described = boxes.map((box) => describeBox(space, box));
  const shown = described.slice(0, MOST_SHOWN);
  const more = boxes.length - shown.length;
  const join = (locale: Locale, or: string, rest: string) =>
    shown.map((one) => one[locale]).join(or) + (more > 0 ? rest : '');
  return {
    'zh-CN': join('zh-CN', '；或者 ', `；另有${more}处`),
    en: join('en', '; or ', `; and ${more} more`),
    key: described
      .map(({ key }) => key)
      .sort()
      .join('|'),
  };
}

const MOST_SHOWN = 4;

/** Which words a set has, and which it has not (`!` before them). */
function describeWords(fact: Fact, words: readonly string[]): Described {
  const said = (locale: Locale) => {
    const label = (word: string) => fact.values?.[word]?.[locale] ?? word;
    const list = (some: readonly string[]) => some.map(label).join(locale === 'en' ? ', ' : '、');
    const has = words.filter((word) => !word.startsWith('!'));
    const lacks = words.filter((word) => word.startsWith('!')).map((word) => word.slice(1));
    const parts =
      locale === 'en' ? [`with: ${list(has)}`, `without: ${list(lacks)}`] : [`有${list(has)}`, `没有${list(lacks)}`];
    return parts.filter((_, at) => (at === 0 ? has : lacks).length > 0).join(locale === 'en' ? ', ' : '，');
  };
  return {
    'zh-CN': `${fact.label['zh-CN']}：${said('zh-CN')}`,
    en: `${fact.label.en}: ${said('en')}`,
    key: `${fact.name}=${[...words].sort().join('+')}`,
  };
}

function describeCells({ fact, cells }: Variable, chosen: readonly number[]): Described {
  const some = chosen.map((cell) => cells[cell]).filter((cell) => cell !== undefined);
  return {
    'zh-CN': `${fact.label['zh-CN']}：${describeValues(fact, some, 'zh-CN').join('、')}`,
    en: `${fact.label.en}: ${describeValues(fact, some, 'en').join(' or ')}`,
    key: `${fact.name}=${some.map(keyOfCell).join(',')}`,
  };
}

/** One cell of a variable in words. */
export function describeCell({ fact, cells }: Variable, cell: number): Described {
  const chosen = cells.slice(cell, cell + 1);
  const said = (locale: Locale) => describeValues(fact, chosen, locale).join();
  return { 'zh-CN': said('zh-CN'), en: said('en'), key: chosen.map(keyOfCell).join() };
}

function keyOfCell({ range, values }: Cell): string {
  return range === undefined ? JSON.stringify([...values.values()].map(factJson)) : rangeText(range);
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
