import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const programs = readdirSync('examples').filter((name) => /^\d\d-.*\.[mc]js$/.test(name));

describe('examples', () => {
  test('every expected output belongs to a program', () => {
    expect(readdirSync('examples/expected')).toEqual(programs.map((name) => name.replace(/\.[mc]js$/, '.txt')));
  });

  // Digests change with every correction of the rules and prove nothing here.
  const masked = (text: string) => text.replace(/sha256:[0-9a-f]{64}/g, 'sha256:…');

  // Update on purpose with: node examples/NAME > examples/expected/NAME.txt
  test.for(programs)('%s prints what is kept beside it', (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`examples/${name}`], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const expected = readFileSync(`examples/expected/${name.replace(/\.[mc]js$/, '.txt')}`, 'utf8');
    expect(masked(stdout)).toBe(masked(expected));
  });
});
