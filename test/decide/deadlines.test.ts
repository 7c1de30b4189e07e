import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../src/decide/procedure-dates.js';
import type { ReadDates } from '../../src/decide/read-dates.js';
import type { Suspension } from '../../src/parse/index.js';
import type { DeadlineRule } from '../../src/resolve/index.js';
import { addPeriod, addWorkingDays, createWorkingDayCalendar, isWorkingDay, nextDay } from '../../src/values/index.js';
import { day, publishedCalendar } from '../values/published-calendar.js';

const calendar = publishedCalendar();

function rule(changes: Partial<DeadlineRule> = {}): DeadlineRule {
  return {
    id: 'law/deadline-decide',
    key: 'decide',
    document: 'law',
    replaces: [],
    source: { file: 'law.yaml', line: 1, column: 1 },
    basis: [{ law: 'law', title: { 'zh-CN': '法', en: 'law' }, article: '60' }],
    label: { 'zh-CN': '决定', en: 'decision' },
    after: 'filed',
    within: { days: 10 },
    counting: 'calendar',
    suspendable: true,
    ...changes,
  };
}

function dates(texts: Partial<Record<keyof ReadDates, string>>): ReadDates {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, day(text)]));
}

type Span = readonly [from: string, until: string, of?: string];

function suspensions(spans: readonly Span[]): Suspension[] {
  return spans.map(([from, until, of]) => ({ from, until, of }));
}

/** The one deadline of a case: its last day, and the days that were not counted. */
function dueOf(
  one: DeadlineRule,
  filed: string,
  spans: readonly Span[] = [],
): readonly [due: string, suspended?: string] {
  const [deadline, ...others] = deadlinesOf([one], dates({ filed }), suspensions(spans), calendar);
  if (deadline === undefined || others.length > 0) throw new Error('one deadline');
  return deadline.suspended === undefined ? [deadline.due] : [deadline.due, deadline.suspended];
}

describe('without suspensions', () => {
  it('90 days from 25 May 2023: 6 in May, 30, 31, 23 in August', () =>
    expect(dueOf(rule({ within: { days: 90 } }), '2023-05-25')).toEqual(['2023-08-23']));

  it('three months end on the same day of the month, or on its last', () => {
    expect(dueOf(rule({ within: { months: 3 } }), '2023-05-25')).toEqual(['2023-08-25']);
    expect(dueOf(rule({ within: { months: 3 } }), '2023-11-30')).toEqual(['2024-02-29']);
  });

  it('a last day of calendar counting stays where it is on a holiday (30 September 2023)', () =>
    expect(dueOf(rule({ within: { days: 15 } }), '2023-09-15')).toEqual(['2023-09-30']));

  it('seven working days over the Spring Festival of 2024: Sun 4 to Fri 9, then Sun 18 February', () =>
    expect(dueOf(rule({ within: { days: 7 }, counting: 'working' }), '2024-02-02')).toEqual(['2024-02-18']));

  it('a step whose starting day the case does not give has no deadline', () =>
    expect(deadlinesOf([rule()], dates({ committed: '2024-01-10' }), [], calendar)).toEqual([]));

  it('all that is said of one', () => {
    const { label, basis } = rule();
    expect(deadlinesOf([rule()], dates({ filed: '2024-01-10' }), [], calendar)).toEqual([
      { id: 'decide', label, due: '2024-01-20', missed: null, counting: 'calendar', provisional: false, basis },
    ]);
  });
});

describe('kept or missed', () => {
  const missed = (one: DeadlineRule, done: string | undefined, spans: readonly Span[] = []) => {
    const given = dates({ filed: '2024-01-10', ...(done === undefined ? {} : { decided: done }) });
    const [deadline] = deadlinesOf([one], given, suspensions(spans), calendar);
    return [deadline?.done, deadline?.missed];
  };
  const decided = rule({ done: 'decided' });

  it('on the last day it is kept, the day after it is missed', () => {
    expect(missed(decided, '2024-01-10')).toEqual(['2024-01-10', false]);
    expect(missed(decided, '2024-01-20')).toEqual(['2024-01-20', false]);
    expect(missed(decided, '2024-01-21')).toEqual(['2024-01-21', true]);
  });

  it('the last day that a suspension has moved is the one that counts', () => {
    expect(missed(decided, '2024-01-22', [['2024-01-12', '2024-01-13']])).toEqual(['2024-01-22', false]);
    expect(missed(decided, '2024-01-23', [['2024-01-12', '2024-01-13']])).toEqual(['2024-01-23', true]);
  });

  it('working days: 18 February 2024 is the last of seven from 2 February', () => {
    const serve = rule({ after: 'decided', done: 'served', within: { days: 7 }, counting: 'working' });
    const served = (text: string) =>
      deadlinesOf([serve], dates({ decided: '2024-02-02', served: text }), [], calendar).map((one) => one.missed);
    expect(served('2024-02-18')).toEqual([false]);
    expect(served('2024-02-19')).toEqual([true]);
  });

  it('nobody knows where the case gives no day, or the rule names none', () => {
    expect(missed(decided, undefined)).toEqual([undefined, null]);
    expect(missed(rule(), '2024-03-01')).toEqual([undefined, null]);
  });
});

