import type { CaseFailure } from '../../cases/index.js';
import { describeProblem } from '../../diagnostics/index.js';
import { escapeHtml } from '../../explain/index.js';
import type { RuleDocument } from '../../resolve/index.js';
import type { Json, Locale } from '../../values/index.js';
import { tableAnchor } from '../publish/anchors.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

/** The anchor of the failing case at this place of the report. */
export function failureAnchor(index: number): string {
  return `failure-${index + 1}`;
}

/** A case that fails: where it stands, what it is about, what was expected and what was found, and why it was expected. */
export function failureItem(
  { file, line, column, name, document, violation, why, mismatches, problems }: CaseFailure,
  index: number,
  documents: readonly RuleDocument[],
  locale: Locale,
): string {
  const words = REPORT_WORDS[locale];
  const about = documents.find(({ id }) => id === document);
  const head = violation === undefined ? undefined : about?.heads.find(({ code }) => code === violation);
  const link =
    head === undefined || about === undefined
      ? ''
      : `<p><a href="#${tableAnchor(head.code, about.id)}">${escapeHtml(`${head.code} ${head.name[locale]}`)}</a></p>`;
  const told = problems.map((one) => {
    const { message, help } = describeProblem(one, locale);
    return `<p>${escapeHtml(message)} <code>${escapeHtml(one.code)}</code>${help === undefined ? '' : `<br>${escapeHtml(help)}`}</p>`;
  });
  return `<li id="${failureAnchor(index)}"><strong>${escapeHtml(name)}</strong> <code>${escapeHtml(`${file}:${line}:${column}`)}</code>
${link}${mismatches.length === 0 ? '' : comparedTable(mismatches, name, words)}${told.join('')}${
  why === undefined ? '' : `<p class="note">${escapeHtml(words.why + why)}</p>`
}</li>`;
}

function comparedTable(mismatches: CaseFailure['mismatches'], name: string, words: ReportWords): string {
  const { what, expected, found } = words.compared;
  const rows = mismatches.map(
    (one) =>
      `<tr><th scope="row"><code>${escapeHtml(one.what)}</code></th><td>${value(one.expected, words)}</td><td>${value(one.actual, words)}</td></tr>`,
  );
  return `<div class="wide" role="group" aria-label="${escapeHtml(name)}" tabindex="0"><table class="compared"><thead><tr><th scope="col">${escapeHtml(what)}</th><th scope="col">${escapeHtml(expected)}</th><th scope="col">${escapeHtml(found)}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function value(json: Json, words: ReportWords): string {
  if (json === null) return escapeHtml(words.nothingThere);
  return escapeHtml(typeof json === 'string' ? json : JSON.stringify(json));
}
