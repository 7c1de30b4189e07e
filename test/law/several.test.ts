import { describe, expect, it } from 'vitest';
import { lawRulebook, missingOf, ordinaryCase, procedureState, said } from './rulebook.js';

const rulebook = lawRulebook();
type Rest = Record<string, unknown>;

describe('art. 29: one act under several norms', () => {
  const decide = (violation: string, others: string[], rest: Rest = {}) =>
    rulebook.decide(
      ordinaryCase({
        benchmark: 'norms-benchmark',
        violation,
        norms: others.map((one) => ({ violation: one })),
        ...rest,
      }),
    );
  const compared = ({ norms }: ReturnType<typeof decide>) => [
    norms?.relation,
    norms?.norms.filter(({ applied }) => applied === true).map(({ violation }) => violation.code),
  ];
  const kinds = ({ options }: ReturnType<typeof decide>) =>
    options.map(({ penalties }) =>
      penalties.map(({ type, target }) => (target === 'party' ? type : `${type} of ${target}`)),
    );

  it.each([
    ['low', 'high'],
    ['high', 'low'],
  ])('art. 29: the higher statutory range applies, whichever comes first (%s, %s)', (first, second) => {
    // 10,000 to 100,000 against 20,000 to 200,000.
    const decision = decide(first, [second]);
    expect(compared(decision)).toEqual(['higher-fine', ['high']]);
    expect(said(decision)).toEqual(['ordinary [20000, 200000]']);
    expect([decision.violation?.code, kinds(decision)]).toEqual(['high', [['fine', 'warning']]]);
    expect(decision.norms?.basis.map(({ article }) => article)).toEqual(['29']);
  });
  it('art. 29: only one fine for one target', () => {
    const decision = decide('low', ['high', 'same', 'crossing'].slice(0, 2));
    expect(
      kinds(decision)
        .flat()
        .filter((kind) => kind === 'fine').length,
    ).toBe(1);
  });
  it('art. 29: penalties other than fines, and orders, stay', () => {
    // The lower norm adds confiscation of goods and an order to restore.
    const decision = decide('high', ['same']);
    expect(compared(decision)).toEqual(['higher-fine', ['high']]);
    expect(kinds(decision)[0]?.sort()).toEqual(['confiscate-illegal-property', 'fine', 'warning']);
    expect(decision.options[0]?.orders.map(({ type }) => type).sort()).toEqual(['correct', 'restore']);
  });
  it('art. 29: a warning of the lower norm stays beside the higher fine', () => {
    const decision = decide('low', ['no-fine']);
    expect(compared(decision)).toEqual(['higher-fine', ['low']]);
    expect(said(decision)).toEqual(['ordinary [10000, 100000]']);
    expect(kinds(decision)[0]?.sort()).toEqual(['fine', 'suspend-business', 'warning']);
  });
  it('art. 29: who is fined by the lower norm only is still fined: it is not the same party', () => {
    // 10,000 to 100,000 against 1,000 to 5,000 and 500 to 1,000 for the responsible person.
    const decision = decide('low', ['small-with-person']);
    expect(kinds(decision)[0]?.sort()).toEqual(['fine', 'fine of responsible-person']);
    const person = decision.options[0]?.penalties.find(({ target }) => target === 'responsible-person');
    expect(person?.amount).toMatchObject({ min: '500', max: '1000' });
  });
  it('art. 29: the same range by law, a higher table', () => {
    // Both 10,000 to 100,000 by law; the tables give 10,000 to 30,000 and 30,000 to 60,000.
    for (const decision of [decide('low-tier', ['high-tier']), decide('high-tier', ['low-tier'])]) {
      expect(compared(decision)).toEqual(['higher-fine', ['high-tier']]);
      expect(said(decision)).toEqual(['ordinary [30000, 60000]']);
    }
  });
  it('art. 29: the same range and nothing else: either, fined once', () => {
    const decision = decide('low', ['same']);
    expect(decision.norms?.relation).toBe('equal');
    expect(decision.outcome).toBe('penalty');
    expect(said(decision)).toEqual(['ordinary [10000, 100000]']);
    expect(kinds(decision)[0]?.sort()).toEqual(['confiscate-illegal-property', 'fine']);
  });
  it('art. 29: ranges that cross cannot be ranked', () => {
    // 10,000 to 100,000 against 50,000 to 80,000: a higher maximum and a lower minimum.
    const decision = decide('low', ['crossing']);
    expect(decision.norms).toMatchObject({ relation: 'incomparable' });
    expect(decision.norms?.norms.map(({ applied }) => applied)).toEqual([null, null]);
    expect(decision.outcome).toBe('undetermined');
    expect(decision.notes.map(({ code }) => code)).toContain('norms-incomparable');
    expect(said(decision).sort()).toEqual(['ordinary [10000, 100000]', 'ordinary [50000, 80000]']);
  });
  it('art. 29: ranges that cross by law, settled by what the tables permit', () => {
    // By law 10,000 to 100,000 and 50,000 to 80,000 cross; the table of the first gives 10,000 to 30,000, so the second is higher in all.
    const decision = decide('low-tier', ['crossing']);
    expect(compared(decision)).toEqual(['higher-fine', ['crossing']]);
  });
  it('art. 29: three norms', () => {
    const decision = decide('low', ['same', 'high']);
    expect(compared(decision)).toEqual(['higher-fine', ['high']]);
    expect(decision.norms?.norms.length).toBe(3);
    expect(kinds(decision)[0]?.sort()).toEqual(['confiscate-illegal-property', 'fine', 'warning']);
  });
  it('art. 29: a norm under which the act must not be penalised adds nothing', () => {
    const decision = decide('low', ['high'], { facts: { circumstances: ['child-of-one'] } });
    expect([decision.outcome, compared(decision)]).toEqual(['penalty', ['higher-fine', ['high']]]);
    const other = decide('high', ['low'], { facts: { circumstances: ['child-of-one'] } });
    expect(said(other)).toEqual(['ordinary [20000, 200000]']);
  });
  it('art. 33: no penalty under any', () => {
    const decision = decide('low', ['high'], { facts: { circumstances: ['no-subjective-fault'] } });
    expect([decision.outcome, said(decision)]).toEqual(['no-penalty', ['none']]);
  });
  it('art. 29 and 32: grades go along', () => {
    const decision = decide('low', ['high'], { facts: { circumstances: ['reduced-harm'] } });
    expect(said(decision)).toEqual(['mitigated (, 20000)', 'lighter [20000, 200000]']);
  });
  it('art. 29: the statute decides although the table of one norm is open', () => {
    // 20,000 to 200,000 by law against 10,000 to 100,000 by law: the tier of the lower norm does not matter.
    const decision = decide('high', ['by-level']);
    expect([decision.norms?.relation, decision.outcome]).toEqual(['higher-fine', 'penalty']);
    expect(said(decision)).toEqual(['ordinary [20000, 200000]']);
  });
  it('art. 29: an open fact leaves two tables of one statute open', () => {
    const open = decide('by-level', ['high-tier']);
    expect([open.norms?.relation, open.outcome, missingOf(open)]).toEqual(['undetermined', 'undetermined', ['level']]);
    // low: 10,000 to 20,000 against 30,000 to 60,000.
    expect(compared(decide('by-level', ['high-tier'], { facts: { level: 'low' } }))).toEqual([
      'higher-fine',
      ['high-tier'],
    ]);
    // middle: 20,000 to 100,000 crosses 30,000 to 60,000.
    expect(decide('by-level', ['high-tier'], { facts: { level: 'middle' } }).norms?.relation).toBe('incomparable');
  });
  it('art. 29: the responsible person is another party, fined by the norm with the higher fine for that person', () => {
    // Party: 20,000 to 200,000 against 10,000 to 100,000. Person: 500 to 1,000 against 2,000 to 20,000.
    const decision = decide('high-with-small-person', ['with-person']);
    expect(said(decision)).toEqual(['ordinary [20000, 200000]']);
    const persons = decision.options[0]?.penalties.filter(({ target }) => target === 'responsible-person');
    expect(persons?.map(({ amount }) => [amount?.min, amount?.max])).toEqual([['2000', '20000']]);
  });
  it('art. 51 and 63: procedure follows from everything that is imposed, under whichever norm', () => {
    // A fine of 1,000 under the one norm, a revocation under the other.
    for (const [first, second] of [
      ['small-sum', 'revoking'],
      ['revoking', 'small-sum'],
    ] as const) {
      const decision = decide(first, [second], { facts: { partySum: '1000' } });
      expect(kinds(decision)[0]?.sort()).toEqual(['fine', 'revoke-permit']);
      expect(procedureState(decision, 'hearing-qualification-or-permit')).toBe('required');
      expect(procedureState(decision, 'on-the-spot')).toBe('absent');
    }
  });
  it('art. 63: procedure of norms that cannot be ranked', () => {
    // 10,000 to 100,000 against 50,000 to 80,000, decided together with nothing else; a notice is due in either.
    expect(procedureState(decide('low', ['crossing']), 'prior-notice')).toBe('required');
  });
  it('art. 29: an open penalty of the lower norm is still asked about', () => {
    // The confiscation of gains comes under either norm; whether there are gains is open.
    const decision = decide('high', ['low'], { facts: { illegalGains: undefined } });
    expect(missingOf(decision)).toEqual(['gainsToRefund', 'illegalGains']);
  });
  it('art. 28 and 29: gains are confiscated once', () => {
    const decision = decide('high', ['low'], { facts: { illegalGains: '500', gainsToRefund: '0' } });
    expect(kinds(decision)[0]?.filter((kind) => kind === 'confiscate-illegal-gains').length).toBe(1);
  });
  it('art. 29: a norm that no document has is refused, not passed over: it could be the one with the higher fine', () => {
    expect(() => decide('high', ['nope'])).toThrow(/norms\.0\.violation/);
  });
  // `range` is a violation of another document.
  it('art. 29: a norm that this document does not have is told', () => {
    const decision = decide('high', ['range']);
    expect(decision.notes.map(({ code }) => code)).toContain('violation-not-covered');
  });
  it('art. 29: the norm that is covered decides although the first is not', () => {
    const decision = decide('range', ['high']);
    expect(said(decision)).toEqual(['ordinary [20000, 200000]']);
    expect(decision.notes.map(({ code }) => code)).toContain('violation-not-covered');
  });
  it('art. 29: a norm of another document', () => {
    const decision = rulebook.decide(
      ordinaryCase({ violation: 'range', norms: [{ benchmark: 'norms-benchmark', violation: 'high' }] }),
    );
    expect([decision.benchmark?.id, said(decision)]).toEqual(['norms-benchmark', ['ordinary [20000, 200000]']]);
  });
});

