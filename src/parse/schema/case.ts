import * as z from 'zod';
import { PENALTY_TYPES } from './provision.js';
import { dateText, decimalText, factName, identifier, lawCitation, period, reference, text } from './scalars.js';

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
  /** The last day of an act that continued. */
  ended: dateText.optional(),
  discovered: dateText.optional(),
  filed: dateText.optional(),
  ordered: dateText.optional(),
  correctionDue: dateText.optional(),
  corrected: dateText.optional(),
  notified: dateText.optional(),
  hearingRequested: dateText.optional(),
  decided: dateText.optional(),
  served: dateText.optional(),
  paid: dateText.optional(),
});

const proposed = z.strictObject({
  /** The further act it is for: the `id` or the `violation` of an entry of `acts`; the first act where it is left out. */
  act: reference.optional(),
  type: z.enum(PENALTY_TYPES),
  target: z.enum(['party', 'responsible-person']).optional(),
  /** Tells responsible persons apart where there are several: any name or number. */
  person: reference.optional(),
  amount: decimalText.optional(),
  duration: period.optional(),
  name: text.optional(),
});

/** An earlier case of the same party: when the act was done, when it was penalised, and under what. */
const earlierCase = z.strictObject({
  committed: dateText,
  decided: dateText.optional(),
  violation: reference.optional(),
  clauses: z.array(lawCitation).optional(),
});

/** Time that does not count towards a deadline (the id of a suspendable one; all of them where none is named). */
const suspension = z.strictObject({
  from: dateText,
  until: dateText,
  of: identifier.optional(),
  reason: text.optional(),
});

const facts = z.record(factName, factValue);

/** Another norm that the same act breaks (art. 29). */
const norm = z.strictObject({ benchmark: identifier.optional(), violation: reference });

/** One of several acts of a case: what it does not say is that of the case. */
const act = z.strictObject({
  id: reference.optional(),
  benchmark: identifier.optional(),
  violation: reference,
  norms: z.array(norm).min(1).optional(),
  dates: caseDates.optional(),
  facts: facts.optional(),
});

/** The facts of one case, as an officer found them. */
export const caseFile = z
  .strictObject({
    id: reference.optional(),
    benchmark: identifier.optional(),
    department: identifier.optional(),
    jurisdiction: reference.optional(),
    violation: reference,
    norms: z.array(norm).min(1).optional(),
    party: z.strictObject({ kind: z.enum(['organisation', 'individual']), birthDate: dateText.optional() }).optional(),
    dates: caseDates.optional(),
    suspensions: z.array(suspension).optional(),
    earlier: z.array(earlierCase).optional(),
    facts: facts.optional(),
    /** Further acts of the same party that are decided together with the first. */
    acts: z.array(act).min(1).optional(),
    /** Ids of the procedures that the file shows to have been followed. */
    followed: z.array(identifier).optional(),
    proposed: z.array(proposed).optional(),
  })
  .meta({ title: 'penalty-discretion case' });

export type Case = z.infer<typeof caseFile>;
export type CaseDates = z.infer<typeof caseDates>;
export type EarlierCase = z.infer<typeof earlierCase>;
export type Suspension = z.infer<typeof suspension>;
