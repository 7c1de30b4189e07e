import * as z from 'zod';
import { amount, gives } from './amount.js';
import { condition } from './condition.js';
import { rowOrder } from './provision.js';
import {
  dateText,
  decimalText,
  factName,
  identifier,
  lawCitation,
  localized,
  reference,
  wholeText,
} from './scalars.js';

/** A flaw of the source or a chosen reading; with `rows` or `when` it is reported only where they fit the case. */
const note = z.strictObject({
  about: z.enum(['misprint', 'reading', 'overlap', 'gap', 'excess', 'scope']),
  text: localized,
  rows: z.array(reference).min(1).optional(),
  when: condition.optional(),
});

/** 以上 and 以下: whether the number itself belongs to the range. */
export const boundWords = z.strictObject({
  以上: z.enum(['inclusive', 'exclusive']),
  以下: z.enum(['inclusive', 'exclusive']),
});

/** A row of a tier table, or a group (a merged cell) that adds its condition and its penalties to all its rows. */
export interface TierShape {
  readonly row?: string | undefined;
  readonly tier?: string | undefined;
  readonly label?: { readonly 'zh-CN': string; readonly en: string } | undefined;
  readonly severity?: string | undefined;
  readonly when?: Readonly<Record<string, unknown>> | undefined;
  readonly otherwise?: true | 'statute' | undefined;
  readonly gives?: Readonly<Record<string, z.infer<typeof gives>>> | undefined;
  readonly orders?: readonly z.infer<typeof rowOrder>[] | undefined;
  readonly rows?: readonly TierShape[] | undefined;
}

export const tier: z.ZodType<TierShape> = z
  .strictObject({
    row: reference.optional(),
    tier: reference.optional(),
    label: localized.optional(),
    severity: wholeText.optional(),
    when: condition.optional(),
    /** The rest: as this row says, or as the law itself says (`statute`; such a row has no number and gives nothing). */
    otherwise: z.literal([true, 'statute']).optional(),
    gives: z.record(identifier, gives).optional(),
    /** Orders that come with this row, beside those of the provision. */
    orders: z.array(rowOrder).min(1).optional(),
    get rows(): z.ZodOptional<z.ZodArray<typeof tier>> {
      return z.array(tier).min(1).optional();
    },
  })
  .meta({ id: 'tier' });

const level = z.strictObject({
  row: reference.optional(),
  is: z.unknown().optional(),
  when: condition.optional(),
  label: localized.optional(),
  weight: z.union([decimalText, z.record(identifier, decimalText)]),
});

const factor = z.strictObject({
  id: identifier.optional(),
  fact: factName.optional(),
  label: localized.optional(),
  levels: z.array(level).min(1),
});

/** One weight column: the penalty it computes, when it applies, where it starts, and what a percentage of it is worth. */
const column = z.strictObject({
  id: identifier,
  label: localized.optional(),
  penalty: identifier,
  when: condition.optional(),
  start: decimalText,
  of: z.union([decimalText, amount]),
  cap: decimalText.optional(),
  floor: decimalText.optional(),
});

export const scoring = z.strictObject({ columns: z.array(column).min(1), factors: z.array(factor).min(1) });

export const violation = z.strictObject({
  code: reference,
  id: identifier,
  name: localized,
  page: reference.optional(),
  violates: z.array(lawCitation).optional(),
  penalisedBy: z.array(lawCitation).optional(),
  bounds: boundWords.optional(),
  /** From that day the act is no longer unlawful. */
  abolished: z.strictObject({ on: dateText, basis: lawCitation }).optional(),
  /**
   * How this table answers a fact of the statute: the fact is then true when the condition is, and nobody is asked for it.
   * `true` or `false` where the table is always, or never, about it.
   */
  reads: z.record(factName, z.union([z.boolean(), condition])).optional(),
  notes: z.array(note).optional(),
  tiers: z.array(tier).min(1).optional(),
  scoring: scoring.optional(),
});

export type NoteShape = z.infer<typeof note>;
export type LevelShape = z.infer<typeof level>;
export type FactorShape = z.infer<typeof factor>;
export type ColumnShape = z.infer<typeof column>;
export type ScoringShape = z.infer<typeof scoring>;
export type ViolationShape = z.infer<typeof violation>;
