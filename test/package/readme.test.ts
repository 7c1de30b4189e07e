import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const readme = readFileSync('README.md', 'utf8');

interface Snippet {
  readonly marker: string;
  readonly language: string;
  readonly code: string;
  /** The `text` block that follows, when there is one. */
  readonly output: string;
}

/** A fenced block behind a marker: `<!-- run -->` or `<!-- from FILE -->`. */
const snippets: readonly Snippet[] = [
  ...readme.matchAll(/<!-- ([^>]*) -->\n```(\w+)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?/gs),
].map(([, marker = '', language = '', code = '', output = '']) => ({ marker, language, code, output }));

const run = ({ language, code }: Snippet) => {
  const env = { PATH: process.env.PATH, NODE: process.execPath, LANG: 'en_US.UTF-8' };
  // The package is not installed in its own folder, so `npx discretion` is the built command; `head` may close its pipe.
  const shell = `npx() { shift; "$NODE" dist/cli.js "$@"; }\n${code}`;
  const { stdout } =
    language === 'sh'
      ? spawnSync('bash', ['-c', `exec 2>&1\n${shell}`], { encoding: 'utf8', env })
      : spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', env });
  return stdout;
};

describe('README', () => {
  test('has code that is run', () => {
    expect(snippets.map(({ marker, language }) => `${marker.split(' ')[0]} ${language}`)).toEqual([
      'run js',
      'run sh',
      'run sh',
      'run sh',
      'run sh',
      'run sh',
      'run sh',
      'run sh',
      'run js',
      'run sh',
      'from yaml',
    ]);
  });

  test.for(snippets.filter(({ marker }) => marker === 'run'))('$language: prints what it says', (snippet) => {
    expect(run(snippet)).toBe(snippet.output);
  });

  test.for(snippets.filter(({ marker }) => marker.startsWith('from ')))('$marker: stands there', ({ marker, code }) => {
    const plain = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .join('\n');
    expect(plain(readFileSync(marker.slice('from '.length), 'utf8'))).toContain(plain(code).trim());
  });

  test('names only commands that package.json has', () => {
    for (const [, script = ''] of readme.matchAll(/npm run (\w+)/g)) expect(manifest.scripts).toHaveProperty(script);
  });

  test('links lead somewhere', () => {
    for (const [, target = ''] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(existsSync(target), target).toBe(true);
  });
});
