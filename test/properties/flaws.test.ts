import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPLETE, caseArbitrary, plainDates } from './case-arbitrary.js';
import { packagedRules } from './rules.js';
import { SEED } from './settings.js';
import { subjects } from './thresholds.js';

/** Tables that were found to have a hole or an overlap, and where. A new entry is a finding for whoever wrote the table. */
const KNOWN = [
  '11-1: heavier-row-taken', // 以上 and 以下 both include 0.2, and tiers 3 and 4 come on top of 1 and 2; art. 14 decides
  '2.27: levels-overlap duration', // 10天以内 and 10天以上: exactly ten days
  '2.3: no-level-applies automaticMonitoring', // installed, but neither connected nor properly used
  '2.7.1: levels-overlap exceedance', // the multiple and the percentage in different rows
  '2.7.1: no-level-applies exceedance', // only pH, from 5 to 10; or neither a multiple nor a percentage
  '2.7.2: levels-overlap exceedance',
  '2.7.2: no-level-applies exceedance',
  '3.4.1: levels-overlap exceedance', // the multiple and the percentage in different rows
  '3.4.1: no-level-applies exceedance', // neither of them
  '3.4.2: levels-overlap exceedance',
  '3.4.2: no-level-applies exceedance',
  '3.8: no-level-applies airMonitorState', // installed, but neither connected nor properly used
  '4.13: no-row-applies', // declared as required: only the management plan is lacking
  '4.1: no-row-applies', // waste that is neither industrial nor hazardous
  '6.17: no-row-applies', // 20,000 m² or more, corrected in time
];

it('no packaged table has holes or overlaps but the known ones', { timeout: 120_000 }, () => {
  const { library, rulebook } = packagedRules();
  const found = new Set<string>();
  for (const subject of subjects(library)) {
    for (const asked of fc.sample(caseArbitrary([subject], COMPLETE, plainDates, 'none'), {
      seed: SEED,
      numRuns: 300,
    })) {
      for (const { code, figures } of rulebook.decide(asked).notes) {
        if (/overlap$|-applies$|heavier/.test(code) && code !== 'overlap')
          found.add(`${subject.code}: ${[code, figures?.factor].filter(Boolean).join(' ')}`);
      }
    }
  }
  expect([...found].sort()).toEqual(KNOWN);
});
