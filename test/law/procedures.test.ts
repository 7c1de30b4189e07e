import { describe, expect, it } from 'vitest';
import { lawRulebook, ordinaryCase, procedureState } from './rulebook.js';

const rulebook = lawRulebook();
type Rest = Record<string, unknown>;
const decide = (rest: Rest) => rulebook.decide(ordinaryCase(rest));
const ORGANISATION = { kind: 'organisation' };
const INDIVIDUAL = { kind: 'individual', birthDate: '1990-01-01' };

describe('art. 51: decision on the spot', () => {
  const onTheSpot = (party: object, partySum: string) =>
    procedureState(decide({ violation: 'sum', party, facts: { partySum } }), 'on-the-spot');
  it.each([
    ['0.01', 'permitted'],
    ['200', 'permitted'],
    ['200.01', 'absent'],
    ['3000', 'absent'],
  ])('art. 51: %s yuan for a citizen: %s', (sum, state) => expect(onTheSpot(INDIVIDUAL, sum)).toBe(state));
  it.each([
    ['200.01', 'permitted'],
    ['3000', 'permitted'],
    ['3000.01', 'absent'],
  ])('art. 51: %s yuan for an organisation: %s', (sum, state) => expect(onTheSpot(ORGANISATION, sum)).toBe(state));
  it('art. 51: a warning', () => {
    expect(procedureState(decide({ violation: 'warned' }), 'on-the-spot')).toBe('permitted');
    expect(procedureState(decide({ violation: 'warned', party: INDIVIDUAL }), 'on-the-spot')).toBe('permitted');
  });
  it.each([1, 2, 3, 4, 5, 6, 7])('art. 51: not for the other kinds (art. 9, %i)', (item) =>
    expect(procedureState(decide({ violation: `type-${item}` }), 'on-the-spot')).toBe('absent'),
  );
  it('art. 51: not with a confiscation', () => {
    const facts = { partySum: '1000', illegalGains: '500', gainsToRefund: '0' };
    expect(procedureState(decide({ violation: 'sum', facts }), 'on-the-spot')).toBe('absent');
  });
  it('art. 51: a range within the sum', () => {
    // 警告或者三千元以下罚款: whatever is chosen, an organisation may be penalised on the spot.
    expect(procedureState(decide({ violation: 'warning-or-fine' }), 'on-the-spot')).toBe('permitted');
  });
  it('art. 51: 2,000 to 4,000 yuan: it depends on the sum chosen', () => {
    const found = decide({ violation: 'straddling' }).procedures.find(({ id }) => id === 'on-the-spot');
    expect(found?.required).toBe(null);
  });
  it('art. 51: a fine of up to 200 or a revocation: on the spot if the fine is chosen', () =>
    expect(procedureState(decide({ violation: 'fine-or-revoke' }), 'on-the-spot')).toBe('permitted'));
  it('art. 51: not where nothing is imposed', () =>
    expect(
      procedureState(decide({ violation: 'warned', facts: { circumstances: ['no-subjective-fault'] } }), 'on-the-spot'),
    ).toBe('absent'));
  it('art. 51: nobody said who is fined 1,000', () => {
    const decision = decide({ violation: 'sum', party: undefined, facts: { partySum: '1000' } });
    expect(procedureState(decision, 'on-the-spot')).toBe('permitted');
  });
  it('art. 51: both the party and the responsible person', () => {
    const both = (partySum: string, personSum: string) =>
      procedureState(decide({ violation: 'two-sums', facts: { partySum, personSum } }), 'on-the-spot');
    expect(both('3000', '200')).toBe('permitted');
    expect(both('3000.01', '200.01')).toBe('absent');
  });

  const police = (violation: string, facts: Rest = {}) =>
    decide({
      benchmark: 'police-benchmark',
      violation,
      party: INDIVIDUAL,
      facts: {
        publicOrderPenaltiesIn6Months: '0',
        sameKindPenaltiesInYear: '0',
        afterSentence: false,
        policeMatter: 'public-order',
        prostitutionGamblingDrugs: false,
        ...facts,
      },
    });
  it.each([
    ['public-order', '200', 'permitted'],
    ['public-order', '200.01', 'absent'],
    ['traffic', '200', 'permitted'],
    ['border', '500', 'permitted'],
    ['border', '500.01', 'absent'],
    ['other', '50', 'permitted'],
    ['other', '50.01', 'absent'],
  ])('police procedure art. 37: %s, %s yuan: %s', (policeMatter, policeSum, state) =>
    expect(procedureState(police('sum', { policeMatter, policeSum }), 'on-the-spot')).toBe(state),
  );
  it('police procedure art. 37: 1,000 for a unit in another matter', () => {
    const unit = (policeSum: string) =>
      procedureState(
        rulebook.decide(
          ordinaryCase({
            benchmark: 'police-benchmark',
            violation: 'sum',
            facts: {
              publicOrderPenaltiesIn6Months: '0',
              sameKindPenaltiesInYear: '0',
              afterSentence: false,
              policeMatter: 'other',
              prostitutionGamblingDrugs: false,
              policeSum,
            },
          }),
        ),
        'on-the-spot',
      );
    expect([unit('1000'), unit('1000.01')]).toEqual(['permitted', 'absent']);
  });
  it('police procedure art. 37: not for gambling', () =>
    expect(procedureState(police('sum', { policeSum: '100', prostitutionGamblingDrugs: true }), 'on-the-spot')).toBe(
      'absent',
    ));
  it('public security art. 100: a warning or up to 200 yuan', () =>
    expect(procedureState(police('disturbance'), 'on-the-spot')).toBe('permitted'));
  it('public security art. 100: not with detention', () =>
    expect(procedureState(police('injury'), 'on-the-spot')).toBe('absent'));
  it('public security art. 100: detention or a fine: on the spot if a fine of up to 200 is chosen', () =>
    expect(procedureState(police('gambling'), 'on-the-spot')).toBe('permitted'));
  it.each([
    ['500', 'permitted'],
    ['500.01', 'absent'],
  ])('public security art. 91: %s yuan by a police station: %s', (policeSum, state) =>
    expect(procedureState(police('sum', { policeSum }), 'police-station-decides')).toBe(state),
  );
  it('public security art. 91: a warning by a police station', () =>
    expect(procedureState(police('disturbance'), 'police-station-decides')).toBe('permitted'));

  it.each([
    ['public-order', '1999.99', 'absent'],
    ['public-order', '2000', 'required'],
    ['border', '5999.99', 'absent'],
    ['border', '6000', 'required'],
  ])('police procedure art. 123: hearing, %s, %s yuan for an individual: %s', (policeMatter, policeSum, state) =>
    expect(procedureState(police('sum', { policeMatter, policeSum }), 'hearing-larger-fine')).toBe(state),
  );
  it.each([
    ['9999.99', 'absent'],
    ['10000', 'required'],
  ])('police procedure art. 123: hearing, %s yuan for a unit: %s', (policeSum, state) => {
    const decision = decide({
      benchmark: 'police-benchmark',
      violation: 'sum',
      facts: {
        publicOrderPenaltiesIn6Months: '0',
        sameKindPenaltiesInYear: '0',
        afterSentence: false,
        policeMatter: 'public-order',
        policeSum,
      },
    });
    expect(procedureState(decision, 'hearing-larger-fine')).toBe(state);
  });
});

