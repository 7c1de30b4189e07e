import type { Uncovered } from '../../cases/index.js';
import { escapeHtml } from '../../explain/index.js';
import type { RuleDocument } from '../../resolve/index.js';
import type { Locale } from '../../values/index.js';
import { rowAnchor, tableAnchor } from '../publish/anchors.js';
import { REPORT_WORDS } from './report-words.js';

/** What no case reaches, a line for each document, each row and number with a link to where it stands. */
export function uncoveredSection(
  uncovered: readonly Uncovered[],
  documents: readonly RuleDocument[],
  locale: Locale,
): string {
  if (uncovered.length === 0) return '';
  const words = REPORT_WORDS[locale];
  const labels = circumstanceLabels(documents, locale);
  const items = [...new Set(uncovered.map(({ document }) => document))].map((id) => {
    const some = uncovered.filter(({ document }) => document === id);
    const title = documents.find((one) => one.id === id)?.title[locale] ?? id;
    const rows = some.flatMap((one) => entry(one, locale));
    const circumstances = some
      .filter(({ kind }) => kind === 'circumstances')
      .map(({ what }) => escapeHtml(labels.get(`${id} ${what}`) ?? what));
    const lists = [
      ...rows,
      ...(circumstances.length === 0
        ? []
        : [
            `${escapeHtml(words.kinds.circumstances)}<ul>${circumstances.map((one) => `<li>${one}</li>`).join('')}</ul>`,
          ]),
    ];
    return `<li>${escapeHtml(title)}<ul>${lists.map((one) => `<li>${one}</li>`).join('')}</ul></li>`;
  });
  return `<section aria-labelledby="uncovered">
<h2 id="uncovered">${escapeHtml(words.uncovered)}</h2>
<ul>${items.join('\n')}</ul>
</section>`;
}

function entry({ kind, document, violation = '', what, number }: Uncovered, locale: Locale): readonly string[] {
  if (kind === 'circumstances') return [];
  const words = REPORT_WORDS[locale];
  // What the number is stands beside its table.
  const [anchor, text] =
    number === undefined
      ? [rowAnchor(violation, what, document), words.row(what)]
      : [`${tableAnchor(violation, document)}-numbers`, words.kinds.numbers];
  return [`<a href="#${anchor}">${escapeHtml(`${violation} ${text}`)}</a>`];
}

/** What circumstances are called: their ids are for the drafter. */
function circumstanceLabels(documents: readonly RuleDocument[], locale: Locale): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { violations } of documents) {
    for (const { general } of violations) {
      for (const { document, key, label } of general.circumstances) labels.set(`${document} ${key}`, label[locale]);
    }
  }
  return labels;
}
