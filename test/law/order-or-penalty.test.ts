import { describe, expect, it } from 'vitest';
import { type Decision, explain } from '../../src/index.js';
import { lawRulebook, ordinaryCase, procedureState } from './rulebook.js';

// Construction is stopped or the business is suspended, one or the other; a fine comes in any case.
const LAW = `  - article: "91"
    penalties:
      fine: { type: fine, amount: { from: 1000, to: 2000 } }
      suspend: { type: suspend-business, necessity: alternative, choice: one-way, duration: { upTo: 3 months } }
    orders:
      - { type: stop-construction, necessity: alternative, choice: one-way }
  - article: "92"
    penalties:
      suspend: { type: suspend-business, necessity: alternative, choice: one-way }
    orders:
      - { type: stop-construction, necessity: alternative, choice: one-way, when: { level: high } }
`;
const TABLES = `
manners:
  - { id: no-suspension, label: { zh-CN: 没有危害, en: no harm }, types: [suspend-business], of: alternative, when: { harm: none }, becomes: excluded, basis: { article: "1" } }

violations:
  - { code: way, id: plain-way, name: { zh-CN: 或者, en: one way }, penalisedBy: [{ law: made-up-law, article: "91" }] }
  - { code: open-way, id: plain-open-way, name: { zh-CN: 待定, en: open way }, penalisedBy: [{ law: made-up-law, article: "92" }] }
  - code: row-way
    id: plain-row-way
    name: { zh-CN: 行, en: row }
    penalisedBy: [{ law: made-up-law, article: "91" }]
    tiers:
      - { row: "1", when: { level: low }, gives: { fine: { exactly: 1000 } } }
      - { row: "2", when: { level: [middle, high] }, gives: { fine: { exactly: 2000 }, suspend: {} } }
`;
const rulebook = lawRulebook((text, file) => {
  if (file === 'made-up-law.yaml') return text.concat(LAW);
  return file === 'plain-benchmark.yaml' ? text.replace('\nviolations:\n', TABLES) : text;
});

const given = (violation: string, facts: Readonly<Record<string, unknown>> = {}, rest = {}) =>
  ordinaryCase({ violation, facts, ...rest });
const decide = (...args: Parameters<typeof given>) => rulebook.decide(given(...args));
const ways = ({ options }: Decision) =>
  options.map(({ penalties, orders }) =>
    [...penalties, ...orders].filter(({ choice }) => choice === 'one-way').map(({ type }) => type),
  );

const FINE = { type: 'fine', amount: '1500' };
const SUSPENSION = { type: 'suspend-business', duration: '2 months' };
const check = (violation: string, proposed: readonly object[], facts = {}) =>
  rulebook.check(given(violation, facts, { proposed }));
const verdicts = (...args: Parameters<typeof check>) =>
  check(...args).options[0]?.penalties.map(({ verdict, permitted }) => `${permitted?.id} ${verdict}`);

describe('one choice over an order and a penalty', () => {
  it('both are in the result, as alternatives of one choice', () => {
    expect([decide('way').outcome, ways(decide('way'))]).toEqual([
      'penalty',
      [['suspend-business', 'stop-construction']],
    ]);
  });

  it('the texts show them together, and the order not again', () => {
    const en = explain(decide('way'), { locale: 'en', format: 'markdown' });
    expect(en.match(/stop construction/gi)).toHaveLength(1);
    const [penalties = '', orders = ''] = en.split('- Orders');
    expect(penalties).toMatch(/Either one or another of these.*suspension of business.*stop construction/is);
    expect(orders).toContain('correct');
    const zh = explain(decide('way'), { locale: 'zh-CN', format: 'markdown' });
    expect(zh.match(/责令停止建设/g)).toHaveLength(1);
  });

  it('a proposal with the penalty is permitted, and so is one without: the order may be the way', () => {
    expect(verdicts('way', [FINE, SUSPENSION])).toEqual(['fine within', 'suspend within']);
    expect(verdicts('way', [FINE])).toEqual(['fine within']);
    expect(check('way', [FINE]).verdict).toBe('permitted');
    expect(verdicts('way', [FINE, { ...SUSPENSION, duration: '4 months' }])).toEqual(['fine within', 'suspend above']);
  });

  it('why the penalty and not the order has to be said', () => {
    const reasons = check('way', [FINE, SUSPENSION]).findings.filter(
      (one) => one.kind === 'reasons-needed' && one.reason === 'alternative',
    );
    expect(reasons).toMatchObject([{ others: [], orders: [{ type: 'stop-construction' }] }]);
  });

  it('while it is open whether the order can be given, it is open whether the penalty is missing', () => {
    expect(verdicts('open-way', [], { level: 'high' })).toEqual([]);
    expect(verdicts('open-way', [], { level: 'low' })).toEqual(['suspend required-missing']);
    expect(verdicts('open-way', [])).toEqual(['suspend undetermined']);
  });

  it('a hearing that the penalty calls for depends on the way that is taken', () => {
    expect(procedureState(decide('way'), 'hearing-business-or-practice')).toBe('depends');
    expect(procedureState(decide('open-way', { level: 'low' }), 'hearing-business-or-practice')).toBe('required');
  });

  it('a row that gives the penalty leaves out the order', () => {
    expect(ways(decide('row-way', { level: 'high' }))).toEqual([['suspend-business']]);
    expect(ways(decide('row-way', { level: 'low' }))).toEqual([['suspend-business', 'stop-construction']]);
  });

  it('a rule that excludes the penalty leaves the order', () => {
    expect(ways(decide('way', { harm: 'none' }))).toEqual([['stop-construction']]);
    // Without the order nothing of the choice would be left; while it is open, so is the penalty.
    expect(ways(decide('open-way', { harm: 'none', level: 'low' }))).toEqual([['suspend-business']]);
    const open = decide('open-way', { harm: 'none' }).options[0]?.penalties.find(({ id }) => id === 'suspend');
    expect(open?.pending).toEqual(['level']);
  });
});
