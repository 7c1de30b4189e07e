import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STARTER_CASE } from '../../src/cli/starter-case.js';
import { STARTER_RULES } from '../../src/cli/starter-rules.js';
import { run } from './run.js';

interface Bad {
  readonly name: string;
  /** What the rule file (or the case) holds. */
  readonly rules?: string;
  readonly case?: string;
  readonly code: string;
  /** The text on which the problem has to point; the line of its first character is looked up. */
  readonly at: string;
  readonly suggestion?: string;
}

const rulesWith = (from: string, to: string) => {
  expect(STARTER_RULES).toContain(from);
  return STARTER_RULES.replace(from, () => to);
};
const caseWith = (from: string, to: string) => {
  expect(STARTER_CASE).toContain(from);
  return STARTER_CASE.replace(from, () => to);
};

const aliasBomb = `a: &a [x, x, x, x, x, x, x, x, x]
${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}
`;

/** Every kind of bad input has a place, a code and, where a name was misspelt, the name that was probably meant. */
const BAD: readonly Bad[] = [
  {
    name: 'broken YAML',
    rules: rulesWith('fine: { type: fine,', 'fine: { type: fine,, ['),
    code: 'yaml-syntax',
    at: 'fine: { type: fine,, [',
  },
  { name: 'broken JSON', case: '{ "violation": "1.1", "facts": { "area" 3 } }', code: 'yaml-syntax', at: '"facts"' },
  {
    name: 'a duplicate key',
    rules: rulesWith('  kind: benchmark', '  kind: benchmark\n  kind: law'),
    code: 'duplicate-key',
    at: 'kind: law #',
  },
  {
    name: 'an unknown key',
    rules: rulesWith('  issuer:', '  isuer:'),
    code: 'unknown-key',
    at: 'isuer:',
    suggestion: 'issuer',
  },
  {
    name: 'an unknown key in a case',
    case: caseWith('facts:', 'fatcs:'),
    code: 'unknown-key',
    at: 'fatcs:',
    suggestion: 'facts',
  },
  {
    name: 'a misspelt fact in a condition',
    rules: rulesWith(
      'when: { kindOfRoad: main, occupiedArea: { from: 10 } }',
      'when: { kindOfRoad: main, ocupiedArea: { from: 10 } }',
    ),
    code: 'undeclared-fact',
    at: 'ocupiedArea',
    suggestion: 'occupiedArea',
  },
  {
    name: 'a misspelt fact in a case',
    case: caseWith('  kindOfRoad:', '  kindOfRaod:'),
    code: 'undeclared-fact',
    at: 'kindOfRaod',
    suggestion: 'kindOfRoad',
  },
  {
    name: 'a misspelt value in a case',
    case: caseWith('kindOfRoad: other', 'kindOfRoad: othr'),
    code: 'unknown-value',
    at: 'othr',
    suggestion: 'other',
  },
  {
    name: 'a misspelt value in a condition',
    rules: rulesWith(
      '{ kindOfRoad: main, occupiedArea: { from: 10 } }',
      '{ kindOfRoad: mian, occupiedArea: { from: 10 } }',
    ),
    code: 'unknown-value',
    at: 'mian',
    suggestion: 'main',
  },
  {
    name: 'a wrong type in a rule file',
    rules: rulesWith('    tiers:', '    tiers: many\n    more:'),
    code: 'wrong-type',
    at: 'many\n',
  },
  {
    name: 'a wrong type in a case',
    case: caseWith('occupiedArea: 12.5', 'occupiedArea: true'),
    code: 'fact-type',
    at: 'true',
  },
  {
    name: 'an undeclared fact',
    rules: rulesWith('when: { kindOfRoad: main, occupiedArea: { from: 10 } }', 'when: { weather: rain }'),
    code: 'undeclared-fact',
    at: 'weather',
  },
  {
    name: 'an undeclared fact in a case',
    case: `${STARTER_CASE}  weather: rain\n`,
    code: 'undeclared-fact',
    at: 'weather',
  },
  {
    name: 'contradictory bounds in a condition',
    rules: rulesWith(
      'kindOfRoad: main, occupiedArea: { from: 10 }',
      'kindOfRoad: main, occupiedArea: { from: 10, under: 5 }',
    ),
    code: 'contradictory-bounds',
    at: '{ from: 10, under: 5 }',
  },
  {
    name: 'contradictory bounds of a fine',
    rules: rulesWith('fine: { from: 10000, to: 20000 }', 'fine: { from: 30000, to: 20000 }'),
    code: 'contradictory-bounds',
    at: '{ from: 30000',
  },
  {
    name: 'a missing citation',
    rules: rulesWith('    penalisedBy: [{ law: example-city-2026, article: "3" }]\n', ''),
    code: 'missing-citation',
    at: '- code: "1.1"',
  },
  {
    name: 'a citation without an article',
    rules: rulesWith('basis: { article: "9" }', 'basis: { paragraph: "9" }'),
    code: 'missing-citation',
    at: 'basis: { paragraph',
  },
  {
    name: 'two rows with the same number',
    rules: rulesWith('row: "2"', 'row: "1"'),
    code: 'row-twice',
    at: 'row: "1"\n        tier: 一般',
  },
  {
    name: 'a circle of extends',
    rules: rulesWith('  # extends: [administrative-penalty-law]', '  extends: [example-city-2026]'),
    code: 'extends-cycle',
    at: 'example-city-2026]\n\n',
  },
  {
    name: 'nesting 12,000 deep',
    rules: `violations: ${'['.repeat(12_000)}${']'.repeat(12_000)}`,
    code: 'nesting-too-deep',
    at: '[',
  },
  {
    name: 'nesting 12,000 deep in a case',
    case: `{"facts": ${'{"a":'.repeat(12_000)}1${'}'.repeat(12_000)}}`,
    code: 'nesting-too-deep',
    at: '{',
  },
  {
    name: 'nesting 1,000 deep in blocks',
    rules: Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}not:`).join('\n'),
    code: 'nesting-too-deep',
    at: `${' '.repeat(101)}not:`,
  },
  { name: 'an alias bomb', rules: aliasBomb, code: 'alias-refused', at: '&a' },
  {
    name: '__proto__ as a fact name in a rule file',
    rules: rulesWith('  kindOfRoad:\n    type', '  __proto__:\n    type'),
    code: 'unsafe-name',
    at: '__proto__',
  },
  {
    name: '__proto__ as a fact name in a case',
    case: caseWith('  kindOfRoad:', '  __proto__:'),
    code: 'unsafe-name',
    at: '__proto__',
  },
  {
    name: '0x10 as money',
    rules: rulesWith('fine: { from: 1000, under: 5000 }', 'fine: { from: 0x10, under: 5000 }'),
    code: 'not-plain-decimal',
    at: '0x10',
  },
  {
    name: '1e999 as money',
    rules: rulesWith('fine: { from: 1000, under: 5000 }', 'fine: { from: 1e999, under: 5000 }'),
    code: 'not-plain-decimal',
    at: '1e999',
  },
  { name: '0x10 as a figure of a case', case: caseWith('12.5', '0x10'), code: 'not-plain-decimal', at: '0x10' },
  { name: '1e999 as a figure of a case', case: caseWith('12.5', '1e999'), code: 'not-plain-decimal', at: '1e999' },
  { name: 'an empty rule file', rules: '', code: 'empty-file', at: '' },
  { name: 'a case of comments only', case: '# nothing\n', code: 'empty-file', at: '' },
  { name: 'a rule file that is a list', rules: '- a\n- b\n', code: 'not-a-mapping', at: '- a' },
  { name: 'a case that is a list', case: '[1, 2]', code: 'not-a-mapping', at: '[' },
  { name: 'an impossible day', case: caseWith('2026-03-01', '2026-02-30'), code: 'not-a-date', at: '2026-02-30' },
];

describe('input that cannot be used', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'discretion-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const decideWith = (bad: Bad, ...more: string[]) => {
    const files = { rules: bad.rules ?? STARTER_RULES, case: bad.case ?? STARTER_CASE };
    for (const [kind, text] of Object.entries(files)) writeFileSync(join(folder, `${kind}.yaml`), text);
    return run(['decide', join(folder, 'case.yaml'), '--rules', join(folder, 'rules.yaml'), ...more]);
  };
  const lineOf = (bad: Bad) => {
    const text = bad.rules ?? bad.case ?? '';
    const offset = bad.at === '' ? 0 : text.indexOf(bad.at);
    expect(offset, 'the text that `at` names').toBeGreaterThanOrEqual(0);
    return text.slice(0, offset).split('\n').length;
  };

  test.for(BAD)('$name', (bad) => {
    const { code, out, err } = decideWith(bad);
    expect(code).toBe(2);
    expect(out).toBe('');
    const file = join(folder, bad.rules === undefined ? 'case.yaml' : 'rules.yaml');
    const found = err.split('\n').filter((line) => line.endsWith(`[${bad.code}]`));
    expect(found, err.slice(0, 500)).not.toEqual([]);
    expect(
      found.some((line) => line.startsWith(`${file}:${lineOf(bad)}:`)),
      err.slice(0, 500),
    ).toBe(true);
    if (bad.suggestion !== undefined) expect(err).toContain(`did you mean \`${bad.suggestion}\`?`);
    expect(err).not.toMatch(/\n\s+at |unexpected|\[object/);
  });

  test.for(BAD)('$name, as JSON', (bad) => {
    const { code, out, err } = decideWith(bad, '--format', 'json', '--locale', 'zh-CN');
    expect({ code, err }).toEqual({ code: 2, err: '' });
    const { problems } = JSON.parse(out) as { problems: Record<string, unknown>[] };
    const problem = problems.find((one) => one.code === bad.code && one.line === lineOf(bad));
    expect(problem, out.slice(0, 500)).toMatchObject({
      severity: 'error',
      path: expect.any(Array),
      column: expect.any(Number),
    });
    expect(problem?.message).toMatch(/\p{Script=Han}/u);
  });

  test('problems of all files come back together', () => {
    const broken = join(folder, 'broken');
    writeFileSync(`${broken}-1.yaml`, '- a\n');
    writeFileSync(`${broken}-2.yaml`, '');
    const { code, err } = run([
      'list',
      '--rules',
      `${broken}-2.yaml`,
      '--rules',
      `${broken}-1.yaml`,
      '--rules',
      `${broken}-3.yaml`,
    ]);
    expect(code).toBe(2);
    for (const found of ['[not-a-mapping]', '[empty-file]', '[file-unreadable]']) expect(err).toContain(found);
  });

  test('a file that is not UTF-8 is refused, not read as garbage', () => {
    const file = join(folder, 'gbk.yaml');
    writeFileSync(file, Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xb9, 0xe3, 0xb6, 0xab]));
    const { code, err } = run(['decide', file]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `${file}: the file cannot be read: it is not UTF-8 text [file-unreadable]\n`,
    });
  });
});
