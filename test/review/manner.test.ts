import { describe, expect, it } from 'vitest';
import type { Option, Proposed } from '../../src/index.js';
import { check } from '../../src/review/index.js';
import { between, decisionOf, fine, inShort, option, penalty, proposing, rulebook, workedCase } from './proposals.js';

const permit = workedCase('8.42', 'a permit transferred for the first time in five years');
const documents: Proposed = { type: 'confiscate-illegal-property' };
const revoke: Proposed = { type: 'revoke-permit' };
const ban: Proposed = { type: 'other', name: '不得再次申请排污许可证', duration: '3 years' };
const person = (name?: string) => ({
  target: 'responsible-person' as const,
  ...(name !== undefined && { person: name }),
});

const against = (options: readonly Option[], proposed: readonly Proposed[]) => check(decisionOf(options), proposed);
const short = (options: readonly Option[], proposed: readonly Proposed[]) => inShort(against(options, proposed));

describe('what the party is given together', () => {
  it.each([
    [[fine('120000'), documents, ban], 'permitted: within, within, within'],
    [[ban, revoke, fine('120000')], 'permitted: within, within, within'],
    [[fine('120000'), ban], 'not-permitted: within, within, required-missing'],
    [[fine('120000'), documents], 'not-permitted: within, within, required-missing'],
    [[documents, ban], 'not-permitted: within, within, required-missing'],
    [[fine('120000'), documents, revoke, ban], 'not-permitted: within, within, type-not-permitted, within'],
    [[fine('60000'), fine('120000'), documents, ban], 'not-permitted: type-not-permitted, within, within, within'],
    [
      [fine('120000'), documents, ban, { type: 'detention', duration: '5 days' }],
      'not-permitted: within, within, within, type-not-permitted',
    ],
    [
      [fine('120000'), documents, { ...ban, name: '限制从业' }],
      'not-permitted: within, within, type-not-permitted, required-missing',
    ],
    [
      [
        fine('120000'),
        { ...documents, name: '没收相关证件' },
        { ...ban, name: 'Bar from applying for a pollutant discharge permit again' },
      ],
      'permitted: within, within, within',
    ],
    [
      [fine('120000'), { ...documents, name: '没收设备' }, ban],
      'not-permitted: within, type-not-permitted, within, required-missing',
    ],
  ] satisfies [Proposed[], string][])('article 41: %j', (proposed, verdict) => {
    expect(inShort(rulebook.check(proposing(permit, proposed)))).toBe(verdict);
  });

  it('says why a penalty has no place beside the others', () => {
    const reasons = (proposed: readonly Proposed[]) =>
      rulebook.check(proposing(permit, proposed)).penalties.map(({ reason, permitted }) => [reason, permitted?.id]);
    expect(reasons([fine('120000'), fine('110000'), documents, ban])[1]).toEqual(['proposed-twice', 'fine']);
    expect(reasons([fine('120000'), documents, revoke, ban])[2]).toEqual([
      'other-of-choice-proposed',
      'confiscate-documents',
    ]);
    expect(reasons([fine('120000'), { ...documents, name: '没收设备' }, ban])[1]).toEqual([
      'other-name',
      'confiscate-documents',
    ]);
  });

  it('an optional penalty may be left out, and of an optional choice one may be imposed', () => {
    const optional = { necessity: 'optional', choice: 'closure' } as const;
    const options = [
      option([
        penalty('fine', 'fine', between('1', '10')),
        penalty('suspend', 'suspend-business', optional),
        penalty('close', 'close-business', optional),
      ]),
    ];
    const [suspend, close]: Proposed[] = [{ type: 'suspend-business' }, { type: 'close-business' }];
    if (suspend === undefined || close === undefined) throw new Error('unreachable');
    expect(short(options, [fine('5')])).toBe('permitted: within');
    expect(short(options, [fine('5'), close])).toBe('permitted: within, within');
    expect(short(options, [fine('5'), close, suspend])).toBe('not-permitted: within, within, type-not-permitted');
  });

  it('a choice between two fines is held against the one that fits', () => {
    const choice = { necessity: 'alternative', choice: 'a' } as const;
    const options = [
      option([
        penalty('low', 'fine', { ...choice, ...between('1', '5') }),
        penalty('high', 'fine', { ...choice, ...between('10', '20') }),
      ]),
    ];
    expect(short(options, [fine('15')])).toBe('permitted: within');
    expect(short(options, [fine('7')])).toBe('not-permitted: above 2');
    expect(short(options, [fine('3'), fine('15')])).toBe('not-permitted: within, type-not-permitted');
  });

  it('two fines that the law adds up are told apart in any order', () => {
    const options = [option([penalty('a', 'fine', between('1', '15')), penalty('b', 'fine', between('10', '20'))])];
    expect(short(options, [fine('12'), fine('3')])).toBe('permitted: within, within');
    expect(short(options, [fine('3'), fine('12')])).toBe('permitted: within, within');
    expect(short(options, [fine('3'), fine('4')])).toBe('not-permitted: within, below 6');
  });
});

