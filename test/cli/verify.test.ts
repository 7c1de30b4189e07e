import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './run.js';

const LAW = ['--rules', 'test/verify/law.yaml'];
const bad = (code: string, ...more: string[]) => run(['verify', `test/verify/bad/${code}.yaml`, ...LAW, ...more]);

describe('discretion verify', () => {
  test('exits with 1 on an error, names the place, and prints a case to paste', () => {
    const { code, out, err } = bad('rows-overlap');
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out).toContain('test/verify/bad/rows-overlap.yaml:13:9  error  rows-overlap');
    expect(out).toContain('  help: ');
    expect(out).toContain('expect: { notes: [rows-overlap] }');
    expect(out).toContain('errors: 1, warnings: 0');
  });

  test('exits with 0 where nothing is wrong', () => {
    const { code, out } = run(['verify', 'test/verify/good/rows-overlap.yaml', ...LAW]);
    expect({ code, out }).toEqual({ code: 0, out: 'nothing was found\n' });
  });

  test('--fail-on: a warning fails only where warnings are asked for', () => {
    expect(bad('ranges-apart').code).toBe(0);
    expect(bad('ranges-apart', '--fail-on', 'warning').code).toBe(1);
    expect(bad('ranges-apart', '--fail-on', 'warnings')).toMatchObject({ code: 2, out: '' });
  });

  test('only the documents of the named files are verified, and others still count as the law', () => {
    const { out } = bad('fine-above-statutory-maximum', '--format', 'json');
    const { findings } = JSON.parse(out);
    expect(findings.map(({ code, document }: Record<string, string>) => [code, document])).toEqual([
      ['fine-above-statutory-maximum', 'verify-example'],
    ]);
    expect(findings[0].others[0]).toMatchObject({ file: 'test/verify/law.yaml', name: 'fine' });
  });

  test('--baseline: what it lists does not fail; what is gone is said', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verify-'));
    const baseline = join(folder, 'known.yaml');
    const entry = (violation: string) =>
      `  - { code: rows-overlap, document: verify-example, violation: "${violation}", reason: { zh-CN: 原文如此, en: so published } }`;
    writeFileSync(baseline, `findings:\n${entry('1')}\n${entry('2')}\n`);
    const { code, out } = bad('rows-overlap', '--baseline', baseline);
    expect(code).toBe(0);
    expect(out).toContain('known: so published');
    expect(out).toContain('found no more');
  });

  test('a baseline that is none is an error with its place', () => {
    const { code, err } = bad('rows-overlap', '--baseline', 'test/verify/law.yaml');
    expect(code).toBe(2);
    expect(err).toMatch(/law\.yaml:\d+:\d+: .*\[unknown-key\]/);
  });

  test('rules that cannot be read are reported as everywhere', () => {
    expect(run(['verify', 'test/verify/no-such.yaml', ...LAW])).toMatchObject({ code: 2, out: '' });
    expect(run(['verify', '--format', 'xml', ...LAW])).toMatchObject({ code: 2, out: '' });
  });

  test('sarif', () => {
    expect(JSON.parse(bad('rows-overlap', '--format', 'sarif').out).version).toBe('2.1.0');
  });
});
