import { describe, expect, it } from 'vitest';
import { evaluate, OPERATORS, type Truth } from '../../src/conditions/index.js';
import type { Json } from '../../src/values/index.js';
import { compiled, factsFrom } from './compiled.js';

const U = undefined;

const test = (fact: string, actual: Json, operator: string, value: Json): Truth =>
  evaluate(compiled({ fact, operator, value }), factsFrom({ [fact]: actual }));

const ORDERING = ['lessThan', 'lessThanInclusive', 'equal', 'greaterThanInclusive', 'greaterThan', 'notEqual'];
const allOf = (fact: string, actual: Json, value: Json) =>
  ORDERING.map((operator) => test(fact, actual, operator, value));

const LESS = [true, true, false, false, false, true];
const SAME = [false, true, true, true, false, false];
const MORE = [false, false, false, true, true, true];

describe('numbers', () => {
  it('are compared as exact decimals, whatever their notation', () => {
    expect(allOf('fine', '9000.00', '10000.00')).toEqual(LESS);
    expect(allOf('fine', '10000', '10000.00')).toEqual(SAME);
    expect(allOf('fine', 10_000.5, '10000.00')).toEqual(MORE);
    expect(allOf('ratio', '0.3', '0.300000000001')).toEqual(LESS);
    expect(allOf('ratio', '-1', '1')).toEqual(LESS);
    expect(allOf('fine', '999999999999999999.99', '999999999999999999.98')).toEqual(MORE);
  });

  it('quantities are compared in the declared unit, whatever unit they are given in', () => {
    expect(allOf('weight', '2500 kg', '2.5')).toEqual(SAME);
    expect(allOf('weight', '2.5', '2499999 g')).toEqual(MORE);
  });

  it('in and notIn compare by value', () => {
    expect(test('fine', '5.0', 'in', ['4', 5])).toBe(true);
    expect(test('fine', '5.0', 'notIn', ['4', 5])).toBe(false);
    expect(test('fine', '6', 'in', ['4', 5])).toBe(false);
    expect(test('fine', '6', 'in', [])).toBe(false);
    expect(test('fine', '6', 'notIn', [])).toBe(true);
  });
});

describe('dates and durations', () => {
  it('dates follow the calendar', () => {
    expect(allOf('when', '2023-12-31', '2024-01-01')).toEqual(LESS);
    expect(allOf('when', '2024-01-01', '2024-01-01')).toEqual(SAME);
  });

  it('months against months and days against days are exact', () => {
    expect(allOf('duration', '12 months', '1 year')).toEqual(SAME);
    expect(allOf('duration', '13 months', '1 year')).toEqual(MORE);
    expect(allOf('duration', '13 days', '2 weeks')).toEqual(LESS);
  });

  it('days against months are unknown only for the operators that the calendar could decide either way', () => {
    //                                            <     <=    ==     >=    >     !=
    expect(allOf('duration', '88 days', '3 months')).toEqual([true, true, false, false, false, true]);
    expect(allOf('duration', '89 days', '3 months')).toEqual([U, true, U, U, false, U]);
    expect(allOf('duration', '90 days', '3 months')).toEqual([U, U, U, U, U, U]);
    expect(allOf('duration', '92 days', '3 months')).toEqual([false, U, U, true, U, U]);
    expect(allOf('duration', '93 days', '3 months')).toEqual([false, false, false, true, true, true]);
  });

  it('half days are never as long as months, whatever the calendar', () => {
    expect(allOf('duration', { days: 29, hours: 12 }, '1 month')).toEqual([U, U, false, U, U, true]);
    expect(allOf('duration', '29 days', '1 month')).toEqual([U, U, U, U, U, U]);
  });

  it('two days may stand on either side, or on both', () => {
    const spring = { since: '2023-02-01', until: '2023-05-01' };
    expect(allOf('duration', '4 months', spring)).toEqual(MORE);
    expect(allOf('duration', '2 months', spring)).toEqual(LESS);
    expect(allOf('duration', spring, { since: '2024-02-01', until: '2024-05-01' })).toEqual(LESS);
    expect(allOf('duration', spring, { since: '2023-03-01', until: '2023-05-29' })).toEqual(SAME);
  });

  it('a length with its two days is exact against months', () => {
    expect(allOf('duration', { since: '2023-02-01', until: '2023-05-01' }, '3 months')).toEqual(SAME);
    expect(allOf('duration', { since: '2023-02-01', until: '2023-05-02' }, '3 months')).toEqual(MORE);
    expect(allOf('duration', { since: '2023-02-02', until: '2023-05-01' }, '3 months')).toEqual(LESS);
  });
});

