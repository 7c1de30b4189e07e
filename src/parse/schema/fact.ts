import * as z from 'zod';
import { citation, decimalText, factName, localized, text } from './scalars.js';

/** How a fact is computed from a list fact; such a fact cannot be given in a case. */
const derive = z.strictObject({ count: factName.optional(), max: factName.optional(), sum: factName.optional() });

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
  basis: citation.optional(),
});

export const facts = z.record(factName, factDeclaration);

export type FactDeclarationShape = z.infer<typeof factDeclaration>;
