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
  return lasts.raw.life === undefined ? write(ends(lasts.raw, lasts.words)) : 'for life';
}

function ends(raw: RawMap, words: Settled['words']): { low: Length | undefined; high: Length | undefined } {
  const end = (key: string, included: boolean): Length | undefined => {
    const text = raw[key];
    if (text === undefined) return undefined;
    const read = readDuration(isMap(text) ? asMap(text) : asText(text));
    return 'length' in read ? { span: read.length, included } : undefined;
  };
  return {
    low: end('exactly', true) ?? end('from', words.fromIncludes) ?? end('over', false),
    high: end('exactly', true) ?? end('to', words.toIncludes) ?? end('upTo', true) ?? end('under', false),
  };
}

function write({ low, high }: { low: Length | undefined; high: Length | undefined }): string {
  const text = (end: Length | undefined) =>
    end === undefined ? '' : `${end.span.months} months ${end.span.days} days`;
  return `${low?.included === false ? '(' : '['}${text(low)}, ${text(high)}${high?.included === false ? ')' : ']'}`;
}