describe('several acts, each with its own decision', () => {
  const decide = (rest: Rest) => rulebook.decide(ordinaryCase(rest));
  it('fines are added', () => {
    // 10,000 to 100,000, 5,000, and up to 50,000.
    const decision = decide({ acts: [{ violation: 'single' }, { violation: 'range' }] });
    expect(said(decision)).toEqual(['ordinary [10000, 100000]']);
    expect(decision.acts.map((one) => said(one))).toEqual([['ordinary [5000, 5000]'], ['ordinary [10000, 100000]']]);
    expect(decision.together?.fines).toEqual([
      {
        target: 'party',
        amount: { min: '25000', max: '205000', minInclusive: true, maxInclusive: true, currency: 'CNY' },
      },
    ]);
  });
  it('fines of responsible persons are added apart', () => {
    // 10,000 to 100,000 and 2,000 to 20,000, twice.
    const decision = decide({ violation: 'many', acts: [{ violation: 'many' }] });
    expect(decision.together?.fines.map(({ target, amount }) => [target, amount.min, amount.max])).toEqual([
      ['party', '20000', '200000'],
      ['responsible-person', '4000', '40000'],
    ]);
  });
  it('one without a maximum leaves the sum without one', () => {
    const decision = decide({ acts: [{ violation: 'only-min' }] });
    expect([decision.together?.fines[0]?.amount.min, decision.together?.fines[0]?.amount.max]).toEqual([
      '30000',
      undefined,
    ]);
  });
  it('what an act does not say is that of the case; its own facts come first', () => {
    const decision = decide({
      violation: 'tiers',
      facts: { level: 'low' },
      acts: [{ violation: 'tiers', facts: { level: 'high' } }, { violation: 'tiers' }],
    });
    expect([decision, ...decision.acts].map((one) => said(one)[0])).toEqual([
      'ordinary [10000, 30000)',
      'ordinary [60000, 100000]',
      'ordinary [10000, 30000)',
    ]);
    // 10,000 + 60,000 + 10,000; under 30,000 + 100,000 + under 30,000.
    expect(decision.together?.fines[0]?.amount).toMatchObject({
      min: '80000',
      max: '160000',
      minInclusive: true,
      maxInclusive: false,
    });
  });
  it('art. 36: an act with its own day; the days it does not give are those of the case', () => {
    // 2021-03-01 + 2 years = 2023-03-01, and the case was discovered on 2023-04-01.
    const decision = decide({ acts: [{ violation: 'range', dates: { committed: '2021-03-01' } }] });
    expect([decision.outcome, decision.acts[0]?.outcome]).toEqual(['penalty', 'no-penalty']);
    expect(decision.together?.fines[0]?.amount).toMatchObject({ min: '10000', max: '100000' });
  });
  it('art. 36: an act with all its days', () => {
    const dates = { committed: '2021-03-01', discovered: '2023-03-02', decided: '2023-06-01' };
    expect(decide({ acts: [{ violation: 'range', dates }] }).acts[0]?.outcome).toBe('no-penalty');
  });
  it('art. 33: an act that is waived or not penalised adds nothing for sure', () => {
    const decision = decide({
      acts: [{ violation: 'single', facts: { firstViolation: true, harm: 'slight', correctedInTime: true } }],
    });
    // The second act: nothing, or 5,000.
    expect(decision.together?.fines[0]?.amount).toMatchObject({ min: '10000', max: '105000' });
  });
  it('art. 29: an act with norms of its own is fined once', () => {
    const decision = decide({
      benchmark: 'norms-benchmark',
      violation: 'crossing',
      acts: [{ violation: 'low', norms: [{ violation: 'high' }] }],
    });
    // 50,000 to 80,000 and 20,000 to 200,000.
    expect(decision.together?.fines[0]?.amount).toMatchObject({ min: '70000', max: '280000' });
    expect(decision.norms).toBe(null);
    expect(decision.acts[0]?.norms?.relation).toBe('higher-fine');
  });
  it('art. 29: the norms of the first act are not those of the others', () => {
    const decision = decide({
      benchmark: 'norms-benchmark',
      violation: 'low',
      norms: [{ violation: 'high' }],
      acts: [{ violation: 'crossing' }],
    });
    expect([decision.norms?.relation, decision.acts[0]?.norms]).toEqual(['higher-fine', null]);
  });
  it('art. 27: a transferred act adds no fine', () => {
    const decision = decide({ acts: [{ violation: 'single', facts: { circumstances: ['suspected-crime'] } }] });
    expect(decision.acts[0]?.outcome).toBe('transfer');
    expect(decision.together?.fines[0]?.amount).toMatchObject({ min: '10000', max: '100000' });
  });
  it('an act under another document', () => {
    const decision = decide({ acts: [{ benchmark: 'norms-benchmark', violation: 'high' }] });
    expect(decision.acts[0]?.benchmark?.id).toBe('norms-benchmark');
    expect(decision.together?.fines[0]?.amount).toMatchObject({ min: '30000', max: '300000' });
  });
  it('a fact of another act is no mistake, one that no act knows is', () => {
    expect(
      decide({ violation: 'sum', facts: { partySum: '10' }, acts: [{ violation: 'tiers', facts: { level: 'low' } }] })
        .outcome,
    ).toBe('penalty');
    expect(() =>
      decide({ facts: { levle: 'low' }, acts: [{ violation: 'tiers', facts: { level: 'low' } }] }),
    ).toThrow();
  });
  it('an act that no document knows is refused', () => {
    expect(() => decide({ acts: [{ violation: 'nope' }] })).toThrow(/acts\.0\.violation/);
  });
  it('art. 37: each act under the rules that apply to it', () => {
    const dates = { committed: '2022-06-01', discovered: '2022-12-01', decided: '2023-07-01' };
    const decision = decide({
      benchmark: 'times-2020',
      violation: 'becomes-lighter',
      dates,
      acts: [{ violation: 'becomes-heavier' }],
    });
    // 10,000 to 50,000 of 2023 and 10,000 to 50,000 of 2020.
    expect([decision.benchmark?.id, decision.acts[0]?.benchmark?.id]).toEqual(['times-2023', 'times-2020']);
    expect(decision.together?.fines[0]?.amount).toMatchObject({ min: '20000', max: '100000' });
  });
  it('no acts, nothing together', () => expect([decide({}).acts, decide({}).together]).toEqual([[], null]));
});

