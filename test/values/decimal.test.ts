import { describe, expect, it } from 'vitest';
import { decimal, isDecimal, isPlainDecimal, parseDecimal, plain } from '../../src/values/index.js';

describe('plain decimals', () => {
  const accepted = [
    '0',
    '7',
    '-7',
    '0.5',
    '-0.5',
    '50000.00',
    '999999999999999999',
    '0.000000000001',
    '999999999999999999.999999999999',
  ];
  for (const text of accepted) {
    it(`reads ${text}`, () => {
      expect(isPlainDecimal(text)).toBe(true);
      expect(parseDecimal(text)).toBeDefined();
    });
  }

  const refused = [
    '',
    ' 1',
    '1 ',
    '+1',
    '01',
    '00',
    '-',
    '.5',
    '5.',
    '1e3',
    '1E999',
    '0x10',
    '0b1',
    'Infinity',
    'NaN',
    '1,000',
    '1_000',
    '１',
    '1.2.3',
    '1\n',
    '1000000000000000000',
    '0.0000000000001',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(isPlainDecimal(text)).toBe(false);
      expect(parseDecimal(text)).toBeUndefined();
      expect(() => decimal(text)).toThrow(RangeError);
    });
  }

  it('prints without exponent, trailing zeros or negative zero', () => {
    expect(plain(decimal('67500.000'))).toBe('67500');
    expect(plain(decimal('0.000000000001'))).toBe('0.000000000001');
    expect(plain(decimal('999999999999999999').times(decimal('999999999999999999')))).toBe(
      '999999999999999998000000000000000001',
    );
    expect(plain(decimal('-0.0'))).toBe('0');
  });

  it('adds tenths exactly', () => {
    expect(plain(decimal('0.1').plus(decimal('0.2')))).toBe('0.3');
  });

  it('rounds no product of four inputs', () => {
    const widest = 999999999999999999999999999999n;
    const four = decimal('999999999999999999.999999999999').pow(4);
    expect(plain(four).replace('.', '')).toBe((widest ** 4n).toString());
  });

  it('tells a decimal from other values', () => {
    expect(isDecimal(decimal('1').plus(decimal('2')))).toBe(true);
    expect([1, '1', null, undefined, {}, { toStringTag: 'x' }].some(isDecimal)).toBe(false);
  });
});
