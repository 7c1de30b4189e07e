import * as z from 'zod';
import { identifier, localized, reference, text } from './scalars.js';

/** Findings of `discretion verify` that somebody has read and accepted, each with the reason. */
export const knownFindings = z
  .strictObject({
    findings: z.array(
      z.strictObject({
        code: identifier,
        document: identifier,
        violation: reference.optional(),
        rows: z.array(reference).optional(),
        fingerprint: text.regex(/^[0-9a-f]{16}$/).optional(),
        reason: localized,
      }),
    ),
  })
  .meta({ title: 'penalty-discretion known findings' });

export type KnownFindings = z.infer<typeof knownFindings>;
