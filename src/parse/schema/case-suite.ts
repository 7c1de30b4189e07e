import * as z from 'zod';
import { caseFile } from './case.js';
import { decimalText, factName, identifier, reference, text } from './scalars.js';

/** What a worked case expects of its decision; every key that is left out is not looked at. */
const expectation = z.strictObject({
  outcome: z.enum(['penalty', 'no-penalty', 'undetermined', 'transfer', 'not-covered']).optional(),
  score: z.union([decimalText, z.record(identifier, decimalText)]).optional(),
  tier: reference.optional(),
  rows: z.array(reference).optional(),
  penalties: z
    .record(
      identifier,
      z.strictObject({
        exactly: decimalText.optional(),
        min: decimalText.optional(),
        max: decimalText.optional(),
        minInclusive: z.boolean().optional(),
        maxInclusive: z.boolean().optional(),
      }),
    )
    .optional(),
  /** Penalties that must not be among the option's. */
  absent: z.array(identifier).optional(),
  /** Types of the orders, all of them, in any order. */
  orders: z.array(identifier).optional(),
  missing: z.array(factName).optional(),
  notes: z.array(identifier).optional(),
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
