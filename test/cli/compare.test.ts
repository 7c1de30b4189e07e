import { describe, expect, test } from 'vitest';
import { CASES } from '../compare/some-cases.js';
import { run } from './run.js';

const RULES = 'test/compare/rules';
const OLD = `${RULES}/older.yaml`;
const NEW = `${RULES}/newer.yaml`;
const LAW = ['--rules', `${RULES}/law.yaml`];
const NDJSON = CASES.map((one) => JSON.stringify(one)).join('\n');

describe('discretion compare', () => {
  test('holds two files against each other, on the laws of --rules, and exits with 0', () => {
    const { code, out, err } = run(['compare', OLD, NEW, ...LAW]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('duration: not less than 2 months and less than 3 months: stricter');
    expect(out).toContain('An act listed for the first time');
  });

  test('decides cases from standard input under both, one a line', () => {
    const { code, out } = run(['compare', OLD, NEW, ...LAW, '--cases', '-', '--format', 'json'], { stdin: NDJSON });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'comparison',
      cases: { looked: 7, moved: { least: '500', most: '1500' } },
    });
  });

  test('is a page of its own with --format html, and a table of bars for the cases', () => {
    const { out } = run(['compare', OLD, NEW, ...LAW, '--cases', '-', '--format', 'html'], { stdin: NDJSON });
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain('<table class="bars">');
    expect(out).not.toMatch(/<script|https?:/);
  });

  test('takes the id of a loaded benchmark', () => {
    const both = ['--rules', `${RULES}/law.yaml`, '--rules', OLD];
    const { code, out } = run(['compare', 'made-up-benchmark', NEW, ...both, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).counts).toMatchObject({ added: 1, removed: 1 });
  });

  test('says what a name could have meant that is neither a path nor an id', () => {
    const { code, err } = run(['compare', 'made-up-benchmrk', NEW, '--rules', `${RULES}/law.yaml`, '--rules', OLD]);
    expect(code).toBe(2);
    expect(err).toMatch(/`made-up-benchmrk` is neither a file or folder nor the id of a loaded benchmark \[usage\]/);
    expect(err).toContain('did you mean `made-up-benchmark`?');
  });

  test('names the line of a case that cannot be read', () => {
    const stdin = `${JSON.stringify(CASES[0])}\n{"violation": "1", "fact": {}}\n`;
    const { code, err } = run(['compare', OLD, NEW, ...LAW, '--cases', '-'], { stdin });
    expect(code).toBe(2);
    expect(err).toMatch(/^-:2:\d+: .*\[unknown-key\]/m);
  });

  test('names the place of a mistake in a rule file', () => {
    const { code, err } = run(['compare', OLD, `${RULES}/../versions.ts`, ...LAW]);
    expect(code).toBe(2);
    expect(err).toMatch(/versions\.ts:\d+:\d+: /);
  });
});
