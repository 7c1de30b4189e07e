import { describe, expect, it } from 'vitest';
import { fine, inShort, proposing, rulebook, workedCase } from './proposals.js';

const row1 = workedCase('1.4', 'row 1 is not in production, report form, non-productive, ordinary area');
const permit = workedCase('8.42', 'a permit transferred for the first time in five years');
const water = workedCase('2.7.1', 'only the pH value, every level at its lowest');
const lowest = workedCase('1.1', 'every level at its lowest');
const jiangmen = workedCase('11-1', 'one factor by 0.1 times is tier 1');

const person = { target: 'responsible-person' } as const;
/** What article 41 requires beside the fine. */
const besides = [
  { type: 'confiscate-illegal-property' },
  { type: 'other', name: '不得再次申请排污许可证', duration: '3 years' },
] as const;

const checked = (...args: Parameters<typeof proposing>) => inShort(rulebook.check(proposing(...args)));

describe('table 1.4, row 1: 以下 leaves its number out', () => {
  it.each([
    ['499999.99', 'not-permitted: below 0.01'],
    ['500000', 'permitted: within'],
    ['500000.01', 'permitted: within'],
    ['569999.99', 'permitted: within'],
    // At a bound that is left out, the nearest permitted sum is a fen away.
    ['570000', 'not-permitted: above 0.01'],
    ['570000.01', 'not-permitted: above 0.02'],
    ['2000000', 'not-permitted: above 1430000.01'],
  ])('a fine of %s on the party', (amount, verdict) => {
    expect(checked(row1, [fine(amount)])).toBe(verdict);
  });

  it.each([
    ['49999.99', 'not-permitted: below 0.01'],
    ['50000', 'permitted: within'],
    ['119999.99', 'permitted: within'],
    ['120000', 'not-permitted: above 0.01'],
  ])('a fine of %s on a responsible person', (amount, verdict) => {
    expect(checked(row1, [fine(amount, person)])).toBe(verdict);
  });

  it('a major impact: 2,000,000 and 200,000, each one sum that nothing computes', () => {
    const facts = { majorImpact: true };
    expect(checked(row1, [fine('2000000'), fine('200000', person)], facts)).toBe('permitted: within, within');
    expect(checked(row1, [fine('1999999.99')], facts)).toBe('not-permitted: below 0.01');
    expect(checked(row1, [fine('2000000.01')], facts)).toBe('not-permitted: above 0.01');
  });
});

describe('table 8.42 and article 41: 100,000 to under 150,000', () => {
  it.each([
    ['99999.99', 'not-permitted: below 0.01, within, within'],
    ['100000', 'permitted: within, within, within'],
    ['149999.99', 'permitted: within, within, within'],
    ['150000', 'not-permitted: above 0.01, within, within'],
  ])('a fine of %s', (amount, verdict) => {
    expect(checked(permit, [fine(amount), ...besides])).toBe(verdict);
  });

  it('row 5 is 300,000 exactly', () => {
    const facts = { majorImpact: true };
    expect(checked(permit, [fine('299999.99'), ...besides], facts)).toBe('not-permitted: below 0.01, within, within');
    expect(checked(permit, [fine('300000'), ...besides], facts)).toBe('permitted: within, within, within');
    expect(checked(permit, [fine('300000.01'), ...besides], facts)).toBe('not-permitted: above 0.01, within, within');
  });

  it.each([
    ['2 years', 'not-permitted: within, within, below'],
    ['1095 days', 'undetermined: within, within, undetermined'],
    ['36 months', 'permitted: within, within, within'],
    ['3 years 1 day', 'not-permitted: within, within, above'],
    ['4 years', 'not-permitted: within, within, above'],
    ['life', 'not-permitted: within, within, above'],
  ])('no new application for %s', (duration, verdict) => {
    const [documents, ban] = besides;
    expect(checked(permit, [fine('120000'), documents, { ...ban, duration }])).toBe(verdict);
  });
});

