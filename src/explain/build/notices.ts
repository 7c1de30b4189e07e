import type { Notice } from '../../decide/index.js';
import { type Item, item, type Section } from '../document.js';
import { groupDigits, isFigure } from '../figures.js';
import type { Figures, Language } from '../locales/language.js';
import type { Speaker } from '../speaker.js';
import { isOneOf, REMARKS } from '../vocabulary.js';

/** What a reader has to know before relying on the result. */
export function noticesSection(speaker: Speaker): Section | undefined {
  const { notes } = speaker.decision;
  if (notes.length === 0) return undefined;
  const items = notes.map((notice) => noticeItem(speaker, notice));
  return { heading: speaker.language.headings.notices, blocks: [{ kind: 'list', ordered: false, items }] };
}

function noticeItem(speaker: Speaker, notice: Notice): Item {
  const { language } = speaker;
  const { code, text, rows } = notice;
  if (isOneOf(REMARKS, code)) {
    return item(language.labelled(language.remarks[code], text === undefined ? '' : speaker.text(text)), [
      ...(rows === undefined || text === undefined ? [] : [speaker.table(rows)]),
      ...speaker.basis(notice.basis),
    ]);
  }
  if (text !== undefined) return item(speaker.text(text), speaker.basis(notice.basis));
  const figures = figuresOf(speaker, notice);
  const sentence = Object.hasOwn(language.notices, code) ? language.notices[code](figures) : code;
  const rest = figures.rest();
  const whole = rest === '' ? sentence : sentence + language.moreFigures(rest);
  return item(language.opening(whole), speaker.basis(notice.basis));
}

const DASH = '—';

/** The figures of a notice in words, and those that no word was found for. */
function figuresOf(speaker: Speaker, { figures = {}, rows = [], basis }: Notice): Figures & { rest(): string } {
  const { language } = speaker;
  const used = new Set<string>();
  const figure = (key: string): string | undefined => {
    used.add(key);
    return Object.hasOwn(figures, key) ? figures[key] : undefined;
  };
  const said = (key: string, say: (value: string) => string): string => {
    const value = figure(key);
    return value === undefined ? DASH : say(value);
  };
  return {
    money: (key) => said(key, (value) => moneyOrRange(language, value)),
    penalty: () => said('penalty', (id) => speaker.penaltyName(id)),
    fact: () => said('fact', (fact) => speaker.factLabel(fact)),
    factor: () => said('factor', (key) => speaker.factorLabel(key)),
    rows: () => language.list(rows.map((row) => language.row(row))) || DASH,
    date: (key) => said(key, (value) => language.date(value)),
    law: () => said('law', (id) => language.document(lawTitle(speaker, id, basis))),
    maybe: (key, say) => {
      const value = figure(key);
      return value === undefined ? '' : say(value);
    },
    rest: () => {
      // The penalty of a remark on a base is named by what it is a base of; it needs no words of its own.
      const left = Object.entries(figures).filter(([key]) => !used.has(key) && key !== 'penalty');
      return language.list(left.map(([key, value]) => language.labelled(key, groupDigits(value))));
    },
  };
}

function lawTitle(speaker: Speaker, id: string, basis: Notice['basis']): string {
  const cited = basis.find(({ law }) => law === id);
  return cited === undefined ? id : speaker.text(cited.title);
}

const INTERVAL = /^([[(])([^,\s]*), ([^,\s]*)([\])])$/;

/** `[500000, 570000)` is a range; a bound that is not there stays out. */
function moneyOrRange(language: Language, text: string): string {
  if (isFigure(text)) return language.money(text);
  const parts = INTERVAL.exec(text);
  if (parts === null) return groupDigits(text);
  const [, open, min = '', max = '', close] = parts;
  return language.moneyRange({
    ...(min !== '' && { min, minInclusive: open === '[' }),
    ...(max !== '' && { max, maxInclusive: close === ']' }),
  });
}
