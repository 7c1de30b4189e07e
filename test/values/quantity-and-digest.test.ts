import { describe, expect, it } from 'vitest';
import {
  convert,
  decimal,
  digest,
  isPlainDecimal,
  isUnit,
  type Json,
  plain,
  UNITS,
  type UnitSymbol,
} from '../../src/values/index.js';

describe('quantities', () => {
  const converted = (text: string, from: UnitSymbol, to: UnitSymbol) => {
    const result = convert(decimal(text), from, to);
    return result && plain(result);
  };

  it('converts within a dimension, exactly', () => {
    expect(converted('2500', 'kg', 't')).toBe('2.5');
    expect(converted('0.000001', 't', 'mg')).toBe('1000');
    expect(converted('1', 'ha', 'm2')).toBe('10000');
    expect(converted('1', 'km2', 'ha')).toBe('100');
    expect(converted('1500', 'L', 'm3')).toBe('1.5');
    expect(converted('90', 'min', 'h')).toBe('1.5');
    expect(converted('1', 'MW', 'kW')).toBe('1000');
  });

  it('gives no result across dimensions or where no terminating decimal exists', () => {
    expect(converted('1', 'kg', 'm3')).toBeUndefined();
    expect(converted('1', 'mu', 'ha')).toBeUndefined();
    expect(converted('1', 'times', 'percent')).toBeUndefined();
    expect(converted('100', 'min', 'h')).toBeUndefined();
  });

  it('has for every unit an exact factor and a label in each language', () => {
    expect(Object.keys(UNITS).length).toBeGreaterThanOrEqual(26);
    for (const [symbol, unit] of Object.entries(UNITS)) {
      expect(unit.symbol).toBe(symbol);
      expect(isPlainDecimal(unit.factor)).toBe(true);
      expect(unit.label['zh-CN']).not.toBe('');
      expect(unit.label.en).not.toBe('');
    }
  });

  it('takes no property of objects for a unit', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'T', 'kilo', '']) expect(isUnit(name)).toBe(false);
    expect(isUnit('kg')).toBe(true);
  });
});

describe('digests', () => {
  it('does not depend on the order of keys', () => {
    expect(digest({ b: 1, a: [{ d: null, c: 'x' }] })).toBe(digest({ a: [{ c: 'x', d: null }], b: 1 }));
  });

  it('depends on the order of items, on types and on every value', () => {
    const values: Json[] = [[1, 2], [2, 1], ['1', 2], { a: 1 }, { a: '1' }, { a: null }, {}, [], null, '', 'null'];
    expect(new Set(values.map(digest)).size).toBe(values.length);
  });

  it('is the SHA-256 of canonical JSON in UTF-8', () => {
    expect(digest({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(digest('罚款')).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('refuses numbers that JSON cannot hold', () => {
    expect(() => digest(Number.NaN)).toThrow(TypeError);
    expect(() => digest([Number.POSITIVE_INFINITY])).toThrow(TypeError);
  });
});
