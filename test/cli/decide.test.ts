import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GUANGDONG_CASE, run } from './run.js';

const text = readFileSync(GUANGDONG_CASE, 'utf8');
const withoutDuration = text.replace(/^ {2}duration:.*\n/m, '');

describe('discretion decide', () => {
  test('exits with 0 and explains a case that is decided', () => {
    const { code, out, err } = run(['decide', GUANGDONG_CASE]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/67,?500/);
  });

  test('exits with 3 and asks for the missing fact when the case is undetermined', () => {
    const { code, out, err } = run(['decide', '-', '--locale', 'zh-CN'], { stdin: withoutDuration });
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(out).toContain('违法行为持续');
  });

  test('reads standard input for `-`, YAML and JSON', () => {
    const asJson = JSON.stringify({
      violation: '1.1',
      benchmark: 'guangdong-ecology-2022',
      facts: { projectInvestment: '3000000' },
    });
    expect(run(['decide', '-', '--format', 'json'], { stdin: text }).out).toBe(
      run(['decide', GUANGDONG_CASE, '--format', 'json']).out,
    );
    expect(run(['decide', '-'], { stdin: asJson }).code).toBe(3);
  });

  test('prints the decision itself with --format json', () => {
    const decision = JSON.parse(run(['decide', GUANGDONG_CASE, '--format', 'json']).out);
    expect(decision).toMatchObject({
      outcome: 'penalty',
      options: [{ score: '45', penalties: [{ type: 'fine', amount: { min: '67500', max: '67500' } }] }],
      limitation: { expires: '2025-09-10' },
    });
    expect(decision.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('names packaged rule files the same way on every machine', () => {
    const { out } = run(['decide', GUANGDONG_CASE, '--format', 'json']);
    const files = [...out.matchAll(/"file": "([^"]*)"/g)].map(([, file]) => file);
    expect(files).not.toEqual([]);
    for (const file of files) expect(file).toMatch(/^rules\//);
  });

  test.for(['text', 'markdown', 'html'])('explains as %s in both languages', (format) => {
    const [zh, en] = ['zh-CN', 'en'].map((locale) =>
      run(['decide', GUANGDONG_CASE, '--format', format, '--locale', locale]),
    );
    expect(zh?.out).toMatch(/广东省生态环境行政处罚自由裁量权规定/);
    expect(en?.out).toMatch(/Guangdong/);
    expect(zh?.out).not.toBe(en?.out);
    expect([zh?.code, en?.code]).toEqual([0, 0]);
  });

  test.for([
    [{}, true],
    [{ LANG: 'C.UTF-8' }, true],
    [{ LANG: 'zh_CN.UTF-8' }, true],
    [{ LANG: 'en_US.UTF-8' }, false],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, false],
  ] as const)('takes the language from %j', ([env, chinese]) => {
    const { err } = run(['decide', 'no-such-file.yaml'], { env });
    expect(/无法读取/.test(err)).toBe(chinese);
  });

  test('--on is the day of decision where the case names none', () => {
    const open = text.replace(', decided: 2024-01-05', '');
    const json = (stdin: string, ...more: string[]) => run(['decide', '-', '--format', 'json', ...more], { stdin }).out;
    expect(json(open, '--on', '2024-01-05')).toBe(json(text));
    expect(json(text, '--on', '2030-01-01')).toBe(json(text));
  });

  test('--why-not answers why another result does not apply, in both languages', () => {
    const [zh, en] = ['zh-CN', 'en'].map((locale) =>
      run(['decide', GUANGDONG_CASE, '--why-not', 'lighter', '--locale', locale]),
    );
    expect([zh?.code, en?.code, zh?.err, en?.err]).toEqual([0, 0, '', '']);
    expect(zh?.out).toContain('从轻');
    expect(en?.out).toMatch(/lighter/);
    expect(run(['decide', GUANGDONG_CASE]).out).not.toBe(en?.out);
  });

  test('--rules replaces the packaged rules', () => {
    const { code, err } = run(['decide', GUANGDONG_CASE, '--rules', 'rules/statutes']);
    expect(code).toBe(2);
    expect(err).toMatch(/^examples\/cases\/guangdong-1\.1\.yaml:\d+:\d+: .*\[benchmark-unknown\]/);
  });

  test('--rules may be repeated and name files', () => {
    const { code } = run([
      'decide',
      GUANGDONG_CASE,
      '--rules',
      'rules/statutes',
      '--rules',
      'rules/benchmarks/guangdong-ecology-2022',
    ]);
    expect(code).toBe(0);
  });

  test('a problem of the case names its line', () => {
    const { code, err } = run(['decide', '-'], { stdin: text.replace('cooperated: true', 'coperated: true') });
    expect(code).toBe(2);
    expect(err).toMatch(
      /^-:17:\d+: the fact `coperated` is not declared \[undeclared-fact\]\n {2}help: did you mean `cooperated`\?\n$/,
    );
  });
});
