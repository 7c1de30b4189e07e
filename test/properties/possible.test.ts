import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asMap } from '../oracle/index.js';
import { caseArbitrary, plainDates } from './case-arbitrary.js';
import { describeOption } from './comparison.js';
import { coveredBy } from './covered.js';
import { factArbitrary } from './fact-arbitrary.js';
import { packagedRules } from './rules.js';
import { SEED } from './settings.js';
import { subjects } from './thresholds.js';

it('every option that is listed while one fact is missing comes true for some value of that fact', {
  timeout: 120_000,
}, () => {
  const { library, rulebook } = packagedRules();
  const oneMissing = { missing: fc.constant(1), unascertainable: fc.constant(0) };
  const never = new Map<string, string>();
  for (const subject of subjects(library)) {
    for (const asked of fc.sample(caseArbitrary([subject], oneMissing, plainDates, 'none'), {
      seed: SEED,
      numRuns: 15,
    })) {
      const decision = rulebook.decide(asked);
      if (decision.outcome !== 'undetermined' || decision.notes.some(({ code }) => /s-overlap$|-applies$/.test(code)))
        continue;
      const name = [...subject.facts.keys()].find((one) => !(one in asked.facts)) ?? '?';
      const values = fc.sample(factArbitrary(asMap(subject.declared[name]), subject.facts.get(name) ?? []), {
        seed: SEED,
        numRuns: 150,
      });
      const results = values.flatMap(
        (value) => rulebook.decide({ ...asked, facts: { ...asked.facts, [name]: value } }).options,
      );
      const idle = decision.options.find((option) => !results.some((one) => coveredBy(one, option)));
      if (idle !== undefined) never.set(`${subject.code} without ${name}`, describeOption(idle));
    }
  }
  expect([...never.keys()], [...never.values()].join('\n')).toEqual([]);
});
