import { cite, type DocumentSummary, type Locale, type Rulebook, tablePage } from '../index.js';
import { readRulebook } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';
import { writeJson } from './report.js';
import { markdownTable, textTable } from './table.js';

/**
 * `discretion list`: the loaded benchmarks and what supplements them, by place and department; with `--on` those in force
 * on that day, with `--violation` the violations that fit its words.
 */
export function list(asked: string | undefined, options: Options, io: Io): ExitCode {
  const rulebook = readRulebook(options, io);
  if (asked === undefined) listDocuments(rulebook, options, io);
  else listViolations(rulebook, asked, options, io);
  return EXIT.done;
}

/** A list in a form: its heading, its rows, and what is said where there are none. */
function writeList(
  { title, heading, rows, empty }: { title: string; heading: readonly string[]; rows: Rows; empty: string },
  { format, locale }: Options,
  io: Io,
): void {
  if (format === 'html') {
    const columns = heading.map((one) => ({ title: one }));
    const caption = locale === 'en' ? `Entries: ${rows.length}` : `共${rows.length}项`;
    io.stdout(tablePage({ locale, title, caption, columns, rows, empty }));
  } else if (format === 'markdown') io.stdout(`${markdownTable([heading, ...rows])}\n`);
  else io.stdout(`${rows.length === 0 ? empty : textTable([heading, ...rows])}\n`);
}

type Rows = readonly (readonly string[])[];

function listDocuments(rulebook: Rulebook, options: Options, io: Io): void {
  const { format, locale, on } = options;
  const benchmarks = rulebook.documents
    .filter(({ kind, supplements }) => kind === 'benchmark' || supplements !== undefined)
    .filter((document) => on === undefined || isInForce(document, on))
    .sort((a, b) => compareText(placeOf(a), placeOf(b)));
  if (format === 'json') writeJson({ benchmarks: benchmarks.map((one) => entryOf(one, locale)) }, io);
  else {
    const rows = benchmarks.map((one) => rowOf(one, locale));
    writeList(
      { title: titleWords(on, locale), heading: HEADINGS[locale], rows, empty: emptyWords(on, locale) },
      options,
      io,
    );
  }
}

function listViolations(rulebook: Rulebook, asked: string, options: Options, io: Io): void {
  const { format, locale, on } = options;
  const found = rulebook.find(asked).filter(({ document }) => on === undefined || isInForce(document, on));
  if (format === 'json') {
    const violations = found.map(({ document, violation: { code, id, name, violates, penalisedBy } }) => ({
      benchmark: document.id,
      code,
      id,
      name: name[locale],
      violates,
      penalisedBy,
    }));
    writeJson({ violations }, io);
  } else {
    const rows = found.map(({ document, violation: { code, name, penalisedBy } }) => [
      document.id,
      code,
      name[locale],
      cite(penalisedBy, locale),
    ]);
    const title = locale === 'en' ? `Violations found for “${asked}”` : `与“${asked}”相符的违法行为`;
    writeList({ title, heading: VIOLATION_HEADINGS[locale], rows, empty: NOTHING_FOUND[locale](asked) }, options, io);
  }
}

const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['编号', '地区', '部门', '施行', '失效', '来源', '违法行为', '补充', '名称'],
  en: [
    'id',
    'jurisdiction',
    'department',
    'in force from',
    'until',
    'provenance',
    'violations',
    'supplements',
    'title',
  ],
};

const VIOLATION_HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['裁量基准', '序号', '违法行为', '处罚依据'],
  en: ['benchmark', 'code', 'violation', 'penalised by'],
};

const NOTHING_FOUND: Readonly<Record<Locale, (asked: string) => string>> = {
  'zh-CN': (asked) =>
    `没有找到与“${asked}”相符的违法行为（可用名称中的词、序号，或者法律名称加条款，如“固废法第一百零二条”）`,
  en: (asked) =>
    `no violation fits "${asked}" (words of its name, its code, or a law and an article such as "solid waste law art. 102")`,
};

const PROVENANCE: Readonly<Record<string, string>> = { published: '已公布', draft: '草案', derived: '推演' };

/** The order of the list: by place, then by department, then by name. */
function placeOf({ jurisdiction = '', department = '', id }: DocumentSummary): string {
  return [jurisdiction, department, id].join('|');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowOf(document: DocumentSummary, locale: Locale): readonly string[] {
  const { id, jurisdiction, department, inForce, provenance, violations, supplements = [], title } = document;
  const origin = provenance === undefined ? '' : locale === 'en' ? provenance : (PROVENANCE[provenance] ?? provenance);
  const count = String(violations.length);
  return [
    id,
    jurisdiction ?? '',
    department ?? '',
    inForce?.from ?? '',
    inForce?.until ?? '',
    origin,
    count,
    supplements.join(' '),
    title[locale],
  ];
}

function entryOf(document: DocumentSummary, locale: Locale) {
  const { id, title, issuer, department, jurisdiction, inForce, provenance, supplements, violations } = document;
  return {
    id,
    title: title[locale],
    issuer: issuer?.[locale],
    department,
    jurisdiction,
    inForce,
    provenance,
    supplements,
    violations: violations.length,
  };
}

/** Both days belong to the time in force. A document that names no day is taken to be in force. */
function isInForce({ inForce }: DocumentSummary, on: string): boolean {
  // Dates are written YYYY-MM-DD, so their order as text is their order as days.
  return inForce === undefined || (inForce.from <= on && (inForce.until === undefined || on <= inForce.until));
}

function titleWords(on: string | undefined, locale: Locale): string {
  if (on === undefined) return locale === 'en' ? 'Loaded benchmarks' : '已载入的裁量基准';
  return locale === 'en' ? `Benchmarks in force on ${on}` : `${on} 施行中的裁量基准`;
}

function emptyWords(on: string | undefined, locale: Locale): string {
  if (on === undefined) return locale === 'en' ? 'no benchmark is loaded' : '未载入任何裁量基准';
  return locale === 'en' ? `no loaded benchmark is in force on ${on}` : `${on} 没有施行中的裁量基准`;
}
