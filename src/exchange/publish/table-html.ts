import { escapeHtml, isShort } from '../../explain/index.js';
import type { Locale } from '../../values/index.js';
import { rowAnchor } from './anchors.js';
import type { Cell, PublishedTable } from './published-table.js';

/** How a table stands on its page. */
export interface TableSetting {
  readonly locale: Locale;
  /** On a page of several documents, whose table it is. */
  readonly document?: string;
  /** A column before all others: its heading, and the markup of its cell beside a row (without a row: beside what has no number). */
  readonly lead?: { readonly title: string; readonly cell: (row: string | undefined) => string };
}

/** A published table as markup, with an anchor for each row: what is found elsewhere can point at it. */
export function tableHtml({ code, name, heading, rows }: PublishedTable, setting: TableSetting): string {
  const { lead } = setting;
  const head = heading
    .map(({ text, isFigure }) => `<th scope="col"${classOf(text, isFigure)}>${escapeHtml(text)}</th>`)
    .join('');
  const before = lead === undefined ? '' : `<th scope="col"${classOf(lead.title)}>${escapeHtml(lead.title)}</th>`;
  return `<div class="wide" role="group" aria-label="${escapeHtml(`${code} ${name}`)}" tabindex="0"><table class="published">
<thead><tr>${before}${head}</tr></thead>
<tbody>
${rows.map((cells) => rowHtml(cells, code, setting)).join('\n')}
</tbody></table></div>`;
}

/** Articles, above the table. */
export function citedHtml({ violates, basis }: PublishedTable, locale: Locale): string {
  const [broken, penalised] = locale === 'en' ? ['Violates', 'Penalised by'] : ['违反条款', '处罚依据'];
  const line = (label: string, text: string) =>
    text === '' ? '' : `<p class="note">${label}${locale === 'en' ? ': ' : '：'}${escapeHtml(text)}</p>\n`;
  return line(broken, violates) + line(penalised, basis);
}

/** What stands under the table. */
export function remarksHtml({ remarks }: PublishedTable): string {
  if (remarks.length === 0) return '';
  return `<ul>${remarks.map((remark) => `<li class="note">${escapeHtml(remark)}</li>`).join('')}</ul>\n`;
}

/** Common to the pages that show published tables. */
export const TABLE_STYLE = `.published th,.published td{border:1px solid var(--line)}
.published a{color:inherit}
.published td{min-width:2.5em}
.published td:not(.end,.short){min-width:8em}
.published th:not(.short){min-width:5em}
tr:target>td{background:var(--panel);box-shadow:inset 0 2px var(--accent),inset 0 -2px var(--accent)}
a{color:var(--accent)}
@media (max-width:36rem){.published{font-size:.9rem;line-height:1.5}.published .end{white-space:normal;min-width:7em}}
@media print{.published{font-size:9pt}.published :is(th,td):not(.end,.short){min-width:0}.published a{text-decoration:none}section{break-inside:auto}}
`;

function classOf(text: string, isFigure?: true): string {
  const names = [...(isFigure ? ['end'] : []), ...(isShort(text) ? ['short'] : [])];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

function rowHtml(cells: readonly Cell[], code: string, { document, lead }: TableSetting): string {
  const row = cells[0]?.row;
  const id = row === undefined ? '' : ` id="${rowAnchor(code, row, document)}"`;
  const before = lead === undefined ? '' : `<td>${lead.cell(row)}</td>`;
  return `<tr${id}>${before}${cells.map((cell) => cellHtml(cell, code, document)).join('')}</tr>`;
}

function cellHtml({ text, rows, columns, isFigure, source, row }: Cell, code: string, document?: string): string {
  const span = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  const where = source === undefined ? '' : ` data-source="${escapeHtml(source)}"`;
  const words = escapeHtml(text);
  const own = row === undefined ? words : `<a href="#${rowAnchor(code, row, document)}">${words}</a>`;
  return `<td${span}${classOf(text, isFigure)}${where}>${own}</td>`;
}
