import { describe, expect, it } from 'vitest';
import { createRulebook, ProblemsError, parseCase } from '../../src/index.js';

describe('a value that nobody wrote', () => {
  it('is refused where a key stands with nothing behind it, and null where it is written is not', () => {
    const parsed = parseCase('violation: "1.1"\nfacts:\n  cooperated:\n  area: null\n  duration: ~\n', {
      file: 'c.yaml',
    });
    expect(parsed.ok).toBe(false);
    expect(parsed.problems.map(({ code, line, column }) => [code, line, column])).toEqual([['blank-value', 3, 3]]);
  });

  it('null in JSON is a value', () => {
    expect(parseCase('{"violation": "1.1", "facts": {"area": null}}', { file: 'c.json' }).ok).toBe(true);
  });
});

describe('a JavaScript number', () => {
  const problemsOf = (projectInvestment: unknown) => {
    try {
      createRulebook([]).decide({ violation: '1.1', facts: { projectInvestment } });
    } catch (error) {
      if (error instanceof ProblemsError) return error.problems.map(({ code }) => code);
    }
    return [];
  };

  it('is taken while its digits are certain: 15 of them, or a whole number up to 2^53 - 1', () => {
    for (const exact of [0, 0.1, 123456.789012345, 0.000000123456789, 9007199254740991]) {
      expect(problemsOf(exact)).not.toContain('number-not-exact');
    }
  });

  it('is refused when it may have lost digits', () => {
    // 2^53, 17 digits, and what 0.1 + 0.2 gives.
    for (const inexact of [9007199254740992, 123456789.12345679, 0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(problemsOf(inexact)).toEqual(['number-not-exact']);
    }
  });
});
