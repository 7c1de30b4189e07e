import type { DocumentSummary, Locale } from '../index.js';
import { readRulebook } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';
import { writeJson } from './report.js';
import { htmlTable, markdownTable, textTable } from './table.js';

/** `discretion list`: the loaded benchmarks and what supplements them; with `--on` those in force on that day. */
export function list(options: Options, io: Io): ExitCode {
  const { format, locale, on } = options;
  const benchmarks = readRulebook(options, io)
    .documents.filter(({ kind, supplements }) => kind === 'benchmark' || supplements !== undefined)
    .filter((document) => on === undefined || isInForce(document, on));
  if (format === 'json') writeJson({ benchmarks: benchmarks.map((one) => entryOf(one, locale)) }, io);
  else if (format === 'text' && benchmarks.length === 0) io.stdout(`${emptyWords(on, locale)}\n`);
  else {
    const rows = [HEADINGS[locale], ...benchmarks.map((one) => rowOf(one, locale))];
    const render = { text: textTable, markdown: markdownTable, html: htmlTable }[format];
    io.stdout(`${render(rows)}\n`);
  }
  return EXIT.done;
}

const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['编号', '地区', '施行', '失效', '来源', '违法行为', '补充', '名称'],
  en: ['id', 'jurisdiction', 'in force from', 'until', 'provenance', 'violations', 'supplements', 'title'],
};

const PROVENANCE: Readonly<Record<string, string>> = { published: '已公布', draft: '草案', derived: '推演' };

function rowOf(document: DocumentSummary, locale: Locale): readonly string[] {
  const { id, jurisdiction, inForce, provenance, violations, supplements = [], title } = document;
  const origin = provenance === undefined ? '' : locale === 'en' ? provenance : (PROVENANCE[provenance] ?? provenance);
  const count = String(violations.length);
  return [
    id,
    jurisdiction ?? '',
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

function emptyWords(on: string | undefined, locale: Locale): string {
  if (on === undefined) return locale === 'en' ? 'no benchmark is loaded' : '未载入任何裁量基准';
  return locale === 'en' ? `no loaded benchmark is in force on ${on}` : `${on} 没有施行中的裁量基准`;
}
