import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const RULES = ['--rules', 'dist/rules.json'];

test('a workbook is published into a file and taken back', () => {
  const file = join(folder, 'table.xlsx');
  const published = run([
    'publish',
    'jiangmen-ecology-2020',
    '--violation',
    '1-1',
    '--format',
    'xlsx',
    '--out',
    file,
    ...RULES,
  ]);
  expect(published).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  const { code, out, err } = run(['import', file]);
  expect({ code, err }).toEqual({ code: 0, err: 'taken back: tables 1, amounts 4; changed: 0\n' });
  expect(out).toContain('id: jiangmen-ecology-2020');
});

test('a workbook does not go to a terminal', () => {
  const { code, out, err } = run(['publish', 'jiangmen-ecology-2020', '--format', 'xlsx', ...RULES]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('`--format xlsx` needs a file');
});

test('a misspelt format: the forms of this command are named', () => {
  expect(run(['publish', 'jiangmen-ecology-2020', '--format', 'xslx', ...RULES]).err).toContain('did you mean `xlsx`?');
});

test('what is shown on a terminal carries no rules, what is written as Markdown does', () => {
  const shown = run(['publish', 'jiangmen-ecology-2020', '--violation', '1-1', ...RULES]).out;
  const written = run(['publish', 'jiangmen-ecology-2020', '--violation', '1-1', '--format', 'markdown', ...RULES]).out;
  expect(shown).not.toContain('penalty-discretion-rules');
  expect(written.startsWith(shown.trimEnd())).toBe(true);
  expect(written).toContain('<!-- penalty-discretion-rules/1 ');
});
