import { Decimal as DecimalJs } from 'decimal.js';

/** An exact decimal number. Its methods (`plus`, `times`, `lt`, …) are those of decimal.js; results stay in the same private clone. */
export type Decimal = DecimalJs;

// INVARIANT: no product of four allowed inputs is ever rounded. An input has at most 18 + 12 = 30 significant digits, so four of them
// multiply to at most 120; 160 leaves room for sums of such products. Division is the only operation that can round.
// The clone is private: changing the settings of the shared decimal.js constructor elsewhere cannot reach legal arithmetic.
const Exact = DecimalJs.clone({
  defaults: true,
  precision: 160,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

const PLAIN = /^-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,12})?$/;

/**
 * Whether a text is a plain decimal: an optional minus, at most 18 integer digits without leading zeros, an optional fraction of at most
 * 12 digits, nothing else (no sign `+`, exponent, hexadecimal, group separators, full-width digits or surrounding spaces).
 */
export function isPlainDecimal(text: string): boolean {
  return PLAIN.test(text);
}

// Whole and without sign, and so few digits that a JavaScript number holds them exactly.
const SMALL = /^[0-9]{1,7}$/;

/** Reads a plain decimal; anything else gives undefined. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!PLAIN.test(text)) return undefined;
  // The same value either way: decimal.js takes a small whole number as it is and a text digit by digit.
  return new Exact(SMALL.test(text) ? Number(text) : text);
}

/**
 * Negative when `a` is the smaller, positive when it is the greater, zero for the same number. As `a.cmp(b)`, which first makes a copy of
 * `b`: most of a decision is comparing. `d` are the digits in words of seven from the first that is not zero, `e` is the exponent.
 */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [aFirst = 0, bFirst = 0] = [a.d[0], b.d[0]];
  if (aFirst === 0) return bFirst === 0 ? 0 : -b.s;
  if (bFirst === 0 || a.s !== b.s) return a.s;
  if (a.e !== b.e) return a.e > b.e ? a.s : -a.s;
  const shared = Math.min(a.d.length, b.d.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (a.d[at] ?? 0) - (b.d[at] ?? 0);
    if (difference !== 0) return difference > 0 ? a.s : -a.s;
  }
  if (a.d.length === b.d.length) return 0;
  return a.d.length > b.d.length ? a.s : -a.s;
}

/** Reads a text already known to be a plain decimal (see `isPlainDecimal`); throws a RangeError when it is not, which is a fault of the caller. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new RangeError(`not a plain decimal: ${JSON.stringify(text)}`);
  return value;
}

/** Whether a value of any kind is a Decimal. */
export function isDecimal(value: unknown): value is Decimal {
  return value instanceof Exact;
}

/** Plain notation: no exponent, no trailing zeros, no negative zero. */
export function plain(value: Decimal): string {
  return value.toFixed();
}

export const ZERO: Decimal = decimal('0');
export const ONE: Decimal = decimal('1');
export const HUNDRED: Decimal = decimal('100');