describe('public security art. 16: detention together is at most 20 days', () => {
  const police = (violation: string, acts: string[], birthDate = '1990-01-01') =>
    rulebook.decide(
      ordinaryCase({
        benchmark: 'police-benchmark',
        violation,
        acts: acts.map((one) => ({ violation: one })),
        party: { kind: 'individual', birthDate },
        facts: { publicOrderPenaltiesIn6Months: '0', sameKindPenaltiesInYear: '0', afterSentence: false },
      }),
    );
  const days = (violation: string, ...acts: string[]) => {
    const durations = police(violation, acts).together?.durations;
    return durations?.map(({ type, sum, cap, held }) => [type, sum.min, sum.max, cap, held]);
  };
  const exactly = (n: number, held: boolean) => [['detention', { days: n }, { days: n }, { days: 20 }, held]];

  it('art. 16: 15 + 4 = 19 days', () => expect(days('days-15', 'days-4')).toEqual(exactly(19, false)));
  it('art. 16: 15 + 5 = 20 days', () => expect(days('days-15', 'days-5')).toEqual(exactly(20, false)));
  it('art. 16: 15 + 6 = 21 days are held at 20', () => expect(days('days-15', 'days-6')).toEqual(exactly(20, true)));
  it('art. 16: 15 + 15 = 30 days are held at 20', () => expect(days('days-15', 'days-15')).toEqual(exactly(20, true)));
  it('art. 16: three acts, 5 + 5 + 5', () => expect(days('days-5', 'days-5', 'days-5')).toEqual(exactly(15, false)));
  it('art. 16: ranges, 5 to 10 and 10 to 15 days', () =>
    // 15 to 25, held at 20.
    expect(days('injury', 'quarrel')).toEqual([['detention', { days: 15 }, { days: 20 }, { days: 20 }, true]]));
  it('art. 16: 5 to 10 days twice reach 20 and are not held', () =>
    expect(days('injury', 'injury')).toEqual([['detention', { days: 10 }, { days: 20 }, { days: 20 }, false]]));
  it('art. 16: detention or fine beside detention', () =>
    // 5 to 10, and none or up to 5.
    expect(days('injury', 'gambling')).toEqual([['detention', { days: 5 }, { days: 15 }, { days: 20 }, false]]));
  it('art. 16: fines are added without a cap', () => {
    // 200 to 500, and an optional one of up to 1,000.
    const fines = police('injury', ['quarrel']).together?.fines;
    expect(fines?.map(({ amount }) => [amount.min, amount.max])).toEqual([['200', '1500']]);
  });
  it('art. 16: without detention there is nothing to put together', () =>
    expect(days('disturbance', 'disturbance')).toEqual([]));
});

