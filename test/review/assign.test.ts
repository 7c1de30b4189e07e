import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Fit } from '../../src/review/assign.js';

const fit = fc.constantFrom<Fit>(0, 1, 2, undefined);
const table = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([places, proposals]) =>
  fc.record({
    fits: fc.array(fc.array(fit, { minLength: proposals, maxLength: proposals }), {
      minLength: places,
      maxLength: places,
    }),
    required: fc.integer({ min: 0, max: places }),
  }),
);

/** The best that any way of assigning can reach, by trying all: 0 permitted, 1 open, 2 not permitted. */
function bestByTrying(fits: readonly (readonly Fit[])[], required: number, proposals: number): number {
  const open = (proposal: number, taken: readonly number[], worst: number): number => {
    if (proposal === proposals) {
      return fits.every((_, place) => place >= required || taken.includes(place)) ? worst : 2;
    }
    const tries = [...fits.keys()]
      .filter((place) => !taken.includes(place) && fits[place]?.[proposal] !== undefined)
      .map((place) => open(proposal + 1, [...taken, place], Math.max(worst, fits[place]?.[proposal] ?? 2)));
    return Math.min(2, ...tries);
  };
  return open(0, [], 0);
}

function reached(
  fits: readonly (readonly Fit[])[],
  required: number,
  placeOf: readonly (number | undefined)[],
): number {
  if (fits.some((_, place) => place < required && !placeOf.includes(place))) return 2;
  return Math.max(0, ...placeOf.map((place, proposal) => (place === undefined ? 2 : (fits[place]?.[proposal] ?? 2))));
}

describe('assigning proposals to places', () => {
  it('reaches what trying every way reaches', () => {
    fc.assert(
      fc.property(table, ({ fits, required }) => {
        const proposals = fits[0]?.length ?? 0;
        const placeOf = assign(fits, required);
        expect(reached(fits, required, placeOf)).toBe(bestByTrying(fits, required, proposals));
      }),
      { numRuns: 3000, seed: 20261123 },
    );
  });

  it('gives no place twice and none of another kind, and leaves no proposal out that has a free place', () => {
    fc.assert(
      fc.property(table, ({ fits, required }) => {
        const placeOf = assign(fits, required);
        const taken = placeOf.filter((place) => place !== undefined);
        expect(new Set(taken).size).toBe(taken.length);
        for (const [proposal, place] of placeOf.entries()) {
          if (place !== undefined) expect(fits[place]?.[proposal]).toBeDefined();
          else for (const [free, row] of fits.entries()) if (row[proposal] !== undefined) expect(taken).toContain(free);
        }
      }),
      { numRuns: 3000, seed: 20261123 },
    );
  });
});