describe('responsible persons', () => {
  const options = [
    option([
      penalty('unit-fine', 'fine', between('100', '200')),
      penalty('person-fine', 'fine', { target: 'responsible-person', ...between('1', '10') }),
      penalty('warning', 'warning', { target: 'responsible-person' }),
    ]),
  ];
  const warning = (name?: string): Proposed => ({ type: 'warning', ...person(name) });

  it('are punished apart from the party', () => {
    expect(short(options, [fine('100')])).toBe('permitted: within');
    expect(short(options, [fine('5', person()), warning()])).toBe('permitted: within, within');
    expect(short(options, [fine('5')])).toBe('not-permitted: below 95');
    expect(short(options, [{ type: 'warning' }])).toBe('not-permitted: type-not-permitted, required-missing');
  });

  it('are each held against the whole of it, once they are told apart', () => {
    expect(short(options, [fine('5', person('甲')), warning('甲'), fine('6', person('乙')), warning('乙')])).toBe(
      'permitted: within, within, within, within',
    );
    const result = against(options, [fine('5', person('甲')), warning('甲'), fine('6', person('乙'))]);
    expect(inShort(result)).toBe('not-permitted: within, within, within, required-missing');
    expect(result.penalties[3]).toMatchObject({ person: '乙', permitted: { id: 'warning' } });
    expect(short(options, [fine('5', person('甲')), fine('6', person('甲')), warning('甲')])).toBe(
      'not-permitted: within, type-not-permitted, within',
    );
  });

  it('unnamed and several: whether one is fined twice is open, whether a sum is permitted is not', () => {
    const result = against(options, [fine('5', person()), fine('6', person()), warning()]);
    expect(inShort(result)).toBe('undetermined: within, undetermined, within');
    expect(result.penalties[1]?.reason).toBe('person-not-named');
    expect(short(options, [fine('5', person()), fine('11', person()), warning()])).toBe(
      'not-permitted: within, above 1, within',
    );
  });
});

describe('figures', () => {
  const only = (...args: Parameters<typeof penalty>) => [option([penalty(...args)])];
  const months = (min: number, max: number) => ({
    duration: { min: { months: min }, max: { months: max }, minInclusive: true, maxInclusive: false },
  });

  it.each([
    ['0', 'not-permitted: below 0.01'],
    ['-5', 'not-permitted: below 5.01'],
    ['0.01', 'permitted: within'],
    ['500', 'permitted: within'],
    ['500.01', 'not-permitted: above 0.01'],
  ])('without a minimum a fine is still more than nothing: %s', (amount, verdict) => {
    expect(short(only('fine', 'fine', between(undefined, '500')), [fine(amount)])).toBe(verdict);
  });

  it('without a maximum none is too high', () => {
    expect(short(only('fine', 'fine', between('10', undefined)), [fine('999999999999')])).toBe('permitted: within');
  });

  it('a figure that is not stated, or that the rules do not give, is not guessed', () => {
    const reason = (options: readonly Option[], one: Proposed) => against(options, [one]).penalties[0]?.reason;
    expect(reason(only('fine', 'fine', between('1', '5')), { type: 'fine' })).toBe('figure-not-proposed');
    expect(reason(only('stop', 'suspend-permit', months(3, 6)), { type: 'suspend-permit' })).toBe(
      'figure-not-proposed',
    );
    const confiscation = only('gains', 'confiscate-illegal-gains');
    expect(short(confiscation, [{ type: 'confiscate-illegal-gains' }])).toBe('permitted: within');
    expect(reason(confiscation, { type: 'confiscate-illegal-gains', amount: '9000000' })).toBe('figure-not-in-rules');
    expect(reason(only('stop', 'suspend-business'), { type: 'suspend-business', duration: '1 year' })).toBe(
      'figure-not-in-rules',
    );
  });

  it.each([
    ['2 months', 'not-permitted: below'],
    ['85 days', 'not-permitted: below'],
    ['90 days', 'undetermined: undetermined'],
    ['3 months', 'permitted: within'],
    ['5 months', 'permitted: within'],
    ['6 months', 'not-permitted: above'],
    ['1 year', 'not-permitted: above'],
  ])('a permit suspended for %s where 3 to under 6 months are permitted', (duration, verdict) => {
    expect(short(only('stop', 'suspend-permit', months(3, 6)), [{ type: 'suspend-permit', duration }])).toBe(verdict);
  });

  it('no time is not a duration, and life is longer than any', () => {
    const upTo = only('ban', 'bar-from-practice', { duration: { max: { years: 5 }, maxInclusive: true } });
    const life = only('ban', 'bar-from-practice', { duration: { life: true } });
    const barred = (options: readonly Option[], duration: string) =>
      short(options, [{ type: 'bar-from-practice', duration }]);
    expect(barred(upTo, '0 days')).toBe('not-permitted: below');
    expect(barred(upTo, '1 day')).toBe('permitted: within');
    expect(barred(upTo, 'life')).toBe('not-permitted: above');
    expect(barred(life, 'life')).toBe('permitted: within');
    expect(barred(life, '50 years')).toBe('not-permitted: below');
  });
});
