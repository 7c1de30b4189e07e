import { describe, expect, it } from 'vitest';
import { lawRulebook, missingOf, ordinaryCase, procedureState, refusedWith, said } from './rulebook.js';

const rulebook = lawRulebook();

type Rest = Record<string, unknown>;
/** An act of 2022 decided in 2023 (the newer document is in force from 1 January 2023). */
const BOTH = { committed: '2022-06-01', discovered: '2022-12-01', decided: '2023-07-01' };

const decide = (violation: string, rest: Rest = {}) =>
  rulebook.decide(ordinaryCase({ benchmark: 'times-2020', violation, dates: BOTH, ...rest }));
const inTime = ({ inTime: found }: ReturnType<typeof decide>) => found && [found.relation, found.applied];

describe('art. 37: rules that changed between the act and the decision', () => {
  it('art. 37: the newer rules are lighter and apply', () => {
    const decision = decide('becomes-lighter');
    expect(inTime(decision)).toEqual(['lighter', 'times-2023']);
    expect([decision.outcome, decision.benchmark?.id, said(decision)]).toEqual([
      'penalty',
      'times-2023',
      ['ordinary [10000, 50000]'],
    ]);
    expect(decision.inTime?.compared.map(({ benchmark }) => benchmark.id)).toEqual(['times-2020', 'times-2023']);
    expect(decision.inTime?.basis.map(({ article }) => article)).toEqual(['37']);
    expect(decision.inTime).toMatchObject({ act: '2022-06-01', decided: '2023-07-01' });
  });
  it('art. 37: the newer rules are heavier and do not apply', () => {
    const decision = decide('becomes-heavier');
    expect(inTime(decision)).toEqual(['heavier', 'times-2020']);
    expect([decision.benchmark?.id, said(decision)]).toEqual(['times-2020', ['ordinary [10000, 50000]']]);
  });
  it('art. 37: no difference: the rules of the act apply', () => {
    const decision = decide('stays-equal');
    expect(inTime(decision)).toEqual(['equal', 'times-2020']);
    expect(said(decision)).toEqual(['ordinary [10000, 50000]']);
  });
  it('art. 37: a lower minimum and a higher maximum cannot be ranked: both are shown', () => {
    // 20,000 to 50,000 before, 10,000 to 60,000 now.
    const decision = decide('becomes-other');
    expect(inTime(decision)).toEqual(['incomparable', null]);
    expect(decision.outcome).toBe('undetermined');
    expect(said(decision).sort()).toEqual(['ordinary [10000, 60000]', 'ordinary [20000, 50000]']);
    expect(decision.notes.map(({ code }) => code)).toContain('rules-incomparable');
    expect(decision.options.map(({ benchmark }) => benchmark)).toEqual([undefined, 'times-2023']);
  });
  it('art. 37: a fine against a warning and a suspension cannot be ranked', () => {
    const decision = decide('another-kind');
    expect(inTime(decision)).toEqual(['incomparable', null]);
  });
  it('art. 37 and 63: the procedure of both is shown where both are', () => {
    // A hearing for the suspension of the newer rules only.
    const decision = decide('another-kind');
    expect(decision.options.map(({ penalties }) => penalties.map(({ type }) => type))).toEqual([
      ['fine'],
      ['warning', 'suspend-business'],
    ]);
    expect(procedureState(decision, 'hearing-business-or-practice')).toBe('depends');
    const hearing = decision.procedures.find(({ id }) => id === 'hearing-business-or-practice');
    expect(hearing?.options).toEqual([1]);
  });
  it('art. 37: no longer unlawful: no penalty', () => {
    const decision = decide('becomes-lawful');
    expect(inTime(decision)).toEqual(['no-longer-unlawful', 'times-2023']);
    expect([decision.outcome, said(decision), decision.possible]).toEqual(['no-penalty', ['none'], ['no-penalty']]);
  });
  it('art. 37: abolished between the act and the decision while one document is in force', () => {
    const dates = { committed: '2023-02-01', discovered: '2023-03-01', decided: '2023-06-01' };
    const decision = decide('lawful-since-june', { benchmark: 'times-2023', dates });
    expect([decision.outcome, said(decision)]).toEqual(['no-penalty', ['none']]);
  });
  it('art. 37: decided the day before the act is no longer unlawful', () => {
    const dates = { committed: '2023-02-01', discovered: '2023-03-01', decided: '2023-05-31' };
    expect(decide('lawful-since-june', { benchmark: 'times-2023', dates }).outcome).toBe('penalty');
  });
  it('art. 4: an act done after it ceased to be unlawful is not penalised', () => {
    const dates = { committed: '2023-06-01', discovered: '2023-06-02', decided: '2023-07-31' };
    expect(decide('lawful-since-june', { benchmark: 'times-2023', dates }).outcome).not.toBe('penalty');
  });
  it('art. 37: the comparison hangs on an open fact', () => {
    // Before: 30,000 to 50,000. Now low 10,000 to 30,000 (lighter), middle the same, high 50,000 to 100,000 (heavier).
    const decision = decide('depends-on-level');
    expect(inTime(decision)).toEqual(['undetermined', null]);
    expect([decision.outcome, missingOf(decision)]).toEqual(['undetermined', ['level']]);
    expect(inTime(decide('depends-on-level', { facts: { level: 'low' } }))).toEqual(['lighter', 'times-2023']);
    expect(inTime(decide('depends-on-level', { facts: { level: 'middle' } }))).toEqual(['equal', 'times-2020']);
    expect(inTime(decide('depends-on-level', { facts: { level: 'high' } }))).toEqual(['heavier', 'times-2020']);
  });
  it('art. 37: a ground for no penalty that only the newer rules have', () => {
    const decision = decide('becomes-heavier', { facts: { circumstances: ['new-ground'] } });
    expect([inTime(decision), decision.outcome]).toEqual([['lighter', 'times-2023'], 'no-penalty']);
  });
  it('art. 37: a word that neither document knows is refused', () =>
    expect(
      refusedWith(() => decide('becomes-heavier', { facts: { circumstances: ['newer-ground'] } })).length,
    ).toBeGreaterThan(0));
  it('art. 37: nobody has looked for circumstances: open, and every completion is among the options', () => {
    const decision = decide('stays-equal', { facts: { circumstances: undefined } });
    expect([decision.outcome, missingOf(decision)]).toEqual(['undetermined', ['circumstances']]);
  });
  it('art. 37: art. 33 answers both in the same way', () => {
    const decision = decide('becomes-lighter', {
      facts: { harm: 'none', minorViolation: true, correctedInTime: true },
    });
    expect([inTime(decision), decision.outcome]).toEqual([['equal', 'times-2020'], 'no-penalty']);
  });
  it('art. 27 and 37: a suspected crime is transferred under either', () =>
    expect(decide('becomes-lighter', { facts: { circumstances: ['suspected-crime'] } }).outcome).toBe('transfer'));
  it('art. 36 and 37: what is out of time stays unpunished', () => {
    const dates = { committed: '2021-01-01', discovered: '2023-03-01', decided: '2023-07-01' };
    expect(decide('becomes-heavier', { dates }).outcome).toBe('no-penalty');
  });
  it.each([
    ['range to range', 'becomes-lighter', { facts: { circumstances: ['reduced-harm'] } }, 'lighter'],
    // Mitigated and lighter in both: under 10,000 in both, 10,000 to 50,000 against 50,000 to 100,000.
    ['with lighter grades', 'becomes-heavier', { facts: { circumstances: ['reduced-harm'] } }, 'heavier'],
  ])('art. 37: %s', (_, violation, rest, relation) => expect(decide(violation, rest).inTime?.relation).toBe(relation));
});

