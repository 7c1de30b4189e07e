import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideByDefinition, type OracleAnswer, type OracleCase, type OracleOption, readLibrary } from './index.js';
import { ageOf } from './party.js';

// The definition by itself, against figures worked by hand from made-up/*.yaml.
const text = (name: string) => readFileSync(join(import.meta.dirname, 'made-up', `${name}.yaml`), 'utf8');
const texts = [text('law'), text('benchmark'), text('list')];
const library = readLibrary(texts);

/** A case in which nothing moves the result. */
const PLAIN: OracleCase = {
  benchmark: 'hand-benchmark',
  violation: 'two-tiers',
  party: { kind: 'organisation' },
  dates: { committed: '2022-05-10', discovered: '2022-05-11' },
  facts: {
    level: 'low',
    circumstances: [],
    harmless: 'false',
    firstViolation: 'false',
    earlierPenalties: '0',
    due: '2022-01-01',
    done: '2022-01-01',
    gains: '0',
    refund: '0',
  },
};

type Amended = Partial<Omit<OracleCase, 'facts'>> & { facts?: Record<string, unknown> };

function decide(amended: Amended = {}, rules = library): OracleAnswer {
  return decideByDefinition(rules, { ...PLAIN, ...amended, facts: { ...PLAIN.facts, ...amended.facts } });
}

const said = (option: OracleOption): string => {
  const guide = option.guides.get('fine');
  const fine = option.amounts.get('fine');
  return [option.grade, fine, ...(guide === undefined ? [] : [`guide ${guide}`])].filter(Boolean).join(' ');
};
const results = ({ options }: OracleAnswer) => options.map(said).sort();
const found = (...circumstances: string[]) => results(decide({ facts: { circumstances } }));

describe('which grades there are', () => {
  const ORDINARY = 'ordinary [1500, 1500]';
  const LIGHTER = 'lighter [1000, 1500)';
  const HEAVIER = 'heavier [1500, 2000)';
  const MITIGATED = 'mitigated [0, 1000)';

  it('without circumstances', () => expect(found()).toEqual([ORDINARY]));
  it('only those that must lighten', () => expect(found('merit')).toEqual([LIGHTER, MITIGATED]));
  it('those that must and may lighten', () => expect(found('merit', 'plea')).toEqual([LIGHTER, MITIGATED]));
  it('only those that may lighten', () => expect(found('plea')).toEqual([LIGHTER, ORDINARY]));
  it('only those that must make heavier', () => expect(found('breach', 'bold')).toEqual([HEAVIER]));
  it('only those that may make heavier', () => expect(found('bold')).toEqual([HEAVIER, ORDINARY]));
  it('must and must', () => expect(found('merit', 'breach')).toEqual([HEAVIER, LIGHTER, MITIGATED, ORDINARY]));
  it('must lighten, may make heavier', () => expect(found('merit', 'bold')).toEqual([LIGHTER, MITIGATED, ORDINARY]));
  it('may lighten, must make heavier', () => expect(found('plea', 'breach')).toEqual([HEAVIER, ORDINARY]));
  it('may and may', () => expect(found('plea', 'bold')).toEqual([HEAVIER, LIGHTER, ORDINARY]));
  it('a waiver among the alternatives', () => expect(found('waiver')).toEqual([LIGHTER, ORDINARY, 'waivable']));
  it('an exception', () => expect(found('breach', 'coerced')).toEqual([LIGHTER, ORDINARY]));

  it('a conflict is reported', () => {
    expect(decide({ facts: { circumstances: ['plea', 'bold'] } }).notices).toContain('circumstances-conflict');
    expect(decide({ facts: { circumstances: ['plea'] } }).notices).not.toContain('circumstances-conflict');
  });

  it("the document's own rule for conflicts", () => {
    const withRule = (rule: string) =>
      readLibrary([
        text('law'),
        text('benchmark').replace('  bounds:', `  circumstanceConflict: { rule: ${rule} }\n  bounds:`),
      ]);
    const facts = { circumstances: ['merit', 'bold'] };
    expect(results(decide({ facts }, withRule('weigh')))).toEqual([LIGHTER, MITIGATED, ORDINARY]);
    expect(results(decide({ facts }, withRule('heavier')))).toEqual([HEAVIER]);
    expect(results(decide({ facts }, withRule('lighter')))).toEqual([LIGHTER, MITIGATED]);
  });
});

