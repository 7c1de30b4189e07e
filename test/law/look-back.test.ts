import { describe, expect, it } from 'vitest';
import { lawRulebook, missingOf, ordinaryCase, refusedWith, said } from './rulebook.js';

const rulebook = lawRulebook();
type Rest = Record<string, unknown>;
// The act began on 1 March 2023 and went on until 1 June.
const DATES = { committed: '2023-03-01', ended: '2023-06-01', discovered: '2023-07-01', decided: '2023-08-01' };

const decide = (violation: string, earlier: object[] | undefined, facts: Rest = {}) =>
  rulebook.decide(
    ordinaryCase({
      benchmark: 'look-back-benchmark',
      violation,
      dates: DATES,
      ...(earlier === undefined ? {} : { earlier }),
      facts: { firstViolation: earlier === undefined ? false : undefined, ...facts },
    }),
  );
const row = (decision: ReturnType<typeof decide>) => decision.options.map(({ rows }) => rows.join());
const ARTICLE_1 = { law: 'made-up-law', article: '1' };
const counted = (committed: string, clauses: object[] = [ARTICLE_1]) => row(decide('clause', [{ committed, clauses }]));

describe('Guangdong rules arts. 21, 22, by the made-up table: two years back from the first day of this act', () => {
  it('no earlier case: this one is the first', () => expect(row(decide('clause', []))).toEqual(['1']));
  it.each([
    ['2021-03-01', '2'], // two years to the day: included
    ['2021-02-28', '1'],
    ['2023-02-28', '2'],
    ['2023-03-01', '2'], // the same day, and another case
    ['2023-03-02', '1'], // while this act went on: not before it
  ])('art. 22: an act of %s: row %s', (committed, expected) => expect(counted(committed)).toEqual([expected]));
  it('art. 22: from 29 February two years back is 28 February', () => {
    const of = (committed: string) =>
      row(
        rulebook.decide(
          ordinaryCase({
            benchmark: 'look-back-benchmark',
            violation: 'clause',
            dates: { committed: '2024-02-29', discovered: '2024-03-01', decided: '2024-05-01' },
            earlier: [{ committed, clauses: [ARTICLE_1] }],
            facts: { firstViolation: undefined },
          }),
        ),
      );
    expect([of('2022-02-28'), of('2022-02-27')]).toEqual([['2'], ['1']]);
  });
  it('art. 21: the same clause, as far as both name it', () => {
    expect(counted('2022-01-01', [{ law: 'made-up-law', article: '2' }])).toEqual(['1']);
    expect(counted('2022-01-01', [{ law: 'administrative-penalty-law', article: '1' }])).toEqual(['1']);
    expect(counted('2022-01-01', [{ ...ARTICLE_1, paragraph: '3' }])).toEqual(['2']);
    // Penalised by art. 9, item 6, as well.
    expect(counted('2022-01-01', [{ law: 'made-up-law', article: '9', item: '6' }])).toEqual(['2']);
    expect(counted('2022-01-01', [{ law: 'made-up-law', article: '9', item: '5' }])).toEqual(['1']);
    expect(counted('2022-01-01', [{ law: 'made-up-law', article: '9' }])).toEqual(['2']);
  });
  it('art. 21: an earlier case without clauses is not of the same clause', () =>
    expect(counted('2022-01-01', [])).toEqual(['1']));
  it('art. 21: one earlier case with two fitting clauses is one case', () =>
    expect(counted('2022-01-01', [ARTICLE_1, { law: 'made-up-law', article: '9', item: '6' }])).toEqual(['2']));
  it('two earlier cases make three with this one', () => {
    const earlier = [
      { committed: '2021-03-01', clauses: [ARTICLE_1] },
      { committed: '2022-03-01', clauses: [ARTICLE_1] },
      { committed: '2021-02-28', clauses: [ARTICLE_1] },
    ];
    expect(row(decide('clause', earlier))).toEqual(['3']);
  });
});

