import * as z from 'zod';
import { dateText, localized, text, wholeText } from './scalars.js';

/** A notice that fixed days of the year or changed them later; `number` only where it is certain. */
const notice = z.strictObject({ title: localized, number: text.optional(), issued: dateText });

/**
 * One line of a notice: the days off from the first to the last, both included, and the days of rest on which work is done in exchange.
 * They may lie in a neighbouring year, as New Year's days off at the end of December do.
 */
const festival = z.strictObject({
  name: localized,
  from: dateText,
  to: dateText,
  work: z.array(dateText).min(1).optional(),
});

const year = z.strictObject({
  year: wholeText,
  notices: z.array(notice).min(1),
  festivals: z.array(festival).min(1),
});

/** The State Council's yearly arrangement of holidays, as it was finally in force. A year that is not listed is not published. */
export const calendar = z.strictObject({ years: z.array(year).min(1) });

export type CalendarYearShape = z.infer<typeof year>;
export type CalendarShape = z.infer<typeof calendar>;