describe('no penalty, transfer, waiver', () => {
  const harmless = { harmless: 'true' };
  it('a child is not penalised, whatever else there is', () => {
    const party = { kind: 'individual', birthDate: '2008-05-10' } as const;
    const answer = decide({ party, facts: { circumstances: ['crime', 'breach'] } });
    expect(answer).toMatchObject({ outcome: 'no-penalty', missing: [] });
    expect(results(answer)).toEqual(['none']);
  });
  it('a suspected crime goes to the police', () =>
    expect(decide({ facts: { circumstances: ['crime', 'breach'] } })).toMatchObject({
      outcome: 'transfer',
      options: [],
    }));
  it('slight, and no earlier penalties', () =>
    expect(decide({ facts: harmless })).toMatchObject({ outcome: 'no-penalty' }));
  it('a first violation may be waived', () => {
    const facts = { ...harmless, earlierPenalties: '1', firstViolation: 'true' };
    expect(results(decide({ facts }))).toEqual(['ordinary [1500, 1500]', 'waivable']);
    expect(results(decide({ facts: { ...facts, circumstances: ['breach'] } }))).toEqual([
      'heavier [1500, 2000)',
      'waivable',
    ]);
  });
  it('one that must not be penalised settles the case although others are open', () => {
    const facts = { ...harmless, circumstances: undefined, level: undefined };
    expect(decide({ facts })).toMatchObject({ outcome: 'no-penalty', missing: [], possible: ['no-penalty'] });
  });
});

