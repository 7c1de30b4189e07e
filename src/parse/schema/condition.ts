import * as z from 'zod';

/**
 * Conditions are checked word by word by the conditions room, which knows the declared facts; this schema fixes their
 * shape and gives editors their keys. It covers the json-rules-engine grammar and the short form.
 */
const scalar = z.string().meta({ scalar: 'reference' });
const scalarOrList = z.union([scalar, z.boolean(), z.null(), z.array(z.union([scalar, z.boolean()]))]);

/** `{ from | over, to | upTo | under }`, `{ not: … }`, `{ includes: … }`: what a fact is tested against in the short form. */
const shortTest = z.union([scalarOrList, z.record(z.string(), z.unknown())]);

export interface ConditionShape {
  readonly [key: string]: unknown;
}

export const condition: z.ZodType<ConditionShape> = z
  .object({
    get all(): z.ZodOptional<z.ZodArray<typeof condition>> {
      return z.array(condition).optional();
    },
    get any(): z.ZodOptional<z.ZodArray<typeof condition>> {
      return z.array(condition).optional();
    },
    get not(): z.ZodOptional<typeof condition> {
      return condition.optional();
    },
    get of(): z.ZodOptional<z.ZodArray<typeof condition>> {
      return z.array(condition).optional();
    },
    condition: z.string().optional(),
    atLeast: z.string().optional().meta({ scalar: 'figure' }),
    fact: z.string().optional(),
    operator: z.string().optional(),
    value: z.unknown().optional(),
    path: z.string().optional(),
    params: z.record(z.string(), z.unknown()).optional(),
    name: z.string().optional(),
  })
  .catchall(shortTest)
  .meta({ id: 'condition' });
