import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/decide/index.js';
import { explain, type WhyNotAnswer } from '../../src/explain/index.js';
import { check } from '../../src/review/index.js';
import { open, transfer } from './fixtures/comparisons.js';
import { scoring } from './fixtures/table-1-1.js';
import { tiers } from './fixtures/table-1-4.js';
import { grades } from './fixtures/table-11-1.js';

const chinese = (decision: Decision, whyNot: string) => explain(decision, { whyNot }).replace(/\n\s*/g, '');
const english = (decision: Decision, whyNot: string) =>
  explain(decision, { whyNot, locale: 'en' }).replace(/\n\s*/g, ' ');
const json = (decision: Decision, whyNot: string): WhyNotAnswer =>
  JSON.parse(explain(decision, { whyNot, format: 'json' })) as WhyNotAnswer;

describe('why a row does not apply', () => {
  it('is told by the test that failed, the distance from it, and the row', () => {
    const sentence =
      '第17行不适用：近二年同类违法行为次数（含本次）须4以上，本案为2，相差2（《广东省生态环境行政处罚自由裁量权规定》表1.1第17行）。';
    for (const asked of ['17', '第17行', 'row 17']) expect(chinese(scoring, asked)).toBe(sentence);
    expect(english(scoring, '17')).toContain('would have to be not less than 4; here: 2, off by 2 (table 1.1, row 17,');
  });

  it('is told by the situation around it where that already fails', () => {
    expect(chinese(tiers, '11')).toContain('该行以“已投入生产：是”为前提；须符合“已投入生产”，本案不符合');
  });

  it('says so when it does apply, or is open', () => {
    expect(chinese(grades, '4')).toContain('第4行适用：超标倍数0.5以上不满1');
    expect(chinese(grades, '第2档')).toContain('第4行适用');
    expect(json(grades, '4').applies).toBe(true);
  });
});

describe('why a grade does not apply', () => {
  it('is told circumstance by circumstance', () => {
    const text = chinese(grades, '可以不予处罚');
    expect(text).toContain('可以不予处罚不适用：有关情节均不成立。');
    expect(text).toContain('须符合“初次违法”，本案不符合；此外也不符合：危害后果为没有造成危害后果，或者危害后果轻微');
    expect(text).toContain('规定该情节的文件不适用于本案的时间或者地区');
    expect(chinese(grades, 'waivable')).toBe(text);
    expect(english(grades, 'transfer')).toContain('not found in this case (Article 27');
  });

  it('or by what stands in its way', () => {
    expect(chinese(transfer, '从轻')).toContain('应当移送处理，不得以行政处罚代替移送：违法行为涉嫌犯罪');
    expect(chinese(grades, 'mitigated')).toContain('有关情节一并裁量后，结果中没有这一档次');
    expect(chinese(grades, 'none')).toContain('没有导致不予处罚的情节');
    const lighterOnly = { ...grades, options: grades.options.slice(0, 1) };
    expect(chinese(lighterOnly, 'ordinary')).toContain('一般处罚不适用：本案应当从轻或者减轻处罚');
    const expired = { ...transfer, outcome: 'no-penalty', limitation: { ...grades.limitation, expired: true } };
    expect(chinese(expired as Decision, 'lighter')).toContain('追责时效已过');
  });

  it('says so when it does apply, or is open', () => {
    expect(chinese(grades, '从轻处罚')).toContain('从轻处罚适用：结果1；主动消除或者减轻违法行为危害后果');
    expect(english(transfer, 'transfer')).toContain('A transfer of the case applies: the violation is suspected');
    expect(chinese(open, 'transfer')).toBe('移送是否适用尚不能确定，取决于：是否认定“违法行为涉嫌犯罪”。');
    expect(json(open, 'lighter').applies).toBe(null);
  });
});

describe('what is asked about', () => {
  it('may be a circumstance, a penalty or an order, by its id or by a name of either language', () => {
    expect(chinese(grades, 'minor-14-to-17')).toContain('须不满18，本案为19，相差1');
    expect(chinese(grades, '超标倍数较大')).toContain('已由裁量表计入，不重复计算');
    expect(chinese(grades, '初次违法')).toContain('情节“初次违法且危害后果轻微并及时改正”不适用');
    for (const asked of ['fine', '罚款']) {
      expect(english(grades, asked)).toContain('Fine (the party) applies: fine of not less than CNY 200,000');
    }
    expect(english(grades, '责令关闭')).toContain('Closure of the business does not apply');
    expect(chinese(grades, 'correct')).toBe('责令改正适用：《中华人民共和国水污染防治法》第八十三条第二项。');
  });

  it('is answered with near names when nothing has that name', () => {
    expect(chinese(grades, 'reduced-hrm')).toContain('没有“reduced-hrm”。名称相近的有：reduced-harm。');
    expect(json(grades, '违法行为')).toMatchObject({ applies: null, nearest: expect.any(Array) });
    const untold = { ...transfer, trace: { ...transfer.trace, children: transfer.trace.children.slice(0, 1) } };
    expect(chinese(untold, '6')).toContain('裁量表没有再作比对');
  });
});

it('is told in every format, of a check as of its decision', () => {
  const result = check(tiers, [{ type: 'fine', amount: '500000' }]);
  expect(explain(result, { whyNot: '11' })).toBe(explain(tiers, { whyNot: '11' }));
  const html = explain(grades, { whyNot: '<b>', format: 'html' });
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).not.toContain('<b>');
  expect(explain(grades, { whyNot: 'waivable', format: 'markdown' })).toContain('\n\n- 初次违法');
  const [reason] = json(grades, '6').reasons;
  expect(json(grades, '6')).toMatchObject({ asked: '6', applies: false });
  expect(reason).toMatchObject({ failed: { fact: 'exceedance', distance: '0.2' } });
});
