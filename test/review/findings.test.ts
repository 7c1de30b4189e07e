import { describe, expect, it } from 'vitest';
import type { Decision, Finding, Penalty, Procedure, Proposed } from '../../src/index.js';
import { check } from '../../src/review/index.js';
import { between, decisionOf, fine, option, penalty, proposing, rulebook, workedCase } from './proposals.js';

const lowest = workedCase('1.1', 'every level at its lowest');
const permit = workedCase('8.42', 'a permit transferred for the first time in five years');
const besides: readonly Proposed[] = [
  { type: 'confiscate-illegal-property' },
  { type: 'other', name: '不得再次申请排污许可证', duration: '3 years' },
];

const reasons = (findings: readonly Finding[]) =>
  findings.flatMap((one) => (one.kind === 'reasons-needed' ? [one.reason] : []));
const of = <K extends Finding['kind']>(findings: readonly Finding[], kind: K) =>
  findings.filter((one): one is Extract<Finding, { kind: K }> => one.kind === kind);

describe('reasons that the file must contain', () => {
  const given = (facts: Record<string, unknown>, amount: string, ...more: Proposed[]) =>
    rulebook.check(proposing(permit, [fine(amount), ...besides, ...more], facts));

  it('of a sum at the standard: none for the sum; away from it: the standard and the difference', () => {
    // 100,000 to under 150,000: the mean is 125,000 (art. 12 of the Guangdong rules).
    expect(reasons(given({}, '125000').findings)).not.toContain('guide');
    const [found] = given({}, '120000').findings;
    expect(found).toMatchObject({
      kind: 'reasons-needed',
      reason: 'guide',
      guide: { min: '125000', max: '125000' },
      difference: '5000',
      side: 'below',
      basis: [{ law: 'guangdong-ecology-2022', article: '12', item: '2' }],
    });
    expect(of(given({}, '130000').findings, 'reasons-needed')[0]).toMatchObject({ side: 'above', difference: '5000' });
  });

  it('of a grade: the circumstances it rests on, and why this grade of those permitted', () => {
    const result = given({ circumstances: ['meritorious'] }, '110000');
    expect(result).toMatchObject({ verdict: 'permitted', option: { grade: 'lighter' } });
    const [grade, choice] = of(result.findings, 'reasons-needed');
    expect(grade).toMatchObject({
      reason: 'grade',
      grounds: [
        { rule: 'guangdong-ecology-2022/circumstance-meritorious', label: { en: expect.stringContaining('merit') } },
      ],
      basis: [
        { law: 'guangdong-ecology-2022', article: '11', item: '4' },
        { law: 'administrative-penalty-law', article: '32', item: '4' },
      ],
    });
    expect(choice).toMatchObject({
      reason: 'choice',
      option: { grade: 'lighter' },
      others: [{ grade: 'mitigated' }],
      against: [],
    });
    expect(given({ circumstances: ['meritorious'] }, '125000').verdict).toBe('not-permitted');
    // Mitigated, the ban is shorter than three years, or left out.
    const [documents = fine('0')] = besides;
    const below = proposing(permit, [fine('99999.99'), documents], { circumstances: ['meritorious'] });
    expect(rulebook.check(below)).toMatchObject({
      verdict: 'permitted',
      option: { grade: 'mitigated' },
    });
  });

  it('of a waiver, and of a penalty that might have been waived', () => {
    const facts = { harm: 'slight', firstViolation: true, correctedInTime: true, stoppedOrRestored: false };
    const waived = rulebook.check({ ...proposing(lowest, [], facts) });
    expect(waived).toMatchObject({ verdict: 'permitted', option: { grade: 'waivable' } });
    expect(of(waived.findings, 'reasons-needed')).toMatchObject([
      {
        reason: 'waived',
        grounds: [{ rule: 'guangdong-ecology-2022/circumstance-first-slight-corrected' }],
        basis: [
          { law: 'guangdong-ecology-2022', article: '13', item: '3' },
          { law: 'administrative-penalty-law', article: '33', paragraph: '1' },
        ],
      },
      { reason: 'choice', others: [{ grade: 'ordinary' }] },
    ]);
    const fined = rulebook.check(proposing(lowest, [fine('30000')], facts));
    expect(of(fined.findings, 'reasons-needed')).toMatchObject([
      {
        reason: 'choice',
        others: [{ grade: 'waivable' }],
        against: [{ rule: 'guangdong-ecology-2022/circumstance-first-slight-corrected' }],
      },
    ]);
  });

  it('of what must not be punished: the ground, when nothing is proposed', () => {
    const facts = { circumstances: ['no-subjective-fault'] };
    const spared = rulebook.check(proposing(lowest, [], facts));
    expect(spared).toMatchObject({ verdict: 'permitted', option: { grade: 'none' }, penalties: [] });
    expect(of(spared.findings, 'reasons-needed')).toMatchObject([
      { reason: 'grade', grounds: [{ rule: 'guangdong-ecology-2022/circumstance-no-subjective-fault' }] },
    ]);
    const fined = rulebook.check(proposing(lowest, [fine('30000')], facts));
    expect([fined.verdict, reasons(fined.findings)]).toEqual(['not-permitted', []]);
  });

  const made = (penalties: readonly Penalty[], proposed: readonly Proposed[], rest: Partial<Decision> = {}) =>
    check(decisionOf([option(penalties)], rest), proposed).findings;
  const optional = { necessity: 'optional' } as const;

  it('of a sum within a range that names no standard; not of a single sum, nor of one outside', () => {
    const ranged = [penalty('fine', 'fine', between('1', '9'))];
    expect(reasons(made(ranged, [fine('5')]))).toEqual(['figure']);
    expect(reasons(made(ranged, [fine('10')]))).toEqual([]);
    expect(reasons(made([penalty('fine', 'fine', between('5', '5'))], [fine('5')]))).toEqual([]);
  });

  it('of an optional penalty that is imposed, and of one that is left out', () => {
    const warning = penalty('warning', 'warning', optional);
    const all = [penalty('fine', 'fine', between('5', '5')), warning];
    expect(of(made(all, [fine('5'), { type: 'warning' }]), 'reasons-needed')).toMatchObject([
      { reason: 'optional-imposed', permitted: { id: 'warning' } },
    ]);
    expect(of(made(all, [fine('5')]), 'reasons-needed')).toMatchObject([
      { reason: 'optional-left-out', penalties: [{ id: 'warning' }] },
    ]);
  });

  it('of one of a choice, and each named person apart', () => {
    const choice = { ...optional, choice: 'a', target: 'responsible-person' } as const;
    const all = [
      penalty('warning', 'warning', { target: 'responsible-person' }),
      penalty('bar', 'bar-from-practice', choice),
      penalty('hold', 'detention', choice),
    ];
    const on = (person: string) => ({ target: 'responsible-person', person }) as const;
    const found = made(all, [
      { type: 'warning', ...on('甲') },
      { type: 'detention', ...on('甲') },
      { type: 'warning', ...on('乙') },
    ]);
    expect(of(found, 'reasons-needed')).toMatchObject([
      { reason: 'optional-imposed', proposed: { person: '甲' } },
      { reason: 'alternative', permitted: { id: 'hold' }, others: [{ id: 'bar' }] },
      { reason: 'optional-left-out', person: '乙', penalties: [{ id: 'bar' }, { id: 'hold' }] },
    ]);
  });

  it('of a choice: none while facts choose among the results', () => {
    const two = [option([penalty('f', 'fine', between('1', '1'))]), option([penalty('f', 'fine', between('1', '2'))])];
    expect(reasons(check(decisionOf(two), [fine('1')]).findings)).toEqual(['choice']);
    expect(reasons(check(decisionOf(two, { outcome: 'undetermined' }), [fine('1')]).findings)).toEqual([]);
  });

  it('an approval that the law asks for', () => {
    const approval = { 'zh-CN': '报经有批准权的人民政府批准', en: 'approval of the government' };
    const found = made([penalty('close', 'close-business', { approval })], [{ type: 'close-business' }]);
    expect(of(found, 'approval-needed')).toMatchObject([{ permitted: { id: 'close' }, approval }]);
  });
});