describe('tax art. 74: a tax station decides up to 2,000 yuan', () => {
  it.each([
    // 0.5 to 5 times the tax: 200 x 5 = 1,000; 400 x 5 = 2,000; 4,000.02 x 0.5 = 2,000.01.
    ['400', 'permitted'],
    ['4000.02', 'absent'],
  ])('tax art. 74: unpaid tax of %s yuan: %s', (unpaidTax, state) =>
    expect(
      procedureState(
        decide({ benchmark: 'tax-benchmark', violation: 'evasion', facts: { unpaidTax } }),
        'tax-station-decides',
      ),
    ).toBe(state),
  );
});

describe('art. 63: hearing', () => {
  const hearing = (violation: string, party: object, facts: Rest) =>
    procedureState(decide({ benchmark: 'hearing-benchmark', violation, party, facts }), 'hearing-larger-fine');
  it.each([
    ['4999.99', 'absent'],
    ['5000', 'required'],
    ['5000.01', 'required'],
  ])('environmental measures art. 78: %s yuan for a citizen: %s', (partySum, state) =>
    expect(hearing('sum', INDIVIDUAL, { partySum })).toBe(state),
  );
  it.each([
    ['5000', 'absent'],
    ['49999.99', 'absent'],
    ['50000', 'required'],
  ])('environmental measures art. 78: %s yuan for an organisation: %s', (partySum, state) =>
    expect(hearing('sum', ORGANISATION, { partySum })).toBe(state),
  );
  it.each([
    // The responsible person is an individual, whoever the party is. One who must be heard makes it depend on whom it is about.
    ['49999.99', '4999.99', 'absent'],
    ['50000', '5000', 'required'],
  ])(
    'environmental measures art. 78: %s for the organisation and %s for its responsible person: %s',
    (partySum, personSum, state) => expect(hearing('two-sums', ORGANISATION, { partySum, personSum })).toBe(state),
  );
  it.each([
    ['49999.99', '5000'],
    ['50000', '4999.99'],
  ])('environmental measures art. 78: %s and %s: one of them has to be told of the right', (partySum, personSum) =>
    expect(hearing('two-sums', ORGANISATION, { partySum, personSum })).toBe('required'),
  );
  it('environmental measures art. 78: 40,000 to 60,000 for an organisation: it depends on the sum', () => {
    expect(hearing('straddling', ORGANISATION, {})).toBe('depends');
    expect(hearing('straddling', INDIVIDUAL, {})).toBe('required');
  });
  it('environmental measures art. 78: lighter, ordinary and heavier may differ', () => {
    const decision = decide({
      benchmark: 'hearing-benchmark',
      violation: 'straddling',
      facts: { circumstances: ['reduced-harm'] },
    });
    // Mitigated: under 40,000, so no hearing; lighter: 40,000 to 60,000.
    const found = decision.procedures.find(({ id }) => id === 'hearing-larger-fine');
    expect([found?.required, found?.options]).toEqual([null, [1]]);
  });
  it.each([
    ['below', 'absent'], // 40,000 to under 50,000
    ['up-to', 'depends'], // 50,000 can be chosen
    ['from-on', 'required'],
    ['only-min', 'depends'], // from 20,000, without an end
  ])('environmental measures art. 78: a tier %s the threshold: %s', (violation, state) =>
    expect(hearing(violation, ORGANISATION, {})).toBe(state),
  );
  it('art. 63(1): where no figure is set it hangs on a fact', () => {
    expect(procedureState(decide({ facts: { largerFine: true } }), 'hearing-larger-fine')).toBe('required');
    expect(procedureState(decide({ facts: { largerFine: false } }), 'hearing-larger-fine')).toBe('absent');
    const open = decide({}).procedures.find(({ id }) => id === 'hearing-larger-fine');
    expect([open?.required, open?.pending]).toEqual([null, ['largerFine']]);
  });
  it('art. 63(2): confiscation of larger gains', () => {
    const facts = { illegalGains: '500000', gainsToRefund: '0' };
    const id = 'hearing-larger-confiscation';
    expect(procedureState(decide({ facts: { ...facts, largerConfiscation: true } }), id)).toBe('required');
    expect(procedureState(decide({ facts: { ...facts, largerConfiscation: false } }), id)).toBe('absent');
    expect(procedureState(decide({ facts }), id)).toBe('depends');
    expect(procedureState(decide({}), id)).toBe('absent');
  });
  it.each([
    [1, 'hearing-qualification-or-permit'],
    [2, 'hearing-qualification-or-permit'],
    [3, 'hearing-business-or-practice'],
    [4, 'hearing-business-or-practice'],
    [5, 'hearing-business-or-practice'],
  ])('art. 63(3), (4): kind %i', (item, id) =>
    expect(procedureState(decide({ violation: `type-${item}` }), id)).toBe('required'),
  );
  it.each([6, 7])('art. 63: kind %i is not named', (item) => {
    const decision = decide({ violation: `type-${item}` });
    for (const id of ['hearing-qualification-or-permit', 'hearing-business-or-practice'])
      expect(procedureState(decision, id)).toBe('absent');
  });
  it('art. 63(3): a revocation that is optional, so it depends', () =>
    expect(procedureState(decide({ violation: 'many' }), 'hearing-qualification-or-permit')).toBe('depends'));
  it('art. 63(3): a revocation or a fine, so it depends', () =>
    expect(procedureState(decide({ violation: 'fine-or-revoke' }), 'hearing-qualification-or-permit')).toBe('depends'));
});

