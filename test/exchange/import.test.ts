import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createRulebook, importTable, parseBenchmark } from '../../src/index.js';
import { makeXlsx } from './make-xlsx.js';

const HEAD = ['序号', '违法行为', '法律依据', '类别', '裁量情节', '裁量标准', '备注'];
const LAW = '《示例条例》第三条第一款：擅自占用的，处一千元以上二万元以下的罚款。';

/** A table as departments publish it: two circumstances share the second tier and its standard. */
const ROADS = {
  name: '道路',
  rows: [
    ['一、《示例条例》'],
    HEAD,
    [
      '1-1',
      '擅自占用\n城市道路的',
      LAW,
      1,
      '占用不足10平方米的',
      '责令改正，处一千元以上五千元以下罚款',
      '逾期不改正的，强制拆除',
    ],
    ['', '', '', 2, '占用10平方米以上的', '责令改正，没收违法所得，可以并处违法所得一倍以上三倍以下罚款'],
    ['', '', '', '', '占用主干道的'],
    ['', '', '', 3, '拒不改正的', '按规定从重处理'],
    ['1-2', '损坏路灯的', LAW, 1, '初次的', '给予警告'],
  ],
  merges: ['A1:G1', 'A3:A6', 'B3:B6', 'C3:C6', 'D4:D5', 'F4:F5', 'G3:G5'],
};

