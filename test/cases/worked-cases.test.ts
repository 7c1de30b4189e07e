import { describe, expect, it } from 'vitest';
import { packagedRulebook, packagedSuites } from './rule-files.js';
import { completeCase, expectDecision } from './worked-case.js';

const rulebook = packagedRulebook();

for (const { file, suite } of packagedSuites()) {
  describe(file, () => {
    for (const worked of suite.cases) {
      it(worked.name, () => {
        const decision = rulebook.decide(completeCase(worked, suite));
        expectDecision(decision, worked.expect ?? {});
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      });
    }
  });
}
