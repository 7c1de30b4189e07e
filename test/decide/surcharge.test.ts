import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surchargeOf } from '../../src/decide/surcharge.js';
import type { Suspension } from '../../src/parse/index.js';
import type { SurchargeRule } from '../../src/resolve/index.js';
import { addPeriod, decimal, nextDay } from '../../src/values/index.js';
import { day } from '../values/published-calendar.js';

const DUE = '2024-03-15';
const basis = [{ law: 'law', title: { 'zh-CN': '法', en: 'law' }, article: '72', paragraph: '1', item: '1' }];

function rule(percentPerDay = '3'): SurchargeRule {
  return {
    id: 'law/surcharge-surcharge',
    key: 'surcharge',
    document: 'law',
    replaces: [],
    source: { file: 'law.yaml', line: 1, column: 1 },
    basis,
    percentPerDay: decimal(percentPerDay),
    afterDeadline: 'pay',
  };
}

type Span = readonly [from: string, until: string, of?: string];

interface Asked {
  readonly fine?: string;
  readonly paid?: string;
  readonly spans?: readonly Span[];
  readonly percent?: string;
  readonly due?: string;
}

function surcharge({ fine, paid, spans = [], percent, due = DUE }: Asked) {
  const suspensions: Suspension[] = spans.map(([from, until, of]) => ({ from, until, of }));
  return surchargeOf(
    rule(percent),
    day(due),
    fine === undefined ? undefined : decimal(fine),
    paid === undefined ? undefined : day(paid),
    suspensions,
  );
}

/** Days, sum and whether the cap is reached. */
function added(asked: Asked) {
  const { days, amount, capped } = surcharge(asked);
  return [days, amount, capped];
}

describe('3 % a day of 10,000 yuan, due on 15 March 2024', () => {
  const cases: readonly (readonly [paid: string, days: string, amount: string, capped: boolean])[] = [
    ['2024-03-01', '0', '0', false],
    ['2024-03-14', '0', '0', false],
    ['2024-03-15', '0', '0', false],
    ['2024-03-16', '1', '300', false],
    ['2024-03-17', '2', '600', false],
    ['2024-03-31', '16', '4800', false],
    ['2024-04-16', '32', '9600', false],
    ['2024-04-17', '33', '9900', false],
    ['2024-04-18', '34', '10000', true],
    ['2024-04-19', '35', '10000', true],
    ['2026-04-18', '764', '10000', true],
  ];
  for (const [paid, days, amount, capped] of cases) {
    it(`paid on ${paid}: ${days} days, ${amount} yuan`, () =>
      expect(added({ fine: '10000', paid })).toEqual([days, amount, capped]));
  }
});

describe('what is known', () => {
  const terms = { from: '2024-03-16', percentPerDay: '3', cappedAfterDays: '34', basis };

  it('nothing yet: the terms', () => {
    expect(surcharge({})).toEqual(terms);
    expect(surcharge({ fine: '10000' })).toEqual(terms);
  });
  it('the day paid, not the fine: the days', () =>
    expect(surcharge({ paid: '2024-04-18' })).toEqual({ ...terms, days: '34', capped: true }));
  it('both: the sum', () =>
    expect(surcharge({ paid: '2024-04-17', fine: '200' })).toEqual({
      ...terms,
      days: '33',
      capped: false,
      amount: '198',
    }));
});

describe('the first day', () => {
  it('is the day after the last for payment, over the end of months and years', () => {
    expect(surcharge({ due: '2024-02-28' }).from).toBe('2024-02-29');
    expect(surcharge({ due: '2023-02-28' }).from).toBe('2023-03-01');
    expect(surcharge({ due: '2023-12-31' }).from).toBe('2024-01-01');
    expect(added({ due: '2024-02-28', fine: '10000', paid: '2024-03-01' })).toEqual(['2', '600', false]);
    expect(added({ due: '2023-02-28', fine: '10000', paid: '2023-03-01' })).toEqual(['1', '300', false]);
  });
});

describe('exact sums', () => {
  const cases: readonly (readonly [fine: string, paid: string, amount: string])[] = [
    ['0', '2024-04-18', '0'],
    ['0.01', '2024-03-16', '0.0003'],
    ['0.01', '2024-04-17', '0.0099'],
    ['0.01', '2024-04-18', '0.01'],
    ['33333.33', '2024-03-16', '999.9999'],
    ['33333.33', '2024-04-17', '32999.9967'],
    ['33333.33', '2024-04-18', '33333.33'],
    ['999999999999999999.99', '2024-03-16', '29999999999999999.9997'],
  ];
  for (const [fine, paid, amount] of cases) {
    it(`${fine} paid on ${paid}: ${amount}`, () => expect(surcharge({ fine, paid }).amount).toBe(amount));
  }
});

describe('other percentages', () => {
  const cases: readonly (readonly [percent: string, days: string])[] = [
    ['1', '100'],
    ['2', '50'],
    ['7', '15'],
    ['0.05', '2000'],
    ['0.03', '3334'],
    ['99', '2'],
    ['100', '1'],
    ['100.000000000001', '1'],
    ['99.999999999999', '2'],
    ['200', '1'],
  ];
  for (const [percent, days] of cases) {
    it(`${percent} %: the fine is reached with ${days} days`, () =>
      expect(surcharge({ percent }).cappedAfterDays).toBe(days));
  }

  it('2 %: 49 days are 98 %, 50 are the fine to the yuan', () => {
    expect(added({ percent: '2', fine: '10000', paid: '2024-05-03' })).toEqual(['49', '9800', false]);
    expect(added({ percent: '2', fine: '10000', paid: '2024-05-04' })).toEqual(['50', '10000', true]);
  });
  it('200 %: the first day is held at the fine', () =>
    expect(added({ percent: '200', fine: '10000', paid: '2024-03-16' })).toEqual(['1', '10000', true]));
  it('none at all is no surcharge', () => {
    expect(() => surcharge({ percent: '0' })).toThrow(RangeError);
    expect(() => surcharge({ percent: '-3' })).toThrow(RangeError);
  });
});

