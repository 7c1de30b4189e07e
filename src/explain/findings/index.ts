import { assertNever, type Locale } from '../../values/index.js';
import type { Compared, Finding } from '../../verify/index.js';
import { renderMarkdown } from '../render/markdown.js';
import { findingsJson } from './findings-json.js';
import { findingsPage } from './findings-page.js';
import { findingsText } from './findings-text.js';
import { findingsSarif } from './sarif.js';

/** The page for people who use no terminal is `publishFindings`: it shows the tables too. */
export type FindingsFormat = 'text' | 'markdown' | 'json' | 'sarif';

export interface ExplainFindingsOptions {
  /** Default `text`. `sarif` is SARIF 2.1.0 for code review tools; `json` has every detail. */
  readonly format?: FindingsFormat;
  /** Default `zh-CN`. */
  readonly locale?: Locale;
}

/**
 * The findings of `verify` in words, each with its place, its help and a case that shows it, ready to paste; or as data.
 * Takes the findings themselves, or what `markKnown` made of them.
 */
export function explainFindings(found: readonly Finding[] | Compared, options: ExplainFindingsOptions = {}): string {
  const { format = 'text', locale = 'zh-CN' } = options;
  const compared = 'findings' in found ? found : { findings: found, gone: [] };
  switch (format) {
    case 'text':
      return findingsText(compared, locale);
    case 'markdown':
      return renderMarkdown(findingsPage(compared, locale));
    case 'json':
      return `${JSON.stringify(findingsJson(compared, locale), null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(findingsSarif(compared.findings, locale), null, 2)}\n`;
    default:
      return assertNever(format);
  }
}
