import { describe, expect, it } from 'vitest';
import { lawRulebook, ordinaryCase } from './rulebook.js';
import { runSuite } from './run-suite.js';

runSuite('deadlines');

const rulebook = lawRulebook();
type Rest = Record<string, unknown>;
const DAYS = {
  committed: '2022-12-01',
  discovered: '2022-12-05',
  filed: '2022-12-10',
  decided: '2023-02-20',
  served: '2023-02-20',
};

describe('art. 72: three percent a day for late payment, at most the fine', () => {
  // One sum of 5,000. Served 2023-02-20, so due on 2023-03-07 (8 days of February and 7 of March). 3 % are 150 a day.
  const late = (paid: string | undefined, rest: Rest = {}) =>
    rulebook.decide(
      ordinaryCase({ violation: 'single', dates: { ...DAYS, ...(paid === undefined ? {} : { paid }) }, ...rest }),
    ).surcharge;
  it.each([
    ['2023-03-07', '0', '0', false],
    ['2023-03-08', '1', '150', false],
    ['2023-03-17', '10', '1500', false],
    ['2023-04-09', '33', '4950', false],
    ['2023-04-10', '34', '5000', true],
    ['2024-03-07', '366', '5000', true],
  ])('art. 72: paid on %s: %s days, %s yuan', (paid, days, amount, capped) =>
    expect(late(paid)).toMatchObject({
      from: '2023-03-08',
      percentPerDay: '3',
      cappedAfterDays: '34',
      days,
      amount,
      capped,
    }),
  );
  it('art. 72: not yet paid: from which day, and no sum', () => {
    const surcharge = late(undefined);
    expect([surcharge?.from, surcharge?.days, surcharge?.amount]).toEqual(['2023-03-08', undefined, undefined]);
  });
  it('art. 72: a range has no sum until one is proposed', () => {
    expect(late('2023-03-08', { violation: 'range' })?.amount).toBe(undefined);
    // 3 % of 20,000.
    expect(late('2023-03-08', { violation: 'range', proposed: [{ type: 'fine', amount: '20000' }] })?.amount).toBe(
      '600',
    );
  });
  it('art. 73(3): days of a review do not count', () => {
    // 8 to 17 March are ten days, of which 10 to 14 do not count: 5 x 150.
    const suspensions = [{ from: '2023-03-10', until: '2023-03-14', of: 'surcharge', reason: 'review' }];
    expect(late('2023-03-17', { suspensions })).toMatchObject({ days: '5', amount: '750' });
  });
  it('art. 60 and 73: time not counted towards the decision does not stop the surcharge', () => {
    const suspensions = [{ from: '2023-03-10', until: '2023-03-14', of: 'decide' }];
    expect(late('2023-03-17', { suspensions })).toMatchObject({ days: '10', amount: '1500' });
  });
  it('art. 72: nothing fined, nothing added', () => {
    expect(late('2023-04-10', { violation: 'warned' })).toBe(null);
    expect(late('2023-04-10', { facts: { circumstances: ['no-subjective-fault'] } })).toBe(null);
  });
  it('art. 67: nothing fined, nothing to pay', () => {
    const due = (rest: Rest) => rulebook.decide(ordinaryCase({ dates: DAYS, ...rest })).deadlines.map(({ id }) => id);
    expect(due({})).toContain('pay');
    expect(due({ violation: 'warned' })).not.toContain('pay');
    expect(due({ facts: { circumstances: ['no-subjective-fault'] } })).not.toContain('pay');
  });
  it('art. 67: not served, no day for payment', () => {
    const { served: _, ...dates } = DAYS;
    expect(rulebook.decide(ordinaryCase({ violation: 'single', dates })).surcharge).toBe(null);
  });
});

describe('art. 85: beyond the last published year', () => {
  it('art. 85: working days of 2027 are provisional', () => {
    const dates = { committed: '2026-06-01', discovered: '2026-06-02', filed: '2026-11-01', decided: '2026-12-30' };
    const serve = rulebook.decide(ordinaryCase({ dates })).deadlines.find(({ id }) => id === 'serve');
    expect(serve?.provisional).toBe(true);
  });
  it('art. 85: calendar days are certain in any year', () => {
    const dates = { committed: '2030-06-01', discovered: '2030-06-02', filed: '2030-11-01', decided: '2030-12-30' };
    const decide = rulebook.decide(ordinaryCase({ dates })).deadlines.find(({ id }) => id === 'decide');
    // 29 days are left of November, 31 of December: 60; 30 of January.
    expect([decide?.due, decide?.provisional]).toEqual(['2031-01-30', false]);
  });
});

describe('art. 60: what a suspension names', () => {
  it('a name that is no deadline of these rules is refused, and not passed over in silence', () =>
    expect(() =>
      rulebook.decide(
        ordinaryCase({ dates: DAYS, suspensions: [{ from: '2023-01-01', until: '2023-01-05', of: 'decision' }] }),
      ),
    ).toThrow());
  it('one that ends before it begins is refused', () =>
    expect(() =>
      rulebook.decide(ordinaryCase({ dates: DAYS, suspensions: [{ from: '2023-01-05', until: '2023-01-01' }] })),
    ).toThrow());
  it('an act that ends before it begins is refused', () =>
    expect(() => rulebook.decide(ordinaryCase({ dates: { ...DAYS, ended: '2022-11-30' } }))).toThrow());
});
