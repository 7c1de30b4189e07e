import { describe, expect, it } from 'vitest';
import { type Decision, explain } from '../../src/index.js';
import { lawRulebook, ordinaryCase } from './rulebook.js';

const FORCE = '  inForce: { from: 2022-07-01, until: 2023-03-31 }\n';
const HEADER = '  extends: [administrative-penalty-law]\n';
const rulebook = lawRulebook((text, file) =>
  file === 'made-up-law.yaml' ? text.replace(HEADER, HEADER + FORCE) : text,
);
const timeless = lawRulebook();

type Rest = Parameters<typeof ordinaryCase>[0];

const doneOn = (committed: string | undefined, rest: Rest = {}) => {
  const day = committed === undefined ? {} : { committed };
  return ordinaryCase({ dates: { ...day, discovered: '2023-04-01', decided: '2023-06-01' }, ...rest });
};
const saidOf = ({ notes }: Decision) => notes.filter(({ code }) => code === 'law-not-in-force');
const isSaid = (committed: string | undefined, rest?: Rest) =>
  saidOf(rulebook.decide(doneOn(committed, rest))).length > 0;

describe('a law that was not in force on the last day of the act is named (art. 37)', () => {
  it('not on the first and the last day in force, but on the day before and the day after', () => {
    expect(isSaid('2022-06-30')).toBe(true);
    expect(isSaid('2022-07-01')).toBe(false);
    expect(isSaid('2023-03-31')).toBe(false);
    expect(isSaid('2023-04-01')).toBe(true);
  });

  it('an act that continued into the time in force was done in it', () => {
    const dates = { committed: '2022-01-01', ended: '2022-07-01', discovered: '2022-08-01', decided: '2022-10-01' };
    expect(isSaid(undefined, { dates })).toBe(false);
  });

  it('the day of the act is not known: nothing is said of it', () => {
    expect(isSaid(undefined)).toBe(false);
  });

  it('says which law, which place and which days, and changes nothing else', () => {
    const given = doneOn('2022-06-30');
    const decision = rulebook.decide(given);
    expect(saidOf(decision)).toMatchObject([
      {
        figures: { law: 'made-up-law', act: '2022-06-30', from: '2022-07-01', until: '2023-03-31' },
        basis: [{ law: 'made-up-law', article: '1' }],
      },
    ]);
    const without = timeless.decide(given);
    expect(saidOf(without)).toEqual([]);
    expect([decision.outcome, decision.options]).toEqual([without.outcome, without.options]);
  });

  it('general rules that come along say nothing: the order to correct of the law of 2021 for an act of 2020', () => {
    const decision = timeless.decide(
      doneOn('2020-05-01', { dates: { committed: '2020-05-01', decided: '2020-06-01' } }),
    );
    expect(decision.options.flatMap(({ orders }) => orders.map(({ type }) => type))).toContain('correct');
    expect(saidOf(decision)).toEqual([]);
  });

  it('no penalty rests on it where none is imposed', () => {
    // Two years from 30 June 2020 ran out before the act was discovered.
    const decision = rulebook.decide(doneOn('2020-06-30'));
    expect([decision.outcome, saidOf(decision)]).toEqual(['no-penalty', []]);
  });

  it('is told in both languages, with the title and the days', () => {
    const decision = rulebook.decide(doneOn('2022-06-30'));
    const told = (locale: 'zh-CN' | 'en') => explain(decision, { locale, format: 'markdown' });
    expect(told('en')).toContain('Made-up Law was not in force on the day of the act or of its end, 30 June 2022');
    expect(told('zh-CN')).toContain('（2022年6月30日）不在《虚构法》的施行期内（2022年7月1日起，至2023年3月31日止）');
  });
});