describe('what a grade makes of a fine', () => {
  const of = (violation: string, ...circumstances: string[]) =>
    results(decide({ violation, facts: { circumstances } }));
  it('only a maximum: guides, and no definition of heavier', () => {
    expect(of('only-max')).toEqual(['ordinary [, 100000] guide [50000, 50000]']);
    expect(of('only-max', 'merit')).toEqual(['lighter [, 100000] guide [20000, 20000]', 'mitigated [, 100000]']);
    const heavier = decide({ violation: 'only-max', facts: { circumstances: ['breach'] } });
    expect(results(heavier)).toEqual(['heavier [, 100000]']);
    expect(heavier.notices).toContain('grade-not-defined');
    expect(decide({ violation: 'only-max', facts: { circumstances: ['merit'] } }).notices).toContain(
      'mitigation-without-minimum',
    );
  });
  it('only a minimum: multiples of it', () => {
    expect(of('only-min')).toEqual(['ordinary [2000, ] guide [4000, 4000]']);
    expect(of('only-min', 'breach')).toEqual(['heavier [2000, ] guide [10000, 10000]']);
    expect(of('only-min', 'merit')).toEqual(['lighter [2000, ]', 'mitigated [0, 2000)']);
  });
  it('one sum stays where no document says what lighter is', () => {
    expect(of('single', 'plea')).toEqual(['lighter [500, 500]', 'ordinary [500, 500]']);
    expect(of('single', 'merit')).toEqual(['lighter [500, 500]', 'mitigated [0, 500)']);
  });
  it('a share taken off, held at the statutory minimum', () => {
    expect(found('apology')).toEqual(['lighter [1000, 1400)']); // 1,000 x 50 % = 500, held at 1,000; 2,000 x 70 %
    // 30 % and 50 % of an only maximum: 100,000 x 70 %
    expect(of('only-max', 'apology')).toEqual(['lighter [, 70000]']);
  });
  it('a share taken off the guide as well, the range only by what binds', () =>
    // 20 % of 100,000 = 20,000 is the guide, 10,000 to 14,000 what is left of it; the range itself falls to 70,000.
    expect(of('only-max', 'apology', 'merit')).toEqual([
      'lighter [, 70000] guide [10000, 14000]',
      'mitigated [, 100000]',
    ]));
  it('slices before reductions, each distinct measure once', () => {
    // [1,000, 1,500) and 30 to 50 % off: 1,500 x 70 % = 1,050
    expect(found('apology', 'merit')).toEqual(['lighter [1000, 1050)', 'mitigated [0, 1000)']);
    expect(found('apology', 'merit', 'second-merit')).toEqual(found('apology', 'merit'));
  });
  it('a measure that may be taken makes one more option, the others stay', () => {
    expect(found('merit', 'small-apology')).toEqual([
      'lighter [1000, 1350)', // 1,500 x 90 %; 1,000 x 90 % held at 1,000
      'lighter [1000, 1500)',
      'mitigated [0, 1000)',
    ]);
    expect(found('plea', 'small-apology')).toEqual([
      'lighter [1000, 1500)',
      'lighter [1000, 1800)',
      'ordinary [1500, 1500]',
    ]);
  });
  it('parts of other ranges', () => {
    expect(found('low-end')).toEqual(['lighter [1000, 1000]']);
    expect(found('below')).toEqual(['lighter [1500, 2000)']); // of 1,000 to 2,000 the upper half
    expect(found('above')).toEqual(['heavier [1000, 5500)']); // of 1,000 to 10,000 the lower half
    expect(found('deep')).toEqual(['mitigated [500, 1000]', 'ordinary [1500, 1500]']);
  });
  it('a tier higher, and from the highest the statutory maximum', () => {
    expect(found('raise')).toEqual(['heavier [4000, 8000)', 'ordinary [1500, 1500]']);
    const facts = { level: 'high', circumstances: ['raise'] };
    expect(results(decide({ facts }))).toEqual(['heavier [10000, 10000]', 'ordinary [6000, 6000]']);
    expect(found('raise-and-top')).toEqual(['heavier (7000, 8000)']); // of 4,000 to 8,000 what lies over 75 %
    expect(decide({ facts: { circumstances: ['raise'] } }).options.map(({ grade, rows }) => [grade, rows])).toEqual([
      ['ordinary', ['1']],
      ['heavier', ['2']],
    ]);
  });
  it('a tier higher beside another measure', () =>
    // With `breach` its definition must count: it alone, and in the next tier: half of 4,000 to 8,000.
    expect(found('raise', 'breach')).toEqual(['heavier [1500, 2000)', 'heavier [6000, 8000)']));
  it('mitigated: other penalties become optional, and shorter than the least', () => {
    const { options } = decide({ facts: { circumstances: ['merit'] } });
    const mitigated = options.find(({ grade }) => grade === 'mitigated');
    expect(mitigated?.manners.get('detention')).toBe('detention party optional');
    expect(mitigated?.manners.get('fine')).toBe('fine party required');
    expect(mitigated?.durations.get('detention')).toBe('[, 0 months 5 days)');
    const lighter = options.find(({ grade }) => grade === 'lighter');
    expect(lighter?.manners.get('detention')).toBe('detention party required');
    expect(lighter?.durations.get('detention')).toBe('[0 months 5 days, 0 months 10 days]');
  });
});

describe('which circumstances count', () => {
  it('one that the table counts already does not', () => {
    expect(results(decide({ facts: { level: 'high' } }))).toEqual(['ordinary [6000, 6000]']);
    const answer = decide({ violation: 'single', facts: { level: 'high' } });
    expect(answer.there).toEqual(['high-level']);
  });
  it('one for some violations, or for those of some articles', () => {
    expect(found('raise-and-top')).toEqual(['heavier (7000, 8000)']);
    expect(decide({ violation: 'single', facts: { circumstances: ['raise-and-top'] } }).there).toEqual([]);
    expect(decide({ facts: { circumstances: ['bay'] } }).there).toEqual(['bay']);
    expect(decide({ violation: 'single', facts: { circumstances: ['bay'] } }).there).toEqual([]);
  });
  it('one of a supplement only in its place and time', () => {
    const first = { facts: { firstViolation: 'true' } };
    const inYear = { committed: '2023-05-10', discovered: '2023-05-11' };
    const there = (amended: Amended) => decide({ ...first, ...amended }).outcome;
    expect(there({ dates: inYear, jurisdiction: '440703' })).toBe('no-penalty');
    expect(there({ dates: inYear, jurisdiction: '440700' })).toBe('no-penalty');
    expect(there({ dates: inYear, jurisdiction: '440800' })).toBe('penalty');
    expect(there({ dates: inYear })).toBe('penalty');
    // Not in force at the act; whether at the decision nobody has said.
    expect(decide({ ...first, jurisdiction: '440700' })).toMatchObject({
      outcome: 'undetermined',
      missing: ['dates.decided'],
      possible: ['no-penalty', 'penalty'],
    });
    expect(there({ jurisdiction: '440700', dates: { ...PLAIN.dates, decided: '2022-06-01' } })).toBe('penalty');
    expect(there({ jurisdiction: '440700', dates: { ...PLAIN.dates, decided: '2023-01-01' } })).toBe('no-penalty');
    expect(decide({ ...first, jurisdiction: '440700', dates: {} })).toMatchObject({
      outcome: 'undetermined',
      missing: ['dates.committed'],
    });
  });
});

