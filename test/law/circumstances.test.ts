import { describe, expect, it } from 'vitest';
import {
  gradesOf,
  groundsOf,
  lawRulebook,
  missingOf,
  ordinaryCase,
  procedureState,
  refusedWith,
  said,
} from './rulebook.js';

const rulebook = lawRulebook();
const decide = (facts: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  rulebook.decide(ordinaryCase({ ...rest, facts }));
const found = (...circumstances: string[]) => decide({ circumstances });

describe('art. 31: capacity', () => {
  it('art. 31: who could not control the act is not penalised; the guardian is ordered to watch and treat', () => {
    const decision = found('unable-to-control');
    expect([decision.outcome, said(decision), groundsOf(decision.options[0])]).toEqual([
      'no-penalty',
      ['none'],
      ['unable-to-control'],
    ]);
    expect(procedureState(decision, 'guardian-care')).toBe('required');
    expect(procedureState(decision, 'education')).toBe('required');
  });
  it('art. 31: diminished capacity may be lighter or mitigated, so an ordinary penalty stays', () =>
    expect(gradesOf(found('diminished-capacity'))).toEqual(['mitigated', 'lighter', 'ordinary']));
  it('art. 31: an intermittent patient who acts while normal is penalised', () =>
    expect(gradesOf(found())).toEqual(['ordinary']));
});

describe('art. 32: must be lighter or mitigated', () => {
  const items = ['reduced-harm', 'coerced-or-tricked', 'confessed-unknown', 'meritorious'];
  for (const [index, item] of items.entries()) {
    it(`art. 32, item ${index + 1}`, () => {
      const decision = found(item);
      expect([decision.outcome, gradesOf(decision), missingOf(decision)]).toEqual([
        'penalty',
        ['mitigated', 'lighter'],
        [],
      ]);
      expect(decision.options.map(groundsOf)).toEqual([[item], [item]]);
      // 减轻 lies under the statutory minimum of 10,000; 从轻 is not defined for a range.
      expect(said(decision)).toEqual(['mitigated (, 10000)', 'lighter [10000, 100000]']);
      expect(decision.notes.map(({ code }) => code)).toContain('grade-not-defined');
    });
  }
  it('art. 32: two items lead to the same result as one, and both are its grounds', () => {
    const decision = found('reduced-harm', 'meritorious');
    expect(said(decision)).toEqual(['mitigated (, 10000)', 'lighter [10000, 100000]']);
    expect(decision.options.map(groundsOf)).toEqual([
      ['meritorious', 'reduced-harm'],
      ['meritorious', 'reduced-harm'],
    ]);
  });
  it('art. 31 and 32: a duty beside a choice leaves no ordinary penalty', () =>
    expect(gradesOf(found('diminished-capacity', 'reduced-harm'))).toEqual(['mitigated', 'lighter']));
});

describe('art. 33: no penalty', () => {
  const three = { minorViolation: true, correctedInTime: true, harm: 'none' };
  it('art. 33(1): slight, corrected in time, no harm: must not be penalised', () => {
    const decision = decide(three);
    expect([decision.outcome, said(decision), groundsOf(decision.options[0])]).toEqual([
      'no-penalty',
      ['none'],
      ['minor-corrected-harmless'],
    ]);
  });
  for (const [fact, other] of [
    ['minorViolation', false],
    ['correctedInTime', false],
    ['harm', 'slight'],
    ['harm', 'other'],
  ] as const) {
    it(`art. 33(1): ${fact} ${other}: penalised`, () =>
      expect([decide({ ...three, [fact]: other }).outcome, gradesOf(decide({ ...three, [fact]: other }))]).toEqual([
        'penalty',
        ['ordinary'],
      ]));
  }
  for (const fact of ['minorViolation', 'correctedInTime', 'harm']) {
    for (const [state, value] of [
      ['missing', undefined],
      ['unascertainable', null],
    ] as const) {
      it(`art. 33(1): ${fact} ${state}: open`, () => {
        const decision = decide({ ...three, [fact]: value });
        expect([decision.outcome, [...decision.possible].sort(), gradesOf(decision), missingOf(decision)]).toEqual([
          'undetermined',
          ['no-penalty', 'penalty'],
          ['none', 'ordinary'],
          [fact],
        ]);
      });
    }
  }

  const first = { firstViolation: true, correctedInTime: true, harm: 'slight' };
  it('art. 33(1), second sentence: first violation, slight harm, corrected in time: may be waived', () => {
    const decision = decide(first);
    expect([decision.outcome, said(decision)]).toEqual(['penalty', ['waivable', 'ordinary [10000, 100000]']]);
    expect(groundsOf(decision.options[0])).toEqual(['first-slight-corrected']);
    expect(procedureState(decision, 'education')).toBe('depends');
  });
  it('art. 33(1), second sentence: no harm is less than slight harm', () =>
    expect(gradesOf(decide({ ...first, harm: 'none' }))).toEqual(['waivable', 'ordinary']));
  for (const [fact, other] of [
    ['firstViolation', false],
    ['correctedInTime', false],
    ['harm', 'other'],
  ] as const) {
    it(`art. 33(1), second sentence: ${fact} ${other}: not waivable`, () =>
      expect(gradesOf(decide({ ...first, [fact]: other }))).toEqual(['ordinary']));
  }
  for (const fact of ['firstViolation', 'correctedInTime', 'harm']) {
    for (const [state, value] of [
      ['missing', undefined],
      ['unascertainable', null],
    ] as const) {
      it(`art. 33(1), second sentence: ${fact} ${state}: open, and a penalty either way`, () => {
        const decision = decide({ ...first, [fact]: value });
        expect([decision.outcome, decision.possible, gradesOf(decision), missingOf(decision)]).toEqual([
          'undetermined',
          ['penalty'],
          ['waivable', 'ordinary'],
          [fact],
        ]);
      });
    }
  }
  it('art. 33(1): both sentences hang on the harm', () => {
    const decision = decide({ minorViolation: true, correctedInTime: true, firstViolation: true, harm: undefined });
    expect([[...decision.possible].sort(), gradesOf(decision), missingOf(decision)]).toEqual([
      ['no-penalty', 'penalty'],
      ['none', 'waivable', 'ordinary'],
      ['harm'],
    ]);
  });
  it('art. 33(1): what must not be penalised cannot be waived', () =>
    expect(said(decide({ ...three, firstViolation: true }))).toEqual(['none']));
  it('art. 33(2): no subjective fault proven', () => {
    const decision = found('no-subjective-fault');
    expect([decision.outcome, said(decision), groundsOf(decision.options[0])]).toEqual([
      'no-penalty',
      ['none'],
      ['no-subjective-fault'],
    ]);
    expect(procedureState(decision, 'education')).toBe('required');
  });
  it('art. 33: two grounds for no penalty are both named', () =>
    expect(groundsOf(decide({ ...three, circumstances: ['no-subjective-fault'] }).options[0])).toEqual([
      'minor-corrected-harmless',
      'no-subjective-fault',
    ]));
  it('art. 33: a settled ground needs no other fact', () => {
    const decision = decide({
      circumstances: ['no-subjective-fault'],
      harm: undefined,
      minorViolation: undefined,
      firstViolation: undefined,
    });
    expect([decision.outcome, missingOf(decision)]).toEqual(['no-penalty', []]);
  });
});

describe('art. 27 and 49', () => {
  it('art. 27: a suspected crime is transferred, without options', () => {
    const decision = found('suspected-crime');
    expect([decision.outcome, decision.possible, decision.options]).toEqual(['transfer', ['transfer'], []]);
    expect(procedureState(decision, 'transfer-crime')).toBe('required');
  });
  it('art. 27: transfer comes before every grade', () =>
    expect(found('suspected-crime', 'reduced-harm', 'emergency-breach').outcome).toBe('transfer'));
  it('art. 27 and 31: who is not penalised at all is not transferred by this', () =>
    expect(found('suspected-crime', 'unable-to-control').outcome).toBe('no-penalty'));
  it('art. 27 and 33: a waivable case that is a suspected crime is transferred', () =>
    expect(
      decide({ circumstances: ['suspected-crime'], firstViolation: true, correctedInTime: true, harm: 'slight' })
        .outcome,
    ).toBe('transfer'));
  it('art. 49: a breach of emergency measures must be heavier', () => {
    const decision = found('emergency-breach');
    expect([decision.outcome, said(decision)]).toEqual(['penalty', ['heavier [10000, 100000]']]);
    expect(decision.notes.map(({ code }) => code)).toContain('grade-not-defined');
  });
  it('art. 32 and 49: duties of both directions are weighed, and it is said', () => {
    const decision = found('emergency-breach', 'reduced-harm');
    expect(gradesOf(decision)).toEqual(['mitigated', 'lighter', 'ordinary', 'heavier']);
    expect(decision.notes.map(({ code }) => code)).toContain('circumstances-conflict');
  });
});

describe('art. 27 to 33: nobody has looked for circumstances', () => {
  for (const [state, circumstances] of [
    ['absent', undefined],
    ['cannot be ascertained', null],
  ] as const) {
    it(`art. 27 to 33: the fact is ${state}`, () => {
      const decision = decide({ circumstances });
      expect([decision.outcome, [...decision.possible].sort(), missingOf(decision)]).toEqual([
        'undetermined',
        ['no-penalty', 'penalty', 'transfer'],
        ['circumstances'],
      ]);
      expect(gradesOf(decision)).toEqual(['none', 'mitigated', 'lighter', 'ordinary', 'heavier']);
    });
  }
  it('art. 30: an open list of circumstances changes nothing for a child', () => {
    const decision = decide({ circumstances: undefined }, { party: { kind: 'individual', birthDate: '2015-01-01' } });
    expect([decision.outcome, missingOf(decision)]).toEqual(['no-penalty', []]);
  });
  it('a word that is no circumstance of these documents is refused', () =>
    expect(refusedWith(() => found('reduced-harms')).length).toBe(1));
  it('public security art. 19 takes the place of art. 32: its old words are not among the circumstances', () =>
    expect(
      refusedWith(() =>
        decide({ circumstances: ['reduced-harm'] }, { benchmark: 'police-benchmark', violation: 'injury' }),
      ).length,
    ).toBe(1));
});

// The fine lies between 10,000 and 100,000. Lighter: 10,000 + 30 % x 90,000 = 37,000. Heavier: 10,000 + 70 % x 90,000 = 73,000.
const LIGHTER = 'lighter [10000, 37000]';
const HEAVIER = 'heavier [73000, 100000]';
const ORDINARY = 'ordinary [10000, 100000]';
const MITIGATED = 'mitigated (, 10000)';

const weighed = (circumstances: readonly string[], rules = rulebook, rest: Record<string, unknown> = {}) => {
  const { facts, ...other } = rest as { facts?: Record<string, unknown> };
  return rules.decide(
    ordinaryCase({
      benchmark: 'weighed-benchmark',
      ...other,
      facts: { circumstances, trespassed: false, level: 'low', ...facts },
    }),
  );
};

describe('art. 5 and 32: must and may, one direction', () => {
  it.each<[string[], string[]]>([
    [[], [ORDINARY]],
    [['must-lighter'], [LIGHTER]],
    [['may-lighter'], [LIGHTER, ORDINARY]],
    [['may-mitigated'], [MITIGATED, ORDINARY]],
    [
      ['may-lighter', 'may-mitigated'],
      [MITIGATED, LIGHTER, ORDINARY],
    ],
    [
      ['must-lighter', 'may-mitigated'],
      [MITIGATED, LIGHTER],
    ],
    [['must-lighter', 'may-lighter'], [LIGHTER]],
    [['may-three'], ['waivable', MITIGATED, LIGHTER, ORDINARY]],
    [['must-mitigated-or-none'], ['waivable', MITIGATED]],
    [
      ['must-mitigated-or-none', 'may-mitigated'],
      ['waivable', MITIGATED],
    ],
    [['must-heavier'], [HEAVIER]],
    [['may-heavier'], [ORDINARY, HEAVIER]],
    [['must-heavier', 'may-heavier'], [HEAVIER]],
    [['may-waive'], ['waivable', ORDINARY]],
    [
      ['may-waive', 'must-heavier'],
      ['waivable', HEAVIER],
    ],
    [
      ['may-waive', 'must-lighter'],
      ['waivable', LIGHTER],
    ],
  ])('%j', (circumstances, expected) => expect(said(weighed(circumstances))).toEqual(expected));

  // Public security art. 19: 从轻 alone is not an option where the act must be mitigated or not penalised.
  it.each<[string[]]>([[['must-mitigated-or-none', 'may-lighter']], [['must-mitigated-or-none', 'must-lighter']]])(
    'what must be mitigated or waived is not merely lighter: %j',
    (circumstances) => expect(said(weighed(circumstances))).toEqual(['waivable', MITIGATED]),
  );
  it('public security art. 12 and 19: a minor who gave himself up', () => {
    const decision = rulebook.decide(
      ordinaryCase({
        benchmark: 'police-benchmark',
        violation: 'injury',
        party: { kind: 'individual', birthDate: '2007-06-01' },
        facts: {
          circumstances: ['surrendered'],
          publicOrderPenaltiesIn6Months: '0',
          sameKindPenaltiesInYear: '0',
          afterSentence: false,
        },
      }),
    );
    expect(gradesOf(decision)).toEqual(['waivable', 'mitigated']);
  });
  it('public security art. 19: gave himself up', () => {
    const decision = rulebook.decide(
      ordinaryCase({
        benchmark: 'police-benchmark',
        violation: 'injury',
        party: { kind: 'individual', birthDate: '1990-06-01' },
        facts: {
          circumstances: ['surrendered'],
          publicOrderPenaltiesIn6Months: '0',
          sameKindPenaltiesInYear: '0',
          afterSentence: false,
        },
      }),
    );
    expect(said(decision)).toEqual(['waivable', 'mitigated (, 200)']);
  });
  it('public security art. 14: a blind offender', () => {
    const decision = rulebook.decide(
      ordinaryCase({
        benchmark: 'police-benchmark',
        violation: 'injury',
        party: { kind: 'individual', birthDate: '1990-06-01' },
        facts: {
          circumstances: ['blind-or-deaf-mute'],
          publicOrderPenaltiesIn6Months: '0',
          sameKindPenaltiesInYear: '0',
          afterSentence: false,
        },
      }),
    );
    expect(said(decision)).toEqual(['waivable', 'mitigated (, 200)', 'lighter [200, 500]', 'ordinary [200, 500]']);
  });
});

describe('art. 5: circumstances of both directions', () => {
  const cases: [string[], string[]][] = [
    [
      ['must-lighter', 'must-heavier'],
      [LIGHTER, ORDINARY, HEAVIER],
    ],
    [
      ['must-lighter', 'may-heavier'],
      [LIGHTER, ORDINARY],
    ],
    [
      ['may-lighter', 'must-heavier'],
      [ORDINARY, HEAVIER],
    ],
    [
      ['may-lighter', 'may-heavier'],
      [LIGHTER, ORDINARY, HEAVIER],
    ],
    [
      ['must-lighter', 'may-lighter', 'must-heavier', 'may-heavier'],
      [LIGHTER, ORDINARY, HEAVIER],
    ],
    [
      ['may-mitigated', 'must-heavier'],
      [ORDINARY, HEAVIER],
    ],
    [
      ['must-lighter', 'may-mitigated', 'may-heavier'],
      [MITIGATED, LIGHTER, ORDINARY],
    ],
    [
      ['may-waive', 'must-lighter', 'must-heavier'],
      ['waivable', LIGHTER, ORDINARY, HEAVIER],
    ],
  ];
  it.each(cases)('%j', (circumstances, expected) => {
    const decision = weighed(circumstances);
    expect(said(decision)).toEqual(expected);
    expect(decision.notes.map(({ code }) => code)).toContain('circumstances-conflict');
  });
  // 可以从轻、减轻或者不予处罚 gives way as a whole where the act must be heavier.
  it('a waiver among alternatives gives way with them', () =>
    expect(said(weighed(['may-three', 'must-heavier']))).toEqual([ORDINARY, HEAVIER]));

  const withRule = (rule: string) =>
    lawRulebook((text, file) =>
      file === 'weighed-benchmark.yaml'
        ? text.replace('\nfacts:', `  circumstanceConflict: { rule: ${rule}, basis: { article: "99" } }\n\nfacts:`)
        : text,
    );
  const weigh = withRule('weigh');
  it.each(cases)('a document that weighs: %j', (circumstances, expected) => {
    const decision = weighed(circumstances, weigh);
    expect(said(decision)).toEqual(expected);
    const notice = decision.notes.find(({ code }) => code === 'circumstances-conflict');
    expect(notice?.basis.map(({ article }) => article)).toContain('99');
  });
  const heavier = withRule('heavier');
  it.each(cases.slice(0, 7))('a document in which the heavier wins: %j', (circumstances) =>
    expect(said(weighed(circumstances, heavier))).toEqual([HEAVIER]),
  );
  it('where the heavier wins, an alternative of the lighter is no waiver', () =>
    expect(said(weighed(['may-three', 'may-heavier'], heavier))).toEqual([HEAVIER]));
  it('where the heavier wins and only may be heavier, there is no conflict without a lighter one', () =>
    expect(said(weighed(['may-heavier'], heavier))).toEqual([ORDINARY, HEAVIER]));
  const lighter = withRule('lighter');
  it.each<[string[], string[]]>([
    [['must-lighter', 'must-heavier'], [LIGHTER]],
    [['must-lighter', 'may-heavier'], [LIGHTER]],
    [['may-lighter', 'must-heavier'], [LIGHTER]],
    [['may-lighter', 'may-heavier'], [LIGHTER]],
    [
      ['must-lighter', 'may-mitigated', 'may-heavier'],
      [MITIGATED, LIGHTER],
    ],
  ])('a document in which the lighter wins: %j', (circumstances, expected) =>
    expect(said(weighed(circumstances, lighter))).toEqual(expected),
  );
});

describe('art. 5: one circumstance counts once', () => {
  const left = (decision: ReturnType<typeof weighed>, id: string) =>
    decision.trace.children.find((node) => node.id.endsWith(`/circumstance-${id}`))?.left;
  it('what the table tests does not make the result heavier again', () => {
    const decision = weighed([], rulebook, { violation: 'counting', facts: { trespassed: true } });
    expect(said(decision)).toEqual(['ordinary [50000, 100000]']);
    expect(left(decision, 'trespass')).toBe('counted-by-the-table');
  });
  it('without such a table it does', () =>
    expect(said(weighed([], rulebook, { facts: { trespassed: true } }))).toEqual([HEAVIER]));
  it('a circumstance names the fact by which a table counts it', () => {
    const decision = weighed(['answered-by-table'], rulebook, { violation: 'counting' });
    expect(said(decision)).toEqual(['ordinary [10000, 50000)']);
    expect(left(decision, 'answered-by-table')).toBe('counted-by-the-table');
    expect(said(weighed(['answered-by-table']))).toEqual([HEAVIER]);
  });
  it('one of several facts of a circumstance in the table is enough', () => {
    const facts = { harm: 'other', level: 'high' };
    expect(said(weighed([], rulebook, { facts }))).toEqual([HEAVIER]);
    expect(said(weighed([], rulebook, { violation: 'counting-harm', facts }))).toEqual(['ordinary [50000, 100000]']);
  });
  it('a violation that a circumstance leaves out: it may be named, and is left aside like one that the table counts', () => {
    const decision = weighed(['not-here']);
    expect([decision.outcome, said(decision)]).toEqual(['penalty', [ORDINARY]]);
    expect(left(decision, 'not-here')).toBe('counted-by-the-table');
    expect(said(weighed(['not-here'], rulebook, { violation: 'breach' }))).toEqual([HEAVIER]);
  });
  it('that holds for a bar too, found or not known', () => {
    expect(weighed(['no-bar-here']).outcome).toBe('penalty');
    expect(weighed(['no-bar-here'], rulebook, { violation: 'breach' }).outcome).toBe('no-penalty');
    const open = (violation: string) => weighed([], rulebook, { violation, facts: { circumstances: undefined } });
    expect(open('breach').possible).toContain('no-penalty');
    expect(open('range').options.flatMap(({ grounds }) => grounds.map(({ rule }) => rule))).not.toContain(
      'weighed-benchmark/circumstance-no-bar-here',
    );
  });
  it('art. 33 stays although the table tests the harm: it is no second weighing', () => {
    const facts = { harm: 'none', minorViolation: true, correctedInTime: true };
    expect(weighed([], rulebook, { violation: 'counting-harm', facts }).outcome).toBe('no-penalty');
    const waivable = { harm: 'slight', firstViolation: true, correctedInTime: true };
    expect(said(weighed([], rulebook, { violation: 'counting-harm', facts: waivable }))).toEqual([
      'waivable',
      'ordinary [10000, 50000)',
    ]);
  });
});

describe('circumstances of some violations only', () => {
  // A word that cannot count for this violation is no word of it: refused, and not passed over in silence.
  it('of a code', () => {
    expect(said(weighed(['only-here']))).toEqual([HEAVIER]);
    expect(refusedWith(() => weighed(['only-here'], rulebook, { violation: 'breach' }))).toEqual(['unknown-value']);
  });
  it('of an article breached, whatever its paragraph', () => {
    expect(refusedWith(() => weighed(['only-breach']))).toEqual(['unknown-value']);
    expect(said(weighed(['only-breach'], rulebook, { violation: 'breach' }))).toEqual([HEAVIER]);
  });
  it('a word of one act of several is no mistake for the others', () => {
    const decision = weighed(['only-here'], rulebook, { acts: [{ violation: 'breach' }] });
    expect([said(decision), said(decision.acts[0] ?? decision)]).toEqual([[HEAVIER], [ORDINARY]]);
  });
  it('unless its exception holds', () => {
    expect(said(weighed([], rulebook, { facts: { level: 'middle' } }))).toEqual([LIGHTER]);
    expect(gradesOf(weighed([], rulebook, { facts: { level: 'middle', trespassed: true } }))).toEqual(['heavier']);
  });
  it('an exception nobody has looked at leaves it open', () => {
    const decision = weighed([], rulebook, { facts: { level: 'middle', trespassed: undefined } });
    // trespassed: heavier, and not lighter; not trespassed: lighter.
    expect([decision.outcome, said(decision), missingOf(decision)]).toEqual([
      'undetermined',
      [LIGHTER, HEAVIER],
      ['trespassed'],
    ]);
  });
});

describe('a list that supplements a benchmark', () => {
  const supplemented = (rest: Record<string, unknown>, onTheList: unknown = true) =>
    rulebook.decide(ordinaryCase({ benchmark: 'supplemented-benchmark', ...rest, facts: { onTheList } }));
  it.each([
    ['330100', 'no-penalty'],
    ['330102', 'no-penalty'],
    ['330200', 'penalty'],
    ['330000', 'penalty'],
  ])('in %s: %s', (jurisdiction, outcome) => expect(supplemented({ jurisdiction }).outcome).toBe(outcome));
  it('without a place the benchmark is that of the province', () => expect(supplemented({}).outcome).toBe('penalty'));
  it.each([
    [
      'act and decision before',
      { committed: '2022-03-01', discovered: '2022-04-01', decided: '2022-12-31' },
      'penalty',
    ],
    [
      'first day at the decision',
      { committed: '2022-03-01', discovered: '2022-04-01', decided: '2023-01-01' },
      'no-penalty',
    ],
    ['last day at the act', { committed: '2023-12-31', discovered: '2024-01-01', decided: '2024-03-01' }, 'no-penalty'],
    ['act and decision after', { committed: '2024-01-01', discovered: '2024-01-01', decided: '2024-03-01' }, 'penalty'],
    [
      'ended while in force',
      { committed: '2022-01-01', ended: '2023-12-31', discovered: '2024-01-01', decided: '2024-03-01' },
      'no-penalty',
    ],
  ])('in force: %s', (_, dates, outcome) =>
    expect(supplemented({ jurisdiction: '330100', dates }).outcome).toBe(outcome),
  );
  // With dates outside its time the act is penalised: what is determined must not change when more is known.
  it('in force: no dates', () =>
    expect(supplemented({ jurisdiction: '330100', dates: {} }).outcome).toBe('undetermined'));
  it('where it does not count nobody is asked about it', () => {
    const decision = supplemented({ jurisdiction: '330200' }, undefined);
    expect([decision.outcome, missingOf(decision)]).toEqual(['penalty', []]);
  });
});