describe('art. 42, 44, 57, 58: other steps', () => {
  it('art. 42: at least two officers, whatever comes out', () => {
    expect(procedureState(decide({}), 'officers-two')).toBe('required');
    expect(procedureState(decide({ facts: { circumstances: ['no-subjective-fault'] } }), 'officers-two')).toBe(
      'required',
    );
  });
  it('art. 44: notice before a penalty, none where nothing is imposed', () => {
    expect(procedureState(decide({}), 'prior-notice')).toBe('required');
    expect(procedureState(decide({ facts: { circumstances: ['no-subjective-fault'] } }), 'prior-notice')).toBe(
      'absent',
    );
    const waivable = decide({ facts: { firstViolation: true, harm: 'slight', correctedInTime: true } });
    expect(procedureState(waivable, 'prior-notice')).toBe('depends');
  });
  it.each(['public-interest', 'rights-after-hearing', 'complex-relations', 'set-by-law'])(
    'art. 58: legal review: %s',
    (ground) =>
      expect(procedureState(decide({ facts: { legalReviewGrounds: [ground] } }), 'legal-review')).toBe('required'),
  );
  it('art. 58: none of the grounds, or nobody looked', () => {
    expect(procedureState(decide({ facts: { legalReviewGrounds: [] } }), 'legal-review')).toBe('absent');
    const open = decide({}).procedures.find(({ id }) => id === 'legal-review');
    expect([open?.required, open?.pending]).toEqual([null, ['legalReviewGrounds']]);
  });
  it('art. 57(2): collective discussion', () => {
    expect(procedureState(decide({ facts: { complexOrMajor: true } }), 'collective-discussion')).toBe('required');
    expect(procedureState(decide({ facts: { complexOrMajor: false } }), 'collective-discussion')).toBe('absent');
    expect(procedureState(decide({ facts: { complexOrMajor: null } }), 'collective-discussion')).toBe('depends');
  });
  it('open facts of procedure leave the penalty settled', () =>
    expect([decide({}).outcome, decide({}).missing]).toEqual(['penalty', []]));
});

describe('whether the steps were followed', () => {
  const followed = (rest: Rest, id: string) => decide(rest).procedures.find((one) => one.id === id)?.followed;
  it('the case names it', () => expect(followed({ followed: ['officers-two'] }, 'officers-two')).toBe(true));
  it('the case names others', () => expect(followed({ followed: ['officers-two'] }, 'prior-notice')).toBe(false));
  it('the case names none', () => expect(followed({ followed: [] }, 'officers-two')).toBe(false));
  it('the case says nothing of procedure', () => expect(followed({}, 'officers-two')).toBe(null));
  it('a name that is no step of these rules is refused, and not passed over in silence', () =>
    expect(() => decide({ followed: ['officer-two'] })).toThrow());
});
