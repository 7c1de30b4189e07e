/** A fraction of two whole numbers, kept in lowest terms with a positive denominator. Nothing is ever rounded on the way. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function reduced(top: bigint, bottom: bigint): Fraction {
  let a = top < 0n ? -top : top;
  let b = bottom;
  while (b !== 0n) [a, b] = [b, a % b];
  return { top: top / a, bottom: bottom / a };
}

/** Reads a plain decimal: digits, at most one point, perhaps a minus. */
export function fraction(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a plain decimal: ${text}`);
  const [, sign = '', whole = '', part = ''] = match;
  const digits = BigInt(whole + part);
  return reduced(sign === '-' ? -digits : digits, 10n ** BigInt(part.length));
}

export const ZERO = fraction('0');
export const add = (a: Fraction, b: Fraction) => reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction) => reduced(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Fraction, b: Fraction) => reduced(a.top * b.top, a.bottom * b.bottom);
export const percentOf = (a: Fraction, b: Fraction) => times(times(a, b), { top: 1n, bottom: 100n });

export function over(a: Fraction, b: Fraction): Fraction {
  if (b.top === 0n) throw new Error('division by nothing');
  return b.top < 0n ? reduced(-a.top * b.bottom, -b.top * a.bottom) : reduced(a.top * b.bottom, b.top * a.bottom);
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const least = (a: Fraction, b: Fraction) => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Fraction, b: Fraction) => (compare(a, b) >= 0 ? a : b);

/** The whole number at or below a fraction that is not negative. */
export const wholeBelow = (a: Fraction): Fraction => ({ top: a.top / a.bottom, bottom: 1n });
export const isWhole = (a: Fraction) => a.bottom === 1n;

/** Plain notation without trailing zeros. */
export function plain(a: Fraction): string {
  let { top, bottom } = a;
  const sign = top < 0n ? '-' : '';
  if (top < 0n) top = -top;
  const whole = top / bottom;
  let rest = top % bottom;
  let digits = '';
  while (rest !== 0n) {
    if (digits.length > 80) throw new Error(`${top}/${bottom} is no terminating decimal`);
    rest *= 10n;
    digits += rest / bottom;
    rest %= bottom;
  }
  return sign + whole + (digits === '' ? '' : `.${digits}`);
}
