import { describe, expect, it } from 'vitest';
import { allRules, rulesFrom } from './rules.js';

// Each of these says what the definition demands and fails today. One that passes has been mended: its `fails` goes, and with it the
// exception in the property it names.
const rules = allRules();

describe('known faults of the engine', () => {
  // completions.test.ts leaves this table out. With fewer than 3 floors the first level applies, so not more than 3 of them: no 47.083.
  it.fails('a fact that two factors look at has one value', () => {
    const facts = { vehicles: 1, turnover: 0, ripe: true, lasted: '11 months', seriousCircumstances: false };
    const dates = { committed: '2022-04-01', discovered: '2022-04-06' };
    const { options } = rules.rulebook.decide({ benchmark: 'made-up-benchmark', violation: 'B', dates, facts });
    expect(options.length).toBeGreaterThan(0);
    expect(options.map(({ score }) => score)).not.toContain('47.083');
  });

  // order.test.ts takes the notices as a set.
  it.fails('notices about several options stand in an order of their own', () => {
    const other = rulesFrom(
      rules.texts.map((text) => {
        const levels = /( +- \{ row: "7", is: foundation.*\n)( +- \{ row: "8", is: installation.*\n)/;
        return text.replace(levels, (_all, seven: string, eight: string) => eight + seven);
      }),
    ).rulebook;
    const facts = {
      projectInvestment: '2999999.99',
      eiaCategory: 'report-form',
      area: 'ordinary',
      duration: '1 month',
      sameKindIn2Years: 1,
      cooperated: true,
    };
    const asked = { benchmark: 'guangdong-ecology-2022', violation: '1.1', dates: { committed: '2022-02-01' }, facts };
    const figures = [rules.rulebook, other].map(({ decide }) =>
      decide(asked).notes.map((note) => note.figures?.computed),
    );
    expect(figures[0]?.filter(Boolean).length).toBeGreaterThan(1);
    expect(figures[1]).toEqual(figures[0]);
  });
});
