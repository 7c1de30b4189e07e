import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookBack } from '../../src/decide/earlier-cases.js';
import type { EarlierCase } from '../../src/parse/index.js';
import type { Citation, LookBack } from '../../src/resolve/index.js';
import { addPeriod } from '../../src/values/index.js';
import { day } from '../values/published-calendar.js';

const title = { 'zh-CN': '法', en: 'law' };
const provision: Citation = { law: 'water-law', title, article: '83', paragraph: '1', item: '2' };
const COMMITTED = '2024-03-15';

function rule(changes: Partial<LookBack> = {}): LookBack {
  return { counts: 'acts', same: 'any', calendarYear: false, includingThis: false, ...changes };
}

function count(
  look: LookBack,
  earlier: readonly EarlierCase[],
  committed = COMMITTED,
  provisions = [provision],
): number | undefined {
  return lookBack(look, earlier, { committed: day(committed), provisions, names: ['2.7', 'discharge-over-limit'] });
}

/** Every earlier case of these tests says what has to be known of it. */
function known(count: number | undefined): number {
  if (count === undefined) throw new Error('the list does not tell');
  return count;
}

const acts = (...days: string[]): EarlierCase[] => days.map((committed) => ({ committed }));

describe('the window', () => {
  const cases: readonly (readonly [look: Partial<LookBack>, committed: string, earlier: string, counted: boolean])[] = [
    [{}, '2024-03-15', '1999-01-01', true],
    [{}, '2024-03-15', '2024-03-14', true],
    [{}, '2024-03-15', '2024-03-15', true],
    [{}, '2024-03-15', '2024-03-16', false],
    [{ within: { years: 2 } }, '2024-03-15', '2022-03-14', false],
    [{ within: { years: 2 } }, '2024-03-15', '2022-03-15', true],
    [{ within: { years: 2 } }, '2024-03-15', '2024-03-15', true],
    [{ within: { years: 2 } }, '2024-03-15', '2024-03-16', false],
    // Two years before 29 February 2024 is 28 February 2022.
    [{ within: { years: 2 } }, '2024-02-29', '2022-02-27', false],
    [{ within: { years: 2 } }, '2024-02-29', '2022-02-28', true],
    [{ within: { years: 1 } }, '2025-02-28', '2024-02-27', false],
    [{ within: { years: 1 } }, '2025-02-28', '2024-02-28', true],
    [{ within: { months: 6 } }, '2024-08-31', '2024-02-28', false],
    [{ within: { months: 6 } }, '2024-08-31', '2024-02-29', true],
    [{ within: { days: 30 } }, '2024-03-15', '2024-02-13', false],
    [{ within: { days: 30 } }, '2024-03-15', '2024-02-14', true],
    [{ calendarYear: true }, '2024-03-15', '2023-12-31', false],
    [{ calendarYear: true }, '2024-03-15', '2024-01-01', true],
    [{ calendarYear: true }, '2024-03-15', '2024-03-15', true],
    [{ calendarYear: true }, '2024-03-15', '2024-03-16', false],
    [{ calendarYear: true }, '2024-01-01', '2023-12-31', false],
    [{ calendarYear: true }, '2024-01-01', '2024-01-01', true],
    [{ calendarYear: true }, '2024-12-31', '2024-01-01', true],
    // Both: the later of the two first days.
    [{ calendarYear: true, within: { months: 2 } }, '2024-03-15', '2024-01-14', false],
    [{ calendarYear: true, within: { months: 2 } }, '2024-03-15', '2024-01-15', true],
    [{ calendarYear: true, within: { years: 2 } }, '2024-03-15', '2023-12-31', false],
    [{ calendarYear: true, within: { years: 2 } }, '2024-03-15', '2024-01-01', true],
  ];
  for (const [look, committed, earlier, counted] of cases) {
    it(`${JSON.stringify(look)} before ${committed}: ${earlier} ${counted ? 'counts' : 'does not count'}`, () =>
      expect(count(rule(look), acts(earlier), committed)).toBe(counted ? 1 : 0));
  }

  it('counts every case in it, two of one day as well, and not this act', () => {
    const earlier = acts('2022-03-14', '2022-03-15', '2023-01-01', '2023-01-01', '2024-03-15', '2024-03-16');
    expect(count(rule({ within: { years: 2 } }), earlier)).toBe(4);
    expect(count(rule({ within: { years: 2 }, includingThis: true }), earlier)).toBe(4);
    expect(count(rule(), [])).toBe(0);
  });
});