describe('art. 37: which day counts', () => {
  const lighter = (dates: Rest) => decide('becomes-lighter', { dates });
  it('art. 37: act and decision under the old document', () => {
    const decision = lighter({ committed: '2022-06-01', discovered: '2022-07-01', decided: '2022-12-31' });
    expect([decision.inTime, decision.benchmark?.id]).toEqual([null, 'times-2020']);
  });
  it('art. 37: the decision on the first day of the newer document', () => {
    const decision = lighter({ committed: '2022-06-01', discovered: '2022-07-01', decided: '2023-01-01' });
    expect(inTime(decision)).toEqual(['lighter', 'times-2023']);
  });
  it('art. 37: the act on the last day of the old document', () =>
    expect(inTime(lighter({ committed: '2022-12-31', discovered: '2023-02-01', decided: '2023-05-01' }))).toEqual([
      'lighter',
      'times-2023',
    ]));
  it('art. 37: an act that went on into the newer rules is an act under these', () => {
    const dates = { committed: '2022-06-01', ended: '2023-01-01', discovered: '2023-02-01', decided: '2023-05-01' };
    const decision = rulebook.decide(ordinaryCase({ benchmark: 'times-2023', violation: 'becomes-heavier', dates }));
    expect([decision.inTime, decision.benchmark?.id, said(decision)]).toEqual([
      null,
      'times-2023',
      ['ordinary [50000, 100000]'],
    ]);
  });
  it('art. 37: without a day of decision the rules of the act stand alone', () => {
    const decision = lighter({ committed: '2022-06-01', discovered: '2022-07-01' });
    expect([decision.inTime, decision.benchmark?.id]).toEqual([null, 'times-2020']);
  });
});

