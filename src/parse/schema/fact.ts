import * as z from 'zod';
import { citation, decimalText, factName, localized, period, text } from './scalars.js';

/** One list fact, or several that are taken together. */
const lists = z.union([factName, z.array(factName).min(1)]);

/**
 * How a fact is computed; such a fact cannot be given in a case. From list facts; from the party (`kind`, `age` in years
 * at the end of the act); days from one date fact to another (the first not counted, the last counted); or, for the
 * conditions of procedures, from the result.
 */
const derive = z.strictObject({
  count: lists.optional(),
  max: lists.optional(),
  sum: lists.optional(),
  party: z.enum(['kind', 'age']).optional(),
  days: z.strictObject({ after: factName, until: factName }).optional(),
  result: z.enum(['fine', 'types', 'grade', 'person', 'confiscated']).optional(),
});

/**
 * How a fact follows from the list of earlier cases where the case gives one: how many (integer), or that there were none
 * (boolean), in the time before this act. `counts` looks at the days of earlier acts or of earlier penalties; `same` at
 * those under the same clauses, of the same violation, under the same law, or all; `calendarYear` at the year of this act only.
 */
const lookBack = z.strictObject({
  counts: z.enum(['acts', 'penalties']),
  same: z.enum(['clause', 'violation', 'law', 'any']),
  within: period.optional(),
  calendarYear: z.literal(true).optional(),
  includingThis: z.literal(true).optional(),
});

export const FACT_TYPES = [
  'boolean',
  'integer',
  'decimal',
  'money',
  'quantity',
  'date',
  'duration',
  'enum',
  'set',
  'list',
] as const;

/** A declared fact: its type, its words in both languages, its domain and the clause that makes it relevant. */
export const factDeclaration = z.strictObject({
  type: z.enum(FACT_TYPES),
  label: localized,
  question: localized.optional(),
  unit: text.optional(),
  of: z.enum(['decimal']).optional(),
  values: z.record(text, localized).optional(),
  min: decimalText.optional(),
  over: decimalText.optional(),
  max: decimalText.optional(),
  worse: z.enum(['more', 'less']).optional(),
  derive: derive.optional(),
  lookBack: lookBack.optional(),
  basis: citation.optional(),
});

export const facts = z.record(factName, factDeclaration);

export type FactDeclarationShape = z.infer<typeof factDeclaration>;
