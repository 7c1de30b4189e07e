import { describe, expect, it } from 'vitest';
import { ProblemsError, type Proposed } from '../../src/index.js';
import { check } from '../../src/review/index.js';
import { between, decisionOf, fine, inShort, option, penalty, proposing, rulebook, workedCase } from './proposals.js';

const lowest = workedCase('1.1', 'every level at its lowest');
const permit = workedCase('8.42', 'a permit transferred for the first time in five years');
const besides: readonly Proposed[] = [
  { type: 'confiscate-illegal-property' },
  { type: 'other', name: '不得再次申请排污许可证', duration: '3 years' },
];

const without = (given: Record<string, unknown>, ...names: string[]) => ({
  ...given,
  facts: Object.fromEntries(Object.entries(given.facts as object).filter(([fact]) => !names.includes(fact))),
});

describe('an undetermined decision', () => {
  // Without the earlier violations: row 1 (100,000 to under 150,000) or row 2 (150,000 to under 200,000).
  const open = without(permit, 'previousSameKindIn5Years');

  it.each([
    ['99999.99', 'not-permitted'],
    ['100000', 'undetermined'],
    ['149999.99', 'undetermined'],
    ['150000', 'undetermined'],
    ['199999.99', 'undetermined'],
    ['200000', 'not-permitted'],
  ])('a fine of %s is judged by every result still possible', (amount, verdict) => {
    expect(rulebook.check(proposing(open, [fine(amount), ...besides])).verdict).toBe(verdict);
  });

  it('names the options that would permit a penalty', () => {
    const result = rulebook.check(proposing(open, [fine('160000'), ...besides]));
    expect(result.option).toEqual({ option: 1, grade: 'ordinary', tier: '2' });
    expect(result.penalties[0]?.permittedBy).toEqual([{ option: 1, grade: 'ordinary', tier: '2' }]);
    expect(result.penalties[1]?.permittedBy).toHaveLength(2);
    expect(result.options.map(({ permitted }) => permitted)).toEqual([false, true]);
  });

  it('permits what every possible result permits', () => {
    const some = [
      option([penalty('fine', 'fine', between('1', '10'))]),
      option([penalty('fine', 'fine', between('5', '20'))]),
    ];
    const undetermined = decisionOf(some, { outcome: 'undetermined' });
    expect(inShort(check(undetermined, [fine('7')]))).toBe('permitted: within');
    expect(inShort(check(undetermined, [fine('3')]))).toBe('undetermined: within');
    expect(inShort(check(undetermined, [fine('21')]))).toBe('not-permitted: above 1');
  });

  it('permits nothing for sure while the act may be too old to be punished', () => {
    // Discovered after two years but before five; whether five years apply is not known.
    const dates = { committed: '2022-01-10', ended: '2022-01-10', discovered: '2024-05-20', decided: '2024-08-01' };
    const old = { ...without(lowest, 'harmedLifeHealthOrFinance'), dates };
    const decision = rulebook.decide(old);
    expect(decision.missing.map(({ fact }) => fact)).toEqual(['harmedLifeHealthOrFinance']);
    expect(inShort(rulebook.check(proposing(old, [fine('30000')])))).toBe('undetermined: within');
    expect(rulebook.check(proposing(old, [fine('30000.01')])).verdict).toBe('not-permitted');
  });

  it('a penalty that hangs on a fact is open; a sum beyond what the law allows in any case is not', () => {
    // The investment is the base of the fine.
    const base = without(lowest, 'projectInvestment');
    expect(inShort(rulebook.check(proposing(base, [fine('30000')])))).toBe('undetermined: undetermined');
    const water = without(
      workedCase('2.7.1', 'half over the limit, every other level at its lowest'),
      'seriousCircumstances',
    );
    const closure: Proposed = { type: 'close-business' };
    expect(inShort(rulebook.check(proposing(water, [fine('120000')])))).toBe('undetermined: within, undetermined');
    expect(inShort(rulebook.check(proposing(water, [fine('120000'), closure])))).toBe(
      'undetermined: within, undetermined',
    );
    const pending = penalty('fine', 'fine', { pending: ['x'] });
    const statute = {
      penalty: 'fine',
      step: 'statute',
      range: { min: '10', max: '20', minInclusive: true, maxInclusive: true },
      basis: [],
    } as const;
    const hanging = decisionOf([option([pending], { narrowing: [statute] })], { outcome: 'undetermined' });
    expect(inShort(check(hanging, [fine('20.01')]))).toBe('not-permitted: above 0.01');
    expect(inShort(check(hanging, [fine('9.99')]))).toBe('not-permitted: below 0.01');
    expect(inShort(check(hanging, [fine('15')]))).toBe('undetermined: undetermined');
    const unknownLaw = decisionOf([option([{ ...pending, ...between('7', '7') }])], { outcome: 'undetermined' });
    expect(inShort(check(unknownLaw, [fine('10')]))).toBe('undetermined: undetermined');
  });
});

