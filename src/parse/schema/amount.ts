import * as z from 'zod';
import { decimalText, factName, period } from './scalars.js';

/** What a multiple or a percentage is taken of: a money fact, counted as at least or at most a sum, `less` another one. */
export const base = z.union([
  factName,
  z.strictObject({
    fact: factName,
    atLeast: decimalText.optional(),
    atMost: decimalText.optional(),
    less: factName.optional(),
  }),
]);

/** One step rule: `add` yuan for each `each` of the fact beyond `beyond`. */
export const step = z.strictObject({
  add: decimalText,
  of: factName,
  beyond: decimalText.optional(),
  each: decimalText,
  rounding: z.enum(['up', 'down', 'half-up']).optional(),
});

/** One figure, or a lower and an upper bound: `from` is 以上, `to` is 以下 as the document declares it. */
export const figureBounds = {
  exactly: decimalText.optional(),
  from: decimalText.optional(),
  over: decimalText.optional(),
  to: decimalText.optional(),
  upTo: decimalText.optional(),
  under: decimalText.optional(),
};

/**
 * A sum or range. `from` is 以上, `to` is 以下 as the document declares it; `over`, `upTo` and `under` are fixed words.
 * Figures are yuan, or multiples (`times`), or percentages (`percentOf`); `per` multiplies by counts; `cap` is yuan.
 */
export const amount = z.strictObject({
  ...figureBounds,
  times: base.optional(),
  percentOf: base.optional(),
  per: z.union([factName, z.array(factName)]).optional(),
  steps: z.array(step).optional(),
  /** The most that it can come to, whatever the base or the counts. */
  cap: decimalText.optional(),
});

/** How long a penalty lasts; `life` alone, or as the upper end of a range (五年直至终身). */
export const durationRange = z.strictObject({
  exactly: period.optional(),
  from: period.optional(),
  over: period.optional(),
  to: period.optional(),
  upTo: period.optional(),
  under: period.optional(),
  life: z.literal(true).optional(),
});

/**
 * What a row gives for one statutory penalty: a narrower amount, a duration, or simply that it is imposed. `guide` is the
 * figure within it that the document names as the standard, from which reasons may depart (指导值).
 */
export const gives = amount.extend({
  guide: decimalText.optional(),
  duration: durationRange.extend({ guide: period.optional() }).optional(),
});

export type AmountShape = z.infer<typeof amount>;
export type BaseShape = z.infer<typeof base>;
export type DurationRangeShape = z.infer<typeof durationRange>;
export type GivesShape = z.infer<typeof gives>;
