import { describe, expect, it } from 'vitest';
import { packagedRulebook } from '../cases/rule-files.js';

const rulebook = packagedRulebook();

/** No circumstance moves the result. */
const NOTHING_FOUND = {
  circumstances: [],
  minorViolation: false,
  correctedInTime: false,
  harm: 'other',
  firstViolation: false,
  apologyPublished: 'none',
  compliancePledge: false,
  correctedBeforeDecision: false,
  drinkingWaterProhibitionBroken: false,
};

/** Table 8.42, decided in one step: an otherwise ordinary case. */
function notesOf(changes: { dates?: Record<string, string>; jurisdiction?: string }): readonly string[] {
  const { notes, outcome } = rulebook.decide({
    benchmark: 'guangdong-ecology-2022',
    violation: '8.42',
    dates: { committed: '2023-03-01', discovered: '2023-05-20', filed: '2023-05-25', decided: '2023-08-01' },
    party: { kind: 'organisation' },
    facts: { majorImpact: true, illegalGains: 0, harmedLifeHealthOrFinance: false, ...NOTHING_FOUND },
    ...changes,
  });
  expect(outcome).toBe('penalty');
  return notes.filter(({ text }) => text === undefined).map(({ code }) => code);
}

describe('what is odd about a case is said, and does not stop the decision', () => {
  it('nothing is said of an ordinary case', () => {
    expect(notesOf({})).toEqual([]);
  });

  it('steps on the same day are in order, one day back is not', () => {
    const dates = { committed: '2023-05-20', discovered: '2023-05-20', filed: '2023-05-20', decided: '2023-05-20' };
    expect(notesOf({ dates })).toEqual([]);
    expect(notesOf({ dates: { ...dates, filed: '2023-05-19' } })).toEqual(['dates-out-of-order']);
    expect(notesOf({ dates: { ...dates, decided: '2023-05-19' } })).toContain('dates-out-of-order');
  });

  it('the last day in force is in force at the decision, the day after is not (31 December 2026)', () => {
    const dates = { committed: '2026-11-01', discovered: '2026-11-02' };
    expect(notesOf({ dates: { ...dates, decided: '2026-12-31' } })).toEqual([]);
    expect(notesOf({ dates: { ...dates, decided: '2027-01-01' } })).toEqual(['no-longer-in-force-at-decision']);
  });

  it('a city or district of the province is inside, another province is not', () => {
    for (const inside of ['440000', '440700', '440703']) expect(notesOf({ jurisdiction: inside })).toEqual([]);
    expect(notesOf({ jurisdiction: '110000' })).toEqual(['another-place']);
  });
});