describe('daily fine: Measures on consecutive daily fines, arts. 5, 12, 13, 17, 19', () => {
  const daily = (served: string | null, found: string | null | undefined, facts: Rest = {}) =>
    rulebook.decide(
      ordinaryCase({
        benchmark: 'daily-fine-measures',
        violation: 'daily-fine',
        facts: {
          dailyFineAct: 'over-limit',
          finedAndOrdered: true,
          reinspectionResult: 'still-discharging',
          originalFine: '100000',
          correctionOrderServed: served,
          ...(found === undefined ? {} : { reinspectionFound: found }),
          ...facts,
        },
      }),
    );
  const fine = (served: string, found: string, facts?: Rest) =>
    daily(served, found, facts).options[0]?.penalties.find(({ id }) => id === 'daily-fine')?.amount;

  it.each([
    // Counted from the day after service to the day of the finding, that day included.
    ['the day after service: one day', '2023-03-01', '2023-03-02', '100000'],
    ['30 days', '2023-03-01', '2023-03-31', '3000000'],
    ['across the end of a month: 30 and 31 March, 1 to 3 April', '2023-03-29', '2023-04-03', '500000'],
    ['February of a common year: 28 February and 1 March', '2023-02-27', '2023-03-01', '200000'],
    ['February of a leap year: 28, 29 February and 1 March', '2024-02-27', '2024-03-01', '300000'],
    ['the leap day itself', '2024-02-28', '2024-02-29', '100000'],
    ['across the end of a year: 31 December and 1 January', '2023-12-30', '2024-01-01', '200000'],
  ])('art. 17: %s', (_, served, found, expected) =>
    expect(fine(served, found)).toMatchObject({ min: expected, max: expected, minInclusive: true, maxInclusive: true }),
  );
  it('art. 19: each day is the fine of the original decision', () =>
    // 12,345.67 x 3 days (2, 3, 4 March) = 37,037.01.
    expect(fine('2023-03-01', '2023-03-04', { originalFine: '12345.67' })).toMatchObject({
      min: '37037.01',
      max: '37037.01',
    }));
  it('art. 13: refusal of the re-inspection counts as well', () =>
    expect(fine('2023-03-01', '2023-03-02', { reinspectionResult: 'refused' })).toMatchObject({ min: '100000' }));
  it('art. 5: it may be imposed', () =>
    expect(
      daily('2023-03-01', '2023-03-02').options[0]?.penalties.find(({ id }) => id === 'daily-fine')?.necessity,
    ).toBe('optional'));
  it.each(['corrected', 'ceased'])('art. 12: %s by the re-inspection: not started', (reinspectionResult) =>
    expect(daily('2023-03-01', '2023-03-02', { reinspectionResult }).outcome).toBe('no-penalty'),
  );
  it('art. 5: not yet fined or ordered', () =>
    expect(daily('2023-03-01', '2023-03-02', { finedAndOrdered: false }).outcome).toBe('no-penalty'));
  it('art. 5: none of the listed acts', () =>
    expect(daily('2023-03-01', '2023-03-02', { dailyFineAct: 'none' }).outcome).toBe('no-penalty'));
  it('art. 17: the day of the finding is missing', () => {
    const decision = daily('2023-03-01', undefined);
    expect([decision.outcome, missingOf(decision)]).toEqual(['undetermined', ['reinspectionFound']]);
  });
  it('art. 17: a finding on or before the day of service counts no day, and fines nothing', () => {
    for (const found of ['2023-03-01', '2023-02-27']) expect(fine('2023-03-01', found)?.max ?? '0').toBe('0');
  });
  it('art. 17: the number of days is computed and cannot be given', () =>
    expect(() => daily('2023-03-01', '2023-03-02', { countedDays: '5' })).toThrow());
});
