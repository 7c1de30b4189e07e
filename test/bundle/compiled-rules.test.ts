import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CompiledRules,
  compileRules,
  openRulebook,
  ProblemsError,
  parseBenchmark,
  type Rulebook,
} from '../../src/index.js';
import { packagedRulebook, packagedRuleFiles, packagedSuites } from '../cases/rule-files.js';
import { completeCase } from '../cases/worked-case.js';

describe('compiled rules', () => {
  let compiled: CompiledRules;
  let fast: Rulebook;
  const slow = packagedRulebook();

  beforeAll(() => {
    const made = compileRules(packagedRuleFiles());
    if (!made.ok) throw new ProblemsError(made.problems);
    // What a host ships is the text of it.
    compiled = JSON.parse(JSON.stringify(made.value));
    fast = openRulebook(compiled);
  });

  it('hold the same documents', () => {
    expect(JSON.parse(JSON.stringify(fast.documents))).toEqual(JSON.parse(JSON.stringify(slow.documents)));
  });

  it('decide one worked case of every violation as the sources do, to the digest and the line', () => {
    const seen = new Set<string>();
    for (const { suite } of packagedSuites()) {
      for (const worked of suite.cases) {
        const whole = completeCase(worked, suite);
        const key = `${whole.benchmark} ${whole.violation}`;
        if (seen.has(key)) continue;
        seen.add(key);
        expect(JSON.stringify(fast.decide(whole))).toBe(JSON.stringify(slow.decide(whole)));
      }
    }
    expect(seen.size).toBeGreaterThan(900);
  });

  it('have one digest for the same contents, whatever the order of the files', () => {
    const again = compileRules([...packagedRuleFiles()].reverse());
    expect(again.ok && again.value).toEqual(compiled);
  });

  it('are refused when another version made them, or nobody did', () => {
    const codes = (value: unknown) => {
      try {
        openRulebook(value);
        return [];
      } catch (error) {
        return error instanceof ProblemsError ? error.problems.map(({ code }) => code) : [String(error)];
      }
    };
    expect(codes({ ...compiled, version: '0.0.1' })).toEqual(['compiled-elsewhere']);
    expect(codes({ ...compiled, format: 'penalty-discretion-rules/99' })).toEqual(['compiled-elsewhere']);
    for (const other of [null, [], {}, 'rules', { format: 'other' }])
      expect(codes(other)).toEqual(['not-compiled-rules']);
  });

  it('are not made of rules with a fault', () => {
    const parsed = parseBenchmark('document: { id: a, kind: law, title: { zh-CN: 甲, en: A }, extends: [nowhere] }\n', {
      file: 'a.yaml',
    });
    const made = parsed.ok ? compileRules([parsed.value]) : parsed;
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'document-unknown', file: 'a.yaml', line: 1 }] });
  });
});