describe('facts that follow from the case', () => {
  it('a year of age is completed on the day after the birthday', () => {
    expect(ageOf('2008-05-10', '2022-05-10')).toBe(13);
    expect(ageOf('2008-05-10', '2022-05-11')).toBe(14);
    expect(ageOf('2008-02-29', '2022-02-28')).toBe(13);
    expect(ageOf('2008-02-29', '2022-03-01')).toBe(14);
    expect(ageOf('2008-02-29', '2024-02-29')).toBe(15);
    expect(ageOf('2008-02-29', '2024-03-01')).toBe(16);
  });
  it('the age on the last day of the act', () => {
    const party = { kind: 'individual', birthDate: '2008-05-10' } as const;
    const dates = { committed: '2022-05-10', ended: '2022-05-11', discovered: '2022-05-11' };
    expect(decide({ party, dates: { ...dates, ended: '2022-05-10' } }).there).toEqual(['under-14']);
    expect(decide({ party, dates }).there).toEqual(['minor']);
    expect(decide({ party: { kind: 'organisation' }, dates }).there).toEqual([]);
  });

  const looked = (earlier: OracleCase['earlier']) => {
    const { firstViolation: _first, earlierPenalties: _penalties, ...facts } = PLAIN.facts;
    return decideByDefinition(library, { ...PLAIN, facts: { ...facts, harmless: 'true' }, earlier });
  };
  const clauses = [{ law: 'hand-law', article: '1' }];
  it('earlier acts and penalties', () => {
    expect(looked([]).there).toEqual(['slight', 'first']);
    const one = { committed: '2021-01-01', decided: '2021-02-01', clauses };
    expect(looked([one]).there).toEqual([]);
    expect(looked([one, one]).there).toEqual(['repeated']);
    // Not yet penalised, under another clause, or too long ago: no earlier penalty, but an earlier act.
    expect(looked([{ committed: '2021-01-01', clauses }]).there).toEqual(['slight']);
    expect(looked([{ ...one, clauses: [{ law: 'hand-law', article: '2' }] }]).there).toEqual(['slight']);
    expect(looked([{ ...one, decided: '2020-05-09' }]).there).toEqual(['slight']);
    // Both ends of the two years before 10 May 2022 belong to them.
    expect(looked([{ ...one, decided: '2020-05-10' }]).there).toEqual([]);
    expect(looked([{ ...one, decided: '2022-05-10' }]).there).toEqual([]);
    expect(looked([{ ...one, decided: '2022-05-11' }]).there).toEqual(['slight']);
    // As far as both say: a paragraph that only the earlier case names is no difference.
    expect(looked([{ ...one, clauses: [{ law: 'hand-law', article: '1', paragraph: '2' }] }]).there).toEqual([]);
  });
  it('days between two dates', () => {
    const late = (done: string) => decide({ facts: { due: '2022-01-01', done } }).there;
    expect(late('2022-01-31')).toEqual([]);
    expect(late('2022-02-01')).toEqual(['late']);
  });
});

