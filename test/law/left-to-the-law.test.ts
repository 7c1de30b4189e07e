import { describe, expect, it } from 'vitest';
import { type Decision, explain, formatProblem, parseBenchmark } from '../../src/index.js';
import { interval, lawRulebook, missingOf, ordinaryCase, refusedWith, said } from './rulebook.js';

const FILE = 'left-to-law-benchmark.yaml';
const rulebook = lawRulebook();

const decide = (violation: string, facts: Readonly<Record<string, unknown>>, rest = {}) =>
  rulebook.decide(ordinaryCase({ benchmark: 'left-to-law-benchmark', violation, facts, ...rest }));
const codes = ({ notes }: Decision) => notes.map(({ code }) => code);

describe('a table that leaves the cases it does not list to the law', () => {
  it('is settled there: the statutory range, on the provision, of no row, and nothing is amiss', () => {
    const decision = decide('flat', { level: 'low' });
    expect([decision.outcome, said(decision), codes(decision)]).toEqual(['penalty', ['ordinary [10000, 100000]'], []]);
    const [option] = decision.options;
    expect([option?.tier, option?.rows]).toEqual([null, []]);
    expect(option?.grounds).toMatchObject([{ basis: [{ law: 'made-up-law', article: '1' }] }]);
    expect(option?.grounds[0]?.basis).toHaveLength(1);
  });

  it('gives what the row gives where one is listed', () => {
    const decision = decide('flat', { level: 'high' });
    expect([said(decision), decision.options[0]?.rows]).toEqual([['ordinary [60000, 100000]'], ['1']]);
  });

  it('both are possible while the fact is unknown; a gap is not', () => {
    const decision = decide('flat', {});
    expect([decision.outcome, said(decision), missingOf(decision), codes(decision)]).toEqual([
      'undetermined',
      ['ordinary [10000, 100000]', 'ordinary [60000, 100000]'],
      ['level'],
      [],
    ]);
  });

  it('the law is not the lowest row where the fact cannot be ascertained', () => {
    const decision = decide('flat', { level: null });
    expect([decision.outcome, decision.options.length]).toEqual(['undetermined', 2]);
    expect(codes(decision)).not.toContain('lowest-level-taken');
  });

  it('inside a merged cell it leaves aside what the cell gives', () => {
    const decision = decide('grouped', { level: 'middle' });
    const amounts = decision.options.map(({ penalties }) =>
      penalties.map((one) => `${one.id} ${interval(one.amount)}`),
    );
    expect(decision.outcome).toBe('penalty');
    expect(amounts[0]?.slice(0, 2)).toEqual(['fine [10000, 100000]', 'person-fine [2000, 20000]']);
    const listed = decide('grouped', { level: 'high' }).options[0]?.penalties.map((one) => interval(one.amount));
    expect(listed?.slice(0, 2)).toEqual(['[50000, 60000]', '[20000, 20000]']);
    const person = decide('grouped', { level: 'low' }, { party: { kind: 'individual', birthDate: '1980-01-01' } });
    expect(person.options[0]?.rows).toEqual(['2']);
  });

  it('is in the trace, and in the text by its own words', () => {
    const rowsOf = (decision: Decision) =>
      decision.trace.children
        .find(({ kind }) => kind === 'tiers')
        ?.children.map(({ row, conclusion }) => [row, conclusion]);
    expect(rowsOf(decide('flat', { level: 'low' }))).toEqual([
      ['1', 'does-not-apply'],
      [undefined, 'applies'],
    ]);
    expect(rowsOf(decide('flat', { level: 'high' }))?.[1]).toEqual([undefined, 'does-not-apply']);
    expect(
      explain(decide('flat', { level: 'low' }), { locale: 'zh-CN', format: 'markdown', detail: 'both' }),
    ).toContain('本表没有列出的情形，依照法律规定');
  });
});

describe('a row that leaves the case to the law', () => {
  const refused = (row: string) =>
    refusedWith(() =>
      lawRulebook((text, file) => (file === FILE ? text.replace('{ otherwise: statute }', row) : text)),
    );

  it('has no number and gives nothing', () => {
    expect(refused('{ row: "2", otherwise: statute }')).toEqual(['statute-row-gives']);
    expect(refused('{ otherwise: statute, gives: { fine: { exactly: 20000 } } }')).toEqual(['statute-row-gives']);
  });

  it('another word is refused at its place', () => {
    const text = 'document: { id: a, kind: benchmark }\nviolations:\n  - tiers: [{ otherwise: law }]\n';
    const parsed = parseBenchmark(text, { file: 'a.yaml' });
    expect(parsed.ok ? [] : parsed.problems.map((one) => formatProblem(one)).join('\n')).toContain(
      '`law` is not one of `true`, `statute`',
    );
  });
});
