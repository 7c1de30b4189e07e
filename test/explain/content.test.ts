import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/decide/index.js';
import { explain } from '../../src/explain/index.js';
import { check } from '../../src/review/index.js';
import { CHECKS } from './fixtures/checks.js';
import { held, manners } from './fixtures/others.js';
import { scoring, undetermined } from './fixtures/table-1-1.js';
import { tiers } from './fixtures/table-1-4.js';

const flat = (text: string) => text.replace(/\n\s*/g, '');
const chinese = (decision: Decision, detail: 'reasons' | 'tree' | 'both' = 'reasons') =>
  flat(explain(decision, { detail }));
const english = (decision: Decision) => explain(decision, { locale: 'en' }).replace(/\n\s*/g, ' ');

describe('the reasons', () => {
  it('put the formula with all digits', () => {
    expect(chinese(scoring)).toContain('裁量百分值总和为45%。罚款金额＝45%×5%×3,000,000元＝67,500元。');
    expect(english(scoring)).toContain('45% × 5% × CNY 3,000,000 = CNY 67,500');
  });

  it('cite articles and rows as the field does', () => {
    expect(chinese(scoring)).toContain('《中华人民共和国环境影响评价法》第三十一条第一款、第二款');
    expect(chinese(tiers)).toContain('《广东省生态环境行政处罚自由裁量权规定》表1.4第1行');
    expect(english(tiers)).toContain('Article 32(1) of the Environmental Impact Assessment Law');
    expect(english(tiers)).toContain('Table 1.4, row 1, of the Guangdong Provisions');
  });

  it('say exactly whether a bound belongs to the range', () => {
    expect(chinese(tiers)).toContain('罚款50万元以上不满57万元');
    expect(chinese(tiers)).toContain('50万元以上不超过200万元');
    expect(english(tiers)).toContain('fine of not less than CNY 500,000 and less than CNY 570,000');
  });

  it('give both figures and what the law requires when a figure left the statutory range', () => {
    expect(chinese(held)).toContain(
      '按裁量基准为7万元，低于法定最低额10万元。没有法定减轻处罚情节的，不得低于法定最低额',
    );
  });

  it('keep a choice together, apart from what comes beside it', () => {
    const text = english(manners);
    expect(text).toContain('Either one or another of these, as the authority chooses (mandatory)');
    expect(text).toContain('administrative detention for not less than 5 days and not more than 10 days');
    expect(text).toContain('fine of not more than CNY 500');
    expect(text).toContain('bar from practice for life (discretionary)');
    expect(text).toContain('Not yet determined; depends on: serious circumstances');
  });
});

describe('an undetermined decision', () => {
  it('gives the reach first, then the results, and asks for what is missing', () => {
    const text = chinese(undetermined);
    expect(text).toContain('裁量百分值：37%至45%');
    expect(text).toContain('55,500元以上不超过67,500元');
    expect(text.indexOf('尚未提供')).toBeLessThan(text.indexOf('已经调查，无法查明'));
    expect(text).toContain('这项事实决定：追责时效是否已过；罚款（当事人）是否给予、幅度多少；适用哪一阶次');
  });

  it('abridges a long table of results and says so', () => {
    const [first] = undetermined.options;
    if (first === undefined) throw new Error('the fixture has options');
    const options = Array.from({ length: 80 }, (_, index) => ({ ...first, score: `${20 + index}`, rows: [] }));
    const text = explain({ ...undetermined, options });
    expect(text).toContain('中间另有60种结果未列出');
    expect(text.split('\n').length).toBeLessThan(120);
  });
});

describe('the tree', () => {
  it('says what was found instead, and by how much it missed', () => {
    const text = chinese(scoring, 'tree');
    expect(text).toContain('✗ 第17行：4以上（19%）');
    expect(text).toContain('实为2，相差2');
    expect(text).toContain('须不满12个月；实为2022年1月1日至2023年5月10日');
    expect(text).toContain('chapter-1.yaml:108');
  });

  it('is folded beside the reasons and whole by itself', () => {
    expect(chinese(tiers, 'both')).not.toContain('第11行');
    expect(chinese(tiers, 'tree')).toContain('第11行');
    expect(chinese(tiers, 'tree')).not.toContain('经查明');
  });
});

describe('a check', () => {
  const words = (name: string, locale: 'zh-CN' | 'en' = 'zh-CN') => {
    const result = CHECKS[name];
    if (result === undefined) throw new Error(`no check ${name}`);
    return explain(result, { locale }).replace(/\n\s*/g, locale === 'en' ? ' ' : '');
  };

  it('gives the verdict before the reasons, with the sum, the distance and the formula', () => {
    const text = words('check-formula');
    expect(text.indexOf('拟作出的处罚不在允许的范围之内')).toBeLessThan(text.indexOf('裁量理由'));
    expect(text).toContain('罚款6万元——与裁量表计算得出的数额不一致');
    expect(text).toContain('比允许的数额低7,500元计算：45%×5%×3,000,000元＝67,500元');
    expect(words('check-formula', 'en')).toContain('CNY 7,500 below what is permitted');
  });

  it('names the row, and a fen where the bound is left out', () => {
    expect(words('check-tiers')).toContain('罚款57万元——高于允许的幅度允许的处罚：罚款50万元以上不满57万元（应当）');
    expect(words('check-tiers')).toContain('比允许的数额高0.01元');
    expect(words('check-tiers')).toContain('表1.4第1行');
  });

  it('names the option and the grade that would permit a penalty, and asks for what is missing', () => {
    expect(words('check-undetermined', 'en')).toContain('Permitted by: Option 2 (ordinary, score 45%)');
    expect(words('check-undetermined', 'en')).toContain('Facts to establish');
    expect(words('check-manners', 'en')).toContain('No result permits this penalty');
  });

  it('says which required penalties of others it has not examined', () => {
    const result = check(tiers, [{ type: 'fine', amount: '500000' }]);
    expect(explain(result).replace(/\n\s*/g, '')).toContain(
      '未作审查：对直接负责的主管人员和其他直接责任人员：罚款5万元以上不满12万元。',
    );
  });

  it('shows the rules on request', () => {
    const result = check(tiers, [{ type: 'fine', amount: '500000' }]);
    expect(explain(result)).not.toContain('逐条复核');
    expect(explain(result, { detail: 'both' })).toContain('逐条复核');
    expect(explain(result, { detail: 'tree' })).not.toContain('裁量理由');
  });
});

it('keeps text to about a hundred columns', () => {
  for (const decision of [scoring, tiers, undetermined, held, manners, ...Object.values(CHECKS)]) {
    for (const line of explain(decision, { locale: 'en', detail: 'both' }).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(100);
    }
  }
});
