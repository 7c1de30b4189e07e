import { problem } from '../diagnostics/index.js';
import {
  type DoubtfulItem,
  type DraftedTable,
  importTable,
  type Locale,
  type NotTakenOver,
  ProblemsError,
  type RestoredRules,
  type UnreadCell,
  type UnreadReason,
} from '../index.js';
import { readBytes } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';
import { writeJson } from './report.js';
import { writeOut } from './write-out.js';

/** What `import` was asked for beside the common options, as it was written. */
export interface WrittenImport {
  readonly out?: string;
  readonly id?: string;
}

/**
 * `discretion import TABLE`: the draft goes to `--out` or to standard output, the list of what was not read to standard
 * output or, where the draft is there, to standard error. As JSON both are one value.
 */
export function importFile(path: string, { out, id }: WrittenImport, options: Options, io: Io): ExitCode {
  if (id !== undefined && !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
    throw new ProblemsError([problem('not-an-identifier', { found: id })]);
  }
  const read = importTable(readBytes(path, io), { file: path, ...(id !== undefined && { id }) });
  if (!read.ok) throw new ProblemsError(read.problems);
  const { text, kind: _, ...report } = read.value;
  const isJson = options.format === 'json';
  if (out !== undefined || !isJson) writeOut(text, out, { overwrites: false }, io);
  if (isJson) writeJson(out === undefined ? { ...report, draft: text } : report, io);
  else (out === undefined ? io.stderr : io.stdout)(`${tell(read.value, options.locale)}\n`);
  const open = read.value.kind === 'draft' ? read.value.unread : read.value.notTakenOver;
  return open.length === 0 ? EXIT.done : EXIT.unmet;
}

function tell(imported: DraftedTable | RestoredRules, locale: Locale): string {
  return imported.kind === 'draft' ? tellDraft(imported, locale) : tellRestored(imported, locale);
}

function tellRestored({ tables, amounts, takenOver, notTakenOver }: RestoredRules, locale: Locale): string {
  const words = WORDS[locale];
  return [
    words.restored(tables, amounts, takenOver),
    ...(notTakenOver.length === 0
      ? []
      : ['', words.notTakenOver, ...notTakenOver.map((one) => changeText(one, locale))]),
  ].join('\n');
}

function changeText({ code, cell, before, text, reason }: NotTakenOver, locale: Locale): string {
  return `${code} ${cell}: ${before} → ${text}\n  - ${REASONS[reason][locale]}`;
}

function tellDraft({ items, rows, penaltyCells, unread, doubtful }: DraftedTable, locale: Locale): string {
  const words = WORDS[locale];
  const { total, understood } = penaltyCells;
  return [
    words.summary(items, rows, understood, total),
    ...(unread.length === 0 ? [] : ['', words.unread, ...unread.map((one) => cellText(one, locale))]),
    ...(doubtful.length === 0 ? [] : ['', words.doubtful, ...doubtful.map((one) => doubtText(one, locale))]),
  ].join('\n');
}

function cellText({ sheet, cell, text, parts }: UnreadCell, locale: Locale): string {
  const whole = text.replace(/\s+/g, ' ');
  const lines = parts.map((part) => {
    const shown = part.text === '' || part.text === whole ? '' : ` \`${part.text}\``;
    return `  - ${REASONS[part.reason][locale]}${shown}`;
  });
  return [`${sheet}!${cell}: ${whole}`, ...lines].join('\n');
}

function doubtText({ code, sheet, cell, reason }: DoubtfulItem, locale: Locale): string {
  return `${sheet}!${cell}: ${code} - ${DOUBTS[reason][locale]}`;
}

const WORDS = {
  'zh-CN': {
    summary: (items: number, rows: number, understood: number, total: number) =>
      `导入 ${items} 项、${rows} 行；处罚单元格读懂 ${understood}/${total}${share(understood, total)}`,
    restored: (tables: number, amounts: number, takenOver: number) =>
      `导回 ${tables} 张表、${amounts} 处金额，其中改动 ${takenOver} 处`,
    notTakenOver: '未能采用的改动：',
    unread: '未能读懂的单元格：',
    doubtful: '请核对：',
  },
  en: {
    summary: (items: number, rows: number, understood: number, total: number) =>
      `imported: items ${items}, rows ${rows}; penalty cells understood: ${understood} of ${total}${share(understood, total)}`,
    restored: (tables: number, amounts: number, takenOver: number) =>
      `taken back: tables ${tables}, amounts ${amounts}; changed: ${takenOver}`,
    notTakenOver: 'Changes that were not taken over:',
    unread: 'Cells that were not understood:',
    doubtful: 'Please check:',
  },
} as const;

function share(part: number, whole: number): string {
  return whole === 0 ? '' : ` (${(Math.floor((part * 1000) / whole) / 10).toFixed(1)}%)`;
}

const REASONS: Readonly<Record<UnreadReason | NotTakenOver['reason'], Readonly<Record<Locale, string>>>> = {
  'unknown-words': { 'zh-CN': '不认识的处罚措辞', en: 'words of no known penalty or order' },
  'no-figure': { 'zh-CN': '没有数额', en: 'no figure' },
  'bound-unclear': {
    'zh-CN': '幅度不完整或者上下限矛盾（“以上”“以下”缺失、重复或者颠倒）',
    en: 'the range is incomplete or contradicts itself (以上 or 以下 missing, repeated or reversed)',
  },
  'base-unclear': {
    'zh-CN': '数额前后有不能理解的文字',
    en: 'there are words around the figures that are not understood',
  },
  'not-an-amount': {
    'zh-CN': '只采用金额单元格的改动；情节、名称、权重等请在规则文件中修改',
    en: 'only amounts are taken over: change circumstances, names and weights in the rule file',
  },
  'another-measure': {
    'zh-CN': '改动了幅度以外的内容（计算方式、基数、计数、递增或者封顶），请在规则文件中修改',
    en: 'more than the range was changed (the measure, its base, counts, steps or cap): change it in the rule file',
  },
  'empty-cell': { 'zh-CN': '单元格为空', en: 'the cell is empty' },
};

const DOUBTS: Readonly<Record<DoubtfulItem['reason'], Readonly<Record<Locale, string>>>> = {
  'outside-quoted-range': {
    'zh-CN': '表中的罚款幅度超出所引法律依据中的幅度',
    en: 'a fine of the table lies outside of the ranges quoted from the law',
  },
};
