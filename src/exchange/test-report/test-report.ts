import type { TestReport } from '../../cases/index.js';
import { escapeHtml, htmlPage } from '../../explain/index.js';
import type { RuleDocument } from '../../resolve/index.js';
import type { Locale } from '../../values/index.js';
import { TABLE_STYLE } from '../publish/table-html.js';
import { documentAnchor, documentSection } from './document-section.js';
import { failureItem } from './failure-item.js';
import { REPORT_STYLE } from './report-style.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';
import { uncoveredSection } from './uncovered-section.js';

export interface TestReportOptions {
  /** Default `zh-CN`. */
  readonly locale?: Locale;
  /** The documents to be shown table by table, with what the cases reach of each; without any, only failing cases are told. */
  readonly documents?: readonly RuleDocument[];
}

/**
 * What `runSuites` found, as a page: the count, the cases that fail, what no case reaches, then every published table with
 * a tick or a cross beside each row. Only tables with something to look at are unfolded. Needs no network; pure.
 */
export function publishTestReport(
  report: TestReport,
  { locale = 'zh-CN', documents = [] }: TestReportOptions = {},
): string {
  const words = REPORT_WORDS[locale];
  const { passed, failed } = report;
  // Laws have circumstances and no tables.
  const shown = documents.filter(({ heads }) => heads.length > 0);
  const body = `<header>
<h1>${escapeHtml(words.title)}</h1>
<p class="verdict">${escapeHtml(words.summary(passed, failed))}</p>
</header>
${shown.length === 0 ? '' : coverageSection(report, words)}
${shown.length < 2 ? '' : documentsNav(shown, locale)}
${failuresSection(report, documents, locale)}
${shown.length === 0 ? '' : uncoveredSection(report.uncovered, documents, locale)}
${shown.map((document) => documentSection(document, report, locale)).join('\n')}`;
  return htmlPage(locale, words.title, body, TABLE_STYLE + REPORT_STYLE);
}

function coverageSection({ coverage }: TestReport, words: ReportWords): string {
  const { kind, covered, total } = words.columns;
  const kinds = ['rows', 'levels', 'circumstances', 'numbers'] as const;
  const rows = kinds.map(
    (one) =>
      `<tr><th scope="row">${escapeHtml(words.kinds[one])}</th><td class="end">${coverage[one].covered}</td><td class="end">${coverage[one].total}</td></tr>`,
  );
  return `<section aria-labelledby="coverage">
<h2 id="coverage">${escapeHtml(words.coverage)}</h2>
<table class="totals"><thead><tr><th scope="col">${escapeHtml(kind)}</th><th scope="col" class="end">${escapeHtml(covered)}</th><th scope="col" class="end">${escapeHtml(total)}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
</section>`;
}

function documentsNav(documents: readonly RuleDocument[], locale: Locale): string {
  const { contents } = REPORT_WORDS[locale];
  const entries = documents.map(
    ({ id, title }) => `<li><a href="#${documentAnchor(id)}">${escapeHtml(title[locale])}</a></li>`,
  );
  return `<nav aria-label="${escapeHtml(contents)}"><details><summary>${escapeHtml(contents)}</summary><ul>${entries.join('')}</ul></details></nav>`;
}

function failuresSection({ failures }: TestReport, documents: readonly RuleDocument[], locale: Locale): string {
  if (failures.length === 0) return '';
  const words = REPORT_WORDS[locale];
  const items = failures.map((failure, index) => failureItem(failure, index, documents, locale));
  return `<section aria-labelledby="failing">
<h2 id="failing">${escapeHtml(words.failing)}</h2>
<ul class="failures">${items.join('\n')}</ul>
</section>`;
}