describe('table 1.1: one sum is computed', () => {
  // 20 + 6 + 19 = 45 %; 45 % x 5 % x 3,000,000 = 67,500
  const facts = { area: 'restricted-approval', sameKindIn2Years: 4 };

  it.each([
    ['67500', 'permitted: within'],
    ['67499.99', 'not-permitted: differs-from-formula 0.01'],
    ['67500.01', 'not-permitted: differs-from-formula 0.01'],
    ['60000', 'not-permitted: differs-from-formula 7500'],
    // Within the statutory range of 30,000 to 150,000, and still another sum.
    ['150000', 'not-permitted: differs-from-formula 82500'],
  ])('a fine of %s', (amount, verdict) => {
    expect(checked(lowest, [fine(amount)], facts)).toBe(verdict);
  });

  // 20 + 3 = 23 %; 23 % x 5 % x 1,234,567 = 14,197.5205
  it.each([
    ['14197.5205', 'permitted: within'],
    ['14197.52', 'permitted: within'],
    ['14197.53', 'permitted: within'],
    ['14197.51', 'not-permitted: differs-from-formula 0.0105'],
    ['14197.54', 'not-permitted: differs-from-formula 0.0195'],
    ['14197.521', 'not-permitted: differs-from-formula 0.0005'],
  ])('a sum finer than a fen may be rounded either way, and no further: %s', (amount, verdict) => {
    expect(checked(lowest, [fine(amount)], { sameKindIn2Years: 2, projectInvestment: '1234567' })).toBe(verdict);
  });

  // 20 % x 5 % x 1,234,567.89 = 12,345.6789, which is the statutory minimum of 1 %
  it.each([
    ['12345.67', 'not-permitted: differs-from-formula 0.0089'],
    ['12345.68', 'permitted: within'],
  ])('but not below the statutory minimum: %s', (amount, verdict) => {
    expect(checked(lowest, [fine(amount)], { projectInvestment: '1234567.89' })).toBe(verdict);
  });
});

describe('table 2.7.1: 70,000 is computed and held at the statutory minimum of 100,000', () => {
  it.each([
    ['70000', 'not-permitted: below 30000'],
    ['99999.99', 'not-permitted: below 0.01'],
    ['100000', 'permitted: within'],
    ['100000.01', 'not-permitted: above 0.01'],
  ])('a fine of %s', (amount, verdict) => {
    expect(checked(water, [fine(amount)])).toBe(verdict);
  });

  it('serious circumstances require suspension or closure, one of them', () => {
    const serious = { seriousCircumstances: true };
    const [suspend, close] = [{ type: 'suspend-business' }, { type: 'close-business' }] as const;
    expect(checked(water, [fine('100000')], serious)).toBe('not-permitted: within, required-missing');
    expect(checked(water, [fine('100000'), close], serious)).toBe('permitted: within, within');
    expect(checked(water, [fine('100000'), suspend, close], serious)).toBe(
      'not-permitted: within, within, type-not-permitted',
    );
  });
});

describe('item 11-1: both bounds belong to the tier, and tier 2 is stepped', () => {
  it.each([
    [[0.1], '99999.99', 'not-permitted: below 0.01'],
    [[0.1], '100000', 'permitted: within'],
    [[0.1], '200000', 'permitted: within'],
    [[0.1], '200000.01', 'not-permitted: above 0.01'],
    // 200,000 + 50,000 + (2 + 1) x 20,000 = 310,000
    [[0.5, 0.3], '310000', 'permitted: within'],
    [[0.5, 0.3], '309999.99', 'not-permitted: differs-from-formula 0.01'],
    [[0.5, 0.3], '310000.01', 'not-permitted: differs-from-formula 0.01'],
  ])('exceedances of %j, a fine of %s', (exceedances, amount, verdict) => {
    expect(checked(jiangmen, [fine(amount)], { exceedances })).toBe(verdict);
  });
});
