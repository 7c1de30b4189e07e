import type { RuleFile } from '../../parse/index.js';
import type { RuleDocument } from '../../resolve/index.js';
import type { Locale } from '../../values/index.js';
import { packRules } from './carried-rules.js';
import { publishedDocument } from './publish-document.js';
import { publishedHtml } from './to-html.js';
import { publishedMarkdown } from './to-markdown.js';
import { publishedXlsx } from './to-xlsx.js';

export type PublishFormat = 'html' | 'markdown' | 'json';

export interface PublishOptions {
  /** Default `markdown`. `json` is the tables as data, cell by cell. */
  readonly format?: PublishFormat;
  /** Default `zh-CN`: the words of the published original, as far as the rules keep them. */
  readonly locale?: Locale;
  /** Codes or ids of the violations to publish; default: all of the document. */
  readonly violations?: readonly string[];
  /** The files of the document: they travel inside what is published, and `importTable` gives the same rules again. */
  readonly files?: readonly RuleFile[];
}

/**
 * A document as the table people publish it, from its rules: row by row in the order and numbering of the original, with
 * merged cells, weights, what 以上 and 以下 include, and the remarks kept with it; so that a reader can hold it against the
 * original. Pure: the same rules give the same text.
 */
export function publish(
  document: RuleDocument,
  { format = 'markdown', locale = 'zh-CN', violations, files }: PublishOptions = {},
): string {
  const published = publishedDocument(document, locale, violations);
  const packed = files && packRules(published, files, locale);
  switch (format) {
    case 'html':
      return publishedHtml(published, locale, packed);
    case 'markdown':
      return publishedMarkdown(published, locale, packed);
    case 'json':
      return `${JSON.stringify(published, null, 2)}\n`;
  }
}

/** As `publish`, an `.xlsx` workbook. */
export function publishWorkbook(
  document: RuleDocument,
  { locale = 'zh-CN', violations, files }: Omit<PublishOptions, 'format'> = {},
): Uint8Array {
  const published = publishedDocument(document, locale, violations);
  return publishedXlsx(published, locale, files && packRules(published, files, locale));
}
