import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideByDefinition } from '../oracle/index.js';
import { caseArbitrary } from './case-arbitrary.js';
import { ofEngine, ofOracle, settled } from './comparison.js';
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
        // What is possible while facts are missing is held against every way to fill them in: possible.test.ts, knowledge.test.ts.
        if (answer.missing.length > 0) expect(settled(engine)).toEqual(settled(oracle));
        else expect(engine).toEqual(oracle);
      }),
      runs(1),
    );
  });
});
