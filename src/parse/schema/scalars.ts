import * as z from 'zod';

/**
 * Scalars of rule and case files. The reader hands every plain number over as the text that stood in the file,
 * so a figure never passes through binary floating point; `scalar` tells the JSON Schema writer that an editor
 * may also see a number there.
 */
const figure = (pattern: RegExp, code: string) =>
  z.string({ error: code }).regex(pattern, { error: code }).meta({ scalar: 'figure' });

/** At most 18 digits before the point and 12 behind it: no sign but minus, no exponent, no leading zeros. */
const DECIMAL = /^-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/;
const WHOLE = /^(0|[1-9]\d{0,8})$/;

export const text = z.string().min(1);
/** Text that people may leave unquoted although it looks like a number: articles, rows, codes. */
export const reference = z.string().min(1).meta({ scalar: 'reference' });
export const decimalText = figure(DECIMAL, 'not-plain-decimal');
export const wholeText = figure(WHOLE, 'not-a-whole-number');
export const dateText = z.string({ error: 'not-a-date' }).regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'not-a-date' });
export const identifier = z
  .string({ error: 'not-an-identifier' })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'not-an-identifier' });
export const factName = z
  .string({ error: 'not-a-fact-name' })
  .regex(/^[a-z][A-Za-z0-9]*$/, { error: 'not-a-fact-name' });

const periodParts = z.strictObject({
  years: wholeText.optional(),
  months: wholeText.optional(),
  weeks: wholeText.optional(),
  days: wholeText.optional(),
  hours: wholeText.optional(),
});
/** `6 months`, `P6M` or `{ months: 6 }`. */
export const period = z.union([text, periodParts]);

/** Text in both languages; the Chinese one is the official wording where there is one. */
export const localized = z.strictObject({ 'zh-CN': text, en: text });

/** A place in a law or document; `law` is the id of a loaded document and may be left out for the document itself. */
export const citation = z.strictObject({
  law: identifier.optional(),
  article: reference,
  paragraph: reference.optional(),
  item: reference.optional(),
});

/** A citation that names its law. */
export const lawCitation = citation.extend({ law: identifier });
