import { describeFinding } from '../../diagnostics/index.js';
import type { Locale } from '../../values/index.js';
import type { Compared, Finding, Source } from '../../verify/index.js';
import { cleanText } from '../render/clean-text.js';
import { countsOf } from './counts.js';
import { witnessYaml } from './witness-yaml.js';
import { FINDING_WORDS } from './words.js';

/** `FILE:LINE:COLUMN  severity  code`, the sentence, the other side, help, and a case that shows it: for a terminal. */
export function findingsText({ findings, gone }: Compared, locale: Locale): string {
  const words = FINDING_WORDS[locale];
  const { error, warning, info, known } = countsOf(findings);
  const parts = findings.map((finding) => findingText(finding, locale));
  if (gone.length > 0) {
    const entries = gone.map(({ code, document, violation }) =>
      words.goneEntry(code, [document, violation].filter((one) => one !== undefined).join(' ')),
    );
    parts.push([words.gone, ...entries.map((one) => `  ${one}`)].join('\n'));
  }
  parts.push(findings.length === 0 ? words.none : words.summary(error, warning, info, known));
  return `${parts.join('\n\n')}\n`;
}

function findingText(finding: Finding, locale: Locale): string {
  const words = FINDING_WORDS[locale];
  const { code, severity, at, others, noted, known, witnesses } = finding;
  const { message, help } = describeFinding(finding, locale);
  const lines = [
    `${placeText(at)}  ${words.severities[severity]}  ${code}`,
    `  ${message}`,
    ...others.map(({ source, name }) => `  ${words.seeAlso(placeText(source), name)}`),
    ...(noted === undefined ? [] : [`  ${words.noted(noted[locale])}`]),
    ...(known === undefined ? [] : [`  ${words.known(known[locale])}`]),
    `  ${words.help(help)}`,
  ].map(cleanText);
  if (witnesses.length === 0) return lines.join('\n');
  const cases = witnesses.flatMap((witness) => witnessYaml(finding, witness).split('\n'));
  return [...lines, `  ${words.witness}`, ...cases.map((line) => `    ${line}`)].join('\n');
}

export function placeText({ file, line, column }: Source): string {
  return `${file}:${line}:${column}`;
}
