import { escapeHtml, htmlPage } from '../../explain/index.js';
import type { Locale } from '../../values/index.js';
import { MARK } from './carried-rules.js';
import type { Cell, PublishedDocument, PublishedTable } from './published-table.js';

/** One page with every table of the document, ready to print beside the original; ids of rules travel as data attributes. */
export function publishedHtml(document: PublishedDocument, locale: Locale, packed?: string): string {
  const { id, title, facts, tables, digest } = document;
  const head = facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  const contents = locale === 'en' ? 'Contents' : '目录';
  const body = `<header>
<h1>${escapeHtml(title)}</h1>
<dl class="facts">${head}</dl>
</header>
<nav aria-label="${contents}"><details><summary>${contents}</summary><ul class="contents">${tables
    .map(({ code, name }) => `<li><a href="#${anchor(code)}">${escapeHtml(`${code} ${name}`)}</a></li>`)
    .join('')}</ul></details></nav>
<div data-document="${escapeHtml(id)}" data-digest="${escapeHtml(digest)}">
${tables.map((table) => tableHtml(table, locale)).join('\n')}
</div>
<footer><p>${escapeHtml(`${id} · ${digest}`)}</p></footer>${packed === undefined ? '' : `\n<data hidden value="${MARK} ${packed}"></data>`}`;
  return htmlPage(locale, title, body, STYLE);
}

const STYLE = `.facts{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;color:var(--soft)}
.facts dd{margin:0}
.contents{list-style:none;padding:0;columns:2}
a{color:var(--accent)}
.published th,.published td{border:1px solid var(--line)}
@media (max-width:36rem){.contents{columns:1}}
@media print{nav{display:none}section{break-inside:auto}.published{font-size:9pt}}
`;

function tableHtml(
  { code, id, name, violates, basis, heading, rows, remarks }: PublishedTable,
  locale: Locale,
): string {
  const [broken, penalised] = locale === 'en' ? ['Violates', 'Penalised by'] : ['违反条款', '处罚依据'];
  const head = heading
    .map(({ text, isFigure }) => `<th scope="col"${isFigure ? ' class="end"' : ''}>${escapeHtml(text)}</th>`)
    .join('');
  const cited = [...(violates === '' ? [] : [[broken, violates]]), ...(basis === '' ? [] : [[penalised, basis]])].map(
    ([label = '', text = '']) =>
      `<p class="note">${escapeHtml(label)}${locale === 'en' ? ': ' : '：'}${escapeHtml(text)}</p>`,
  );
  const label = escapeHtml(`${code} ${name}`);
  return `<section id="${anchor(code)}" aria-label="${label}" data-violation="${escapeHtml(id)}" data-code="${escapeHtml(code)}">
<h2>${label}</h2>
${cited.join('\n')}
<div class="wide" role="region" aria-label="${label}" tabindex="0"><table class="published">
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('\n')}
</tbody></table></div>
${remarks.length === 0 ? '' : `<ul>${remarks.map((remark) => `<li class="note">${escapeHtml(remark)}</li>`).join('')}</ul>`}
</section>`;
}

function cellHtml({ text, rows, columns, isFigure, source }: Cell): string {
  const span = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  const where = source === undefined ? '' : ` data-source="${escapeHtml(source)}"`;
  return `<td${span}${isFigure ? ' class="end"' : ''}${where}>${escapeHtml(text)}</td>`;
}

/** An anchor that any code makes: `table-2.7.1`. */
function anchor(code: string): string {
  return `table-${code.replace(/[^A-Za-z0-9.-]/g, '_')}`;
}
