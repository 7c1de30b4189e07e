import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { numberText, plainReader } from '../../src/parse/plain-reader.js';
import { caseFile } from '../../src/parse/schema/case.js';

const seed = Number(process.env.PD_SEED ?? 20_240_101);
const read = plainReader(caseFile);

/** What the schema makes of the same value once its numbers are text and its absent keys are gone. */
function asText(value: unknown): unknown {
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, asText(member)]));
}

const scalar = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    '1.1',
    '2023-05-10',
    '2023-5-1',
    'organisation',
    'guangdong-ecology-2022',
    '6 months',
    'fine',
  ),
  fc.constantFrom(0, 1, -1.5, 0.1, 1e21, Number.NaN, Number.MAX_SAFE_INTEGER + 1),
  fc.constantFrom(true, false, null, undefined),
);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('months', 'since', 'until', 'kind'), scalar, { maxKeys: 3 }),
);
const key = fc.constantFrom(
  'id',
  'benchmark',
  'violation',
  'jurisdiction',
  'party',
  'dates',
  'dates.ended',
  'dates.other',
  'facts',
  'facts.area',
  'facts.Bad name',
  'facts.__proto__',
  'proposed',
  'stray',
);

const ordinary = () => ({
  benchmark: 'guangdong-ecology-2022',
  violation: '1.1',
  party: { kind: 'organisation' } as unknown,
  dates: { committed: '2023-03-01', ended: '2023-05-10' },
  facts: { sameKindIn2Years: 1, duration: { since: '2023-03-01', until: '2023-05-10' }, cooperated: true, area: null },
});

/** An ordinary case with some of its parts exchanged. */
const anyCase = fc.array(fc.tuple(key, value), { maxLength: 2 }).map((changes) => {
  const changed: Record<string, unknown> = ordinary();
  for (const [path, part] of changes) {
    const [outer = '', inner] = path.split('.');
    if (inner === undefined) changed[outer] = part;
    else {
      const members = Object.entries(changed[outer] ?? {}).filter(([name]) => name !== inner);
      changed[outer] = Object.fromEntries([...members, [inner, part]]);
    }
  }
  return changed;
});

describe('the plain reader of a schema', () => {
  it('takes nothing that the schema refuses, and gives what the schema gives', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyCase, (input) => {
        const plainly = read(input);
        if (plainly === undefined) return;
        taken += 1;
        expect(plainly).toEqual(caseFile.parse(asText(input)));
      }),
      { seed, numRuns: 5_000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('takes an ordinary case, without touching it and without keeping any part of it', () => {
    const input = ordinary();
    const before = structuredClone(input);
    const copy = read(input);
    expect(copy).toEqual({ ...before, facts: { ...before.facts, sameKindIn2Years: '1' } });
    expect(input).toEqual(before);
    expect(copy?.facts).not.toBe(input.facts);
    expect(copy?.facts?.duration).not.toBe(input.facts.duration);
  });

  it('leaves to the schema what it has no case for', () => {
    for (const schema of [z.string().max(3), z.string().transform((text) => text.length), z.number(), z.object({})]) {
      expect(plainReader(schema as z.ZodType)('abc')).toBeUndefined();
    }
    expect(plainReader(z.string().regex(/a/g))('a')).toBeUndefined();
  });
});
