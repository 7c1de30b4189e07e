import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { caseArbitrary } from './case-arbitrary.js';
import { allRules } from './rules.js';
import { SEED } from './settings.js';
import { subjects } from './thresholds.js';

// Prints the offset of this process's time zone and then one digest of a whole decision a line (its own `digest` covers only what went in).
const { library, rulebook } = allRules();
console.log(new Date(2023, 0, 1).getTimezoneOffset());
for (const asked of fc.sample(caseArbitrary(subjects(library)), { seed: SEED, numRuns: 200 })) {
  console.log(
    createHash('sha256')
      .update(JSON.stringify(rulebook.decide(asked)))
      .digest('hex'),
  );
}