describe('penalties within a year', () => {
  const penalties = (...decided: (string | undefined)[]) =>
    row(
      decide(
        'penalties',
        decided.map((day) => ({ committed: '2020-01-01', ...(day === undefined ? {} : { decided: day }) })),
      ),
    );
  it.each([
    ['2022-03-01', '1'],
    ['2022-02-28', '0'],
    ['2023-02-28', '1'],
    ['2023-03-02', '0'],
  ])('a penalty of %s: row %s', (decided, expected) => expect(penalties(decided)).toEqual([expected]));
  it('an act that has not been penalised is no penalty', () => expect(penalties(undefined)).toEqual(['0']));
  it('two', () => expect(penalties('2022-05-01', '2022-06-01')).toEqual(['2']));
});

describe('the same violation in this calendar year', () => {
  const year = (committed: string, violation: string) => row(decide('year', [{ committed, violation }]));
  it.each([
    ['2023-01-01', 'year', '1'],
    ['2023-01-01', 'back-year', '1'],
    ['2022-12-31', 'year', '0'],
    ['2023-01-01', 'clause', '0'],
    ['2023-03-02', 'year', '0'],
  ])('%s, %s: row %s', (committed, violation, expected) => expect(year(committed, violation)).toEqual([expected]));
});

describe('art. 33: whether it is the first violation', () => {
  const facts = { harm: 'slight', correctedInTime: true };
  it('art. 33: no earlier case: the first', () =>
    expect(decide('penalties', [], facts).options.map(({ grade }) => grade)).toEqual(['waivable', 'ordinary']));
  it('art. 33: any earlier act, however long ago', () =>
    expect(decide('penalties', [{ committed: '1999-01-01' }], facts).options.map(({ grade }) => grade)).toEqual([
      'ordinary',
    ]));
  it('art. 33: a later act is no earlier one', () =>
    expect(decide('penalties', [{ committed: '2023-07-01' }], facts).options.map(({ grade }) => grade)).toEqual([
      'waivable',
      'ordinary',
    ]));
});

describe('given as a fact, or by the list, not both', () => {
  it('as a fact', () => expect(row(decide('clause', undefined, { sameClause: '2' }))).toEqual(['2']));
  it('neither: it is asked for', () => {
    const decision = decide('clause', undefined);
    expect([decision.outcome, row(decision), missingOf(decision)]).toEqual([
      'undetermined',
      ['1', '2', '3'],
      ['sameClause'],
    ]);
  });
  it('both: refused', () =>
    expect(refusedWith(() => decide('clause', [], { sameClause: '2' }))).toEqual(['derived-fact-given']));
  it('both for the first violation: refused', () =>
    expect(refusedWith(() => decide('clause', [], { firstViolation: true }))).toEqual(['derived-fact-given']));
  it('both, the fact cannot be ascertained: refused', () =>
    expect(refusedWith(() => decide('clause', [], { sameClause: null }))).toEqual(['derived-fact-given']));
  it('a list, and no day of this act: it stays open', () => {
    const decision = rulebook.decide(
      ordinaryCase({
        benchmark: 'look-back-benchmark',
        violation: 'clause',
        dates: { discovered: '2023-07-01' },
        earlier: [{ committed: '2022-01-01', clauses: [ARTICLE_1] }],
        facts: { firstViolation: undefined, correctedInTime: false },
      }),
    );
    expect([decision.outcome, missingOf(decision)]).toEqual(['undetermined', ['dates.committed']]);
  });
  it('a day that does not exist is refused', () =>
    expect(refusedWith(() => decide('clause', [{ committed: '2022-02-30' }]))).toEqual(['not-a-date']));
  it('police procedure art. 160: two penalties for the same violation within a year are heavier', () => {
    const police = (...decided: string[]) =>
      said(
        rulebook.decide(
          ordinaryCase({
            benchmark: 'police-benchmark',
            violation: 'injury',
            party: { kind: 'individual', birthDate: '1990-01-01' },
            earlier: decided.map((day) => ({ committed: day, decided: day, violation: 'injury' })),
            facts: { firstViolation: undefined, publicOrderPenaltiesIn6Months: '0', afterSentence: false },
          }),
        ),
      );
    expect(police('2022-03-01', '2022-08-01')).toEqual(['heavier [200, 500]']);
    expect(police('2022-02-28', '2022-08-01')).toEqual(['ordinary [200, 500]']);
  });
});
