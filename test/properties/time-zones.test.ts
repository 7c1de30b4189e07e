import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseArbitrary } from './case-arbitrary.js';
import { allRules } from './rules.js';
import { SEED } from './settings.js';
import { subjects } from './thresholds.js';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'penalty-discretion-zones-'));
const program = join(folder, 'digests.mjs');

beforeAll(async () => {
  // Bundled once and run as a program of its own: a process takes its time zone when it starts.
  await build({
    entryPoints: [join(import.meta.dirname, 'print-digests.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
    logLevel: 'error',
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a decision is the same in every time zone', { timeout: 120_000 }, () => {
  const cases = JSON.stringify(fc.sample(caseArbitrary(subjects(allRules().library)), { seed: SEED, numRuns: 200 }));
  const printed = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((zone) =>
    execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone }, encoding: 'utf8', input: cases })
      .trim()
      .split('\n'),
  );
  const [first, ...others] = printed.map(([offset, ...digests]) => ({ offset, digests }));
  expect(first?.digests).toHaveLength(200);
  expect(new Set([first, ...others].map((one) => one?.offset)).size, 'the processes ran in different zones').toBe(4);
  for (const other of others) expect(other.digests).toEqual(first?.digests);
});
