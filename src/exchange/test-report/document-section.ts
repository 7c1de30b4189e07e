import type { TestReport, Uncovered } from '../../cases/index.js';
import { escapeHtml } from '../../explain/index.js';
import type { RuleDocument, Violation } from '../../resolve/index.js';
import type { Locale } from '../../values/index.js';
import { tableAnchor } from '../publish/anchors.js';
import { publishedTable } from '../publish/publish-document.js';
import { tableHtml } from '../publish/table-html.js';
import { Words } from '../publish/words.js';
import { failureAnchor } from './failure-item.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

/** Where a document begins on the page. */
export function documentAnchor(id: string): string {
  return `document-${escapeHtml(id)}`;
}

/** The tables of a document, each folded unless a case about it fails or something of it is reached by none. */
export function documentSection(document: RuleDocument, report: TestReport, locale: Locale): string {
  const { id, title, violations } = document;
  const anchor = documentAnchor(id);
  return `<section aria-labelledby="${anchor}">
<h2 id="${anchor}">${escapeHtml(title[locale])}</h2>
${violations.map((violation) => tableDetails(document, violation, report, locale)).join('\n')}
</section>`;
}

function tableDetails({ id }: RuleDocument, violation: Violation, report: TestReport, locale: Locale): string {
  const words = REPORT_WORDS[locale];
  const { code, name } = violation;
  const uncovered = report.uncovered.filter((one) => one.document === id && one.violation === code);
  const failures = report.failures.flatMap((one, index) =>
    one.document === id && one.violation === code ? [{ ...one, index }] : [],
  );
  const table = publishedTable(violation, locale);
  const missed = new Set(uncovered.filter(({ kind }) => kind !== 'numbers').map(({ what }) => what));
  const numbered = table.rows.flatMap(([first]) => first?.row ?? []);
  const isWhole = uncovered.length === 0 && failures.length === 0;
  const kind = violation.method.kind === 'scoring' ? 'levels' : 'rows';
  const state = [
    ...(numbered.length === 0 ? [] : [words.share(numbered.length - missed.size, numbered.length, kind)]),
    ...(failures.length === 0 ? [] : [words.failed(failures.length)]),
  ].join(' · ');
  const lead = {
    title: words.reached,
    cell: (row?: string) => (row === undefined ? '' : mark(!missed.has(row), words)),
  };
  return `<details id="${tableAnchor(code, id)}" class="table"${isWhole ? '' : ' open'}>
<summary>${mark(isWhole, words)}<span class="rule"><h3>${escapeHtml(`${code} ${name[locale]}`)}</h3> <span class="state">${escapeHtml(state)}</span></span></summary>
${failures.length === 0 ? '' : `<ul>${failures.map((one) => `<li><a href="#${failureAnchor(one.index)}">${escapeHtml(one.name)}</a></li>`).join('')}</ul>\n`}${tableHtml(table, { locale, document: id, ...(numbered.length > 0 && { lead }) })}
${numbersHtml(uncovered, violation, id, locale)}</details>`;
}

function numbersHtml(uncovered: readonly Uncovered[], violation: Violation, id: string, locale: Locale): string {
  const words = REPORT_WORDS[locale];
  const spoken = new Words(violation, locale);
  const items = uncovered.flatMap(({ number }) =>
    number === undefined ? [] : [words.number(spoken.comparison(number), words.seen[number.seen])],
  );
  if (items.length === 0) return '';
  return `<p id="${tableAnchor(violation.code, id)}-numbers">${escapeHtml(words.kinds.numbers)}</p>
<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>\n`;
}

function mark(isReached: boolean, { marks }: ReportWords): string {
  const [kind, sign] = isReached ? (['yes', '✓'] as const) : (['no', '✗'] as const);
  return `<span class="mark ${kind}" role="img" aria-label="${escapeHtml(marks[kind])}">${sign}</span>`;
}
