import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/words.js';
import { VERSION } from '../../src/index.js';
import { GUANGDONG_CASE, run } from './run.js';

describe('a command line that cannot be carried out', () => {
  test.for([
    [['decid', GUANGDONG_CASE], 'there is no command `decid`', 'did you mean `decide`?'],
    [
      ['summarise', 'cases.ndjson'],
      'there is no command `summarise`',
      '`discretion --help` lists commands and options',
    ],
    [['decide', GUANGDONG_CASE, '--frmat', 'json'], 'there is no option `--frmat`', 'did you mean `--format`?'],
    [['decide'], 'CASE is missing', ''],
    [['decide', 'a', 'b'], 'too many arguments for `decide`', ''],
    [['decide', GUANGDONG_CASE, '--rules'], 'the option `--rules <PATH>` needs a value', ''],
    [['decide', GUANGDONG_CASE, '--format', 'markdwon'], '--format cannot be `markdwon`', 'did you mean `markdown`?'],
    [['list', '--locale', 'zh-cn'], '--locale cannot be `zh-cn`', 'did you mean `zh-CN`?'],
    [['list', '--on', '2024-02-30'], '--on is a calendar date (YYYY-MM-DD), not `2024-02-30`', ''],
    [['schema', 'ruels'], 'KIND cannot be `ruels`', 'did you mean `rules`?'],
    [['new', 'csae'], 'KIND cannot be `csae`', 'did you mean `case`?'],
  ] as const)('%j', ([argv, message, help]) => {
    const { code, out, err } = run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`discretion: ${message}`);
    expect(err).toContain('[usage]');
    expect(err).toContain(help);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('is reported as JSON when JSON was asked for', () => {
    const { code, out, err } = run(['decide', '--format', 'json', '--locale', 'zh-CN', '--fromat', 'x']);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out)).toEqual({
      problems: [
        { code: 'usage', severity: 'error', message: '没有选项 `--fromat`', help: '是否应为 `--format`？', path: [] },
      ],
    });
  });

  test('without a command: the help on standard error', () => {
    const { code, out, err } = run([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('decide');
  });

  test('an unexpected error is one line', () => {
    const { code, out, err } = run(['decide', '-'], {
      stdin: () => {
        throw new TypeError('first line\nsecond line');
      },
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^discretion: an unexpected error.*please report it.*\[unexpected\]\n$/);
  });
});

describe('help', () => {
  test('--version', () => expect(run(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' }));

  test.for(['en', 'zh-CN'])('lists the commands in %s', (locale) => {
    const { code, out } = run(['--help', '--locale', locale]);
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(out).toContain(`  ${name}`);
    expect(/\p{Script=Han}/u.test(out)).toBe(locale === 'zh-CN');
  });

  test.for(Object.keys(COMMANDS))('%s has an example and its exit codes, in both languages', (name) => {
    for (const locale of ['en', 'zh-CN']) {
      const { code, out } = run([name, '--help', '--locale', locale]);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`\n {2}discretion ${name}\\b`));
      expect(out).toContain(locale === 'en' ? 'Exit code:' : '退出码：');
      expect(/\p{Script=Han}/u.test(out)).toBe(locale === 'zh-CN');
    }
  });
});
