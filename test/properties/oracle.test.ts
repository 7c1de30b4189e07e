import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseArbitrary } from './case-arbitrary.js';
import { holdAgainst } from './comparison.js';
import { allRules } from './rules.js';
import { RUNS, SEED } from './settings.js';
import { subjects } from './thresholds.js';

const { library, rulebook } = allRules();
const everyViolation = subjects(library);
const EACH = Math.max(1, Math.round(RUNS / everyViolation.length));

describe('the engine and the definition', () => {
  it(`give the same answer to ${EACH} random cases of each violation (PD_SEED=${SEED} PD_RUNS=${RUNS})`, {
    timeout: 120_000,
  }, () => {
    console.info(`oracle: ${EACH} cases of each of ${everyViolation.length} violations, seed ${SEED}`);
    for (const [index, subject] of everyViolation.entries()) {
      fc.assert(
        fc.property(caseArbitrary([subject]), (asked) => {
          for (const { engine, oracle } of holdAgainst(rulebook.decide(asked), library, asked))
            expect(engine).toEqual(oracle);
        }),
        // Each violation has its own cases: with one seed for all, every one would begin with the same dates and party.
        { seed: SEED + index, numRuns: EACH },
      );
    }
  });
});
