import type { BoundWords } from '../../resolve/index.js';
import type { Locale } from '../../values/index.js';

/** One end of a band: its figure in words, and whether the figure belongs to it. */
export interface BandEnd {
  readonly text: string;
  readonly inclusive: boolean;
}

export interface Band {
  readonly min?: BandEnd | undefined;
  readonly max?: BandEnd | undefined;
}

const PLAIN_WORDS: BoundWords = { 以上: 'inclusive', 以下: 'inclusive' };

/**
 * A band in the words of its document: 以上 and 以下 where they say what is meant there, other words where they would not
 * (`3个月以上6个月以下`, `超过10吨`, `不满5次`). In English what is included is always said.
 */
export function bandText({ min, max }: Band, locale: Locale, words: BoundWords = PLAIN_WORDS): string {
  if (locale === 'en') return bandInEnglish({ min, max });
  if (min !== undefined && max !== undefined && min.text === max.text) return min.text;
  return `${min === undefined ? '' : lower(min, words)}${max === undefined ? '' : upper(max, words)}`;
}

function lower({ text, inclusive }: BandEnd, words: BoundWords): string {
  if (inclusive === (words.以上 === 'inclusive')) return `${text}以上`;
  return inclusive ? `不少于${text}` : `超过${text}`;
}

function upper({ text, inclusive }: BandEnd, words: BoundWords): string {
  if (inclusive === (words.以下 === 'inclusive')) return `${text}以下`;
  return inclusive ? `不超过${text}` : `不满${text}`;
}

function bandInEnglish({ min, max }: Band): string {
  if (min !== undefined && max !== undefined && min.text === max.text) return min.text;
  const from = min === undefined ? undefined : `${min.inclusive ? 'at least' : 'more than'} ${min.text}`;
  const to = max === undefined ? undefined : `${max.inclusive ? 'at most' : 'less than'} ${max.text}`;
  return [from, to].filter((part) => part !== undefined).join(' and ');
}
