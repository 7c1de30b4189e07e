import { assertNever } from '../../values/index.js';
import type { Block, Branch, Explanation, Item } from '../document.js';
import { barLengths, barRows } from './bar-rows.js';
import { cleanText } from './clean-text.js';
import { textTable } from './text-table.js';
import { textWidth, wrapText } from './text-width.js';

const WIDTH = 100;
// However deep a tree is, its texts keep room to be read.
const LEAST_ROOM = 40;

/** Plain text for a terminal or a file, at most about 100 columns wide. */
export function renderText(explanation: Explanation): string {
  const { title, subject, sections, footer } = explanation;
  const lines = [
    cleanText(title),
    '═'.repeat(textWidth(cleanText(title))),
    ...subject.flatMap((line) => wrapText(cleanText(line), WIDTH)),
    ...sections.flatMap(({ heading, blocks }) => [
      '',
      cleanText(heading),
      '─'.repeat(textWidth(cleanText(heading))),
      ...spaced(blocks),
    ]),
    '',
    ...footer.map(cleanText),
  ];
  return `${lines.join('\n')}\n`;
}

/** Blocks by themselves, without the frame of an explanation. */
export function renderTextBlocks(blocks: readonly Block[]): string {
  return `${spaced(blocks).join('\n')}\n`;
}

function spaced(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => [...(index > 0 ? [''] : []), ...blockLines(block)]);
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'subheading':
      return [`▪ ${cleanText(block.text)}`];
    case 'paragraph':
      return indented(cleanText(block.text), '', '');
    case 'code':
      return [cleanText(block.caption), ...block.text.split('\n').map((line) => `    ${cleanText(line)}`)];
    case 'list':
      return itemLines(block.items, block.ordered, '');
    case 'table':
      return [
        cleanText(block.caption),
        ...textTable(
          block.columns.map(({ title, align }) => ({ title: cleanText(title), align })),
          block.rows.map((cells) => cells.map(cleanText)),
          block.foot?.map(cleanText),
          WIDTH,
        ),
      ];
    case 'bars':
      return barLines(block);
    case 'tree':
      return block.branches.flatMap((branch) => branchLines(branch, ''));
    default:
      return assertNever(block);
  }
}

const BAR = 30;

function barLines(block: Extract<Block, { kind: 'bars' }>): readonly string[] {
  const lengths = barLengths(block);
  const rows = barRows(block).map((cells, index) => [
    ...cells.map(cleanText),
    '▇'.repeat(Math.ceil(((lengths[index] ?? 0) * BAR) / 100)),
  ]);
  const columns = [...block.columns, { title: '', align: 'start' as const }];
  const titles = columns.map(({ title, align }) => ({ title: cleanText(title), align }));
  return [cleanText(block.caption), ...textTable(titles, rows, undefined, WIDTH)];
}

function indented(text: string, first: string, rest: string): readonly string[] {
  const room = Math.max(LEAST_ROOM, WIDTH - textWidth(first));
  return wrapText(text, room).map((line, index) => (index === 0 ? first : rest) + line);
}

function itemLines(items: readonly Item[], ordered: boolean, indent: string): readonly string[] {
  return items.flatMap(({ text, notes, items: inner }, index) => {
    const bullet = ordered ? `${index + 1}. ` : '- ';
    const under = indent + ' '.repeat(bullet.length);
    return [
      ...indented(cleanText(text), indent + bullet, under),
      ...notes.flatMap((note) => indented(cleanText(note), under, under)),
      ...itemLines(inner, ordered, under),
    ];
  });
}

const SIGNS = { yes: '✓', no: '✗', open: '?' } as const;

function branchLines({ mark, text, detail, source, branches }: Branch, indent: string): readonly string[] {
  const under = `${indent}  `;
  const where = source === undefined ? '' : `  [${cleanText(source)}]`;
  return [
    ...indented(cleanText(text) + where, `${indent}${SIGNS[mark]} `, under),
    ...(detail === undefined ? [] : indented(cleanText(detail), `${under}  `, `${under}  `)),
    ...branches.flatMap((branch) => branchLines(branch, under)),
  ];
}