describe('suspensions of calendar days: 10 days from 10 January 2024, without them 20 January', () => {
  const cases: readonly (readonly [what: string, spans: readonly Span[], due: string, suspended?: string])[] = [
    ['before', [['2024-01-01', '2024-01-09']], '2024-01-20'],
    ['up to the first day, which is not counted anyway', [['2024-01-01', '2024-01-10']], '2024-01-20'],
    ['up to the first day that counts', [['2024-01-01', '2024-01-11']], '2024-01-21', '1'],
    ['one day', [['2024-01-11', '2024-01-11']], '2024-01-21', '1'],
    ['inside', [['2024-01-12', '2024-01-14']], '2024-01-23', '3'],
    ['on the last day', [['2024-01-20', '2024-01-20']], '2024-01-21', '1'],
    ['from the last day on', [['2024-01-20', '2024-01-25']], '2024-01-26', '6'],
    ['out of the period, into the next month', [['2024-01-18', '2024-01-31']], '2024-02-03', '14'],
    ['all of it', [['2024-01-01', '2024-01-31']], '2024-02-10', '21'],
    ['the day after the last', [['2024-01-21', '2024-01-25']], '2024-01-20'],
    [
      'on the last day that another has moved',
      [
        ['2024-01-12', '2024-01-14'],
        ['2024-01-23', '2024-01-23'],
      ],
      '2024-01-24',
      '4',
    ],
    [
      'the day after that',
      [
        ['2024-01-12', '2024-01-14'],
        ['2024-01-24', '2024-01-24'],
      ],
      '2024-01-23',
      '3',
    ],
    [
      'given in another order',
      [
        ['2024-01-23', '2024-01-23'],
        ['2024-01-12', '2024-01-14'],
      ],
      '2024-01-24',
      '4',
    ],
    [
      'overlapping',
      [
        ['2024-01-12', '2024-01-14'],
        ['2024-01-14', '2024-01-16'],
      ],
      '2024-01-25',
      '5',
    ],
    [
      'one inside the other',
      [
        ['2024-01-12', '2024-01-16'],
        ['2024-01-13', '2024-01-14'],
      ],
      '2024-01-25',
      '5',
    ],
    [
      'twice the same',
      [
        ['2024-01-12', '2024-01-14'],
        ['2024-01-12', '2024-01-14'],
      ],
      '2024-01-23',
      '3',
    ],
    [
      'adjoining',
      [
        ['2024-01-12', '2024-01-13'],
        ['2024-01-14', '2024-01-16'],
      ],
      '2024-01-25',
      '5',
    ],
    ['named for it', [['2024-01-12', '2024-01-14', 'decide']], '2024-01-23', '3'],
    ['named for another', [['2024-01-12', '2024-01-14', 'serve']], '2024-01-20'],
    [
      'one for it and one for all, overlapping',
      [
        ['2024-01-12', '2024-01-14', 'decide'],
        ['2024-01-13', '2024-01-15'],
      ],
      '2024-01-24',
      '4',
    ],
  ];
  for (const [what, spans, due, suspended] of cases) {
    it(`${what}: ${due}`, () =>
      expect(dueOf(rule(), '2024-01-10', spans)).toEqual(suspended === undefined ? [due] : [due, suspended]));
  }

  it('29 February is a day like others', () => {
    expect(dueOf(rule({ within: { months: 3 } }), '2023-11-30', [['2024-02-29', '2024-02-29']])).toEqual([
      '2024-03-01',
      '1',
    ]);
    expect(dueOf(rule(), '2024-02-18', [['2024-02-20', '2024-02-20']])).toEqual(['2024-02-29', '1']);
    expect(dueOf(rule(), '2023-02-18', [['2023-02-20', '2023-02-20']])).toEqual(['2023-03-01', '1']);
  });

  it('a rule that is not suspendable stays, even when it is named', () => {
    const fixed = rule({ suspendable: false });
    expect(
      dueOf(fixed, '2024-01-10', [
        ['2024-01-12', '2024-01-14'],
        ['2024-01-12', '2024-01-14', 'decide'],
      ]),
    ).toEqual(['2024-01-20']);
  });

  it('each rule is moved by what is meant for it', () => {
    const rules = [rule(), rule({ key: 'report' }), rule({ key: 'fixed', suspendable: false })];
    const spans = suspensions([
      ['2024-01-12', '2024-01-12'],
      ['2024-01-15', '2024-01-16', 'report'],
    ]);
    const due = deadlinesOf(rules, dates({ filed: '2024-01-10' }), spans, calendar).map((one) => [one.id, one.due]);
    expect(due).toEqual([
      ['decide', '2024-01-21'],
      ['report', '2024-01-23'],
      ['fixed', '2024-01-20'],
    ]);
  });
});

