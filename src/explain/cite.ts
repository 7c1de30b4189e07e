import type { Citation } from '../decide/index.js';
import type { Locale } from '../values/index.js';
import { citationsInEnglish } from './locales/en-citations.js';
import { citationsInChinese } from './locales/zh-cn-citations.js';

/** Places in laws and tables as a lawyer cites them; several places of one law under one title. Nothing to cite is an empty text. */
export function cite(citations: readonly Citation[], locale: Locale = 'zh-CN'): string {
  if (citations.length === 0) return '';
  return locale === 'en' ? citationsInEnglish(citations) : citationsInChinese(citations);
}
