import { describeFinding } from '../../diagnostics/index.js';
import type { Locale } from '../../values/index.js';
import type { Compared, Finding } from '../../verify/index.js';
import { type Block, type Explanation, item, paragraph, type Section } from '../document.js';
import { countsOf } from './counts.js';
import { placeText } from './findings-text.js';
import { witnessYaml } from './witness-yaml.js';
import { FINDING_WORDS } from './words.js';

/** The findings as a page: a section for each document, each finding with its place, its reasons and its case. */
export function findingsPage({ findings, gone }: Compared, locale: Locale): Explanation {
  const words = FINDING_WORDS[locale];
  const { error, warning, info, known } = countsOf(findings);
  const documents = [...new Set(findings.map(({ document }) => document))].sort();
  const sections = documents.map(
    (document): Section => ({
      heading: document,
      blocks: findings.filter((one) => one.document === document).flatMap((one) => findingBlocks(one, locale)),
    }),
  );
  const goneItems = gone.map(({ code, document, violation = '' }) =>
    item(words.goneEntry(code, `${document} ${violation}`.trim())),
  );
  if (gone.length > 0)
    sections.push({ heading: words.gone, blocks: [{ kind: 'list', ordered: false, items: goneItems }] });
  return {
    locale,
    title: words.title,
    subject: [findings.length === 0 ? words.none : words.summary(error, warning, info, known)],
    sections,
    footer: [],
  };
}

function findingBlocks(finding: Finding, locale: Locale): readonly Block[] {
  const words = FINDING_WORDS[locale];
  const { code, severity, violation, at, others, noted, known, witnesses, fingerprint } = finding;
  const { message, help } = describeFinding(finding, locale);
  const where = violation === undefined ? words.wholeDocument : `${violation.code} ${violation.name[locale]}`;
  const remarks = [
    placeText(at),
    ...others.map(({ source, name }) => words.seeAlso(placeText(source), name)),
    ...(noted === undefined ? [] : [words.noted(noted[locale])]),
    ...(known === undefined ? [] : [words.known(known[locale])]),
    words.help(help),
    fingerprint,
  ];
  return [
    { kind: 'subheading', text: `${where} — ${words.severities[severity]} ${code}` },
    paragraph(message),
    { kind: 'list', ordered: false, items: remarks.map((remark) => item(remark)) },
    ...witnesses.map(
      (witness): Block => ({ kind: 'code', caption: words.witness, text: witnessYaml(finding, witness) }),
    ),
  ];
}
