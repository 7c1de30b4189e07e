import * as z from 'zod';
import { PENALTY_TYPES } from './provision.js';
import { dateText, decimalText, factName, identifier, period, reference, text } from './scalars.js';

/** A fact's value as a case gives it; `null` means that it was investigated and cannot be ascertained. */
const factValue = z.union([
  z.string().meta({ scalar: 'reference' }),
  z.boolean(),
  z.null(),
  z.array(z.string().meta({ scalar: 'reference' })),
  z.record(z.string(), z.string().meta({ scalar: 'reference' })),
]);

/** The legal dates of a case, each a plain calendar date. */
export const caseDates = z.strictObject({
  committed: dateText.optional(),
  ended: dateText.optional(),
  discovered: dateText.optional(),
  filed: dateText.optional(),
  notified: dateText.optional(),
  decided: dateText.optional(),
  served: dateText.optional(),
});

const proposed = z.strictObject({
  type: z.enum(PENALTY_TYPES),
  target: z.enum(['party', 'responsible-person']).optional(),
  /** Tells responsible persons apart where there are several: any name or number. */
  person: reference.optional(),
  amount: decimalText.optional(),
  duration: period.optional(),
  name: text.optional(),
});

/** The facts of one case, as an officer found them. */
export const caseFile = z
  .strictObject({
    id: reference.optional(),
    benchmark: identifier.optional(),
    department: identifier.optional(),
    jurisdiction: reference.optional(),
    violation: reference,
    party: z.strictObject({ kind: z.enum(['organisation', 'individual']), birthDate: dateText.optional() }).optional(),
    dates: caseDates.optional(),
    facts: z.record(factName, factValue).optional(),
    proposed: z.array(proposed).optional(),
  })
  .meta({ title: 'penalty-discretion case' });

export type Case = z.infer<typeof caseFile>;
export type CaseDates = z.infer<typeof caseDates>;
