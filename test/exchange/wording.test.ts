import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PenaltyClause, printPenalties, readPenalties } from '../../src/exchange/wording/index.js';
import { penaltyClauses } from './clause-arbitrary.js';

const read = (cell: string) => {
  const { clauses, unread } = readPenalties(cell);
  expect(unread, cell).toEqual([]);
  return clauses;
};
const fine = (amount: unknown, more: object = {}) => ({ kind: 'fine', amount, ...more });
const between = (low: string, high: string) => ({
  lower: { figure: low, word: '以上' },
  upper: { figure: high, word: '以下' },
});

describe('the grammar of penalty wording, read by hand', () => {
  const WORKED: readonly (readonly [string, readonly unknown[]])[] = [
    ['处五万元以上二十万元以下罚款', [fine({ unit: 'yuan', range: between('50000', '200000') })]],
    ['处 5 万元以上 20 万元以下的罚款。', [fine({ unit: 'yuan', range: between('50000', '200000') })]],
    ['1.5万元以上2.5万元以下', [fine({ unit: 'yuan', range: between('15000', '25000') })]],
    ['处一万五千元以上二万元以下罚款', [fine({ unit: 'yuan', range: between('15000', '20000') })]],
    ['处二百以上五百元以下的罚款', [fine({ unit: 'yuan', range: between('200', '500') })]],
    ['处５,０００元罚款', [fine({ unit: 'yuan', range: { exactly: '5000' } })]],
    ['处二亿元以下罚款', [fine({ unit: 'yuan', range: { upper: { figure: '200000000', word: '以下' } } })]],
    ['货值金额一倍以上三倍以下', [fine({ unit: 'times', range: between('1', '3'), of: '货值金额' })]],
    [
      '处建设项目总投资额百分之一以上百分之二以下的罚款',
      [fine({ unit: 'percent', range: between('1', '2'), of: '建设项目总投资额' })],
    ],
    [
      '对责任人员可以处上一年度从本单位取得收入35以上50％以下的罚款',
      [
        fine(
          { unit: 'percent', range: between('35', '50'), of: '上一年度从本单位取得收入' },
          { may: true, target: '责任人员' },
        ),
      ],
    ],
    ['500元/车次', [fine({ unit: 'yuan', range: { exactly: '500' }, per: '车次' })]],
    ['每平方米处二百元以上五百元以下的罚款', [fine({ unit: 'yuan', range: between('200', '500'), per: '平方米' })]],
    [
      '处一万元以上不满五万元的罚款',
      [
        fine({
          unit: 'yuan',
          range: { lower: { figure: '10000', word: '以上' }, upper: { figure: '50000', word: '不满' } },
        }),
      ],
    ],
    [
      '没收违法所得，并处违法所得三倍以上五倍以下罚款',
      [
        { kind: 'confiscate', what: '违法所得' },
        fine({ unit: 'times', range: between('3', '5'), of: '违法所得' }, { also: true }),
      ],
    ],
    [
      '责令停止违法行为，限期改正，可以并处二万元以下的罚款',
      [
        { kind: 'order', text: '停止违法行为' },
        { kind: 'order', text: '限期改正' },
        fine({ unit: 'yuan', range: { upper: { figure: '20000', word: '以下' } } }, { may: true, also: true }),
      ],
    ],
    [
      '处二十万元以上七十万元以下罚款（每增加1个超标因子增加五万元，每个因子超标每0.2倍增加二万元，不足0.2倍的向高取齐）',
      [
        fine({
          unit: 'yuan',
          range: between('200000', '700000'),
          steps: [
            { of: '', each: '1', unit: '个超标因子', add: '50000' },
            { of: '每个因子超标', each: '0.2', unit: '倍', add: '20000', rounding: 'up' },
          ],
        }),
      ],
    ],
    [
      '按照直接损失的百分之三十计算罚款，但是最高不超过一百万元',
      [fine({ unit: 'percent', range: { exactly: '30' }, of: '按照直接损失', cap: '1000000' })],
    ],
    [
      '给予警告或者处300元以上3000元以下罚款',
      [{ kind: 'warning' }, fine({ unit: 'yuan', range: between('300', '3000') }, { or: true })],
    ],
    [
      '给予警告，可以单处或者并处五百元以下罚款',
      [
        { kind: 'warning' },
        fine({ unit: 'yuan', range: { upper: { figure: '500', word: '以下' } } }, { may: true, either: true }),
      ],
    ],
    [
      '情节严重的，报经有批准权的人民政府批准，责令停业、关闭',
      [
        { when: '情节严重', approval: '有批准权的人民政府', kind: 'order', text: '停业' },
        { when: '情节严重', approval: '有批准权的人民政府', or: true, kind: 'order', text: '关闭' },
      ],
    ],
    [
      '由公安机关对直接负责的主管人员和其他直接责任人员处十日以上十五日以下的拘留',
      [
        {
          authority: '公安机关',
          target: '直接负责的主管人员和其他直接责任人员',
          kind: 'detention',
          days: between('10', '15'),
        },
      ],
    ],
    [
      '暂扣或者吊销许可证',
      [
        { kind: 'permit', act: 'suspend', what: '许可证' },
        { or: true, kind: 'permit', act: 'revoke', what: '许可证' },
      ],
    ],
    [
      '暂扣许可证三个月以上六个月以下',
      [{ kind: 'permit', act: 'suspend', what: '许可证', duration: between('3', '6') }],
    ],
    ['五年内不得从事检测业务', [{ kind: 'bar', years: { exactly: '5' }, text: '从事检测业务' }]],
    ['终身禁止从事检测业务', [{ kind: 'bar', life: true, text: '从事检测业务' }]],
    ['责令停止生产或者使用', [{ kind: 'order', text: '停止生产或者使用' }]],
    ['不予处罚', [{ kind: 'no-penalty' }]],
  ];
  test.each(WORKED)('%s', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  test('a sentence ends what was said of persons and conditions', () => {
    expect(read('逾期不改正的，对个人处一万元罚款；处十万元罚款')).toEqual([
      fine({ unit: 'yuan', range: { exactly: '10000' } }, { when: '逾期不改正', target: '个人' }),
      fine({ unit: 'yuan', range: { exactly: '100000' } }),
    ]);
  });
});

describe('what cannot be read is said, and never guessed', () => {
  // Misprints of the published tables, and figures that fit two readings.
  test.each([
    ['处七万元以下九万元以下罚款', 'bound-unclear'],
    ['1000元以2000元以下', 'bound-unclear'],
    ['45万元以上60万元以上', 'bound-unclear'],
    ['3万元以上5万元', 'bound-unclear'],
    ['2.5元万以上3.5万元以下', 'bound-unclear'],
    ['5以上10万元以下', 'bound-unclear'],
    ['20万元以上10万元以下', 'bound-unclear'],
    ['处罚金额合计五万元以下', 'base-unclear'],
    ['以下', 'no-figure'],
    ['/', 'unknown-words'],
    ['依照前款规定处理', 'unknown-words'],
    ['', 'empty-cell'],
  ])('%s', (cell, reason) => {
    const { unread, clauses } = readPenalties(cell);
    expect(unread.map((part) => part.reason)).toEqual([reason]);
    expect(clauses).toEqual([]);
  });

  test('the rest of the cell is read all the same', () => {
    const { clauses, unread } = readPenalties('没收违法所得，按规定处理');
    expect(clauses).toEqual([{ kind: 'confiscate', what: '违法所得' }]);
    expect(unread).toEqual([{ text: '按规定处理', reason: 'unknown-words' }]);
  });

  test('no text makes it throw', () => {
    const signs = fc.constantFrom(...'处罚款万元十百分之以上下，；（）每增加倍%1.5的对由责令或者并可没收');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(signs, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (text) => {
          const { clauses, unread } = readPenalties(text);
          expect(clauses.length + unread.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

test('what is printed is read back: parse(print(x)) = x', () => {
  fc.assert(
    fc.property(penaltyClauses, (clauses: readonly PenaltyClause[]) => {
      const printed = printPenalties(clauses);
      const { clauses: again, unread } = readPenalties(printed);
      expect(unread, printed).toEqual([]);
      expect(again, printed).toEqual(clauses);
    }),
    { numRuns: 500 },
  );
});