describe('several permitted results', () => {
  const lighter = option([penalty('fine', 'fine', between('1', '4'))], { grade: 'lighter' });
  const ordinary = option([penalty('fine', 'fine', between('5', '9')), penalty('gains', 'confiscate-illegal-gains')]);
  const waivable = option([], { grade: 'waivable' });
  const decision = decisionOf([ordinary, lighter, waivable]);

  it('one that permits the proposal as a whole is enough', () => {
    expect(check(decision, [fine('3')])).toMatchObject({
      verdict: 'permitted',
      option: { option: 1, grade: 'lighter' },
    });
    expect(check(decision, [fine('7'), { type: 'confiscate-illegal-gains' }]).option?.grade).toBe('ordinary');
  });

  it('a mixture of two is not', () => {
    const result = check(decision, [fine('3'), { type: 'confiscate-illegal-gains' }]);
    expect(inShort(result)).toBe('not-permitted: below 2, within');
    expect(result.penalties[0]?.permittedBy).toEqual([{ option: 1, grade: 'lighter', tier: null }]);
  });

  it('the nearest is named, counted in deviations and then in yuan', () => {
    const near = decisionOf([
      option([penalty('f', 'fine', between('1', '4'))]),
      option([penalty('f', 'fine', between('8', '9'))]),
    ]);
    expect(check(near, [fine('5')]).option?.option).toBe(0);
    expect(check(near, [fine('7')]).option?.option).toBe(1);
    expect(check(near, [fine('6')]).option?.option).toBe(0);
  });
});

describe('no penalty', () => {
  it('an act that is too old: nothing is permitted, by the article on limitation', () => {
    const dates = { committed: '2022-01-10', ended: '2022-01-10', discovered: '2024-05-20', decided: '2024-08-01' };
    const result = rulebook.check(proposing({ ...lowest, dates }, [fine('30000')]));
    expect(result.decision.outcome).toBe('no-penalty');
    expect(inShort(result)).toBe('not-permitted: type-not-permitted');
    expect(result.option?.grade).toBe('none');
    // The benchmark repeats art. 36 of the Penalty Law in its art. 16, which takes its place.
    expect(result.penalties[0]?.basis[0]).toMatchObject({ law: 'guangdong-ecology-2022', article: '16' });
  });

  it('a transfer that lists no result permits none', () => {
    expect(inShort(check(decisionOf([], { outcome: 'transfer' }), [fine('1')]))).toBe(
      'not-permitted: type-not-permitted',
    );
  });

  it('a case that no benchmark covers cannot be checked', () => {
    const result = rulebook.check(proposing({ ...lowest, violation: '1.99' }, [fine('30000')]));
    expect(inShort(result)).toBe('undetermined: undetermined');
    expect(result.option).toBeNull();
  });
});

describe('to propose nothing is to propose that no penalty is imposed', () => {
  const waivable = option([], { grade: 'waivable' });
  const fined = option([penalty('fine', 'fine', between('5', '9'))]);
  const none = option([], { grade: 'none' });

  it.each([
    ['where a penalty is required', [fined], {}, 'not-permitted: required-missing'],
    ['where it may be waived', [waivable, fined], {}, 'permitted: '],
    ['where none may be imposed', [none], { outcome: 'no-penalty' }, 'permitted: '],
    ['where none may be imposed and no result says so', [], { outcome: 'no-penalty' }, 'permitted: '],
    ['where the case is transferred', [], { outcome: 'transfer' }, 'permitted: '],
    [
      'where it may have to be transferred',
      [fined],
      { outcome: 'undetermined', possible: ['penalty', 'transfer'] },
      'undetermined: required-missing',
    ],
    ['where nothing is covered', [], { outcome: 'not-covered' }, 'undetermined: '],
    [
      'where every penalty is optional',
      [option([penalty('fine', 'fine', { necessity: 'optional' })])],
      {},
      'permitted: ',
    ],
    [
      'where only a responsible person must be fined',
      [option([penalty('fine', 'fine', { target: 'responsible-person' })])],
      {},
      'not-permitted: required-missing',
    ],
    [
      'where whether it is required is open',
      [option([penalty('fine', 'fine', { pending: ['x'] })])],
      { outcome: 'undetermined' },
      'undetermined: undetermined',
    ],
  ] as const)('%s', (_, options, rest, verdict) => {
    expect(inShort(check(decisionOf(options, rest), []))).toBe(verdict);
  });

  it('a penalty is not permitted for sure while the case may have to be transferred', () => {
    const open = decisionOf([fined], { outcome: 'undetermined', possible: ['penalty', 'transfer'] });
    expect(inShort(check(open, [fine('7')]))).toBe('undetermined: within');
    expect(inShort(check(open, [fine('4')]))).toBe('not-permitted: below 1');
  });
});

describe('what cannot be checked at all', () => {
  const problems = (proposed: unknown) => {
    try {
      rulebook.check({ ...lowest, proposed });
    } catch (error) {
      if (error instanceof ProblemsError) return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
      throw error;
    }
    return [];
  };

  it.each([
    [undefined, ['nothing-proposed proposed']],
    [[{ type: 'fines', amount: '1' }], ['not-one-of proposed.0.type']],
    [[{ type: 'fine', amount: '1e5' }], ['not-plain-decimal proposed.0.amount']],
    [[{ type: 'fine', amount: '60000' }, { type: 'other' }], ['name-missing proposed.1']],
    [[{ type: 'detention', duration: 'a while' }], ['not-a-period proposed.0.duration']],
    [[{ type: 'fine', amount: '60000', act: '1.2' }], ['act-unknown proposed.0.act']],
  ])('%j', (proposed, expected) => {
    expect(problems(proposed)).toEqual(expected);
  });
});

it('the answer is plain data', () => {
  const result = rulebook.check(proposing(permit, [fine('1'), ...besides]));
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