describe('art. 37: the benchmark by name and by place', () => {
  const byPlace = { benchmark: undefined, department: 'trade', jurisdiction: '330100' };
  const place = (violation: string, rest: Rest = {}) => {
    const { benchmark: _, ...given } = ordinaryCase({ violation, dates: BOTH, ...byPlace, ...rest });
    return rulebook.decide(given);
  };
  it.each([
    ['becomes-lighter', ['lighter', 'times-2023']],
    ['becomes-heavier', ['heavier', 'times-2020']],
    ['stays-equal', ['equal', 'times-2020']],
    ['becomes-other', ['incomparable', null]],
    ['becomes-lawful', ['no-longer-unlawful', 'times-2023']],
  ])('art. 37: %s, found by place', (violation, expected) => expect(inTime(place(violation))).toEqual(expected));
  it('art. 37: found by the code of the document of the act', () =>
    expect(inTime(place('1'))).toEqual(['lighter', 'times-2023']));
  it('art. 37: a district uses the document of its city', () =>
    expect(inTime(place('becomes-lighter', { jurisdiction: '330102' }))).toEqual(['lighter', 'times-2023']));
  it.each([
    ['becomes-lighter', ['lighter', 'times-2023']],
    ['becomes-heavier', ['heavier', 'times-2020']],
    ['becomes-lawful', ['no-longer-unlawful', 'times-2023']],
  ])('art. 37: %s, where the case names the newer document', (violation, expected) =>
    expect(inTime(decide(violation, { benchmark: 'times-2023' }))).toEqual(expected),
  );
  it('art. 37: the newer document by its own code', () =>
    expect(inTime(decide('B', { benchmark: 'times-2023' }))).toEqual(['heavier', 'times-2020']));
  it('an act of the newer document only is decided under it alone', () => {
    const dates = { committed: '2023-02-01', discovered: '2023-03-01', decided: '2023-05-01' };
    const decision = place('becomes-lighter', { dates });
    expect([decision.inTime, decision.benchmark?.id]).toEqual([null, 'times-2023']);
  });
  it('a violation that only the old document has keeps its rules, and the end is told', () => {
    const decision = decide('only-the-old-has');
    expect([decision.inTime, decision.benchmark?.id, said(decision)]).toEqual([
      null,
      'times-2020',
      ['ordinary [10000, 100000]'],
    ]);
    expect(decision.notes.map(({ code }) => code)).toContain('no-longer-in-force-at-decision');
  });
  it('nothing was in force at that time', () => {
    const dates = { committed: '2019-06-01', discovered: '2019-07-01', decided: '2019-12-01' };
    expect(decide('becomes-lighter', { dates }).outcome).toBe('not-covered');
    expect(place('becomes-lighter', { dates }).outcome).toBe('not-covered');
  });
});