describe('what comes with every penalty', () => {
  const gains = { gains: '5000', refund: '2000' };
  it('confiscation less what must be refunded, unless the law names it itself', () => {
    expect(decide({ facts: gains }).options[0]?.amounts.get('confiscate-gains')).toBe('[3000, 3000]');
    expect([...(decide({ violation: 'single', facts: gains }).options[0]?.amounts.keys() ?? [])]).toEqual([
      'fine',
      'gains',
    ]);
    expect(decide({ facts: { gains: '5000', refund: undefined } })).toMatchObject({
      outcome: 'undetermined',
      missing: ['refund'],
    });
  });
  it('the order to correct, unless the law orders it itself', () => {
    expect(decide().orders).toEqual(['correct']);
    // The law orders it only for the high level; otherwise the general order stays.
    expect(decide({ violation: 'single' }).orders).toEqual(['correct']);
    expect(decide({ violation: 'single', facts: { level: 'high' } }).orders).toEqual(['correct']);
  });
});

describe('open circumstances', () => {
  it('every way they can turn out', () => {
    const answer = decide({ facts: { earlierPenalties: undefined } });
    expect(answer).toMatchObject({ outcome: 'undetermined', missing: ['earlierPenalties'], possible: ['penalty'] });
    expect(results(answer)).toEqual(['heavier [1500, 2000)', 'ordinary [1500, 1500]']);
  });
  it('one that changes nothing is not missed', () => {
    // Whether `minor` is there as well as `merit` makes no difference; whether `under-14` is does.
    const facts = { circumstances: ['merit'] };
    const young = decide({ party: { kind: 'individual' }, facts });
    expect(young).toMatchObject({ missing: ['party.birthDate'], possible: ['no-penalty', 'penalty'] });
    const repeated = decide({ facts: { circumstances: ['breach'], earlierPenalties: undefined } });
    expect(repeated).toMatchObject({ outcome: 'penalty', missing: [], openFacts: ['earlierPenalties'] });
  });
  it('facts that count only together are all missed', () =>
    expect(decide({ facts: { harmless: undefined, earlierPenalties: undefined } }).missing).toEqual([
      'earlierPenalties',
      'harmless',
    ]));
  it('found circumstances that nobody has looked for', () => {
    const violation = 'only-min';
    const answer = decide({ violation, facts: { circumstances: undefined } });
    expect(answer).toMatchObject({ missing: ['circumstances'], possible: ['penalty', 'transfer'], exhaustive: true });
    const sets = [[], ['merit'], ['breach'], ['apology'], ['apology', 'merit'], ['waiver', 'bold'], ['plea']];
    const all = sets.flatMap((circumstances) => results(decide({ violation, facts: { circumstances } })));
    expect(results(answer)).toEqual([...new Set(all)].sort());
    expect(decide({ violation, facts: { circumstances: null } })).toEqual(answer);
  });
  it('a fact of the table and of a circumstance is one fact', () => {
    const answer = decide({ violation: 'single', facts: { level: undefined } });
    expect(answer).toMatchObject({ outcome: 'undetermined', missing: ['level'] });
    expect(results(answer)).toEqual(['heavier [500, 500]', 'ordinary [500, 500]']);
  });
});

describe('general rules', () => {
  it("a document's circumstance takes the place of the same one in what it extends, where it counts", () => {
    // `merit` of the benchmark is for another violation only, so that of the law stays.
    expect(decide({ facts: { circumstances: ['merit'] } }).there).toEqual(['merit']);
    const changed = (words: string) =>
      readLibrary([text('law'), text('benchmark').replace('violations: [other], ', words)]);
    const facts = { circumstances: ['merit', 'second-merit'] };
    expect(decide({ facts }, changed('')).there).toEqual(['second-merit', 'merit'].sort());
    expect(decide({ facts }, changed('replaces: [second-merit], ')).there).toEqual(['merit']);
  });
  it('a definition for all shapes takes the place of all', () => {
    const below = text('law').replace(
      'grades:',
      'grades:\n  - { id: any, grade: lighter, slice: { exactly: 10 }, basis: { article: "1" } }',
    );
    const rules = readLibrary([below, text('benchmark')]);
    const lighter = (violation: string) => results(decide({ violation, facts: { circumstances: ['plea'] } }, rules))[0];
    expect(lighter('two-tiers')).toBe('lighter [1000, 1500)');
    expect(lighter('only-min')).toBe('lighter [2000, ]'); // 10 % of a range without an upper end is nothing that can be told
  });
});