describe('suspensions of working days: 7 from Friday, 2 February 2024, without them Sunday, 18 February', () => {
  const seven = rule({ within: { days: 7 }, counting: 'working' });
  const cases: readonly (readonly [what: string, spans: readonly Span[], due: string, suspended?: string])[] = [
    ['before, and the first day', [['2024-01-29', '2024-02-02']], '2024-02-18'],
    ['a Saturday off', [['2024-02-03', '2024-02-03']], '2024-02-18'],
    ['a Sunday that is worked', [['2024-02-04', '2024-02-04']], '2024-02-19', '1'],
    ['Monday and Tuesday: 18, 19, 20 February are the last three', [['2024-02-05', '2024-02-06']], '2024-02-20', '2'],
    ['the holiday itself, off anyway', [['2024-02-10', '2024-02-17']], '2024-02-18'],
    ['the holiday with a working day on either side', [['2024-02-09', '2024-02-18']], '2024-02-20', '2'],
    ['from the last day on', [['2024-02-18', '2024-02-19']], '2024-02-20', '2'],
    ['the day after the last', [['2024-02-19', '2024-02-23']], '2024-02-18'],
    [
      'on the day that another has moved it to',
      [
        ['2024-02-05', '2024-02-06'],
        ['2024-02-20', '2024-02-20'],
      ],
      '2024-02-21',
      '3',
    ],
    [
      'the day after that',
      [
        ['2024-02-05', '2024-02-06'],
        ['2024-02-21', '2024-02-21'],
      ],
      '2024-02-20',
      '2',
    ],
    [
      'overlapping',
      [
        ['2024-02-05', '2024-02-07'],
        ['2024-02-06', '2024-02-08'],
      ],
      '2024-02-22',
      '4',
    ],
    [
      'the rest of the year: 251 working days less 25 up to 4 February',
      [['2024-02-05', '2024-12-31']],
      '2025-01-09',
      '226',
    ],
  ];
  for (const [what, spans, due, suspended] of cases) {
    it(`${what}: ${due}`, () =>
      expect(dueOf(seven, '2024-02-02', spans)).toEqual(suspended === undefined ? [due] : [due, suspended]));
  }

  it('three from 24 January 2025: Sun 26, 27 January, 5 February; later also Sat 8 February is worked', () => {
    const three = rule({ within: { days: 3 }, counting: 'working' });
    expect(dueOf(three, '2025-01-24')).toEqual(['2025-02-05']);
    expect(dueOf(three, '2025-01-24', [['2025-01-26', '2025-01-27']])).toEqual(['2025-02-07', '2']);
    expect(
      dueOf(three, '2025-01-24', [
        ['2025-01-26', '2025-01-27'],
        ['2025-02-07', '2025-02-07'],
      ]),
    ).toEqual(['2025-02-08', '3']);
    expect(dueOf(three, '2025-01-24', [['2025-01-26', '2025-02-07']])).toEqual(['2025-02-11', '5']);
  });

  it('a suspension may move the last day into a year that is not published', () => {
    const provisional = (spans: readonly Span[]) =>
      deadlinesOf(
        [rule({ within: { days: 1 }, counting: 'working' })],
        dates({ filed: '2026-12-30' }),
        suspensions(spans),
        calendar,
      ).map((one) => [one.due, one.provisional]);
    expect(provisional([])).toEqual([['2026-12-31', false]]);
    expect(provisional([['2026-12-31', '2026-12-31']])).toEqual([['2027-01-01', true]]);
  });

  it('what a calendar says anyway (a Monday worked, a Sunday off) is not counted twice', () => {
    const plain = createWorkingDayCalendar([{ year: 2024, off: [day('2024-01-14')], work: [day('2024-01-15')] }]);
    const one = rule({ within: { days: 2 }, counting: 'working' });
    const [deadline] = deadlinesOf(
      [one],
      dates({ filed: '2024-01-11' }),
      suspensions([['2024-01-12', '2024-01-15']]),
      plain,
    );
    expect([deadline?.due, deadline?.suspended]).toEqual(['2024-01-17', '2']);
  });

  it('a suspension of thousands of years is counted at once', () => {
    const [due] = dueOf(seven, '2024-02-02', [['2024-02-05', '8999-12-31']]);
    expect(due).toBe('9000-01-08');
  });
});

