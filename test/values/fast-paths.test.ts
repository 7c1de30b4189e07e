import { UTCDate } from '@date-fns/utc';
import { addDays, addMonths, differenceInCalendarDays } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  compareDecimals,
  comparePeriods,
  compareSpan,
  daysBetween,
  decimal,
  parseCalendarDate,
  parsePeriod,
  periodDifference,
} from '../../src/values/index.js';

// Shortcuts of values/ held against the long way round.
const seed = Number(process.env.PD_SEED ?? 20_240_101);
const law = (property: fc.IProperty<unknown[]>) => fc.assert(property, { seed, numRuns: 3_000 });

const day = fc.date({ min: new Date('1000-01-01'), max: new Date('8999-12-31'), noInvalidDate: true }).map((date) => {
  const text = parseCalendarDate(date.toISOString().slice(0, 10));
  if (text === undefined) throw new Error('every day of the calendar is read');
  return text;
});
const isoOf = (date: Date) => date.toISOString().slice(0, 10);
const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 11 }))
  .map(([whole, places]) => decimal(String(whole)).div(`1${'0'.repeat(places)}`));
const period = fc
  .record({ months: fc.nat(40), days: fc.nat(1_300), hours: fc.nat(60) }, { requiredKeys: ['months'] })
  .map((counts) => parsePeriod(counts) ?? { months: 0 });

describe('shortcuts', () => {
  it('decimals have the order that decimal.js gives them', () => {
    expect(compareDecimals(decimal('0'), decimal('-0'))).toBe(0);
    law(
      fc.property(number, number, (a, b) => {
        expect(compareDecimals(a, b) === a.cmp(b), `${a} and ${b}`).toBe(true);
      }),
    );
    law(
      fc.property(number, (a) => {
        expect(compareDecimals(a, decimal('0').plus(a))).toBe(0);
      }),
    );
  });

  it('a small whole number is read as the same decimal as its digits', () => {
    law(
      fc.property(fc.nat(99_999_999), (n) => {
        expect(decimal(String(n)).eq(`${n}.0`)).toBe(true);
      }),
    );
  });

  it('days are those of date-fns', () => {
    law(
      fc.property(day, fc.nat(2_000), fc.nat(5_000), (from, months, days) => {
        const end = addDays(addMonths(new UTCDate(from), months), days);
        expect(addPeriod(from, { months, days })).toBe(isoOf(end));
        expect(addPeriod(from, { months })).toBe(isoOf(addMonths(new UTCDate(from), months)));
      }),
    );
    law(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(a, b)).toBe(differenceInCalendarDays(new UTCDate(b), new UTCDate(a)));
      }),
    );
  });

  it('a day is real when the calendar has it', () => {
    const figure = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    law(
      fc.property(fc.integer({ min: 1000, max: 8999 }), figure(14), figure(33), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const asDate = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(asDate.getTime()) && isoOf(asDate) === text;
        expect(parseCalendarDate(text)).toBe(real ? text : undefined);
      }),
    );
  });

  it('months that settle a comparison settle it as the days would', () => {
    law(
      fc.property(day, period, fc.integer({ min: -3, max: 3 }), (since, length, more) => {
        const { hours: _, ...calendar } = length;
        const end = addPeriod(since, calendar);
        const until = parseCalendarDate(isoOf(addDays(new UTCDate(end), more)));
        if (until === undefined || until < since) return;
        expect(compareSpan({ since, until }, calendar)).toBe(Math.sign(more));
      }),
    );
    law(
      fc.property(period, period, (a, b) => {
        const { least, most } = periodDifference(a, b);
        const exact = least > 0 ? 1 : most < 0 ? -1 : least === 0 && most === 0 ? 0 : undefined;
        expect(comparePeriods(a, b)).toBe(exact);
      }),
    );
  });
});
