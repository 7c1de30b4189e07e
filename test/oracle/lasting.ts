import type { Span } from './civil-date.js';
import { readDuration } from './duration.js';
import { asMap, asText, isMap, type RawMap } from './raw.js';
import type { Settled } from './settle.js';

interface Length {
  readonly span: Span;
  readonly included: boolean;
}

/** How long a penalty lasts, as `[0 months 5 days, 0 months 10 days]`. Mitigated: shorter than the least the law allows. */
export function lengths({ lasts, duration, words }: Settled, isMitigated: boolean): string | undefined {
  if (lasts === undefined) return undefined;
  const least = ends(duration ?? {}, words).low;
  if (isMitigated && least !== undefined) return write({ low: undefined, high: { ...least, included: false } });
  // A row that only names the standard leaves the length that the law gives.
  const isOwn = Object.keys(lasts.raw).some((key) => key !== 'guide');
  const { raw, words: read } = isOwn ? lasts : { raw: duration ?? {}, words };
  const { low, high } = ends(raw, read);
  const range = raw.life === undefined ? write({ low, high }) : writeUpToLife(low);
  // Grades move fines; the standard of a length stays, except where a mitigated penalty is shorter than the law's least. Xinjiang
  // 2025, closing notes 2 and 3: after an accident the fine goes up, and it is then that the standard of the detention counts.
  const guide = spanOf(lasts.raw.guide);
  return guide === undefined ? range : `${range} guide ${writeSpan(guide)}`;
}

function spanOf(raw: RawMap[string]): Span | undefined {
  if (raw === undefined) return undefined;
  const read = readDuration(isMap(raw) ? asMap(raw) : asText(raw));
  return 'length' in read ? read.length : undefined;
}

function ends(raw: RawMap, words: Settled['words']): { low: Length | undefined; high: Length | undefined } {
  const end = (key: string, included: boolean): Length | undefined => {
    const span = spanOf(raw[key]);
    return span && { span, included };
  };
  return {
    low: end('exactly', true) ?? end('from', words.fromIncludes) ?? end('over', false),
    high: end('exactly', true) ?? end('to', words.toIncludes) ?? end('upTo', true) ?? end('under', false),
  };
}

function write({ low, high }: { low: Length | undefined; high: Length | undefined }): string {
  const text = (end: Length | undefined) => (end === undefined ? '' : writeSpan(end.span));
  return `${low?.included === false ? '(' : '['}${text(low)}, ${text(high)}${high?.included === false ? ')' : ']'}`;
}

const writeUpToLife = (low: Length | undefined): string =>
  low === undefined ? 'for life' : `${low.included ? '[' : '('}${writeSpan(low.span)}, life]`;

const writeSpan = ({ months, days }: Span): string => `${months} months ${days} days`;

/** A length as it is written, `6 months` or `{ months: 6 }`, in the words of the answers. */
export function lengthInWords(written: unknown): string {
  const read = readDuration(written);
  return 'length' in read ? writeSpan(read.length) : '?';
}
