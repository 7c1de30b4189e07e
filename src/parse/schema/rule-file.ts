import * as z from 'zod';
import { calendar } from './calendar.js';
import { condition } from './condition.js';
import { facts } from './fact.js';
import { cap, circumstance, deadline, grade, limitation, manner, procedure, surcharge } from './general.js';
import { order, provision, statutoryPenalty } from './provision.js';
import { citation, dateText, decimalText, identifier, localized, reference, text } from './scalars.js';
import { boundWords, violation } from './violation.js';

export const DOCUMENT_KINDS = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'department-rule',
  'benchmark',
  'notice',
] as const;

/** The header of a document: who published it, when it is in force, what it extends, how it writes its bounds. */
export const documentHeader = z.strictObject({
  id: identifier,
  kind: z.enum(DOCUMENT_KINDS),
  title: localized,
  issuer: localized.optional(),
  number: text.optional(),
  department: identifier.optional(),
  jurisdiction: reference.optional(),
  published: dateText.optional(),
  text: dateText.optional(),
  inForce: z.strictObject({ from: dateText, until: dateText.optional() }).optional(),
  provenance: z.enum(['published', 'draft', 'derived']).optional(),
  repeals: z.array(identifier).optional(),
  extends: z.array(identifier).optional(),
  /** Documents whose decisions this one adds general rules to, where and while it is in force. */
  supplements: z.array(identifier).optional(),
  bounds: boundWords.extend({ basis: citation.optional() }).optional(),
  unascertainable: z.strictObject({ rule: z.enum(['lowest-level']), basis: citation }).optional(),
  statutoryLimits: z.strictObject({ basis: citation }).optional(),
  scoring: z.strictObject({ cap: decimalText, basis: citation }).optional(),
  conflict: z.strictObject({ rule: z.enum(['heavier']), basis: citation }).optional(),
  /** Which rules apply when they changed between the act and the decision (Administrative Penalty Law, art. 37). */
  rulesInTime: z.strictObject({ rule: z.enum(['lighter']), basis: citation }).optional(),
  /** Which norm's fine applies to one act under several (Administrative Penalty Law, art. 29). */
  severalNorms: z.strictObject({ rule: z.enum(['higher-fine']), basis: citation }).optional(),
  circumstanceConflict: z.strictObject({ rule: z.enum(['weigh', 'heavier', 'lighter']), basis: citation }).optional(),
  source: localized.optional(),
});

/** A second reading against the source by someone who did not write the file. */
const verified = z.strictObject({ on: dateText, rows: reference, corrections: reference, by: text });

/** A rule file: the main file of a document (`document`) or a further file of one (`partOf`). */
export const ruleFile = z
  .strictObject({
    document: documentHeader.optional(),
    partOf: identifier.optional(),
    verified: verified.optional(),
    calendar: calendar.optional(),
    facts: facts.optional(),
    conditions: z.record(identifier, condition).optional(),
    limitation: z.array(limitation).optional(),
    circumstances: z.array(circumstance).optional(),
    grades: z.array(grade).optional(),
    manners: z.array(manner).optional(),
    procedures: z.array(procedure).optional(),
    deadlines: z.array(deadline).optional(),
    surcharge: surcharge.optional(),
    caps: z.array(cap).optional(),
    /** Penalties that come with every penalty where the law itself does not name them (Administrative Penalty Law, art. 28). */
    penalties: z.record(identifier, statutoryPenalty).optional(),
    orders: z.array(order).optional(),
    provisions: z.array(provision).optional(),
    violations: z.array(violation).optional(),
  })
  .meta({ title: 'penalty-discretion rule file' });

export type DocumentHeaderShape = z.infer<typeof documentHeader>;
export type RuleFileShape = z.infer<typeof ruleFile>;
