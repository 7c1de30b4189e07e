import { assertNever } from '../../values/index.js';
import type { Block, Branch, Explanation, Item } from '../document.js';
import { barRows } from './bar-rows.js';
import { cleanText } from './clean-text.js';

/** Markdown of the common dialect with tables (GFM). Every text is escaped: nothing in a decision can become markup. */
export function renderMarkdown(explanation: Explanation): string {
  const { title, subject, sections, footer } = explanation;
  const parts = [
    `# ${escaped(title)}`,
    subject.map((line) => `- ${escaped(line)}`).join('\n'),
    ...sections.flatMap(({ heading, blocks }) => [`## ${escaped(heading)}`, ...blocks.map(blockText)]),
    '---',
    footer.map((line) => `- ${escaped(line)}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Blocks by themselves, without the frame of an explanation. */
export function renderMarkdownBlocks(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'subheading':
      return `### ${escaped(block.text)}`;
    case 'paragraph':
      return block.tone === 'verdict' ? `**${escaped(block.text)}**` : escaped(block.text);
    case 'code':
      return `${escaped(block.caption)}\n\n\`\`\`yaml\n${keptText(block.text)}\n\`\`\``;
    case 'list':
      return itemLines(block.items, block.ordered, '').join('\n');
    case 'table':
      return [`**${escaped(block.caption)}**`, '', ...tableLines(block)].join('\n');
    case 'bars':
      return [
        `**${escaped(block.caption)}**`,
        '',
        ...tableLines({ ...block, kind: 'table', rows: barRows(block) }),
      ].join('\n');
    case 'tree':
      return block.branches.flatMap((branch) => branchLines(branch, '')).join('\n');
    default:
      return assertNever(block);
  }
}

function tableLines({ columns, rows, foot }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const line = (cells: readonly string[]) => `| ${columns.map((_, index) => cells[index] ?? '').join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map(escaped))),
    ...(foot === undefined ? [] : [line(foot.map((cell) => (cell === '' ? '' : `**${escaped(cell)}**`)))]),
  ];
}

function itemLines(items: readonly Item[], ordered: boolean, indent: string): readonly string[] {
  return items.flatMap(({ text, notes, items: inner }, index) => {
    const bullet = ordered ? `${index + 1}. ` : '- ';
    const under = indent + ' '.repeat(bullet.length);
    return [
      `${indent}${bullet}${escaped(text)}`,
      ...notes.map((note) => `${under}- ${escaped(note)}`),
      ...itemLines(inner, ordered, under),
    ];
  });
}

const SIGNS = { yes: '✓', no: '✗', open: '?' } as const;

function branchLines({ mark, text, detail, source, branches }: Branch, indent: string): readonly string[] {
  const where = source === undefined ? '' : ` ${code(source)}`;
  const why = detail === undefined ? '' : ` — ${escaped(detail)}`;
  return [
    `${indent}- ${SIGNS[mark]} ${escaped(text)}${why}${where}`,
    ...branches.flatMap((branch) => branchLines(branch, `${indent}  `)),
  ];
}

/** Marks that could begin markup are escaped; at the start of a line also those of headings, lists and rules. */
function escaped(text: string): string {
  return cleanText(text)
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*[0-9]+)([.)])/, '$1\\$2');
}

/** A code span whose fence is longer than any run of backticks inside. */
function code(text: string): string {
  const clean = cleanText(text);
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${clean}${fence}` : `${fence} ${clean} ${fence}`;
}

/** Lines as they stand; a fence inside cannot end the block. */
function keptText(text: string): string {
  const lines = text.split('\n').map((line) => cleanText(line).replaceAll('```', "'''"));
  return lines.join('\n');
}