describe('acts and penalties', () => {
  const within = { years: 1 };
  const look = { acts: rule({ within }), penalties: rule({ within, counts: 'penalties' }) };

  it('an act in the window may have been penalised after this act, or an old act within it', () => {
    const penalisedLater: EarlierCase = { committed: '2024-03-01', decided: '2024-03-16' };
    expect(count(look.acts, [penalisedLater])).toBe(1);
    expect(count(look.penalties, [penalisedLater])).toBe(0);
    const oldAct: EarlierCase = { committed: '2023-03-14', decided: '2023-03-15' };
    expect(count(look.acts, [oldAct])).toBe(0);
    expect(count(look.penalties, [oldAct])).toBe(1);
  });

  it('first and last day of the window, by the day of the penalty', () => {
    const decided = (text: string): EarlierCase => ({ committed: '2020-01-01', decided: text });
    const counts = ['2023-03-14', '2023-03-15', '2024-03-15', '2024-03-16'].map((text) =>
      count(look.penalties, [decided(text)]),
    );
    expect(counts).toEqual([0, 1, 1, 0]);
  });

  it('what has not been penalised is no penalty', () => {
    expect(count(look.penalties, acts('2024-01-01'))).toBe(0);
    expect(count(look.acts, acts('2024-01-01'))).toBe(1);
  });
});

describe('the same', () => {
  const under = (...clauses: NonNullable<EarlierCase['clauses']>): EarlierCase => ({
    committed: '2024-01-01',
    clauses,
  });
  const same = rule({ same: 'clause' });

  it('clause: law and article agree, paragraph and item as far as both name them', () => {
    const place = { law: 'water-law', article: '83' };
    const counted = [
      place,
      { ...place, paragraph: '1' },
      { ...place, item: '2' },
      { ...place, paragraph: '1', item: '2' },
    ];
    for (const clause of counted) expect(count(same, [under(clause)]), JSON.stringify(clause)).toBe(1);
    const others = [
      { ...place, law: 'air-law' },
      { ...place, article: '84' },
      { ...place, paragraph: '2' },
      { ...place, item: '1' },
      { ...place, paragraph: '2', item: '2' },
      { ...place, paragraph: '1', item: '1' },
    ];
    for (const clause of others) expect(count(same, [under(clause)]), JSON.stringify(clause)).toBe(0);
  });

  it('clause: a provision without paragraph or item fits all of its article', () => {
    const whole: Citation = { law: 'water-law', title, article: '83' };
    expect(
      count(same, [under({ law: 'water-law', article: '83', paragraph: '7', item: '9' })], COMMITTED, [whole]),
    ).toBe(1);
    expect(count(same, [under({ law: 'water-law', article: '84' })], COMMITTED, [whole])).toBe(0);
  });

  it('clause: one of several is enough, and a case counts once', () => {
    const other: Citation = { law: 'air-law', title, article: '99' };
    const both = under({ law: 'air-law', article: '99' }, { law: 'water-law', article: '83' });
    expect(count(same, [both], COMMITTED, [provision, other])).toBe(1);
    expect(
      count(same, [under({ law: 'soil-law', article: '1' }, { law: 'air-law', article: '99' })], COMMITTED, [other]),
    ).toBe(1);
  });

  it('clause: a case that names none may be under the same, unless it is the same violation', () => {
    expect(count(same, acts('2024-01-01'))).toBeUndefined();
    expect(count(same, [{ committed: '2024-01-01', violation: '2.70' }])).toBeUndefined();
    expect(count(same, [{ committed: '2024-01-01', violation: '2.7' }])).toBe(1);
    expect(count(same, [under()])).toBe(0);
  });

  it('violation: by code or id; open where the case names none', () => {
    const look = rule({ same: 'violation' });
    const of = (violation: string): EarlierCase => ({ committed: '2024-01-01', violation });
    expect(count(look, [of('2.7')])).toBe(1);
    expect(count(look, [of('discharge-over-limit')])).toBe(1);
    expect(count(look, [of('2.70')])).toBe(0);
    expect(count(look, acts('2024-01-01'))).toBeUndefined();
    expect(count(rule(), [of('2.70')])).toBe(1);
  });
});

describe('broken invariants', () => {
  it('a day that does not exist', () => {
    expect(() => count(rule(), acts('2023-02-29'))).toThrow(RangeError);
    expect(() => count(rule({ counts: 'penalties' }), [{ committed: '2023-01-01', decided: '2023-02-30' }])).toThrow(
      RangeError,
    );
  });
});

describe('whatever the earlier cases', () => {
  const list = fc.array(
    fc.integer({ min: -1500, max: 100 }).map((days) => {
      const base = day('2020-01-01');
      return { committed: addPeriod(base, { days: 1500 + days }) };
    }),
    { maxLength: 12 },
  );
  const committed = addPeriod(day('2020-01-01'), { days: 1500 });

  it('their order makes no difference, and a longer window never counts fewer', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 40 }), (earlier, months) => {
        const look = rule({ within: { months } });
        const counted = known(count(look, earlier, committed));
        expect(count(look, [...earlier].reverse(), committed)).toBe(counted);
        expect(known(count(rule({ within: { months: months + 1 } }), earlier, committed))).toBeGreaterThanOrEqual(
          counted,
        );
        expect(known(count(rule(), earlier, committed))).toBeGreaterThanOrEqual(counted);
      }),
    );
  });

  it('the count is the sum of what each counts alone', () => {
    fc.assert(
      fc.property(list, fc.boolean(), (earlier, calendarYear) => {
        const look = rule({ within: { years: 1 }, calendarYear });
        const alone = earlier.reduce((sum, one) => sum + known(count(look, [one], committed)), 0);
        expect(count(look, earlier, committed)).toBe(alone);
      }),
    );
  });
});
