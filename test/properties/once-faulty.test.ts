import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/index.js';
import { writeAmount } from './comparison.js';
import { allRules, madeUpTexts, rulesFrom } from './rules.js';

// Each of these was once a fault of the engine; the definition demands what it says.
const rules = allRules();
const FOUND_AT_ONCE = { committed: '2023-02-01', discovered: '2023-02-01' };

/** Nothing that would move the result: only what the table says is looked at. */
const PARTY = { kind: 'organisation' };
const QUIET = {
  circumstances: [],
  illegalGains: 0,
  harmedLifeHealthOrFinance: false,
  minorViolation: false,
  correctedInTime: false,
  harm: 'other',
  firstViolation: false,
};
const QUIET_IN_GUANGDONG = {
  ...QUIET,
  apologyPublished: 'none',
  compliancePledge: false,
  correctedBeforeDecision: false,
  drinkingWaterProhibitionBroken: false,
};

const fines = ({ options }: Decision) =>
  options.map(({ penalties }) => writeAmount(penalties.find(({ id }) => id === 'fine')?.amount));

function withRows(rows: string): (facts: Record<string, unknown>) => Decision {
  const texts = madeUpTexts().map((text) =>
    text.includes('id: made-up-heavier') ? `${text.slice(0, text.indexOf('    tiers:'))}    tiers:\n${rows}` : text,
  );
  const { rulebook } = rulesFrom(texts);
  return (facts) =>
    rulebook.decide({
      benchmark: 'made-up-heavier',
      violation: 'C',
      dates: FOUND_AT_ONCE,
      party: PARTY,
      facts: { ...QUIET, builtOn: '1999-12-31', vehicles: 1, parts: [], ...facts },
    });
}

