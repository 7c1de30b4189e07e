import { describe, expect, it } from 'vitest';
import { ProblemsError, type Proposed } from '../../src/index.js';
import { check } from '../../src/review/index.js';
import { between, decisionOf, fine, inShort, option, penalty, proposing, rulebook, workedCase } from './proposals.js';

const fined = (min: string, max: string) => decisionOf([option([penalty('fine', 'fine', between(min, max))])]);
const decision = { ...fined('1', '5'), acts: [fined('10', '20'), fined('100', '200')] };
const acts = [{ id: 'dust', violation: '2.1' }, { violation: '3.1' }];
const on = (act: string, amount: string): Proposed => fine(amount, { act });

describe('several acts', () => {
  it('are judged each by itself; what names no act is for the first', () => {
    const result = check(decision, [on('3.1', '150'), fine('5'), on('dust', '20')], acts);
    expect(inShort(result)).toBe('permitted: within');
    expect(result.acts.map((one) => [one.act, one.verdict, one.penalties.length])).toEqual([
      [0, 'permitted', 1],
      [1, 'permitted', 1],
    ]);
    expect(result.findings.map(({ kind }) => kind)).not.toContain('act-not-examined');
  });

  it('one that is not permitted decides the whole', () => {
    const result = check(decision, [fine('5'), on('dust', '20.01')], acts);
    expect(inShort(result)).toBe('not-permitted: within');
    expect(result.acts[0]?.penalties[0]).toMatchObject({ verdict: 'above', distance: '0.01' });
  });

  it('an act of which nothing is said is not examined', () => {
    const last = check(decision, [fine('5'), on('dust', '15')], acts);
    expect(last.verdict).toBe('permitted');
    expect(last.findings.filter(({ kind }) => kind === 'act-not-examined')).toMatchObject([{ act: 1 }]);
    const first = check(decision, [on('dust', '15')], acts);
    expect(first).toMatchObject({ verdict: 'permitted', option: null, penalties: [] });
    expect(first.findings).toMatchObject([{ act: null }, { act: 1 }]);
  });

  it('to propose nothing is to propose nothing for any', () => {
    const result = check(decision, [], acts);
    expect([result.verdict, ...result.acts.map(({ verdict }) => verdict)]).toEqual(Array(3).fill('not-permitted'));
  });
});

describe('a case with two acts', () => {
  const lowest = workedCase('1.1', 'every level at its lowest');
  const permit = workedCase('8.42', 'a permit transferred for the first time in five years');
  const both = { ...lowest, acts: [{ id: 'permit', violation: '8.42', facts: permit.facts }] };
  const besides: readonly Proposed[] = [
    { type: 'confiscate-illegal-property', act: 'permit' },
    { type: 'other', name: '不得再次申请排污许可证', duration: '3 years', act: '8.42' },
  ];

  it.each([
    ['30000', '120000', 'permitted'],
    ['30000', '150000', 'not-permitted'],
    ['30000.01', '120000', 'not-permitted'],
  ])('%s and %s: %s', (first, second, verdict) => {
    const proposed = [fine(first), on('permit', second), ...besides];
    expect(rulebook.check({ ...proposing(both, proposed) }).verdict).toBe(verdict);
  });

  it.each([
    ['permits', 'act-unknown'],
    ['8.4', 'act-unknown'],
  ])('there is no act %s', (name, code) => {
    expect(() => rulebook.check(proposing(both, [on(name, '1')]))).toThrow(ProblemsError);
    try {
      rulebook.check(proposing(both, [on(name, '1')]));
    } catch (error) {
      const [found] = error instanceof ProblemsError ? error.problems : [];
      expect(found).toMatchObject({ code, path: ['proposed', 0, 'act'] });
    }
  });

  it('a violation that two acts share does not tell them apart', () => {
    const twice = { ...both, acts: [...both.acts, { violation: '8.42', facts: permit.facts }] };
    try {
      rulebook.check(proposing(twice, [on('8.42', '1')]));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ problems: [{ code: 'act-unclear' }] });
    }
  });
});
