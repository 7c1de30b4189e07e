import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GUANGDONG_CASE, run } from './run.js';

const CLI = 'dist/cli.js';
const built = (argv: readonly string[], input?: string) => {
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], { input, encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
};

describe('the built command', () => {
  test.for([
    ['decide', GUANGDONG_CASE, '--format', 'json'],
    ['decide', GUANGDONG_CASE, '--locale', 'zh-CN'],
    ['decide', 'no-such-file.yaml'],
    ['check', 'examples/cases/guangdong-1.1-proposed.yaml', '--format', 'markdown'],
    ['list', '--format', 'markdown'],
    ['schema', 'case'],
    ['new'],
    ['--help'],
    ['lst'],
  ])('answers %j as the source does', (argv) => {
    expect(built(argv)).toEqual(run(argv));
  });

  test('reads standard input and sets the exit code', () => {
    const open = readFileSync(GUANGDONG_CASE, 'utf8').replace(/^ {2}duration:.*\n/m, '');
    expect(built(['decide', '-'], open).code).toBe(3);
    expect(built(['decide', '-'], '').err).toMatch(/^-:1:1: .*\[empty-file\]/);
  });

  test('waits for a slow pipe', async () => {
    const child = spawn(process.execPath, [CLI, 'decide', '-', '--format', 'json'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const text = readFileSync(GUANGDONG_CASE, 'utf8');
    child.stdin.write(text.slice(0, 200));
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.stdin.end(text.slice(200));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'penalty' });
  });

  test('a reader that closes the pipe early is no error', () => {
    const script = `${process.execPath} ${CLI} schema rules | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{\n0\n', stderr: '' });
  });

  test('runs by its own name', () => {
    expect(execFileSync(CLI, ['--version'], { encoding: 'utf8' })).toBe(run(['--version']).out);
  });
});