describe('broken invariants', () => {
  it('a day that does not exist, and an end before the beginning', () => {
    expect(() => dueOf(rule(), '2024-01-10', [['2023-02-29', '2024-01-12']])).toThrow(RangeError);
    expect(() => dueOf(rule(), '2024-01-10', [['2024-01-12', '2024-01-32']])).toThrow(RangeError);
    expect(() => dueOf(rule(), '2024-01-10', [['2024-01-12', '2024-01-11']])).toThrow(RangeError);
  });
});

describe('whatever the suspensions', () => {
  const START = day('2018-11-01');
  const at = (days: number) => addPeriod(START, { days });
  const filed = fc.integer({ min: 60, max: 3_100 });
  const spansAround = (from: number) =>
    fc.array(
      fc
        .tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 25 }))
        .map(([offset, length]): Span => [at(from + offset), at(from + offset + length)]),
      { maxLength: 5 },
    );
  const given = filed.chain((from) =>
    fc.tuple(fc.constant(at(from)), fc.integer({ min: 1, max: 30 }), spansAround(from)),
  );
  const isIn = (spans: readonly Span[], date: string) => spans.some(([from, until]) => from <= date && date <= until);

  /** Day by day: the last of `count` days that are counted, and how many were left out on the way. */
  function walk(from: string, count: number, spans: readonly Span[], counts: (date: string) => boolean) {
    let [date, left, out] = [day(from), count, 0];
    while (left > 0) {
      date = nextDay(date);
      if (!counts(date)) continue;
      if (isIn(spans, date)) out += 1;
      else left -= 1;
    }
    return out === 0 ? [date] : [date, String(out)];
  }

  it('calendar days come out as by counting day by day', () => {
    fc.assert(
      fc.property(given, ([from, days, spans]) => {
        const counted = dueOf(rule({ within: { days } }), from, spans);
        expect(counted).toEqual(walk(from, days, spans, () => true));
        expect(counted[0]).toBe(addPeriod(from, { days: days + Number(counted[1] ?? 0) }));
      }),
    );
  });

  it('working days too', () => {
    fc.assert(
      fc.property(given, ([from, days, spans]) => {
        const counted = dueOf(rule({ within: { days }, counting: 'working' }), from, spans);
        expect(counted).toEqual(walk(from, days, spans, (date) => isWorkingDay(calendar, day(date))));
        expect(counted[0]).toBe(addWorkingDays(calendar, from, days + Number(counted[1] ?? 0)).due);
      }),
    );
  });

  it('the order of suspensions makes no difference, nor does giving one in two parts', () => {
    fc.assert(
      fc.property(given, fc.constantFrom('calendar' as const, 'working' as const), ([from, days, spans], counting) => {
        const one = rule({ within: { days }, counting });
        const parts = spans.flatMap(([a, b]): Span[] =>
          a === b
            ? [[a, b]]
            : [
                [nextDay(day(a)), b],
                [a, a],
              ],
        );
        expect(dueOf(one, from, [...spans].reverse())).toEqual(dueOf(one, from, spans));
        expect(dueOf(one, from, parts)).toEqual(dueOf(one, from, spans));
      }),
    );
  });
});