describe('faults the engine once had', () => {
  it('steps that add nothing leave the lower figure, also where the range leaves that figure out', () => {
    const decide = withRows(
      '      - { row: "1", severity: 1, when: { vehicles: 1 }, gives: { fine: { over: 2000, to: 20000, steps: [{ add: 1500, of: leakSum, beyond: 1, each: 0.4 }] } } }\n',
    );
    const decision = decide({ leaks: ['0.5'] });
    expect(fines(decision)).toEqual(['[2000, 2000]']);
    expect(decision.notes.map(({ code }) => code)).not.toContain('steps-over-maximum');
  });

  describe('rows of one severity that give different fines', () => {
    const rows = [
      '      - { row: "1", severity: 1, when: { vehicles: 1 }, gives: { fine: { from: 2000, to: 3000 } } }\n',
      '      - { row: "2", severity: 1, when: { parts: { includes: roof } }, gives: { fine: { from: 3000, to: 4000 } } }\n',
    ];

    it('are not settled by which of them comes first in the file', () => {
      const facts = { parts: ['roof'], turnover: 0 };
      expect(fines(withRows(rows.join(''))(facts))).toEqual(fines(withRows([...rows].reverse().join(''))(facts)));
    });

    it('leave the answer open while one of them is open', () => {
      expect(withRows(rows.join(''))({ parts: undefined }).missing.map(({ fact }) => fact)).toContain('parts');
      expect(fines(withRows(rows.join(''))({ parts: undefined, turnover: 0 }))).toEqual([
        '[2000, 3000]',
        '[3000, 4000]',
      ]);
    });
  });

  it('no penalty is among the options while it is open whether the limitation has expired', () => {
    const asked = {
      benchmark: 'guangdong-ecology-2022',
      violation: '8.42',
      dates: { committed: '2022-02-01', discovered: '2024-02-02' },
      facts: { majorImpact: true },
    };
    expect(
      rules.rulebook
        .decide({ ...asked, facts: { majorImpact: true, harmedLifeHealthOrFinance: false } })
        .options.map(({ grade }) => grade),
    ).toEqual(['none']);
    expect(rules.rulebook.decide(asked).options.map(({ grade }) => grade)).toContain('none');
  });

  it('a hole of the table is among the options while it is open whether the case falls into it', () => {
    const facts = {
      ...QUIET_IN_GUANGDONG,
      exceedingFactors: 1,
      pollutantClass: 'class-b',
      area: 'ordinary',
      dailyDischarge: 10,
      phOnly: true,
      onlyExceedance: 'other',
      sameKindIn2Years: 1,
      seriousCircumstances: false,
    };
    const asked = { benchmark: 'guangdong-ecology-2022', violation: '2.7.1', party: PARTY, dates: FOUND_AT_ONCE };
    expect(fines(rules.rulebook.decide({ ...asked, facts: { ...facts, ph: '5.5' } }))).toEqual(['[100000, 1000000]']);
    expect(fines(rules.rulebook.decide({ ...asked, facts }))).toContain('[100000, 1000000]');
  });

  it('a fact that chooses the column and a level does not choose them apart', () => {
    const facts = {
      ...QUIET_IN_GUANGDONG,
      landArea: 10,
      mainWorks: 'not-built',
      duration: '1 day',
      siteRemedy: 'not-stopped',
      previousSameKindIn2Years: 0,
      soilSensitivity: 'sensitive',
      illegalGains: 0,
    };
    const { options } = rules.rulebook.decide({
      benchmark: 'guangdong-ecology-2022',
      violation: '6.14',
      party: PARTY,
      dates: FOUND_AT_ONCE,
      facts,
    });
    expect(options.map(({ scores }) => scores?.[0]?.score)).toEqual(['37', '72']);
  });

  it('a penalty is not pending on the fact that the option takes as answered', () => {
    const facts = {
      ...QUIET,
      exceedances: ['0.1'],
      penaltiesIn2Years: 0,
      sameKindPenaltiesIn2Years: 0,
      incidentGrade: 'none',
      otherSeriousConsequences: false,
    };
    const { options } = rules.rulebook.decide({
      benchmark: 'jiangmen-ecology-2020',
      violation: '11-1',
      party: PARTY,
      dates: { committed: '2021-05-10', discovered: '2021-05-10' },
      facts,
    });
    const suspension = options.map(({ tier, penalties }) => [
      tier,
      penalties.filter(({ id }) => id === 'suspend-business').map(({ pending }) => pending),
    ]);
    expect(suspension).toEqual([
      ['1', []],
      ['4', [undefined]],
    ]);
  });

  it('a case that is not punished has no notice of what its table would have made of it', () => {
    const { outcome, notes } = rules.rulebook.decide({
      benchmark: 'guangdong-ecology-2022',
      violation: '1.1',
      dates: { committed: '2022-02-01', discovered: '2027-02-02' },
      facts: { area: null },
    });
    expect(outcome).toBe('no-penalty');
    expect(notes.map(({ code }) => code)).not.toContain('lowest-level-taken');
  });

  it('rows that apply together are named in an order of their own, not in that of the file', () => {
    const rows = [
      '      - { row: "1", severity: 1, when: { vehicles: 1 }, gives: { fine: { exactly: 2000 } } }\n',
      '      - { row: "2", severity: 1, when: { parts: { includes: roof } }, gives: { fine: { exactly: 2000 } } }\n',
    ];
    const facts = { parts: ['roof'], turnover: 0 };
    expect(withRows(rows.join(''))(facts).options[0]?.rows).toEqual(
      withRows([...rows].reverse().join(''))(facts).options[0]?.rows,
    );
  });

  it('a fact that two factors look at has one value', () => {
    const facts = { vehicles: 1, turnover: 0, ripe: true, lasted: '11 months', seriousCircumstances: false };
    const dates = { committed: '2022-04-01', discovered: '2022-04-06' };
    const { options } = rules.rulebook.decide({ benchmark: 'made-up-benchmark', violation: 'B', dates, facts });
    expect(options.length).toBeGreaterThan(0);
    expect(options.map(({ score }) => score)).not.toContain('47.083');
  });

  it('a notice of overlapping rows cites them in the order of the table, not of the file', () => {
    const texts = rules.texts.map((text) =>
      text.replace(
        /( +- \{ row: "1", when: \{ floors.*\n)( +- \{ row: "2", when: \{ floors.*\n)/,
        (_all, one: string, two: string) => two + one,
      ),
    );
    const facts = {
      floors: 2,
      parts: ['roof', 'wall'],
      ripe: false,
      lasted: '1 month',
      vehicles: 0,
      turnover: 0,
      builtOn: '2020-02-28',
    };
    const asked = {
      benchmark: 'made-up-benchmark',
      violation: 'A',
      dates: { committed: '2022-04-01', discovered: '2022-04-06' },
      facts,
    };
    const [published, swapped] = [rules.rulebook, rulesFrom(texts).rulebook].map(({ decide }) =>
      decide(asked).notes.find(({ code }) => code === 'rows-overlap'),
    );
    expect(published?.rows).toEqual(['1', '2']);
    expect(swapped).toEqual(published);
  });
  describe('one tier up', () => {
    const tiers = [
      '      - { row: "1", severity: 1, when: { vehicles: 1 } }\n',
      '      - { row: "2", severity: 2, when: { vehicles: 2 }, gives: { fine: { exactly: 20000 } } }\n',
      '      - { row: "3", severity: 2, when: { vehicles: { from: 3 } }, gives: { fine: { exactly: 20000 } } }\n',
    ].join('');
    const withRaise = madeUpTexts().map((text) =>
      text.includes('id: made-up-heavier')
        ? `${text.slice(0, text.indexOf('violations:'))}circumstances:
  - { id: raise, label: { zh-CN: 上调, en: raise }, effect: heavier, modality: must, gives: { tierUp: true }, basis: { article: "3" } }

${text.slice(text.indexOf('violations:'), text.indexOf('    tiers:'))}    tiers:\n${tiers}`
        : text,
    );
    const { options } = rulesFrom(withRaise).rulebook.decide({
      benchmark: 'made-up-heavier',
      violation: 'C',
      dates: FOUND_AT_ONCE,
      party: PARTY,
      facts: { ...QUIET, builtOn: '1999-12-31', vehicles: 1, parts: [], turnover: 0, circumstances: ['raise'] },
    });

    it('names every row of that tier that gives the same, not the last one', () =>
      expect(options.map(({ rows }) => rows)).toEqual([['2', '3']]));

    it('is not fined less than a tier that leaves the statutory range', () =>
      expect(options.map(({ penalties }) => writeAmount(penalties[0]?.amount))).toEqual(['[20000, 50000]']));
  });

  it('one sum finer than a fen is reported also where a row computes it', () => {
    const rows = (figures: string) =>
      withRows(
        `      - { row: "1", severity: 1, when: { vehicles: 1 }, gives: { fine: { ${figures}, percentOf: turnover } } }\n`,
      );
    const codes = (figures: string) => rows(figures)({ turnover: '30000.01' }).notes.map(({ code }) => code);
    expect(codes('exactly: 30')).toContain('finer-than-a-fen'); // 9,000.003
    expect(codes('from: 30, to: 40')).not.toContain('finer-than-a-fen'); // a sum in fen can be chosen
  });

  it('a multiple of nothing is nothing, also where the range leaves its upper end out', () => {
    const decide = withRows(
      '      - { row: "1", severity: 1, when: { vehicles: 1 }, gives: { fine: { from: 1, under: 2, times: turnover } } }\n',
    );
    // The row alone comes to 0, the statutory minimum is 1,000.
    expect(fines(decide({ turnover: 0 }))).toEqual(['[1000, 1000]']);
    expect(decide({ turnover: 0 }).options[0]?.narrowing.find(({ step }) => step === 'tier')?.range).toEqual({
      min: '0',
      max: '0',
      minInclusive: true,
      maxInclusive: true,
    });
  });

  it('a range that begins at its cap, without the number, is the cap', () => {
    const decide = withRows(
      '      - { row: "1", severity: 1, when: { vehicles: 1 }, gives: { fine: { over: 1, to: 3, times: turnover, cap: 5000 } } }\n',
    );
    expect(fines(decide({ turnover: 5000 }))).toEqual(['[5000, 5000]']);
    expect(fines(decide({ turnover: 4999 }))).toEqual(['(4999, 5000]']);
  });

  describe('a standard that a row names', () => {
    const asked = (violation: string, facts: object) => ({
      benchmark: 'made-up-forms',
      violation,
      dates: FOUND_AT_ONCE,
      party: PARTY,
      facts: { ...QUIET, mature: true, parts: [], turnover: 0, ...facts },
    });
    const first = (violation: string, facts: object) =>
      rules.rulebook.decide(asked(violation, facts)).options[0]?.penalties;
    const penalty = (violation: string, id: string, facts: object) =>
      first(violation, facts)?.find((one) => one.id === id);

    it('lies within the cap of the row', () =>
      // 600 x 7 = 4,200, capped at 3,000
      expect(writeAmount(penalty('D', 'fine', { vehicles: 7 })?.guide)).toBe('[3000, 3000]'));

    it('lies within the statutory range', () =>
      // 15,000, where the law allows 10,000
      expect(writeAmount(penalty('D', 'fine', { vehicles: 8 })?.guide)).toBe('[10000, 10000]'));

    it('leaves the length of the law where the row says nothing else of it', () =>
      expect(penalty('D', 'bar', { vehicles: 0 })?.duration).toMatchObject({
        min: { years: 5 },
        life: true,
        guide: { years: 7 },
      }));
  });

  it('the party is asked for although circumstances hang on it too', () => {
    const { missing } = rules.rulebook.decide({
      benchmark: 'yantai-price',
      violation: '02-02',
      dates: FOUND_AT_ONCE,
      facts: { ...QUIET, gainsUnascertainable: false, priceOffenderKind: 'operator', seriousCircumstances: false },
    });
    expect(missing.map(({ fact }) => fact)).toContain('party.kind');
  });

  describe('rules that changed between act and decision', () => {
    const decide = (asked: object) => rules.rulebook.decide({ party: PARTY, facts: {}, ...asked });

    it('know the violation by the code of the document that the case names', () => {
      const { benchmark, violation } = decide({
        benchmark: 'guangdong-ecology-2022',
        violation: '6.1',
        jurisdiction: '440700',
        dates: { committed: '2021-12-31' },
      });
      expect([benchmark?.id, violation?.code]).toEqual(['jiangmen-ecology-2020', '6-1']);
    });

    it('may both be asked with a fact that only one of them asks for and the other reads from others', () => {
      const { inTime } = decide({
        benchmark: 'jiangmen-ecology-2020',
        violation: '6-2',
        dates: { committed: '2022-12-01', decided: '2023-06-01' },
        facts: { seriousConsequences: false },
      });
      expect(inTime?.compared.map(({ benchmark }) => benchmark.id)).toEqual([
        'jiangmen-ecology-2020',
        'guangdong-ecology-2022',
      ]);
    });
  });

  it('not punishing an act whose day is not known cites the limitation on which that rests', () => {
    const { options } = rules.rulebook.decide({ benchmark: 'guangdong-ecology-2022', violation: '1.1' });
    const [none] = options.filter(({ grade }) => grade === 'none');
    expect(none?.grounds.flatMap(({ basis }) => basis.map(({ law, article }) => `${law} ${article}`))).toContain(
      'administrative-penalty-law 36',
    );
  });

  it('a row that a heavier one covers wholly is not among the options while its fact is missing', () => {
    const decide = withRows(
      [
        '      - { row: "1", severity: 1, when: { turnover: { upTo: 10 } }, gives: { fine: { exactly: 2000 } } }\n',
        '      - { row: "2", severity: 2, when: { turnover: { over: 20, upTo: 30 } }, gives: { fine: { exactly: 3000 } } }\n',
        '      - { row: "3", severity: 3, when: { turnover: { over: 10 } }, gives: { fine: { exactly: 4000 } } }\n',
      ].join(''),
    );
    expect(fines(decide({}))).toEqual(['[2000, 2000]', '[4000, 4000]']);
  });
});