const bytes = makeXlsx([
  ROADS,
  { name: '说明', rows: [['本表自公布之日起施行。']] },
  { name: '内部', hidden: true, rows: [HEAD, ['9', '不应导入', LAW, 1, '任何', '处五元罚款']] },
]);
const imported = (input: Uint8Array, file = 'roads.xlsx') => {
  const read = importTable(input, { file });
  if (!read.ok || read.value.kind !== 'draft') throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const rulebookOf = (text: string) => {
  const parsed = parseBenchmark(text, { file: 'draft.yaml' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return createRulebook([parsed.value]);
};
const decide = (facts: object, violation = '1-1', text = imported(bytes).text) =>
  rulebookOf(text).decide({
    benchmark: 'roads',
    violation,
    party: { kind: 'organisation' },
    dates: { ended: '2024-01-01', discovered: '2024-01-02', decided: '2024-02-01' },
    facts,
  });

describe('a published workbook', () => {
  test('is read item by item; merged cells reach over their rows, hidden sheets are left out', () => {
    const { items, rows, penaltyCells, unread } = imported(bytes);
    expect({ items, rows, penaltyCells }).toEqual({ items: 2, rows: 5, penaltyCells: { total: 4, understood: 3 } });
    expect(unread).toEqual([
      {
        sheet: '道路',
        cell: 'F6',
        text: '按规定从重处理',
        parts: [{ text: '按规定从重处理', reason: 'unknown-words' }],
      },
    ]);
  });

  test('says of each row where it stands', () => {
    const { text } = imported(bytes);
    expect(text).toContain('# 道路!E3 F3');
    expect(text).toContain('# 道路!E5 F4');
    expect(text).toContain('article: 《示例条例》第三条第一款');
    expect(text).toContain('provenance: draft');
  });

  test('decides at once: a tier with its fine and its order', () => {
    const { outcome, options } = decide({ circumstance1x1: 'c1', illegalGains: '0' });
    expect(outcome).toBe('penalty');
    expect(options[0]?.tier).toBe('1');
    expect(options[0]?.penalties).toMatchObject([{ type: 'fine', amount: { min: '1000', max: '5000' } }]);
    expect(options[0]?.orders).toMatchObject([{ type: 'correct' }]);
    expect(options[0]?.narrowing[0]).toMatchObject({ step: 'statute', range: { min: '1000', max: '20000' } });
  });

  test.each(['c2', 'c3'])('%s: circumstances that share a merged standard give the same', (circumstance) => {
    const { options } = decide({ circumstance1x1: circumstance, illegalGains: '20000' });
    expect(options[0]?.tier).toBe('2');
    expect(options[0]?.penalties).toMatchObject([
      { type: 'confiscate-illegal-gains', necessity: 'required' },
      { type: 'fine', necessity: 'optional', amount: { min: '20000', max: '60000' } },
    ]);
  });

  test('a row that was not understood keeps the range that the law is quoted with, and says so', () => {
    const { options, notes } = decide({ circumstance1x1: 'c4', illegalGains: '0' });
    expect(options[0]?.penalties).toMatchObject([{ type: 'fine', amount: { min: '1000', max: '20000' } }]);
    expect(JSON.stringify(notes)).toContain('按规定从重处理');
  });

  test('an item of one row, a penalty without a sum', () => {
    const { options } = decide({ circumstance1x2: 'c1' }, '1-2');
    expect(options[0]?.penalties).toMatchObject([{ type: 'warning' }]);
    expect(options[0]?.penalties).toHaveLength(1);
  });

  test('several columns of circumstances and a column for each target', () => {
    const wide = makeXlsx([
      {
        name: 'wide',
        rows: [
          ['违法行为', '违法程度', '整改情况', '对单位罚款', '对直接负责的主管人员罚款'],
          ['倾倒垃圾', '1吨以下', '已整改', '5万元以上8万元以下', '/'],
          ['', '', '未整改', '8万元以上10万元以下', '1万元'],
        ],
        merges: ['A2:A3', 'B2:B3'],
      },
    ]);
    const { text, penaltyCells } = imported(wide);
    expect(penaltyCells).toEqual({ total: 3, understood: 3 });
    const both = { circumstance1x1: 'c1', circumstance1x1b: 'c2' };
    expect(decide(both, '1-1', text).options[0]?.penalties).toMatchObject([
      { target: 'party', amount: { min: '80000', max: '100000' } },
      { target: 'responsible-person', amount: { min: '10000', max: '10000' } },
    ]);
    expect(decide({ ...both, circumstance1x1b: 'c1' }, '1-1', text).options[0]?.penalties).toHaveLength(1);
  });

  test('a fine of the table outside of the quoted law is said', () => {
    const rows = [HEAD, ['1', '占用', '《示例条例》第三条：处一千元以上二千元以下的罚款', 1, '任何', '处五千元罚款']];
    expect(imported(makeXlsx([{ name: 'S', rows }])).doubtful).toEqual([
      { code: '1', sheet: 'S', cell: 'C2', reason: 'outside-quoted-range' },
    ]);
  });
});

describe('separated values', () => {
  const csv = readFileSync('test/exchange/tables/gbk.csv');
  test('in GBK, as spreadsheet programs save them; empty cells mean "as above"', () => {
    const { items, rows, unread, text } = imported(csv, 'roads.csv');
    expect({ items, rows, unread }).toEqual({ items: 1, rows: 2, unread: [] });
    expect(decide({ circumstance1: 'c2' }, '1', text).options[0]?.penalties).toMatchObject([
      { amount: { min: '5000', max: '20000' } },
    ]);
    expect(text).toContain('备注：情节严重的，吊销许可证');
  });

  test('in UTF-8 with a mark, and with tabs', () => {
    const text = new TextDecoder('gbk').decode(csv).replaceAll(',', '\t');
    expect(imported(strToU8(`\uFEFF${text}`), 'roads.csv').rows).toBe(2);
  });
});

describe('what is no table', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(100_000_000) }, { level: 9 });
  const lying = (() => {
    // The directory promises ten bytes; what is packed has a hundred million.
    const copy = bomb.slice();
    const view = new DataView(copy.buffer);
    for (let at = 0; at + 4 < copy.length; at += 1) {
      const sign = view.getUint32(at, true);
      if (sign === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (sign === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    return copy;
  })();
  const encrypted = new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0],
    ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
  const far =
    '<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData></worksheet>';
  const sparse = zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="a" Target="worksheets/s.xml"/></R>'),
    'xl/worksheets/s.xml': strToU8(far),
  });
  const BAD: readonly (readonly [string, Uint8Array, string])[] = [
    ['an empty file', new Uint8Array(), 'table-empty'],
    ['an .xls of 1997', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'table-legacy-format'],
    ['a workbook under a password', encrypted, 'table-encrypted'],
    ['a workbook cut short', bytes.slice(0, bytes.length / 2), 'table-damaged'],
    ['a workbook with broken XML', zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets') }), 'table-damaged'],
    ['another kind of zip', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-table'],
    ['100 MB in 100 kB', bomb, 'table-too-large'],
    ['100 MB that pretend to be ten bytes', lying, 'table-damaged'],
    ['a cell in the last corner of a sheet', sparse, 'table-too-large'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'text-encoding-unknown'],
    ['a workbook without texts', makeXlsx([{ name: 'S', rows: [] }]), 'table-empty'],
    ['a table without headings', makeXlsx([{ name: 'S', rows: [['甲', '乙']] }]), 'table-heading-missing'],
    ['an open quotation mark', strToU8('a,b\nc,"d\n'), 'quote-unclosed'],
  ];
  test.each(BAD)('%s', (_, input, code) => {
    const read = importTable(input, { file: 'table' });
    expect(read.ok).toBe(false);
    expect(read.problems.map((one) => one.code)).toEqual([code]);
    expect(read.problems[0]?.file).toBe('table');
  });

  test('an unclosed quotation mark is found on its line', () => {
    const read = importTable(strToU8('a,b\nc,"d\ne'), { file: 't.csv' });
    expect(read.problems[0]).toMatchObject({ line: 2 });
  });
});
