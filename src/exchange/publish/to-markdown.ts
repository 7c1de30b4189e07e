import type { Locale } from '../../values/index.js';
import type { Cell, PublishedDocument, PublishedTable } from './published-table.js';

/** Markdown of the common dialect with tables; a merged cell is written once, the cells under it stay empty. */
export function publishedMarkdown(document: PublishedDocument, locale: Locale): string {
  const { id, title, facts, tables, digest } = document;
  const head = [
    `# ${escaped(title)}`,
    facts.map(([name, value]) => `- ${escaped(name)}: ${escaped(value)}`).join('\n'),
  ];
  const foot = `<!-- penalty-discretion document=${id} ${digest} -->`;
  return `${[...head, ...tables.map((table) => tableText(table, locale)), foot].filter((part) => part !== '').join('\n\n')}\n`;
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

/** Every place of the table as text; what a merged cell covers is empty. */
export function grid(rows: readonly (readonly Cell[])[], width: number): readonly (readonly string[])[] {
  const places: (string | undefined)[][] = rows.map(() => Array.from({ length: width }));
  for (const [at, cells] of rows.entries()) {
    for (const cell of cells) {
      const line = places[at] ?? [];
      const column = line.indexOf(undefined);
      if (column === -1) break;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let along = 0; along < cell.columns; along += 1) {
          const below = places[at + down];
          if (below !== undefined) below[column + along] = down === 0 && along === 0 ? cell.text : '';
        }
      }
    }
  }
  return places.map((line) => line.map((text) => text ?? ''));
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
}
