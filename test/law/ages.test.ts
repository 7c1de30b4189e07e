import { describe, expect, it } from 'vitest';
import { gradesOf, lawRulebook, missingOf, ordinaryCase, procedureState, refusedWith } from './rulebook.js';
import { runSuite } from './run-suite.js';

runSuite('ages');

const rulebook = lawRulebook();

describe('art. 30: who the party is', () => {
  it('art. 30: without a party both its kind and its day of birth are asked for', () => {
    const decision = rulebook.decide(ordinaryCase({ party: undefined }));
    expect(decision.outcome).toBe('undetermined');
    expect([...decision.possible].sort()).toEqual(['no-penalty', 'penalty']);
    expect(gradesOf(decision)).toEqual(['none', 'mitigated', 'lighter', 'ordinary']);
    expect(missingOf(decision)).toEqual(['party.birthDate', 'party.kind']);
  });

  it('art. 30: a day of birth after the act is refused', () => {
    const party = { kind: 'individual', birthDate: '2023-03-02' };
    expect(refusedWith(() => rulebook.decide(ordinaryCase({ party }))).length).toBe(1);
  });

  it('art. 30: the age is computed and cannot be given', () => {
    expect(refusedWith(() => rulebook.decide(ordinaryCase({ facts: { partyAge: '13' } })))).toEqual([
      'derived-fact-given',
    ]);
  });
});

describe('public security art. 21: detention that is not executed', () => {
  const police = (birthDate: string, facts: Record<string, unknown> = {}) =>
    rulebook.decide(
      ordinaryCase({
        benchmark: 'police-benchmark',
        violation: 'injury',
        party: { kind: 'individual', birthDate },
        dates: { committed: '2023-03-01', discovered: '2023-03-02', decided: '2023-03-20' },
        facts: {
          publicOrderPenaltiesIn6Months: '0',
          sameKindPenaltiesInYear: '0',
          afterSentence: false,
          pregnantOrNursing: false,
          firstPublicOrderOffence: false,
          ...facts,
        },
      }),
    );
  const state = (birthDate: string, facts?: Record<string, unknown>) =>
    procedureState(police(birthDate, facts), 'detention-not-executed');

  // 14 and 15: always. In a mitigated result detention may be left out, so it depends on what is chosen.
  it('art. 21: of at least 14 and under 16', () => expect(state('2009-02-27')).toBe('depends'));
  it('art. 21: the last day of being 15 is the 16th birthday', () => expect(state('2007-03-01')).toBe('depends'));
  it('art. 21: 16, and not the first offence', () => expect(state('2007-02-28')).toBe('absent'));
  it('art. 21: 16, and the first offence', () =>
    expect(state('2007-02-28', { firstPublicOrderOffence: true })).toBe('depends'));
  it('art. 21: 18 on the day after the 18th birthday', () =>
    expect(state('2005-02-28', { firstPublicOrderOffence: true })).toBe('absent'));
  it('art. 21: on the 70th birthday not yet 70', () => expect(state('1953-03-01')).toBe('absent'));
  it('art. 21: 70 on the day after', () => expect(state('1953-02-28')).toBe('required'));
  it('art. 21: pregnant or nursing', () => expect(state('1990-01-01', { pregnantOrNursing: true })).toBe('required'));
  it('art. 21: neither young, old nor nursing', () => expect(state('1990-01-01')).toBe('absent'));
});