describe('a district, its city and its province', () => {
  const grain = (jurisdiction: string, dates: Rest) => {
    const { benchmark: _, ...given } = ordinaryCase({ violation: 'placed', dates, department: 'grain', jurisdiction });
    return rulebook.decide(given);
  };
  const YEAR_2022 = { committed: '2022-03-01', discovered: '2022-04-01', decided: '2022-09-01' };
  it('the district uses the city', () => expect(grain('330203', YEAR_2022).benchmark?.id).toBe('place-city'));
  it('the city has its own', () => expect(said(grain('330200', YEAR_2022))).toEqual(['ordinary [10000, 40000]']));
  it('another city uses the province', () =>
    expect(said(grain('330900', YEAR_2022))).toEqual(['ordinary [20000, 80000]']));
  it('before the city had one the province counts', () =>
    expect(grain('330203', { committed: '2020-12-31', discovered: '2021-04-01' }).benchmark?.id).toBe(
      'place-province',
    ));
  it("after the city's has ended the province counts", () =>
    expect(
      grain('330203', { committed: '2023-01-01', discovered: '2023-04-01', decided: '2023-05-01' }).benchmark?.id,
    ).toBe('place-province'));
  it("art. 37: the city's at the act, the province's at the decision", () => {
    const decision = grain('330203', { committed: '2022-12-31', discovered: '2023-01-05', decided: '2023-05-01' });
    expect(decision.inTime).toMatchObject({ relation: 'heavier', applied: 'place-city' });
    expect(said(decision)).toEqual(['ordinary [10000, 40000]']);
  });
  it("art. 37: the province's at the act, the city's at the decision", () => {
    const decision = grain('330203', { committed: '2020-12-31', discovered: '2021-01-05', decided: '2021-05-01' });
    expect(decision.inTime).toMatchObject({ relation: 'lighter', applied: 'place-city' });
    expect(said(decision)).toEqual(['ordinary [10000, 40000]']);
  });
  it('no document of that place at all', () => {
    const decision = grain('440100', YEAR_2022);
    expect([decision.outcome, decision.notes.map(({ code }) => code)]).toEqual([
      'not-covered',
      ['benchmark-not-found'],
    ]);
  });
});

describe('documents in force at once, and repeals', () => {
  const of = (department: string, jurisdiction: string, dates: Rest) => {
    const { benchmark: _, ...given } = ordinaryCase({ violation: 'placed', dates, department, jurisdiction });
    return () => rulebook.decide(given);
  };
  it('two documents in force at the act are reported', () =>
    expect(
      refusedWith(of('sport', '330300', { committed: '2023-05-01', discovered: '2023-06-01', decided: '2023-07-01' })),
    ).toEqual(['benchmark-unclear']));
  it('naming one of them decides it', () => {
    const dates = { committed: '2023-05-01', discovered: '2023-06-01', decided: '2023-07-01' };
    expect(rulebook.decide(ordinaryCase({ benchmark: 'twice-b', violation: 'placed', dates })).benchmark?.id).toBe(
      'twice-b',
    );
  });
  it('two in force at the decision only are reported too', () =>
    expect(
      refusedWith(of('sport', '330300', { committed: '2022-12-31', discovered: '2023-01-01', decided: '2023-07-01' })),
    ).toEqual(['benchmark-unclear']));
  it('before the second there is no question', () =>
    expect(
      of('sport', '330300', { committed: '2022-05-01', discovered: '2022-06-01', decided: '2022-12-31' })().benchmark
        ?.id,
    ).toBe('twice-a'));

  const post = (dates: Rest) => of('post', '330400', dates)();
  it('a document that repeals another ends it the day before', () => {
    expect(post({ committed: '2023-06-30', discovered: '2023-06-30', decided: '2023-06-30' }).benchmark?.id).toBe(
      'repealed',
    );
    expect(post({ committed: '2023-07-01', discovered: '2023-07-01', decided: '2023-07-02' }).benchmark?.id).toBe(
      'repealing',
    );
  });
  it('art. 37: across the repeal', () =>
    // 50,000 to 80,000 before, 10,000 to 40,000 now.
    expect(post({ committed: '2023-06-30', discovered: '2023-06-30', decided: '2023-07-01' }).inTime).toMatchObject({
      relation: 'lighter',
      applied: 'repealing',
    }));
  it('naming the repealed document after its end is no decision under it', () => {
    const dates = { committed: '2023-07-01', discovered: '2023-07-01', decided: '2023-07-02' };
    expect(rulebook.decide(ordinaryCase({ benchmark: 'repealed', violation: 'placed', dates })).outcome).toBe(
      'not-covered',
    );
  });
});
