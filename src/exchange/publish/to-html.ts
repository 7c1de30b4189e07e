import { escapeHtml, htmlPage } from '../../explain/index.js';
import type { Locale } from '../../values/index.js';
import { tableAnchor } from './anchors.js';
import { MARK } from './carried-rules.js';
import type { PublishedDocument, PublishedTable } from './published-table.js';
import { citedHtml, remarksHtml, TABLE_STYLE, tableHtml } from './table-html.js';

/** One page with every table of the document, ready to print beside the original; ids of rules travel as data attributes. */
export function publishedHtml(document: PublishedDocument, locale: Locale, packed?: string): string {
  const { id, title, facts, tables, digest } = document;
  const head = facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  const body = `<header>
<h1>${escapeHtml(title)}</h1>
<dl class="facts">${head}</dl>
</header>
${contentsHtml(tables, locale)}
<div data-document="${escapeHtml(id)}" data-digest="${escapeHtml(digest)}">
${tables.map((table) => sectionHtml(table, locale)).join('\n')}
</div>
<footer><p>${escapeHtml(`${id} · ${digest}`)}</p></footer>${packed === undefined ? '' : `\n<data hidden value="${MARK} ${packed}"></data>`}`;
  return htmlPage(locale, title, body, TABLE_STYLE + STYLE);
}

/** A document of one table needs none. */
function contentsHtml(tables: readonly PublishedTable[], locale: Locale): string {
  if (tables.length < 2) return '';
  const contents = locale === 'en' ? 'Contents' : '目录';
  const entries = tables.map(
    ({ code, name }) =>
      `<li><a href="#${tableAnchor(code)}"><span class="code">${escapeHtml(code)}</span> ${escapeHtml(name)}</a></li>`,
  );
  return `<nav aria-label="${contents}"><details${tables.length > OPEN_CONTENTS ? '' : ' open'}><summary>${contents}</summary><ul class="contents">${entries.join('')}</ul></details></nav>`;
}

/** A longer table of contents would push the tables out of sight; it is folded, except on paper. */
const OPEN_CONTENTS = 12;

const STYLE = `.facts{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;color:var(--soft)}
.facts dd{margin:0}
.contents{list-style:none;padding:0}
.contents a{display:flex;gap:.75rem;text-decoration:none}
.contents a:hover{text-decoration:underline}
.code{flex:none;min-width:3.5em;font-variant-numeric:tabular-nums}
summary{cursor:pointer}
@media print{nav{break-after:page}.contents li{margin:.1rem 0}}
`;

function sectionHtml(table: PublishedTable, locale: Locale): string {
  const { code, id, name } = table;
  const label = escapeHtml(`${code} ${name}`);
  return `<section id="${tableAnchor(code)}" aria-label="${label}" data-violation="${escapeHtml(id)}" data-code="${escapeHtml(code)}">
<h2>${label}</h2>
${citedHtml(table, locale)}${tableHtml(table, { locale })}
${remarksHtml(table)}</section>`;
}