describe('words, sets and lists', () => {
  it('words are compared for equality', () => {
    expect(test('area', 'ordinary', 'equal', 'ordinary')).toBe(true);
    expect(test('area', 'ordinary', 'in', ['special', 'protected'])).toBe(false);
    expect(test('area', 'ordinary', 'notEqual', 'special')).toBe(true);
  });

  it('sets contain words, and are equal whatever their order', () => {
    expect(test('harms', ['air', 'soil'], 'contains', 'air')).toBe(true);
    expect(test('harms', [], 'contains', 'air')).toBe(false);
    expect(test('harms', ['air'], 'doesNotContain', 'air')).toBe(false);
    expect(test('harms', ['air', 'soil'], 'equal', ['soil', 'air'])).toBe(true);
    expect(test('harms', ['air', 'soil'], 'equal', ['air'])).toBe(false);
    expect(test('harms', ['air', 'soil'], 'notEqual', ['air'])).toBe(true);
  });

  it('lists contain numbers, and are equal item by item', () => {
    expect(test('exceedances', ['0.20', '1'], 'contains', '0.2')).toBe(true);
    expect(test('exceedances', ['0.20', '1'], 'equal', [0.2, 1])).toBe(true);
    expect(test('exceedances', ['1', '0.20'], 'equal', [0.2, 1])).toBe(false);
    expect(test('exceedances', ['1'], 'equal', [1, 1])).toBe(false);
  });
});

describe('decorators', () => {
  const list = (operator: string, actual: Json, value: Json) => test('exceedances', actual, operator, value);

  it('someFact and everyFact ask the items of the fact', () => {
    expect(list('someFact:greaterThan', [1, 3], 2)).toBe(true);
    expect(list('everyFact:greaterThan', [1, 3], 2)).toBe(false);
    expect(list('someFact:greaterThan', [], 2)).toBe(false);
    expect(list('everyFact:greaterThan', [], 2)).toBe(true);
    expect(test('harms', ['air', 'soil'], 'everyFact:in', ['air', 'soil', 'water'])).toBe(true);
  });

  it('someValue and everyValue ask the items of the value', () => {
    expect(test('harms', ['air'], 'someValue:contains', ['air', 'soil'])).toBe(true);
    expect(test('harms', ['air'], 'everyValue:contains', ['air', 'soil'])).toBe(false);
    expect(test('count', 5, 'everyValue:greaterThan', [1, 4])).toBe(true);
    expect(test('count', 5, 'someValue:greaterThan', [])).toBe(false);
  });

  it('not turns the answer round and swap the sides', () => {
    expect(test('count', 5, 'not:greaterThan', 4)).toBe(false);
    expect(test('count', 5, 'not:not:greaterThan', 4)).toBe(true);
    expect(test('count', 5, 'swap:lessThan', 4)).toBe(true);
    expect(test('harms', ['air'], 'swap:in', 'air')).toBe(true);
    expect(test('area', 'special', 'swap:contains', ['special', 'ordinary'])).toBe(true);
    expect(list('everyFact:someValue:greaterThan', [2, 5], [1, 9])).toBe(true);
    expect(list('swap:someValue:someFact:greaterThan', [2, 5], [1, 4])).toBe(true);
    expect(list('swap:everyValue:someFact:greaterThan', [2, 5], [1, 4])).toBe(false);
  });

  it('the ten operators are those of json-rules-engine', () => {
    expect(OPERATORS).toHaveLength(10);
  });
});
