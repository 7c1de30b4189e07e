import { describeFinding } from '../../diagnostics/index.js';
import type { Locale } from '../../values/index.js';
import type { Compared } from '../../verify/index.js';
import { countsOf } from './counts.js';

/** The findings as data, each with its sentence and help in a language. */
export function findingsJson({ findings, gone }: Compared, locale: Locale) {
  return {
    summary: countsOf(findings),
    findings: findings.map(({ at, others, ...finding }) => ({
      ...finding,
      ...describeFinding(finding, locale),
      ...at,
      others: others.map(({ source, name }) => ({ ...source, name })),
    })),
    gone,
  };
}
