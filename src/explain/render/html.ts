import { assertNever, type Locale } from '../../values/index.js';
import type { Block, Branch, Column, Explanation, Item, Mark } from '../document.js';
import { barLengths } from './bar-rows.js';
import { drawingHtml } from './drawing-html.js';
import { escaped } from './escape-html.js';
import { htmlPage } from './html-page.js';
import { CODE_STYLE } from './html-style.js';
import { isShort } from './short-text.js';

/** One page that needs nothing else. */
export function renderHtml(explanation: Explanation): string {
  const { locale, title, subject, sections, footer } = explanation;
  const body = `<header>
<h1>${escaped(title)}</h1>
${subject.map((line) => `<p class="subject">${escaped(line)}</p>`).join('\n')}
</header>
${sections.map(({ heading, blocks }, index) => section(heading, blocks, index + 1)).join('\n')}${footerHtml(footer)}`;
  return htmlPage(locale, [title, ...subject.slice(0, 1)].join(' · '), body, hasCode(sections) ? CODE_STYLE : '');
}

function hasCode(sections: Explanation['sections']): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'code'));
}

/** A page with a title and some blocks: what is no explanation stands in the same frame. */
export function renderBlocksPage(locale: Locale, title: string, blocks: readonly Block[]): string {
  return htmlPage(locale, title, `<header><h1>${escaped(title)}</h1></header>\n${blocks.map(blockHtml).join('\n')}`);
}

function footerHtml(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `\n<footer>\n${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}\n</footer>`;
}

function section(heading: string, blocks: readonly Block[], number: number): string {
  return `<section aria-labelledby="section-${number}">
<h2 id="section-${number}">${escaped(heading)}</h2>
${blocks.map(blockHtml).join('\n')}
</section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'subheading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p${block.tone === 'plain' ? '' : ` class="${block.tone}"`}>${escaped(block.text)}</p>`;
    case 'code':
      return `<p class="quiet">${escaped(block.caption)}</p>\n<pre>${keptHtml(block.text)}</pre>`;
    case 'list':
      return listHtml(block.items, block.ordered);
    case 'table':
      return tableHtml(block);
    case 'bars':
      return barsHtml(block);
    case 'tree':
      return `<ul class="tree">${block.branches.map((branch) => branchHtml(branch, block.marks)).join('')}</ul>`;
    default:
      return assertNever(block);
  }
}

function listHtml(items: readonly Item[], ordered: boolean): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items.map((one) => itemHtml(one, ordered)).join('')}</${tag}>`;
}

function itemHtml({ text, notes, items, drawing }: Item, ordered: boolean): string {
  const remarks = notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('');
  const drawn = drawing === undefined ? '' : drawingHtml(drawing);
  return `<li>${escaped(text)}${drawn}${remarks}${items.length === 0 ? '' : listHtml(items, ordered)}</li>`;
}

// A wide table scrolls by itself and can be reached with the keyboard to do so.
function tableHtml({ caption, columns, rows, foot }: Extract<Block, { kind: 'table' }>): string {
  const head = columns
    .map(({ title, align }) => `<th scope="col"${cellClass(title, align)}>${escaped(title)}</th>`)
    .join('');
  const footer = foot === undefined ? '' : `<tfoot>${rowHtml(foot, columns)}</tfoot>`;
  return `<div class="wide" role="group" aria-label="${escaped(caption)}" tabindex="0"><table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${rows.map((cells) => rowHtml(cells, columns)).join('\n')}</tbody>
${footer}</table></div>`;
}

// The bar is drawn by the style alone; what it shows stands beside it as a figure.
function barsHtml(block: Extract<Block, { kind: 'bars' }>): string {
  const [first, second] = block.columns;
  const lengths = barLengths(block);
  const rows = block.bars.map(
    ({ label, count }, index) =>
      `<tr><th scope="row">${escaped(label)}</th><td class="end">${count}</td><td class="bar" aria-hidden="true"><span style="inline-size:${lengths[index] ?? 0}%"></span></td></tr>`,
  );
  return `<table class="bars">
<caption>${escaped(block.caption)}</caption>
<thead><tr><th scope="col">${escaped(first.title)}</th><th scope="col" class="end">${escaped(second.title)}</th><td></td></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function rowHtml(cells: readonly string[], columns: readonly Column[]): string {
  return `<tr>${columns.map(({ align }, index) => `<td${cellClass(cells[index] ?? '', align)}>${escaped(cells[index] ?? '')}</td>`).join('')}</tr>`;
}

function cellClass(text: string, align: Column['align']): string {
  const names = [...(align === 'end' ? ['end'] : []), ...(isShort(text) ? ['short'] : [])];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

const SIGNS = { yes: '✓', no: '✗', open: '?' } as const;

// Rules that apply or are open stand unfolded; those that do not can be looked into.
function branchHtml({ mark, text, detail, source, branches }: Branch, marks: Readonly<Record<Mark, string>>): string {
  const sign = `<span class="mark ${mark}" role="img" aria-label="${escaped(marks[mark])}">${SIGNS[mark]}</span>`;
  const where = source === undefined ? '' : ` <code>${escaped(source)}</code>`;
  const why = detail === undefined ? '' : `<span class="why">${escaped(detail)}</span>`;
  const line = `${sign}<span class="rule">${escaped(text)}${where}${why}</span>`;
  if (branches.length === 0) return `<li><div class="leaf">${line}</div></li>`;
  const inner = branches.map((branch) => branchHtml(branch, marks)).join('');
  return `<li><details${mark === 'no' ? '' : ' open'}><summary>${line}</summary><ul>${inner}</ul></details></li>`;
}

function keptHtml(text: string): string {
  return text.split('\n').map(escaped).join('\n');
}
