import { cite, remarkName } from '../../explain/index.js';
import type { RuleDocument, Violation } from '../../resolve/index.js';
import type { Locale } from '../../values/index.js';
import type { PublishedDocument, PublishedTable } from './published-table.js';
import { scoringTable } from './scoring-table.js';
import { statutoryTable } from './statutory-table.js';
import { tierTable } from './tier-table.js';
import { Words } from './words.js';

/** A document as people publish it: its head, and the table of each violation in the order of the document, or as asked for. */
export function publishedDocument(
  document: RuleDocument,
  locale: Locale,
  asked?: readonly string[],
): PublishedDocument {
  const violations =
    asked === undefined ? document.violations : asked.flatMap((name) => document.violation(name) ?? []);
  return {
    id: document.id,
    title: document.title[locale],
    facts: headOf(document, locale),
    tables: violations.map((violation) => publishedTable(violation, locale)),
    digest: document.digest,
  };
}

/** The table of one violation as it is printed: articles cited, a heading, a line for each row, remarks. Plain data; never throws. */
export function publishedTable(violation: Violation, locale: Locale): PublishedTable {
  const words = new Words(violation, locale);
  const { code, key, name, page, violates, basis, method } = violation;
  const remarks = violation.notes.map(({ about, text, rows }) => {
    const where =
      rows === undefined ? '' : locale === 'en' ? ` (rows ${rows.join(', ')})` : `（第${rows.join('、')}行）`;
    return `${remarkName(about, locale)}${where}${locale === 'en' ? ': ' : '：'}${text[locale]}`;
  });
  const table = tableOf(violation, method, words);
  return {
    code,
    id: key,
    name: name[locale],
    ...(page !== undefined && { page }),
    violates: cite(violates, locale),
    basis: cite(basis, locale),
    heading: table.heading,
    rows: table.rows,
    remarks: [...table.remarks, ...remarks],
  };
}

function tableOf(
  violation: Violation,
  method: Violation['method'],
  words: Words,
): Pick<PublishedTable, 'heading' | 'rows' | 'remarks'> {
  switch (method.kind) {
    case 'tiers':
      return { ...tierTable(violation, method.nodes, words), remarks: [] };
    case 'scoring':
      return scoringTable(violation, method, words);
    case 'statutory':
      return { ...statutoryTable(violation, words), remarks: [] };
  }
}

function headOf(
  { issuer, number, jurisdiction, published, inForce, provenance, bounds }: RuleDocument,
  locale: Locale,
): PublishedDocument['facts'] {
  const isEnglish = locale === 'en';
  const included = (word: 'inclusive' | 'exclusive') =>
    word === 'inclusive'
      ? isEnglish
        ? 'includes the number'
        : '包括本数'
      : isEnglish
        ? 'excludes the number'
        : '不包括本数';
  const facts: readonly (readonly [string, string | undefined])[] = [
    [isEnglish ? 'Issuer' : '制定机关', issuer?.[locale]],
    [isEnglish ? 'Number' : '文号', number],
    [isEnglish ? 'Jurisdiction' : '地区', jurisdiction],
    [isEnglish ? 'Published' : '公布日期', published],
    [isEnglish ? 'In force from' : '施行日期', inForce?.from],
    [isEnglish ? 'Until' : '有效期至', inForce?.until],
    [isEnglish ? 'Provenance' : '来源', provenance && PROVENANCE[provenance]?.[locale]],
    ['以上', bounds && included(bounds.以上)],
    ['以下', bounds && included(bounds.以下)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]));
}

const PROVENANCE: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  published: { 'zh-CN': '已公布', en: 'published' },
  draft: { 'zh-CN': '草案', en: 'draft' },
  derived: { 'zh-CN': '推演（仅法定幅度）', en: 'derived (statutory ranges only)' },
};