describe('review and litigation (art. 73, paragraph 3): 10,000 yuan paid on 17 April 2024, without them 33 days', () => {
  const cases: readonly (readonly [
    what: string,
    spans: readonly Span[],
    days: string,
    amount: string,
    from?: string,
  ])[] = [
    ['before the due day', [['2024-03-01', '2024-03-14', 'surcharge']], '33', '9900'],
    ['up to the due day', [['2024-03-01', '2024-03-15', 'surcharge']], '33', '9900'],
    ['up to the first day', [['2024-03-01', '2024-03-16', 'surcharge']], '32', '9600', '2024-03-17'],
    ['over the due day', [['2024-03-10', '2024-03-20', 'pay']], '28', '8400', '2024-03-21'],
    ['ten days inside', [['2024-03-20', '2024-03-29', 'surcharge']], '23', '6900'],
    ['named for payment', [['2024-03-20', '2024-03-29', 'pay']], '23', '6900'],
    ['from the second day on', [['2024-03-17', '2024-03-17', 'pay']], '32', '9600'],
    ['on the day paid', [['2024-04-17', '2024-04-17', 'pay']], '32', '9600'],
    ['beyond the day paid', [['2024-04-10', '2024-05-10', 'pay']], '25', '7500'],
    ['after the day paid', [['2024-04-18', '2024-05-10', 'pay']], '33', '9900'],
    ['all the time', [['2024-03-16', '2024-05-10', 'pay']], '0', '0', '2024-05-11'],
    [
      'overlapping',
      [
        ['2024-03-20', '2024-03-29', 'surcharge'],
        ['2024-03-25', '2024-03-31', 'pay'],
      ],
      '21',
      '6300',
    ],
    [
      'adjoining at the start',
      [
        ['2024-03-18', '2024-03-20', 'pay'],
        ['2024-03-16', '2024-03-17', 'pay'],
      ],
      '28',
      '8400',
      '2024-03-21',
    ],
    ['named for another deadline', [['2024-03-20', '2024-03-29', 'decide']], '33', '9900'],
    ['named for none', [['2024-03-20', '2024-03-29']], '33', '9900'],
  ];
  for (const [what, spans, days, amount, from = '2024-03-16'] of cases) {
    it(`${what}: ${days} days, ${amount} yuan`, () => {
      const result = surcharge({ fine: '10000', paid: '2024-04-17', spans });
      expect([result.from, result.days, result.amount, result.capped]).toEqual([from, days, amount, false]);
    });
  }

  it('the cap counts days that count: ten days out put it off by ten', () => {
    const spans: readonly Span[] = [['2024-03-20', '2024-03-29', 'surcharge']];
    expect(added({ fine: '10000', paid: '2024-04-27', spans })).toEqual(['33', '9900', false]);
    expect(added({ fine: '10000', paid: '2024-04-28', spans })).toEqual(['34', '10000', true]);
  });
});

describe('whatever the sums and days', () => {
  const at = (days: number) => addPeriod(day(DUE), { days });
  const fines = fc
    .bigInt({ min: 0n, max: 10n ** 14n })
    .map((fen) => decimal(`${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`));
  const paidAfter = fc.integer({ min: -5, max: 80 });
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: 0, max: 20 }), fc.constantFrom('pay', 'surcharge'))
      .map(([offset, length, of]): Suspension => ({ from: at(offset), until: at(offset + length), of })),
    { maxLength: 4 },
  );

  it('days are those counted one by one, and the sum is exact or the fine', () => {
    fc.assert(
      fc.property(fines, paidAfter, spans, (fine, after, suspensions) => {
        const paid = at(after);
        let counted = 0;
        for (let one = nextDay(day(DUE)); one <= paid; one = nextDay(one)) {
          if (!suspensions.some(({ from, until }) => from <= one && one <= until)) counted += 1;
        }
        const { days, amount, capped } = surchargeOf(rule(), day(DUE), fine, paid, suspensions);
        expect(days).toBe(String(counted));
        expect(capped).toBe(counted >= 34);
        const sum = decimal(amount ?? '');
        expect(sum.lte(fine)).toBe(true);
        expect(capped ? sum.eq(fine) : sum.times(100).eq(fine.times(3 * counted))).toBe(true);
      }),
    );
  });

  it('paying a day later never costs less', () => {
    fc.assert(
      fc.property(fines, paidAfter, spans, (fine, after, suspensions) => {
        const sum = (days: number) => decimal(surchargeOf(rule(), day(DUE), fine, at(days), suspensions).amount ?? '');
        expect(sum(after + 1).gte(sum(after))).toBe(true);
      }),
    );
  });

  it('the first day is after the due day and under no suspension', () => {
    fc.assert(
      fc.property(spans, (suspensions) => {
        const { from } = surchargeOf(rule(), day(DUE), undefined, undefined, suspensions);
        const until = (last: string) => surchargeOf(rule(), day(DUE), undefined, day(last), suspensions).days;
        expect(from > DUE).toBe(true);
        expect(until(from)).toBe('1');
      }),
    );
  });
});
