import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STARTER_RULES } from '../../src/cli/starter-rules.js';
import { run } from './run.js';

const SUITE = 'rules/benchmarks/guangdong-ecology-2022/cases/2.7.1.yaml';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'discretion-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('discretion test', () => {
  test('the cases of one file pass', () => {
    expect(run(['test', SUITE])).toEqual({ code: 0, out: expect.stringMatching(/^\d+ passed, 0 failed\n$/), err: '' });
    expect(run(['test', SUITE, '--locale', 'zh-CN']).out).toMatch(/^通过\d+个，未通过0个\n$/);
  });

  test('as JSON: the counts, and with --coverage what is not reached', () => {
    const report = JSON.parse(run(['test', SUITE, '--format', 'json', '--coverage']).out);
    expect(report).toMatchObject({
      failed: 0,
      failures: [],
      coverage: { rows: {}, levels: {}, circumstances: {}, numbers: {} },
    });
    expect(report.uncovered.length).toBeGreaterThan(0);
    expect(JSON.parse(run(['test', SUITE, '--format', 'json']).out)).not.toHaveProperty('uncovered');
  });

  test('a case that comes out otherwise: exit 1, its place, what was expected and found', () => {
    mkdirSync(join(folder, 'cases'));
    writeFileSync(join(folder, 'rules.yaml'), STARTER_RULES);
    const file = join(folder, 'cases', 'a.yaml');
    writeFileSync(
      file,
      'cases:\n  - name: one\n    why: by hand\n    case: { benchmark: my-city-demo, violation: "9" }\n    expect: { outcome: penalty }\n',
    );
    const { code, out } = run(['test', '--rules', folder, '--rules', 'rules/statutes']);
    expect(code).toBe(1);
    expect(out).toContain(`${file}:2:5: one`);
    expect(out).toMatch(/outcome: expected penalty, found|\[benchmark-unknown\]/);
    expect(out).toContain('why: by hand');
    expect(out).toMatch(/0 passed, 1 failed\n$/);
  });

  test('no cases at all are no success', () => {
    const { code, err } = run(['test', folder]);
    expect(code).toBe(2);
    expect(err).toContain('[no-cases]');
  });
});

describe('discretion build', () => {
  test('writes rules that every command takes', () => {
    const out = join(folder, 'rules.json');
    const rules = ['statutes', 'calendar.yaml', 'benchmarks/guangdong-ecology-2022'].flatMap((path) => [
      '--rules',
      `rules/${path}`,
    ]);
    expect(run(['build', ...rules, '--out', out])).toEqual({ code: 0, out: '', err: '' });
    const args = ['decide', 'examples/cases/guangdong-1.1.yaml', '--format', 'json'];
    expect(run([...args, '--rules', out]).out).toBe(run([...args, ...rules]).out);
    // It can be made again.
    expect(run(['build', ...rules, '--out', out]).code).toBe(0);
  });

  test('a half-written or foreign file is told in words', () => {
    const out = join(folder, 'rules.json');
    writeFileSync(out, '{"format":"penalty-discretion-rules/1","files":[');
    expect(run(['list', '--rules', out])).toMatchObject({
      code: 2,
      err: expect.stringContaining('[not-compiled-rules]'),
    });
  });
});

describe('discretion publish', () => {
  test('one table as Markdown: rows, merged cells once, what 以下 means', () => {
    const { code, out } = run(['publish', 'guangdong-ecology-2022', '--violation', '4.1', '--locale', 'zh-CN']);
    expect(code).toBe(0);
    expect(out).toContain('- 以下: 不包括本数');
    expect(out).toContain('| 1 |');
    expect(out).toContain('5万元以上8万元以下');
    expect(out.match(/工业固体废物 \|/g)).toHaveLength(1);
  });

  test('as a page with merged cells, and as data', () => {
    const html = run(['publish', 'guangdong-ecology-2022', '--violation', '4.1', '--format', 'html']).out;
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('rowspan="2"');
    expect(html).not.toMatch(/<script|https?:\/\//);
    const data = JSON.parse(run(['publish', 'guangdong-ecology-2022', '--violation', '4.1', '--format', 'json']).out);
    expect(data).toMatchObject({ id: 'guangdong-ecology-2022', tables: [{ code: '4.1' }] });
  });

  test('an unknown document or table: the nearest name', () => {
    expect(run(['publish', 'guangdong-ecology-2021']).err).toContain('did you mean `guangdong-ecology-2022`?');
    expect(run(['publish', 'guangdong-ecology-2022', '--violation', '2.71'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('[unknown-value]'),
    });
  });
});
