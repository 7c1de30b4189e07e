// Builds `dist` when it is missing or older than what it is made of. Run before the tests, and by `npm start`.
import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'package.json', 'tsconfig.json', 'tsup.config.ts'];
const BUILT = ['index.js', 'index.cjs', 'index.d.ts', 'index.d.cts', 'node.js', 'node.cjs', 'node.d.ts', 'cli.js'];

/** @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param {string} path @returns {number} */
function builtAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} command */
function run(command) {
  execSync(command, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

function buildIfStale() {
  const changed = Math.max(...SOURCES.map((name) => newest(join(ROOT, name))));
  const built = Math.min(...BUILT.map((name) => builtAt(join(ROOT, 'dist', name))));
  if (built < changed) run('npm run --silent build');
  // The rules alone are compiled in a moment.
  else if (builtAt(join(ROOT, 'dist', 'rules.json')) < newest(join(ROOT, 'rules'))) run('npm run --silent build-rules');
}

/** Vitest's global set-up. The tests of the source can run when the build fails; those of the package then fail. */
export default function setup() {
  try {
    buildIfStale();
  } catch {
    console.error('the build failed: tests of the built package will fail');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) buildIfStale();
