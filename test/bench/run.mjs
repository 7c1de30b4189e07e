// `npm run bench`: bundles the benchmark from the sources and runs it in a Node of its own. Options (`--json`, `--quick`,
// `--mutations` for the mistakes that verifying and worked cases notice) are passed on.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = process.argv.includes('--mutations') ? 'run-mutations.ts' : 'compare.ts';
const folder = mkdtempSync(join(tmpdir(), 'penalty-discretion-bench-'));
const outfile = join(folder, 'bench.mjs');
try {
  await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    // What of json-rules-engine is CommonJS asks for Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const rules = fileURLToPath(new URL('../../rules', import.meta.url));
  const args = ['--expose-gc', outfile, rules, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
