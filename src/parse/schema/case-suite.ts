import * as z from 'zod';
import { caseFile } from './case.js';
import { dateText, decimalText, factName, identifier, period, reference, text } from './scalars.js';

const figures = z.strictObject({
  exactly: decimalText.optional(),
  min: decimalText.optional(),
  max: decimalText.optional(),
  minInclusive: z.boolean().optional(),
  maxInclusive: z.boolean().optional(),
});

const lengths = z.strictObject({
  exactly: period.optional(),
  min: period.optional(),
  max: period.optional(),
  minInclusive: z.boolean().optional(),
  maxInclusive: z.boolean().optional(),
  life: z.literal(true).optional(),
  guide: period.optional(),
});

const gradeName = z.enum(['none', 'waivable', 'mitigated', 'lighter', 'ordinary', 'heavier']);

/** What one permitted result must be. */
const optionExpectation = {
  score: z.union([decimalText, z.record(identifier, decimalText)]).optional(),
  tier: reference.optional(),
  rows: z.array(reference).optional(),
  penalties: z.record(identifier, figures).optional(),
  /** How long penalties last. */
  durations: z.record(identifier, lengths).optional(),
  /** The standard that the document names within the range. */
  guide: z.record(identifier, figures).optional(),
  /** Penalties that must not be among the option's. */
  absent: z.array(identifier).optional(),
  /** Whether penalties must or may be imposed, or are of a choice. */
  necessities: z.record(identifier, z.enum(['required', 'optional', 'alternative'])).optional(),
  /** Types of the orders, all of them, in any order. */
  orders: z.array(identifier).optional(),
  /** How much is ordered, by the type of the order. */
  quantities: z.record(identifier, figures).optional(),
  /** Ids of the circumstances it rests on, all of them. */
  grounds: z.array(identifier).optional(),
};

/**
 * What a worked case expects of its decision; every key that is left out is not looked at. What is expected of an option
 * is looked for in the first option, of that grade where one is named; `options` names every option in its order.
 */
const expectation = z.strictObject({
  outcome: z.enum(['penalty', 'no-penalty', 'undetermined', 'transfer', 'not-covered']).optional(),
  possible: z.array(z.enum(['penalty', 'no-penalty', 'transfer', 'not-covered'])).optional(),
  grade: gradeName.optional(),
  /** The grades of all options, in their order, each once. */
  grades: z.array(gradeName).optional(),
  ...optionExpectation,
  options: z.array(z.strictObject({ grade: gradeName, ...optionExpectation })).optional(),
  missing: z.array(factName.or(text)).optional(),
  notes: z.array(identifier).optional(),
  limitation: z.strictObject({ expires: dateText, expired: z.boolean() }).optional(),
  /** Due days by deadline. */
  deadlines: z.record(identifier, dateText).optional(),
  missed: z.array(identifier).optional(),
  procedures: z.record(identifier, z.enum(['required', 'depends', 'permitted', 'absent'])).optional(),
  /** Which rules apply, and how the newer ones stand to those of the act. */
  inTime: z.strictObject({ relation: identifier, applied: identifier.nullable() }).optional(),
  /** How the norms stand to each other, and the code of the one whose fine applies. */
  norms: z.strictObject({ relation: identifier, applied: reference.nullable() }).optional(),
});

/** Cases worked by hand, kept beside the rules; `why` holds the arithmetic. */
export const caseSuite = z
  .strictObject({
    cases: z
      .array(
        z.strictObject({
          name: text,
          why: text.optional(),
          base: text.optional(),
          absent: z.array(factName).optional(),
          case: caseFile.partial().optional(),
          expect: expectation.optional(),
        }),
      )
      .min(1),
  })
  .meta({ title: 'penalty-discretion worked cases' });

export type CaseSuite = z.infer<typeof caseSuite>;
export type Expectation = z.infer<typeof expectation>;
