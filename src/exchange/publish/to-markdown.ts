import type { Locale } from '../../values/index.js';
import { MARK } from './carried-rules.js';
import { grid } from './grid.js';
import type { PublishedDocument, PublishedTable } from './published-table.js';

/** Markdown of the common dialect with tables; a merged cell is written once, the cells under it stay empty. */
export function publishedMarkdown(document: PublishedDocument, locale: Locale, packed?: string): string {
  const { id, title, facts, tables, digest } = document;
  const head = [
    `# ${escaped(title)}`,
    facts.map(([name, value]) => `- ${escaped(name)}: ${escaped(value)}`).join('\n'),
  ];
  const foot = `<!-- penalty-discretion document=${id} ${digest} -->`;
  const carried = packed === undefined ? '' : `<!-- ${MARK} ${packed} -->`;
  return `${[...head, ...tables.map((table) => tableText(table, locale)), foot, carried].filter((part) => part !== '').join('\n\n')}\n`;
}

function tableText(table: PublishedTable, locale: Locale): string {
  const { code, id, name, violates, basis, heading, rows, remarks } = table;
  const [broken, penalised] = locale === 'en' ? ['Violates', 'Penalised by'] : ['违反条款', '处罚依据'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${escaped(code)} ${escaped(name)}`,
    `<!-- violation=${id} -->`,
    [
      violates === '' ? '' : `- ${broken}: ${escaped(violates)}`,
      basis === '' ? '' : `- ${penalised}: ${escaped(basis)}`,
    ]
      .filter((part) => part !== '')
      .join('\n'),
    [
      line(heading.map(({ text }) => escaped(text))),
      line(heading.map(({ isFigure }) => (isFigure ? '---:' : '---'))),
      ...grid(rows, heading.length).map((cells) => line(cells.map(escaped))),
    ].join('\n'),
    remarks.map((remark) => `- ${escaped(remark)}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
}
