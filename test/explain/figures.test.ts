import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '../../src/explain/chinese-numerals.js';
import { compareFigures, groupDigits, speakFormula } from '../../src/explain/figures.js';
import { en } from '../../src/explain/locales/en.js';
import { rowSpans } from '../../src/explain/locales/row-spans.js';
import { zhCN } from '../../src/explain/locales/zh-cn.js';
import { textWidth, wrapText } from '../../src/explain/render/text-width.js';

const digits = fc.stringMatching(/^(?:0|[1-9][0-9]{0,40})$/);
const figure = fc
  .tuple(digits, fc.option(fc.stringMatching(/^[0-9]{1,12}$/), { nil: undefined }))
  .map(([whole, fraction]) => (fraction === undefined ? whole : `${whole}.${fraction}`));

describe('a figure keeps every digit', () => {
  it('when its digits are grouped', () => {
    fc.assert(
      fc.property(figure, (text) => {
        const grouped = groupDigits(text);
        expect(grouped.replaceAll(',', '')).toBe(text);
        expect(grouped.split('.')[0]).toMatch(/^[0-9]{1,3}(?:,[0-9]{3})*$/);
      }),
    );
  });

  it('when it is money', () => {
    fc.assert(
      fc.property(figure, (text) => {
        expect(en.money(text)).toBe(`CNY ${groupDigits(text)}`);
        const written = zhCN.money(text).replaceAll(',', '');
        const whole = written.endsWith('亿元')
          ? `${written.slice(0, -2)}00000000`
          : written.endsWith('万元')
            ? `${written.slice(0, -2)}0000`
            : written.slice(0, -1);
        expect(whole).toBe(text);
      }),
    );
  });

  it('when it stands in a formula', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 4 }), figure, (factors, result) => {
        const formula = `${factors.join(' × ')} = ${result}`;
        expect(speakFormula(formula, (text) => text)).toBe(formula);
        expect(en.formula(formula).replace(/CNY |,/g, '')).toBe(formula);
      }),
    );
  });
});

it('figures are compared by their digits', () => {
  const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(Math.sign(compareFigures(`${a}`, `${b}`))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
  expect(compareFigures('0.10', '0.1')).toBe(0);
  expect(compareFigures('9.99', '10')).toBeLessThan(0);
  expect(compareFigures('-0', '0')).toBe(0);
});

describe('formulas', () => {
  it.each([
    ['45% × 5% × 3000000 = 67500', '45%×5%×3,000,000元＝67,500元'],
    ['3 × 200000 = 600000', '3×200,000＝600,000元'],
    ['50000 + 50000 × 2 + 20000 × 3 = 210000', '50,000元＋50,000元×2＋20,000元×3＝210,000元'],
  ])('%s', (formula, words) => {
    expect(zhCN.formula(formula)).toBe(words);
  });
});

describe('ranges of money', () => {
  it.each([
    [{ min: '500000', max: '570000', minInclusive: true, maxInclusive: false }, '50万元以上不满57万元'],
    [{ min: '500000', max: '565000', minInclusive: false, maxInclusive: true }, '超过500,000元不超过565,000元'],
    [{ max: '200000', maxInclusive: true }, '不超过20万元'],
    [{ min: '100000000', minInclusive: true }, '1亿元以上'],
    [{ min: '67500', max: '67500', minInclusive: true, maxInclusive: true }, '67,500元'],
  ])('%o', (range, words) => {
    expect(zhCN.moneyRange(range)).toBe(words);
  });
});

describe('numbers of articles and rows', () => {
  it.each([
    ['1', '一'],
    ['10', '十'],
    ['36', '三十六'],
    ['108', '一百零八'],
    ['110', '一百一十'],
    ['1260', '一千二百六十'],
    ['1001', '一千零一'],
    ['附则', '附则'],
  ])('%s is %s', (number, words) => {
    expect(chineseNumeral(number)).toBe(words);
  });

  it('gathers rows that follow each other', () => {
    expect(rowSpans(['1', '2', '5', '6', '7', 'a'])).toEqual([
      { first: '1', last: '1' },
      { first: '2', last: '2' },
      { first: '5', last: '7' },
      { first: 'a', last: 'a' },
    ]);
  });

  it('names an inserted article and an item', () => {
    const law = { law: 'x', title: { 'zh-CN': '刑法', en: 'Criminal Law' } };
    expect(zhCN.citations([{ ...law, article: '120-1', item: '3' }])).toBe('《刑法》第一百二十条之一第三项');
    expect(en.citations([{ ...law, article: '120-1', item: '3' }])).toBe('Article 120-1, item 3, of the Criminal Law');
  });
});

it('lines are as narrow as asked and lose nothing', () => {
  const text = fc.string({ unit: fc.constantFrom('法', '规', ' ', 'a', 'b', '，', '（', '。', '1'), maxLength: 200 });
  fc.assert(
    fc.property(text, (words) => {
      const lines = wrapText(words, 40);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      for (const line of lines) {
        // Only a part that cannot be broken may be wider.
        if (textWidth(line) > 40) expect(line.trim()).not.toMatch(/[法规][法规]/);
      }
    }),
  );
});
