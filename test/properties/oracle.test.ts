import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideByDefinition } from '../oracle/index.js';
import { caseArbitrary } from './case-arbitrary.js';
import { ofEngine, ofOracle } from './comparison.js';
import { allRules } from './rules.js';
import { RUNS, runs, SEED } from './settings.js';
import { subjects } from './thresholds.js';

const { library, rulebook } = allRules();
const everyViolation = subjects(library);

describe('the engine and the definition', () => {
  it(`give the same answer to ${RUNS} random cases (PD_SEED=${SEED} PD_RUNS=${RUNS})`, { timeout: 120_000 }, () => {
    console.info(`oracle: ${RUNS} cases of ${everyViolation.length} violations, seed ${SEED}`);
    fc.assert(
      fc.property(caseArbitrary(everyViolation), (asked) => {
        const decision = rulebook.decide(asked);
        const answer = decideByDefinition(library, asked);
        expect(ofEngine(decision, answer)).toEqual(ofOracle(answer, decision));
      }),
      runs(1),
    );
  });
});
