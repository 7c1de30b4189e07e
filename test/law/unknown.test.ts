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
];

describe('the options of an open case are those of its completions', () => {
  it.each(cases)('%s', (_, given, domains) => {
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

describe('the options of an open list of circumstances of every effect and modality', () => {
  const words = [
    'may-lighter',
    'may-mitigated',
    'may-three',
    'must-lighter',
    'must-mitigated-or-none',
    'may-heavier',
    'must-heavier',
    'may-waive',
    'reduced-harm',
    'diminished-capacity',
    'no-subjective-fault',
    'suspected-crime',
  ];
  it('are those of its 4,096 sets', () => {
    const given = { benchmark: 'weighed-benchmark', facts: { trespassed: false, level: 'low' } };
    const open = rulebook.decide(ordinaryCase({ ...given, facts: { ...given.facts, circumstances: undefined } }));
    const found = new Set<string>();
    const possible = new Set<string>();
    for (let bits = 0; bits < 2 ** words.length; bits += 1) {
      const circumstances = words.filter((_word, at) => ((bits >> at) & 1) === 1);
      const decision = rulebook.decide(ordinaryCase({ ...given, facts: { ...given.facts, circumstances } }));
      if (decision.outcome === 'penalty' && decision.options.length === 0) expect.fail(`no option: ${circumstances}`);
      for (const one of permits(decision)) found.add(one);
      for (const one of decision.possible) possible.add(one);
    }
    expect(permits(open)).toEqual([...found].sort());
    expect([...open.possible].sort()).toEqual([...possible].sort());
  });
});

describe('the options of an open case under several rules are those of its completions', () => {
  const LEVELS = ['low', 'middle', 'high'];
  const compared = (given: Rest) => {
    const open = rulebook.decide(ordinaryCase(given));
    const decided = LEVELS.map((level) =>
      rulebook.decide(ordinaryCase({ ...given, facts: { ...given.facts, level } })),
    );
    return { open, decided };
  };
  it('art. 37: newer rules that are lighter, equal or heavier as the level turns out', () => {
    const dates = { committed: '2022-06-01', discovered: '2022-12-01', decided: '2023-07-01' };
    const { open, decided } = compared({ benchmark: 'times-2020', violation: 'depends-on-level', dates });
    // Low: 10,000 to 30,000 under the newer. Middle and high: 30,000 to 50,000 under those of the act. Never 50,000 to 100,000.
    expect([...new Set(decided.flatMap((one) => said(one)))].sort()).toEqual([
      'ordinary [10000, 30000]',
      'ordinary [30000, 50000]',
    ]);
    expect([...new Set(said(open))].sort()).toEqual(['ordinary [10000, 30000]', 'ordinary [30000, 50000]']);
  });
  it('art. 29: norms whose order hangs on the level', () => {
    const { open, decided } = compared({
      benchmark: 'norms-benchmark',
      violation: 'by-level',
      norms: [{ violation: 'high-tier' }],
    });
    // Low: 10,000 to 20,000 is less than 30,000 to 60,000. Middle and high: 20,000 to 100,000 crosses it.
    expect([...new Set(decided.flatMap((one) => said(one)))].sort()).toEqual([
      'ordinary [20000, 100000]',
      'ordinary [30000, 60000]',
    ]);
    expect([...new Set(said(open))].sort()).toEqual(['ordinary [20000, 100000]', 'ordinary [30000, 60000]']);
  });
  it('art. 29 and 33: whether one norm is waivable is open, and does not matter', () => {
    const given = { benchmark: 'norms-benchmark', violation: 'low', norms: [{ violation: 'high' }] };
    const open = rulebook.decide(
      ordinaryCase({ ...given, facts: { harm: 'slight', correctedInTime: true, firstViolation: undefined } }),
    );
    expect([gradesOf(open), missingOf(open)]).toEqual([['waivable', 'ordinary'], ['firstViolation']]);
    expect(said(open)).toEqual(['waivable', 'ordinary [20000, 200000]']);
  });
  it('art. 29: an open list of circumstances', () => {
    const given = { benchmark: 'norms-benchmark', violation: 'high', norms: [{ violation: 'crossing' }] };
    const open = rulebook.decide(ordinaryCase({ ...given, facts: { circumstances: undefined } }));
    expect(missingOf(open)).toEqual(['circumstances']);
    expect([...open.possible].sort()).toEqual(['no-penalty', 'penalty', 'transfer']);
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
    [{ facts: { illegalGains: undefined } }, ['gainsToRefund', 'illegalGains']],
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
