import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.js';

const TABLE = 'test/exchange/tables/gbk.csv';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the draft on standard output, the report on standard error', () => {
  const { code, out, err } = run(['import', TABLE]);
  expect(code).toBe(0);
  expect(out).toContain('document:\n  id: gbk\n');
  expect(err).toBe('imported: items 1, rows 2; penalty cells understood: 2 of 2 (100.0%)\n');
});

test('a draft decides a case as it stands', () => {
  const draft = join(folder, 'draft.yaml');
  expect(run(['import', TABLE, '--out', draft, '--id', 'my-city']).code).toBe(0);
  const facts = 'facts: { circumstance1: c2 }\nparty: { kind: organisation }\n';
  const dates = 'dates: { ended: 2024-01-01, discovered: 2024-01-02, decided: 2024-02-01 }\n';
  const decided = run(['decide', '-', '--rules', draft], {
    stdin: `benchmark: my-city\nviolation: "1"\n${facts}${dates}`,
  });
  expect(decided.code).toBe(0);
  expect(decided.out).toContain('CNY 5,000 and not more than CNY 20,000');
  const again = run(['import', TABLE, '--out', draft]);
  expect(again.code).toBe(2);
  expect(again.err).toContain('exists and was left as it is');
});

test('cells that were not understood: exit code 1, each with its place and the reason, in both languages', () => {
  const table = join(folder, 'odd.csv');
  writeFileSync(table, '违法行为,适用条件,裁量标准\n占用,轻微,处七万元以下九万元以下罚款\n,一般,处五万元罚款\n');
  const out = join(folder, 'odd.yaml');
  const { code, out: report } = run(['import', table, '--out', out]);
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(true);
  expect(report).toContain('penalty cells understood: 1 of 2 (50.0%)');
  expect(report).toContain('odd!C2: 处七万元以下九万元以下罚款\n  - the range is incomplete');
  const chinese = run(['import', table, '--locale', 'zh-CN']);
  expect(chinese.err).toContain('odd!C2: 处七万元以下九万元以下罚款\n  - 幅度不完整');
});

test('as JSON: the report, and the draft where it has no file of its own', () => {
  const { code, out, err } = run(['import', TABLE, '--format', 'json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    id: 'gbk',
    items: 1,
    rows: 2,
    penaltyCells: { total: 2, understood: 2 },
    unread: [],
    draft: expect.stringContaining('provenance: draft'),
  });
});

test('a table from standard input', () => {
  const bytes = readFileSync(TABLE);
  expect(run(['import', '-'], { stdin: () => bytes }).out).toContain('id: imported-table');
});

test.each([
  [['import', 'no-such.xlsx'], 'no-such.xlsx: the file cannot be read'],
  [['import', 'package.json'], 'package.json: no sheet has a row of headings'],
  [['import', TABLE, '--id', 'My City'], '`My City` is not an identifier'],
])('%j', (argv, message) => {
  const { code, out, err } = run(argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(err).not.toMatch(/\n\s+at /);
});
