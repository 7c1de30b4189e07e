import { describe, expect, test } from 'vitest';
import { DECIDED } from '../review/decided-cases.js';
import { run } from './run.js';

const RULES = ['--rules', 'test/compare/rules/law.yaml', '--rules', 'test/compare/rules/older.yaml'];
const lines = (names: string) =>
  DECIDED.filter(({ id }) => names.includes(id))
    .map((one) => JSON.stringify(one))
    .join('\n');

describe('discretion audit', () => {
  test('tells counts, deviations and like cases, in both languages, and exits with 0', () => {
    const { code, out, err } = run(['audit', '-', ...RULES], { stdin: lines('abcdefghi') });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('9 cases checked, the penalties of 3 not permitted');
    expect(out).toContain('lowest CNY 3,000 (case f), highest CNY 10,000 (case e), CNY 7,000 apart');
    const chinese = run(['audit', '-', ...RULES, '--locale', 'zh-CN'], { stdin: lines('abcdefghi') }).out;
    expect(chinese).toContain('评查案件9件，处罚不在允许范围之内的3件');
  });

  test.for([
    ['ab', 'not-permitted', 0],
    ['ae', 'not-permitted', 1],
    ['ah', 'not-permitted', 0],
    ['ah', 'undetermined', 1],
    ['ai', 'undetermined', 1],
    ['ab', 'undetermined', 0],
  ] as const)('cases %s with --fail-on %s exit with %i', ([names, level, code]) => {
    expect(run(['audit', '-', ...RULES, '--fail-on', level], { stdin: lines(names) }).code).toBe(code);
  });

  test('refuses another --fail-on with what was meant', () => {
    const { code, err } = run(['audit', '-', ...RULES, '--fail-on', 'not-permited'], { stdin: lines('a') });
    expect(code).toBe(2);
    expect(err).toContain('did you mean `not-permitted`?');
  });
});
