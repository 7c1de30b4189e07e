import { expect, it } from 'vitest';
import { explain } from '../../src/index.js';
import { packagedRulebook } from '../cases/rule-files.js';

it('a level that counts because nothing could be ascertained does not read like a finding', () => {
  const asked = {
    benchmark: 'guangdong-ecology-2022',
    violation: '4.23',
    party: { kind: 'organisation' },
    dates: { committed: '2023-03-01', discovered: '2023-05-20' },
    facts: {
      wasteAmount: '2',
      circumstances: [],
      harm: 'other',
      area: null,
      correctedByDeadline: true,
      sameKindIn2Years: 1,
      disposalCost: '300000',
      illegalGains: '0',
      seriousCircumstances: false,
      harmedLifeHealthOrFinance: false,
    },
  };
  const decision = packagedRulebook().decide(asked);
  expect(decision.outcome).toBe('penalty');
  expect(explain(decision)).toContain('无法查明，按最低档次（一般区域）');
  expect(explain(decision, { locale: 'en' })).toContain('cannot be ascertained, counted at the lowest (ordinary area)');
  // The quantity was found, and says so.
  expect(explain(decision)).not.toContain('无法查明，按最低档次（1吨');
});
