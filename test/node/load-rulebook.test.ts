import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STARTER_CASE } from '../../src/cli/starter-case.js';
import { STARTER_RULES } from '../../src/cli/starter-rules.js';
import { ProblemsError } from '../../src/index.js';
import { loadCase, loadRulebook, packagedRules } from '../../src/node/index.js';

const problemsOf = (step: () => unknown) => {
  try {
    step();
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
};

describe('loadRulebook', () => {
  let folder = '';
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('loads the packaged rules by default', () => {
    const rulebook = loadRulebook();
    expect(rulebook.documents.map(({ id }) => id)).toContain('guangdong-ecology-2022');
    expect(loadRulebook(packagedRules()).documents).toEqual(rulebook.documents);
  });

  test('takes a file or a folder, a path or a list', () => {
    const file = write('a/rules.yaml', STARTER_RULES);
    for (const paths of [file, [file], folder, [folder, file]]) {
      expect(loadRulebook(paths).documents.map(({ id }) => id)).toEqual(['example-city-2026']);
    }
  });

  test('leaves out worked cases, schemas, hidden and foreign files', () => {
    write('deep/er/rules.yml', STARTER_RULES);
    for (const name of [
      'cases/x.yaml',
      'deep/x.cases.yaml',
      'x.schema.json',
      '.hidden.yaml',
      '.git/x.yaml',
      'notes.md',
    ]) {
      write(name, '- not a rule file');
    }
    expect(loadRulebook(folder).documents).toHaveLength(1);
  });

  test('is not caught in a circle of links', () => {
    write('rules.yaml', STARTER_RULES);
    symlinkSync(folder, join(folder, 'again'));
    expect(loadRulebook(folder).documents).toHaveLength(1);
  });

  test('reports the problems of all files together, paths that cannot be read included', () => {
    const list = write('b.yaml', '- a\n');
    const empty = write('a.json', '');
    const missing = join(folder, 'none.yaml');
    const problems = problemsOf(() => loadRulebook([list, missing, empty]));
    expect(problems.map(({ code, file, line }) => ({ code, file, line }))).toEqual([
      { code: 'file-unreadable', file: missing, line: undefined },
      { code: 'empty-file', file: empty, line: 1 },
      { code: 'not-a-mapping', file: list, line: 1 },
    ]);
  });

  // Root may read every folder, so there is nothing to see for it.
  test.skipIf(process.getuid?.() === 0)('a folder without permission is a problem', () => {
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0);
    expect(problemsOf(() => loadRulebook(folder))).toMatchObject([{ code: 'file-unreadable' }]);
  });

  test('gives the same rulebook whatever the order of the paths', () => {
    const reversed = readdirSync('rules')
      .filter((name) => !name.endsWith('.md') && name !== 'known-findings.yaml')
      .map((name) => `./rules/${name}`)
      .sort()
      .reverse();
    expect(loadRulebook(reversed).documents).toEqual(loadRulebook('rules').documents);
  });
});

describe('loadCase', () => {
  test('reads a case with its figures as text', () => {
    expect(loadCase('examples/cases/guangdong-1.1.yaml').facts).toMatchObject({ projectInvestment: '3000000' });
  });

  test('throws the problems of a case with their places', () => {
    const folder = mkdtempSync(join(tmpdir(), 'case-'));
    const file = join(folder, 'case.yaml');
    writeFileSync(file, STARTER_CASE.replace('facts:', 'fatcs:'));
    expect(problemsOf(() => loadCase(file))).toMatchObject([
      { code: 'unknown-key', file, suggestion: 'facts', column: 1 },
    ]);
    rmSync(folder, { recursive: true });
    expect(problemsOf(() => loadCase(file))).toMatchObject([{ code: 'file-unreadable', file }]);
  });
});
