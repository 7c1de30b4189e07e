import * as z from 'zod';
import { figureBounds } from './amount.js';
import { caseDates } from './case.js';
import { condition } from './condition.js';
import { PENALTY_TYPES } from './provision.js';
import { citation, decimalText, factName, identifier, lawCitation, localized, period, reference } from './scalars.js';

/** The grades between no penalty and the statutory maximum. */
export const GRADES = ['mitigated', 'lighter', 'ordinary', 'heavier'] as const;

/** What a circumstance leads to; several are alternatives (从轻或者减轻). */
export const EFFECTS = ['none', 'transfer', 'mitigated', 'lighter', 'heavier'] as const;

/** A share in percent. */
const share = z.strictObject(figureBounds);

/**
 * How a grade moves a fine. `slice`: the part of a range, in percent of its width, where 0 is its lower end. The range
 * is what the table gives (`range`), the printed range of a tier that computes a sum within it (`tier`), the statutory range (`statute`), what lies from the statutory minimum (or that of
 * the printed tier) up to what the table gives (`below`), from there up to the maximum (`above`), or under the statutory minimum (`mitigated`).
 * `reduce`: percent taken off, never below the statutory minimum. `tierUp`: the next heavier tier; from the heaviest,
 * the statutory maximum. `guide`: the figure is a standard that may be left with reasons (可以, 一般), not a limit.
 */
const measure = {
  slice: share.optional(),
  of: z.enum(['range', 'tier', 'statute', 'below', 'above', 'mitigated']).optional(),
  reduce: share.optional(),
  tierUp: z.literal(true).optional(),
  guide: z.literal(true).optional(),
};

/** What a document means by a grade, for fines of one shape or of any. */
export const grade = z.strictObject({
  id: identifier,
  grade: z.enum(GRADES),
  shape: z.enum(['range', 'only-max', 'only-min', 'single']).optional(),
  ...measure,
  basis: citation,
});

/**
 * A circumstance that moves the result. Without `when` it is found by the officer: its id is then a word of the fact
 * `circumstances`. `breaches` and `violations` limit it to violations of those articles or codes; `counts` names facts by
 * which a table may already count it.
 */
export const circumstance = z.strictObject({
  id: identifier,
  label: localized,
  effect: z.union([z.enum(EFFECTS), z.array(z.enum(EFFECTS)).min(1)]),
  modality: z.enum(['must', 'may']),
  when: condition.optional(),
  unless: condition.optional(),
  breaches: z.array(lawCitation).min(1).optional(),
  violations: z.array(reference).min(1).optional(),
  /** Violations whose tables count it themselves: a case may name it, and it is left aside like one that is counted by a fact. */
  except: z.array(reference).min(1).optional(),
  counts: z.array(factName).min(1).optional(),
  gives: z.strictObject(measure).optional(),
  replaces: z.array(identifier).min(1).optional(),
  basis: citation,
});

/**
 * A step of procedure that a result calls for (or permits); its condition may look at the result itself. `met` says by
 * which facts of the case it is seen to have been followed; without it the case names it under `followed`.
 */
export const procedure = z.strictObject({
  id: identifier,
  label: localized,
  effect: z.enum(['required', 'permitted']).optional(),
  when: condition.optional(),
  met: condition.optional(),
  replaces: z.array(identifier).min(1).optional(),
  basis: citation,
});

/**
 * Where the law leaves a penalty to the authority, what a document makes of it: an optional one (可以) becomes `required` or
 * is `excluded`; of alternatives (或者) some are `excluded`, never the last of a choice. It holds for all penalties of these
 * types that the law allows in that way. Facts that are not known leave it open. What a note after the table says has no
 * article: its basis is the `note`.
 */
export const manner = z.strictObject({
  id: identifier,
  label: localized,
  types: z.array(z.enum(PENALTY_TYPES)).min(1),
  of: z.enum(['optional', 'alternative']),
  when: condition.optional(),
  becomes: z.enum(['required', 'excluded']),
  replaces: z.array(identifier).min(1).optional(),
  basis: z.union([citation, z.strictObject({ note: reference })]),
});

export const limitation = z.strictObject({
  id: identifier,
  within: period,
  when: condition.optional(),
  replaces: z.array(identifier).min(1).optional(),
  basis: citation,
});

/** A day by which something must have happened: `within` after one date of the case; `done` is the date that shows it was. */
export const deadline = z.strictObject({
  id: identifier,
  label: localized,
  after: caseDates.keyof(),
  done: caseDates.keyof().optional(),
  within: period,
  counting: z.enum(['calendar', 'working']),
  /** Time the case gives as not counted (听证、鉴定、公告…) moves the last day. */
  suspendable: z.literal(true).optional(),
  replaces: z.array(identifier).min(1).optional(),
  basis: citation,
});

/** What all penalties of one type come to when several acts are decided together. */
export const cap = z.strictObject({ id: identifier, type: z.enum(PENALTY_TYPES), atMost: period, basis: citation });

/** What is added for each day of late payment, in percent of the fine; never more than the fine itself. */
export const surcharge = z.strictObject({ percentPerDay: decimalText, afterDeadline: identifier, basis: citation });

export type MeasureShape = z.infer<z.ZodObject<typeof measure>>;
export type GradeShape = z.infer<typeof grade>;
export type CircumstanceShape = z.infer<typeof circumstance>;
export type ProcedureShape = z.infer<typeof procedure>;
export type MannerShape = z.infer<typeof manner>;
export type LimitationShape = z.infer<typeof limitation>;
export type DeadlineShape = z.infer<typeof deadline>;
export type CapShape = z.infer<typeof cap>;
export type SurchargeShape = z.infer<typeof surcharge>;
