import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideByDefinition } from '../oracle/index.js';
import { caseArbitrary } from './case-arbitrary.js';
import { ofEngine, ofOracle, settled, whileOpen, wronglyMissing } from './comparison.js';
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
        const [engine, oracle] = [ofEngine(decision, answer), ofOracle(answer, decision)];
        expect(wronglyMissing(decision, answer)).toEqual([]);
        // What is possible while the table lacks facts is held against every way to fill them in: completions.test.ts.
        if (answer.missingForTable.length > 0 || !answer.exhaustive) expect(settled(engine)).toEqual(settled(oracle));
        else if (answer.openFacts.length > 0) expect(whileOpen(engine)).toEqual(whileOpen(oracle));
        else expect(engine).toEqual(oracle);
      }),
      runs(1),
    );
  });
});
