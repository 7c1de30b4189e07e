import { decimal, isPlainDecimal, parseChineseNumber, plain } from '../../values/index.js';
import type { Unit } from './penalty-clause.js';

/** A figure as it was written: its value in plain decimals, and its unit where one is written. */
export interface Figure {
  readonly value: string;
  readonly unit?: Unit;
}

const NUMERAL = '(?:\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千万]+(?:点[〇零一二三四五六七八九]+)?)';
/** The source of a pattern that finds one figure; what it finds is read by `readFigure`. */
export const FIGURE = `(?:百分之${NUMERAL}|千分之${NUMERAL}|${NUMERAL}(?:[百千万亿]*元|[百千万亿]+|%|‰|倍)?)`;

/** `二十万元`, `7.5万元`, `百分之三`, `30%`, `两倍`; a bare number has no unit. `undefined` where the text is none. */
export function readFigure(text: string): Figure | undefined {
  const share = /^(百|千)分之(.+)$/.exec(text);
  if (share !== null) return scaled(share[2] ?? '', share[1] === '百' ? '1' : '0.1', 'percent');
  const [, number = '', scale = '', unit = ''] = /^([\d.]+|[^元%‰倍亿]+)([百千万亿]*)(元|%|‰|倍)?$/.exec(text) ?? [];
  if (number === '') return undefined;
  if (unit === '%' || unit === '‰')
    return scale === '' ? scaled(number, unit === '%' ? '1' : '0.1', 'percent') : undefined;
  if (unit === '倍') return scale === '' ? scaled(number, '1', 'times') : undefined;
  // A scale is money even where 元 is left out (十二万以上十五万元以下).
  const isMoney = unit === '元' || scale !== '' || /[千万]$/.test(number);
  return scaled(number, SCALES[scale], isMoney ? 'yuan' : undefined);
}

const SCALES: Readonly<Record<string, string>> = {
  '': '1',
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
};

function scaled(number: string, scale: string | undefined, unit: Unit | undefined): Figure | undefined {
  const read = readNumber(number);
  if (read === undefined || scale === undefined) return undefined;
  const value = plain(decimal(read).times(decimal(scale)));
  return isPlainDecimal(value) ? { value, ...(unit === undefined ? {} : { unit }) } : undefined;
}

/** A number in digits or Chinese numerals, as a plain decimal. */
export function readNumber(text: string): string | undefined {
  if (/^\d/.test(text)) return isPlainDecimal(text) ? plain(decimal(text)) : undefined;
  const [whole = '', places] = text.split('点');
  const read = parseChineseNumber(whole);
  if (read === undefined) return undefined;
  if (places === undefined) return String(read);
  const digits = [...places].map((one) => parseChineseNumber(one));
  return digits.includes(undefined) ? undefined : plain(decimal(`${read}.${digits.join('')}`));
}

/** The figure as tables print it: `5万元`, `5000元`, `2.5倍`, `30%`. */
export function printFigure(value: string, unit: Unit): string {
  switch (unit) {
    case 'times':
      return `${value}倍`;
    case 'percent':
      return `${value}%`;
    case 'yuan': {
      const inTenThousands = decimal(value).dividedBy(decimal('10000'));
      const isShorter = inTenThousands.gte(1) && inTenThousands.decimalPlaces() <= 2;
      return isShorter ? `${plain(inTenThousands)}万元` : `${value}元`;
    }
  }
}
