import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/index.js';
import { gradesOf, lawRulebook, missingOf, ordinaryCase, said } from './rulebook.js';

const rulebook = lawRulebook();
type Rest = { readonly facts?: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>;
type Domains = Readonly<Record<string, readonly unknown[]>>;

function completionsOf(given: Rest, domains: Domains): Rest[] {
  return Object.entries(domains).reduce<Rest[]>(
    (cases, [name, values]) =>
      cases.flatMap((one) => values.map((value) => ({ ...one, facts: { ...one.facts, [name]: value } }))),
    [given],
  );
}

/** What an option permits, without the reasons. */
function permits({ options }: Decision): string[] {
  const texts = options.map(({ grade, tier, penalties, orders }) =>
    JSON.stringify([grade, tier, penalties.map(({ basis: _, ...rest }) => rest), orders.map(({ type }) => type)]),
  );
  return [...new Set(texts)].sort();
}

const WORDS = ['reduced-harm', 'emergency-breach', 'suspected-crime', 'no-subjective-fault', 'diminished-capacity'];
/** Every set of those words: the other words of the Penalty Law lead to the same results. */
const SETS = Array.from({ length: 2 ** WORDS.length }, (_, bits) =>
  WORDS.filter((_word, at) => ((bits >> at) & 1) === 1),
);
const HARM = ['none', 'slight', 'other'];
const BOTH = [true, false];

const cases: [string, Rest, Domains][] = [
  ['art. 33: harm', { facts: { minorViolation: true, correctedInTime: true, firstViolation: true } }, { harm: HARM }],
  [
    'art. 33: everything it asks',
    { facts: {} },
    { harm: HARM, minorViolation: BOTH, correctedInTime: BOTH, firstViolation: BOTH },
  ],
  [
    'art. 33: correction alone',
    { facts: { harm: 'none', minorViolation: true, firstViolation: true } },
    { correctedInTime: BOTH },
  ],
  ['art. 27 to 49: the list of circumstances', { facts: {} }, { circumstances: SETS }],
  [
    'art. 27 to 49 with tiers: the list and the level',
    { violation: 'tiers', facts: {} },
    { circumstances: SETS, level: ['low', 'middle', 'high'] },
  ],
  ['art. 34: the level of a tier', { violation: 'tiers', facts: {} }, { level: ['low', 'middle', 'high'] }],
  [
    'art. 36: the five years',
    { dates: { committed: '2020-03-01', discovered: '2023-03-01', decided: '2023-06-01' }, facts: {} },
    { harmedLifeHealthOrFinance: BOTH },
  ],
  [
    'art. 36 and 33: the five years and the harm',
    {
      dates: { committed: '2020-03-01', discovered: '2023-03-01', decided: '2023-06-01' },
      facts: { minorViolation: true, correctedInTime: true, firstViolation: true },
    },
    { harmedLifeHealthOrFinance: BOTH, harm: HARM },
  ],
  [
    'weighing: a fact of two circumstances',
    { benchmark: 'weighed-benchmark', facts: { level: 'middle' } },
    { trespassed: BOTH },
  ],
  [
    'weighing: two facts of three circumstances',
    { benchmark: 'weighed-benchmark', facts: {} },
    { trespassed: BOTH, level: ['low', 'middle', 'high'] },
  ],
  [
    'a table and a circumstance ask for the same fact',
    { benchmark: 'weighed-benchmark', violation: 'counting', facts: {} },
    { trespassed: BOTH, level: ['low', 'middle', 'high'] },
  ],
  [
    'a table and art. 33 ask for the harm',
    {
      benchmark: 'weighed-benchmark',
      violation: 'counting-harm',
      facts: { minorViolation: true, correctedInTime: true, trespassed: false, level: 'high' },
    },
    { harm: HARM, firstViolation: BOTH },
  ],
  [
    'moving: tiers and their level',
    { benchmark: 'moving-benchmark', violation: 'tiers', facts: { circumstances: ['again'] } },
    { level: ['low', 'middle', 'high'] },
  ],
  [
    'moving: a set and a level',
    { benchmark: 'moving-benchmark', violation: 'tiers', facts: {} },
    {
      circumstances: [[], ['again'], ['harsh'], ['again', 'harsh']],
      level: ['low', 'high'],
    },
  ],
];

describe('the options of an open case are those of its completions', () => {
  it.each(cases.filter(([name]) => name !== 'moving: a set and a level'))('%s', (_, given, domains) => {
    const absent = Object.fromEntries(Object.keys(domains).map((name) => [name, undefined]));
    const open = rulebook.decide(ordinaryCase({ ...given, facts: { ...given.facts, ...absent } }));
    const decided = completionsOf(given, domains).map((one) => rulebook.decide(ordinaryCase(one)));
    expect(permits(open)).toEqual([...new Set(decided.flatMap(permits))].sort());
    expect([...open.possible].sort()).toEqual([...new Set(decided.flatMap(({ possible }) => possible))].sort());
    // Undetermined unless every way gives the same.
    const results = new Set(decided.map((one) => JSON.stringify([one.outcome, permits(one)])));
    expect(open.outcome === 'undetermined').toBe(results.size > 1);
    // Only facts that can change something are asked for, and all that are asked for are open.
    expect(missingOf(open).filter((name) => !(name in domains))).toEqual([]);
    for (const name of Object.keys(domains)) {
      const others = Object.entries(domains).filter(([other]) => other !== name);
      const tells = completionsOf(given, Object.fromEntries(others)).some((one) => {
        const told = domains[name]?.map((value) => {
          const decision = rulebook.decide(ordinaryCase({ ...one, facts: { ...one.facts, [name]: value } }));
          return JSON.stringify([decision.outcome, permits(decision)]);
        });
        return new Set(told).size > 1;
      });
      expect([name, missingOf(open).includes(name)]).toEqual([name, tells]);
    }
  });
});

describe('what is certain in an open case', () => {
  it('the confiscation comes whatever the level, and the fine spans all tiers', () => {
    const decision = rulebook.decide(
      ordinaryCase({ violation: 'tiers', facts: { illegalGains: '8000', gainsToRefund: '3000' } }),
    );
    expect(decision.outcome).toBe('undetermined');
    const certain = decision.certain?.penalties.map(({ id, amount }) => [id, amount?.min, amount?.max]);
    // 8,000 - 3,000 to be refunded (art. 28).
    expect(certain).toEqual([
      ['fine', '10000', '100000'],
      ['confiscate-gains', '5000', '5000'],
    ]);
  });
  it('nothing is certain where it may end without a penalty', () => {
    const decision = rulebook.decide(
      ordinaryCase({ facts: { minorViolation: true, correctedInTime: true, harm: undefined } }),
    );
    expect([gradesOf(decision), decision.certain?.penalties ?? []]).toEqual([['none', 'ordinary'], []]);
  });
  it('what may be left out in one result is not certain', () => {
    const decision = rulebook.decide(ordinaryCase({ violation: 'many', facts: { circumstances: ['reduced-harm'] } }));
    const certain = decision.certain?.penalties.filter(({ necessity }) => necessity === 'required').map(({ id }) => id);
    expect(certain).toEqual(['fine', 'person-fine', 'warning']);
  });
  it('one settled option has nothing beside it', () => {
    const decision = rulebook.decide(ordinaryCase({}));
    expect([decision.certain, said(decision)]).toEqual([null, ['ordinary [10000, 100000]']]);
  });
});

describe('missing facts are named with both questions', () => {
  it.each([
    [{ facts: { illegalGains: undefined } }, ['illegalGains']],
    [{ facts: { illegalGains: '5', gainsToRefund: undefined } }, ['gainsToRefund']],
    [{ dates: { committed: '2023-03-01' } }, ['dates.discovered']],
    [{ dates: {} }, ['dates.committed']],
    [{ violation: 'tiers' }, ['level']],
    [{ violation: 'sum' }, ['partySum']],
  ])('%j', (rest, expected) => {
    const decision = rulebook.decide(ordinaryCase(rest as Rest));
    expect([decision.outcome, missingOf(decision)]).toEqual(['undetermined', expected]);
    for (const { question, questions } of decision.missing) {
      expect(question.length).toBeGreaterThan(0);
      expect(questions['zh-CN']).toBe(question);
      expect(questions.en.length).toBeGreaterThan(0);
    }
  });
  it('not provided and unascertainable are told apart', () => {
    const state = (value: unknown) =>
      rulebook.decide(ordinaryCase({ facts: { minorViolation: true, correctedInTime: true, harm: value } })).missing[0]
        ?.state;
    expect([state(undefined), state(null)]).toEqual(['not-provided', 'unascertainable']);
  });
});
