import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.js';

describe('discretion new', () => {
  let cwd = '';
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'discretion-new-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  test('the starter rules decide the starter case', () => {
    expect(run(['new', '--out', 'my-rules.yaml'], { cwd })).toEqual({ code: 0, out: '', err: '' });
    expect(run(['new', 'case', '--out', 'my-case.yaml'], { cwd }).code).toBe(0);
    const { code, out, err } = run(['decide', 'my-case.yaml', '--rules', 'my-rules.yaml', '--format', 'json'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'penalty',
      options: [
        {
          tier: '一般',
          penalties: [{ type: 'fine', amount: { min: '5000', max: '10000', minInclusive: true, maxInclusive: false } }],
          orders: [{ type: 'correct', within: { days: 3 } }],
        },
      ],
    });
  });

  test('the starter case names the general facts, each with a value that the Penalty Law knows', () => {
    const text = run(['new', 'case']).out;
    const facts = [...text.matchAll(/^ {2}# ([a-zA-Z]+): (\S+)/gm)].map(([, name, value]) => `${name}: ${value}`);
    expect(facts.map((one) => one.split(':')[0])).toEqual(
      expect.arrayContaining(['circumstances', 'harm', 'correctedInTime', 'minorViolation', 'firstViolation']),
    );
    const given = `benchmark: guangdong-ecology-2022\nviolation: "1.1"\nfacts:\n  ${facts.join('\n  ')}\n`;
    expect(run(['decide', '-', '--format', 'json'], { stdin: given })).toMatchObject({ code: 3, err: '' });
  });

  test('prints to standard output without --out', () => {
    expect(run(['new', 'rules']).out).toBe(run(['new']).out);
    expect(run(['new', 'case']).out).toContain('example-city-2026');
  });

  test('tells editors where the schema is, from the folder of the file', () => {
    expect(run(['new']).out.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./node_modules/penalty-discretion/rules/schema/rules.schema.json',
    );
    run(['new', 'case', '--out', 'my-case.yaml'], { cwd });
    expect(readFileSync(join(cwd, 'my-case.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/penalty-discretion\/rules\/schema\/case\.schema\.json\n/,
    );
  });

  test('never overwrites a file', () => {
    writeFileSync(join(cwd, 'mine.yaml'), 'mine');
    const { code, err } = run(['new', '--out', 'mine.yaml'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('`mine.yaml` exists and was left as it is [usage]');
    expect(readFileSync(join(cwd, 'mine.yaml'), 'utf8')).toBe('mine');
  });

  test('a folder that does not exist is a usage error', () => {
    const { code, err } = run(['new', '--out', 'no/such/folder.yaml'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('cannot be written (ENOENT)');
  });
});
