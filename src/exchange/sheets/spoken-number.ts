import { decimal, HUNDRED, parseDecimal, plain } from '../../values/index.js';

/** Spreadsheets compute with binary numbers and show 15 digits: 0.1 + 0.2 is kept as 0.30000000000000004. */
const SHOWN_DIGITS = 15;

/** The number of a cell as it is shown: `50000`, `0.2` as `20%` where it is formatted so. Other texts stay as they are. */
export function spokenNumber(text: string, isPercent: boolean): string {
  const [, sign = '', digits = '', power = '0'] = /^(-?)([\d.]+)(?:[eE]([+-]?\d{1,2}))?$/.exec(text.trim()) ?? [];
  const value = parseDecimal(`${sign}${digits.slice(0, 25)}`.replace(/(\.\d{12})\d+$/, '$1'));
  if (digits === '' || value === undefined) return text;
  const shown = value.times(decimal('10').pow(Number.parseInt(power, 10))).toSignificantDigits(SHOWN_DIGITS);
  return isPercent ? `${plain(shown.times(HUNDRED))}%` : plain(shown);
}
