import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GUANGDONG_CASE, run } from './run.js';

const PROPOSED = 'examples/cases/guangdong-1.1-proposed.yaml';
const text = readFileSync(PROPOSED, 'utf8');
const proposing = (amount: string) => text.replace('amount: 60000', `amount: ${amount}`);

describe('discretion check', () => {
  test('exits with 1 for a sum that is not the computed one, and names both and the distance', () => {
    const { code, out, err } = run(['check', PROPOSED]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/fine of CNY 60,000 — differs from the sum that the table computes/);
    expect(out).toContain('CNY 67,500');
    expect(out).toContain('CNY 7,500 below');
  });

  test('exits with 0 for the computed sum', () => {
    const { code, out, err } = run(['check', '-'], { stdin: proposing('67500') });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('The proposed penalties are permitted');
  });

  test('exits with 3 while a missing fact decides, and asks for it', () => {
    const { code, out } = run(['check', '-', '--locale', 'zh-CN'], {
      stdin: proposing('67500').replace(/^ {2}duration:.*\n/m, ''),
    });
    expect(code).toBe(3);
    expect(out).toContain('尚不能确定拟作出的处罚');
    expect(out).toContain('违法行为持续');
  });

  test('exits with 1 when no possible result permits the sum, whatever the missing fact turns out to be', () => {
    const open = proposing('150000.01').replace(/^ {2}duration:.*\n/m, '');
    expect(run(['check', '-'], { stdin: open }).code).toBe(1);
  });

  test('prints the check itself with --format json', () => {
    const result = JSON.parse(run(['check', PROPOSED, '--format', 'json']).out);
    expect(result).toMatchObject({
      verdict: 'not-permitted',
      option: { option: 0, grade: 'ordinary' },
      penalties: [
        {
          verdict: 'differs-from-formula',
          distance: '7500',
          proposed: { type: 'fine', amount: '60000' },
          permitted: { amount: { min: '67500', max: '67500' } },
          permittedBy: [],
        },
      ],
      decision: { outcome: 'penalty' },
    });
  });

  test.for(['text', 'markdown', 'html'])('explains as %s in both languages', (format) => {
    const [zh, en] = ['zh-CN', 'en'].map((locale) => run(['check', PROPOSED, '--format', format, '--locale', locale]));
    expect(zh?.out).toContain('与裁量表计算得出的数额不一致');
    expect(en?.out).toContain('differs from the sum that the table computes');
    expect([zh?.code, en?.code]).toEqual([1, 1]);
  });

  test('--detail adds the rules that were looked at', () => {
    expect(run(['check', PROPOSED]).out).not.toContain('Rule by rule');
    expect(run(['check', PROPOSED, '--detail', 'both']).out).toContain('Rule by rule');
  });

  test('a sum is read exactly from the text', () => {
    expect(run(['check', '-'], { stdin: proposing('67500.00') }).code).toBe(0);
    expect(run(['check', '-'], { stdin: proposing('67500.000000000001') }).code).toBe(1);
  });

  test.for([
    [text.replace(/^proposed:\n.*\n/m, ''), /^-:\d+:\d+: there is nothing to check.*\[nothing-proposed\]/],
    [proposing('6e4'), /^-:24:\d+: .*\[not-plain-decimal\]/],
    [text.replace('type: fine', 'type: other'), /^-:24:\d+: `other` needs a `name` \[name-missing\]/],
    [text.replace('amount: 60000', 'duration: soon'), /^-:24:\d+: .*\[not-a-period\]/],
    [text.replace('type: fine', 'type: fin'), /^-:24:\d+: .*\[not-one-of\]\n {2}help: did you mean `fine`\?/],
  ] as const)('exits with 2 for a proposal that cannot be checked: %#', ([stdin, message]) => {
    const { code, out, err } = run(['check', '-'], { stdin });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  test('an empty proposal is that no penalty is imposed', () => {
    const { code, out } = run(['check', '-'], { stdin: text.replace(/^proposed:\n.*\n/m, 'proposed: []\n') });
    expect(code).toBe(1);
    expect(out).toContain('It is proposed that no penalty is imposed');
    expect(out).toMatch(/fine of CNY 67,500 — required, but not proposed/);
  });

  test('shows procedure and time in both languages, and exits with the verdict on the penalties', () => {
    const late = proposing('67500').replace('decided: 2024-01-05', 'decided: 2024-06-05');
    const stdin = `${late}followed: [prior-notice]\n`;
    const en = run(['check', '-'], { stdin });
    expect(en.code).toBe(0);
    expect(en.out).toContain('Reasons, procedure and time');
    expect(en.out).toMatch(/Not followed, as far as the case shows: at least two officers/);
    expect(en.out).not.toMatch(/as far as the case shows: before the decision, notice/);
    expect(en.out).toMatch(/Deadline missed: decision within 90 days/);
    const zh = run(['check', '-', '--locale', 'zh-CN'], { stdin }).out;
    expect(zh).toContain('理由、程序与期限');
    expect(zh).toContain('案件未显示已履行的程序：由不少于两名具有行政执法资格的执法人员实施');
    expect(zh).toContain('超过期限：自立案之日起九十日内作出行政处罚决定');
  });

  test('--why-not answers for another result', () => {
    const { code, out, err } = run(['check', PROPOSED, '--why-not', 'lighter']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/lighter/);
  });

  test('a case without a proposal says so in Chinese, and as JSON', () => {
    expect(run(['check', GUANGDONG_CASE, '--locale', 'zh-CN']).err).toContain('没有可供审查的拟处罚内容');
    const { code, out } = run(['check', GUANGDONG_CASE, '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'nothing-proposed', path: ['proposed'] }] });
  });
});
