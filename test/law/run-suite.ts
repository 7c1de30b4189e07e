import { describe, expect, it } from 'vitest';
import { completeCase, expectDecision } from '../cases/worked-case.js';
import { lawRulebook, suiteOf } from './rulebook.js';

/** Runs the worked cases of `cases/NAME.yaml`; `failing` names those that show a fault of the engine not yet mended. */
export function runSuite(name: string, failing: readonly string[] = []): void {
  const rulebook = lawRulebook();
  const { suite } = suiteOf(name);
  describe(`worked cases: ${name}`, () => {
    for (const worked of suite.cases) {
      const run = failing.includes(worked.name) ? it.fails : it;
      run(worked.name, () => {
        const decision = rulebook.decide(completeCase(worked, suite));
        expectDecision(decision, worked.expect ?? {});
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      });
    }
  });
}
