import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chineseNumeral } from '../../src/explain/chinese-numerals.js';
import { parseChineseNumber } from '../../src/values/index.js';

it.each([
  ['十', 10],
  ['十二', 12],
  ['三十', 30],
  ['一百零二', 102],
  ['一百一十', 110],
  ['二百', 200],
  ['三千零五十', 3050],
  ['五万', 50_000],
  ['两万五千', 25_000],
  ['二十万', 200_000],
  ['一百万', 1_000_000],
  ['一千二百万', 12_000_000],
  ['二〇二三', 2023],
  ['102', 102],
])('%s is %d', (text, number) => {
  expect(parseChineseNumber(text)).toBe(number);
});

it.each(['', '万', '十十', '百一千', '五五十', '一百万万', '甲', '1.5', '-3', '零百'])('%s is no number', (text) => {
  expect(parseChineseNumber(text)).toBeUndefined();
});

it('reads every number as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      expect(parseChineseNumber(chineseNumeral(String(number)))).toBe(number);
    }),
  );
});
