import { describe, expect, it } from 'vitest';
import { type Expectation, mismatchesOf } from '../../src/index.js';
import { packagedRulebook } from './rule-files.js';

// Table 1.1 by hand: 45 % x 5 % x 3,000,000 = 67,500; the order is to stop construction, the act may be punished until 2025-09-10.
const decision = packagedRulebook().decide({
  benchmark: 'guangdong-ecology-2022',
  violation: '1.1',
  party: { kind: 'organisation' },
  dates: { ended: '2023-09-10', discovered: '2023-10-01', filed: '2023-10-08', decided: '2024-01-05' },
  facts: {
    projectInvestment: '3000000',
    eiaCategory: 'report-form',
    area: 'restricted-approval',
    constructionStage: 'foundation',
    duration: '18 months',
    sameKindIn2Years: 2,
    cooperated: true,
    illegalGains: 0,
    circumstances: [],
    harm: 'other',
  },
});

const RIGHT: Expectation = {
  outcome: 'penalty',
  possible: ['penalty'],
  grade: 'ordinary',
  grades: ['ordinary'],
  score: '45',
  penalties: { fine: { exactly: '67500' } },
  absent: ['confiscation'],
  grounds: [],
  missing: [],
  limitation: { expires: '2025-09-10', expired: false },
  deadlines: { decide: '2024-01-06' },
  missed: [],
  options: [{ grade: 'ordinary', penalties: { fine: { min: '67500', maxInclusive: true } } }],
};

describe('a decision against what a worked case expects', () => {
  it('nothing differs where everything is as it was worked', () => {
    expect(mismatchesOf(decision, RIGHT)).toEqual([]);
    expect(mismatchesOf(decision, {})).toEqual([]);
  });

  it.each<[string, Expectation]>([
    ['outcome', { outcome: 'transfer' }],
    ['possible', { possible: ['penalty', 'transfer'] }],
    ['grade', { grade: 'heavier' }],
    ['grades', { grades: ['lighter', 'ordinary'] }],
    ['option.score', { score: '44' }],
    ['option.tier', { tier: '3' }],
    ['option.rows', { rows: ['1'] }],
    ['option.penalties.fine.min', { penalties: { fine: { min: '67500.01' } } }],
    ['option.penalties.fine.maxInclusive', { penalties: { fine: { maxInclusive: false } } }],
    ['option.penalties', { penalties: { detention: {} } }],
    ['option.durations', { durations: { detention: { min: '5 days' } } }],
    ['option.absent', { absent: ['fine'] }],
    ['option.orders', { orders: [] }],
    ['option.quantities.other.min', { quantities: { other: { min: '3' } } }],
    ['option.grounds', { grounds: ['reduced-harm'] }],
    ['options', { options: [{ grade: 'lighter' }] }],
    ['missing', { missing: ['harm'] }],
    ['notes', { notes: ['rows-overlap'] }],
    ['limitation.expires', { limitation: { expires: '2025-09-09', expired: false } }],
    ['deadlines.decide', { deadlines: { decide: '2024-01-07' } }],
    ['missed', { missed: ['decide'] }],
    ['procedures.hearing', { procedures: { hearing: 'permitted' } }],
    ['inTime.relation', { inTime: { relation: 'lighter', applied: null } }],
    ['norms', { norms: { relation: 'higher', applied: '1.1' } }],
  ])('%s differs, and says so', (what, wrong) => {
    expect(mismatchesOf(decision, wrong).map((one) => one.what)).toContain(what);
  });
});
