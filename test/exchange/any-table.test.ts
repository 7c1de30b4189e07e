import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRulebook, importTable, parseBenchmark } from '../../src/index.js';
import { makeXlsx } from './make-xlsx.js';

const HEAD = ['序号', '违法行为', '法律依据', '裁量阶次', '适用条件', '整改情况', '裁量标准', '对个人罚款', '备注'];

/** Cells as they turn up in tables: sound ones, misprints, empty ones, and anything. */
const cell = (...sound: string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...sound) },
    { weight: 2, arbitrary: fc.constant('') },
    fc.string({ maxLength: 12 }),
  );
const row = fc.tuple(
  cell('1', '1-1', '2.7.1', '一、', '3'),
  cell('擅自占用道路', '倾倒垃圾\n污染环境'),
  cell('《示例法》第三条：处五万元以下的罚款', '《示例法》第三条第一款：处货值金额一倍以上三倍以下的罚款'),
  cell('轻微', '一般', '严重', '1'),
  cell('1吨以下', '1吨以上', '造成后果的: #1 "甲"', '- 列表', '{ a: b }'),
  cell('已整改', '未整改'),
  cell(
    '处一万元以上二万元以下罚款',
    '可以处货值金额1倍罚款',
    '没收违法所得，并处三万元罚款',
    '不予处罚',
    '警告或者吊销许可证',
    '每人处500元罚款，最高不超过2万元',
    '处七万元以下九万元以下',
    '情节严重的，责令停产停业，处以下罚款',
  ),
  cell('/', '5000元', '1万元以上2万元以下', '上一年度从本单位取得的收入30%'),
  cell('逾期不改正的，强制拆除'),
);
const merges = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 3 }))
    .map(([column, from, down]) => {
      const letter = String.fromCharCode(65 + column);
      return `${letter}${from}:${letter}${from + down}`;
    }),
  { maxLength: 4 },
);

test('whatever stands in a table: its draft loads, and every penalty cell was understood or is listed', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 7 }), merges, (rows, merged) => {
      const bytes = makeXlsx([{ name: '表', rows: [HEAD, ...rows], merges: merged }]);
      const read = importTable(bytes, { file: '任意.xlsx' });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      if (read.value.kind !== 'draft') throw new Error('no draft');
      const { text, penaltyCells, unread, items } = read.value;
      expect(penaltyCells.total - penaltyCells.understood).toBe(unread.length);
      if (items === 0) return;
      const parsed = parseBenchmark(text, { file: 'draft.yaml' });
      expect(parsed.problems, text).toEqual([]);
      if (parsed.ok) expect(createRulebook([parsed.value]).document('imported-table')?.violations.length).toBe(items);
    }),
    { numRuns: 150 },
  );
});
