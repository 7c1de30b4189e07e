import { describeFinding } from '../../diagnostics/index.js';
import { escapeHtml, FINDING_WORDS, findingCounts, htmlPage, witnessYaml } from '../../explain/index.js';
import type { RuleDocument, Violation } from '../../resolve/index.js';
import type { Locale } from '../../values/index.js';
import type { Compared, Finding } from '../../verify/index.js';
import { rowAnchor, tableAnchor } from '../publish/anchors.js';
import { publishedTable } from '../publish/publish-document.js';
import { TABLE_STYLE, tableHtml } from '../publish/table-html.js';

export interface FindingsPageOptions {
  /** Default `zh-CN`. */
  readonly locale?: Locale;
  /** The documents whose tables stand under their findings. */
  readonly documents?: readonly RuleDocument[];
}

/** A finding with its number on the page. */
interface Numbered {
  readonly finding: Finding;
  readonly anchor: string;
}

/**
 * What `verify` found (and what `markKnown` made of it), as a page: each finding with its rows, its help and a case that
 * shows it, and under them the published table, in which a mark leads from each row back to its findings. Needs no
 * network; pure.
 */
export function publishFindings(
  { findings, gone }: Compared,
  { locale = 'zh-CN', documents = [] }: FindingsPageOptions = {},
): string {
  const words = FINDING_WORDS[locale];
  const { error, warning, info, known } = findingCounts(findings);
  const summary = findings.length === 0 ? words.none : words.summary(error, warning, info, known);
  const numbered = findings.map((finding, index) => ({ finding, anchor: `finding-${index + 1}` }));
  const ids = [...new Set(findings.map(({ document }) => document))].sort();
  const goneItems = gone.map(({ code, document, violation = '' }) =>
    escapeHtml(words.goneEntry(code, `${document} ${violation}`.trim())),
  );
  const body = `<header>
<h1>${escapeHtml(words.title)}</h1>
<p class="verdict">${escapeHtml(summary)}</p>
</header>
${ids.map((id) => documentSection(id, numbered, documents, locale)).join('\n')}
${goneItems.length === 0 ? '' : `<section><h2>${escapeHtml(words.gone)}</h2><ul>${goneItems.map((one) => `<li>${one}</li>`).join('')}</ul></section>`}`;
  return htmlPage(locale, words.title, body, TABLE_STYLE + STYLE);
}

const STYLE = `.finding{border-inline-start:4px solid var(--line);padding:.1rem .9rem;margin:1rem 0}
.finding.error{border-color:var(--no)}
.finding.warning{border-color:var(--open)}
.finding h4{margin:.3rem 0;font-size:1rem}
.finding:target{background:var(--panel)}
pre{background:var(--panel);padding:.6rem .9rem;overflow-x:auto;font-size:.8rem;line-height:1.5}
summary{cursor:pointer}
`;

function documentSection(
  id: string,
  numbered: readonly Numbered[],
  documents: readonly RuleDocument[],
  locale: Locale,
): string {
  const document = documents.find((one) => one.id === id);
  const own = numbered.filter(({ finding }) => finding.document === id);
  const whole = own.filter(({ finding }) => finding.violation === undefined);
  const codes = [...new Set(own.flatMap(({ finding }) => finding.violation?.code ?? []))];
  const parts = codes.map((code) => {
    const about = own.filter(({ finding }) => finding.violation?.code === code);
    return violationPart(id, code, about, document?.violation(code), locale);
  });
  return `<section aria-labelledby="document-${escapeHtml(id)}">
<h2 id="document-${escapeHtml(id)}">${escapeHtml(document?.title[locale] ?? id)}</h2>
${whole.map((one) => findingHtml(one, locale)).join('\n')}
${parts.join('\n')}
</section>`;
}

function violationPart(
  id: string,
  code: string,
  about: readonly Numbered[],
  violation: Violation | undefined,
  locale: Locale,
): string {
  const name = about[0]?.finding.violation?.name[locale] ?? '';
  const told = about.map((one) => findingHtml(one, locale)).join('\n');
  return `<h3 id="${tableAnchor(code, id)}">${escapeHtml(`${code} ${name}`)}</h3>
${told}
${violation === undefined ? '' : markedTable(id, violation, about, locale)}`;
}

/** The table with a cross beside each row that a finding is about, which leads to it, and a tick beside the others. */
function markedTable(id: string, violation: Violation, about: readonly Numbered[], locale: Locale): string {
  const words = FINDING_WORDS[locale];
  const lead = {
    title: words.rowHeading,
    cell: (row?: string) => {
      if (row === undefined) return '';
      const found = about.filter(({ finding }) => finding.rows.includes(row));
      if (found.length === 0) return mark('yes', '✓', words.rowClean);
      return found
        .map(
          ({ anchor, finding }) =>
            `<a href="#${anchor}" aria-label="${escapeHtml(`${words.severities[finding.severity]} ${finding.code}`)}">✗</a>`,
        )
        .join(' ');
    },
  };
  return tableHtml(publishedTable(violation, locale), { locale, document: id, lead });
}

function mark(kind: 'yes' | 'no', sign: string, label: string): string {
  return `<span class="mark ${kind}" role="img" aria-label="${escapeHtml(label)}">${sign}</span>`;
}

function findingHtml({ finding, anchor }: Numbered, locale: Locale): string {
  const words = FINDING_WORDS[locale];
  const { code, severity, document, violation, rows, at, others, noted, known, witnesses } = finding;
  const { message, help } = describeFinding(finding, locale);
  const links = rows.map((row) => {
    const label = escapeHtml(words.row(row));
    return violation === undefined ? label : `<a href="#${rowAnchor(violation.code, row, document)}">${label}</a>`;
  });
  const remarks = [
    ...(violation === undefined ? [escapeHtml(words.wholeDocument)] : []),
    ...(links.length === 0 ? [] : [links.join(locale === 'en' ? ', ' : '、')]),
    `<code>${escapeHtml(`${at.file}:${at.line}:${at.column}`)}</code>`,
    ...others.map(({ source, name }) =>
      escapeHtml(words.seeAlso(`${source.file}:${source.line}:${source.column}`, name)),
    ),
    ...(noted === undefined ? [] : [escapeHtml(words.noted(noted[locale]))]),
    ...(known === undefined ? [] : [escapeHtml(words.known(known[locale]))]),
    escapeHtml(words.help(help)),
  ];
  const cases = witnesses.map(
    (witness) =>
      `<details><summary>${escapeHtml(words.witness)}</summary><pre tabindex="0"><code>${escapeHtml(witnessYaml(finding, witness))}</code></pre></details>`,
  );
  return `<div class="finding ${known === undefined ? severity : 'info'}" id="${anchor}">
<h4>${escapeHtml(words.severities[severity])} <code>${escapeHtml(code)}</code></h4>
<p>${escapeHtml(message)}</p>
${remarks.map((remark) => `<p class="note">${remark}</p>`).join('\n')}
${cases.join('\n')}
</div>`;
}
