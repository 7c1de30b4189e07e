import { describeFinding, FINDINGS, type FindingCode, type FindingSeverity } from '../../diagnostics/index.js';
import type { Locale } from '../../values/index.js';
import type { Finding, Source } from '../../verify/index.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<FindingSeverity, string>;

/** Findings as SARIF 2.1.0, which code review tools show beside the lines: one run, a rule for each code that occurs. */
export function findingsSarif(findings: readonly Finding[], locale: Locale) {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'discretion verify',
            rules: codes.map((code) => ruleOf(code, locale)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, codes, locale)),
      },
    ],
  };
}

function ruleOf(code: FindingCode, locale: Locale) {
  const { help, severity } = FINDINGS[code];
  return { id: code, help: { text: help[locale] }, defaultConfiguration: { level: LEVELS[severity] } };
}

function resultOf(finding: Finding, codes: readonly FindingCode[], locale: Locale) {
  const { code, severity, at, others, known, noted, fingerprint } = finding;
  const accepted = known ?? noted;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: describeFinding(finding, locale).message },
    locations: [{ physicalLocation: placeOf(at) }],
    ...(others.length > 0 && {
      relatedLocations: others.map(({ source, name }, id) => ({
        id,
        physicalLocation: placeOf(source),
        message: { text: name },
      })),
    }),
    partialFingerprints: { 'penaltyDiscretion/v1': fingerprint },
    ...(accepted && { suppressions: [{ kind: 'external', justification: accepted[locale] }] }),
  };
}

function placeOf({ file, line, column }: Source) {
  return { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line, startColumn: column } };
}