const procedure = (rest: Partial<Procedure>): Procedure => ({
  id: 'hearing',
  label: { 'zh-CN': '听证', en: 'hearing' },
  effect: 'required',
  required: true,
  reason: '听证',
  options: [0],
  followed: false,
  basis: [{ law: 'x', title: { 'zh-CN': '某法', en: 'X' }, article: '1' }],
  ...rest,
});

describe('procedure', () => {
  const single = option([penalty('fine', 'fine', between('5', '5'))]);
  const ranged = option([penalty('fine', 'fine', between('4', '6'))]);
  const found = (options: Decision['options'], procedures: readonly Procedure[], amount = '5') =>
    check(decisionOf(options, { procedures }), [fine(amount)]);

  it('what the case leaves out of those followed is skipped, and the penalty stays permitted', () => {
    const result = found([single], [procedure({}), procedure({ id: 'notice', followed: true })]);
    expect(result.verdict).toBe('permitted');
    expect(of(result.findings, 'procedure-skipped')).toMatchObject([
      { procedure: { id: 'hearing', required: true }, basis: [{ law: 'x', article: '1' }] },
    ]);
  });

  it('a case that says nothing of procedure has one finding', () => {
    const result = found([single], [procedure({ followed: null }), procedure({ id: 'notice', followed: null })]);
    expect(of(result.findings, 'procedure-skipped')).toEqual([]);
    expect(of(result.findings, 'procedure-not-shown')).toMatchObject([
      { procedures: [{ id: 'hearing' }, { id: 'notice' }], basis: [{ law: 'x' }] },
    ]);
  });

  it('only what the option calls for; one with a single sum is settled, one with a range may depend on the sum', () => {
    const depends = procedure({ required: null, options: [1] });
    expect(
      of(found([single, option([penalty('f', 'fine', between('9', '9'))])], [depends]).findings, 'procedure-skipped'),
    ).toEqual([]);
    expect(
      of(found([single, option([])], [procedure({ required: null, proposed: true })]).findings, 'procedure-skipped'),
    ).toMatchObject([{ procedure: { required: true } }]);
    expect(of(found([ranged], [procedure({ required: null })]).findings, 'procedure-skipped')).toMatchObject([
      { procedure: { required: null } },
    ]);
    const open = found([single], [procedure({ required: null, pending: ['complex'] })]);
    expect(of(open.findings, 'procedure-skipped')).toMatchObject([
      { procedure: { required: null, pending: ['complex'] } },
    ]);
  });

  it.each([
    ['may', [single], procedure({ effect: 'permitted', required: false, proposed: true, followed: null }), true],
    ['must not', [single], undefined, false],
    ['depends on the sum', [ranged], procedure({ effect: 'permitted', required: false, followed: null }), null],
    [
      'must not, another result may',
      [single, option([penalty('w', 'warning')])],
      procedure({ effect: 'permitted', required: false, options: [1] }),
      false,
    ],
  ] as const)('be decided on the spot: %s', (_, options, one, permitted) => {
    const result = found(options, one === undefined ? [] : [one]);
    expect(of(result.findings, 'on-the-spot').map((each) => each.permitted)).toEqual([permitted]);
  });

  it('of a real case: notice, hearing and review', () => {
    const { findings } = rulebook.check({
      ...proposing(permit, [fine('120000'), ...besides]),
      followed: ['officers-two'],
    });
    const skipped = of(findings, 'procedure-skipped').map((one) => one.procedure.id);
    expect(skipped).toContain('prior-notice');
    expect(skipped).not.toContain('officers-two');
    expect(of(findings, 'on-the-spot')).toMatchObject([{ permitted: false }]);
  });
});

describe('time', () => {
  it('a missed deadline has its last day and the day it was done', () => {
    const dates = { ...(lowest.dates as object), decided: '2023-12-01' };
    const result = rulebook.check({ ...proposing(lowest, [fine('30000')]), dates });
    expect(result.verdict).toBe('permitted');
    const missed = of(result.findings, 'deadline-missed');
    expect(missed.map(({ id }) => id)).toContain('decide');
    expect(missed.find(({ id }) => id === 'decide')).toMatchObject({
      due: '2023-08-23',
      done: '2023-12-01',
      counting: 'calendar',
    });
    expect(of(rulebook.check(proposing(lowest, [fine('30000')])).findings, 'deadline-missed')).toEqual([]);
  });
});

it('findings are plain data', () => {
  const result = rulebook.check(proposing(permit, [fine('120000'), ...besides], { circumstances: ['meritorious'] }));
  expect(JSON.parse(JSON.stringify(result.findings))).toEqual(result.findings);
});
