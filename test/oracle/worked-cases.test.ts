import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../src/index.js';
import { packagedSuites } from '../cases/rule-files.js';
import { completeCase } from '../cases/worked-case.js';
import { packagedLibrary } from '../properties/rules.js';
import { decideByDefinition, type OracleAnswer, type OracleCase } from './index.js';

// The definition itself is held against the cases worked by hand, so that it and the engine cannot be wrong together unnoticed.
const library = packagedLibrary();

function expectAnswer({ options, missing, ...answer }: OracleAnswer, expected: Expectation): void {
  const first = expected.grade === undefined ? options[0] : options.find(({ grade }) => grade === expected.grade);
  if (expected.grade !== undefined) expect(first, `an option of grade ${expected.grade}`).toBeDefined();
  if (expected.outcome !== undefined) expect(answer.outcome).toBe(expected.outcome);
  if (typeof expected.score === 'string') expect(first?.scores[0]?.split(': ')[1]).toBe(expected.score);
  else
    for (const [column, score] of Object.entries(expected.score ?? {}))
      expect(first?.scores).toContain(`${column}: ${score}`);
  if (expected.tier !== undefined) expect(first?.tier).toBe(expected.tier);
  if (expected.rows !== undefined) expect([...(first?.rows ?? [])].sort()).toEqual([...expected.rows].sort());
  for (const [id, { exactly, min, max, minInclusive, maxInclusive }] of Object.entries(expected.penalties ?? {})) {
    const amount = first?.amounts.get(id);
    expect(amount, id).toBeDefined();
    if (exactly !== undefined) expect(amount).toBe(`[${exactly}, ${exactly}]`);
    if (min !== undefined) expect(amount?.slice(1)).toMatch(new RegExp(`^${min}, `));
    if (max !== undefined) expect(amount?.slice(0, -1)).toMatch(new RegExp(`, ${max}$`));
    if (minInclusive !== undefined) expect(amount?.startsWith('[')).toBe(minInclusive);
    if (maxInclusive !== undefined) expect(amount?.endsWith(']')).toBe(maxInclusive);
  }
  for (const id of expected.absent ?? []) expect([...(first?.amounts.keys() ?? [])]).not.toContain(id);
  if (expected.orders !== undefined) expect(answer.orders).toEqual([...expected.orders].sort());
  if (expected.missing !== undefined) expect(missing).toEqual([...expected.missing].sort());
  for (const code of expected.notes ?? []) if (!REMARKS.has(code)) expect(answer.notices).toContain(code);
}

/** The published table's own remarks are no part of the definition. */
const REMARKS: ReadonlySet<string> = new Set(['misprint', 'reading', 'overlap', 'gap', 'excess', 'scope']);

for (const { file, suite } of packagedSuites()) {
  describe(`the definition and ${file}`, () => {
    for (const worked of suite.cases) {
      const { dates, facts, ...rest } = completeCase(worked, suite);
      const asked = { ...rest, dates: dates ?? {}, facts: facts ?? {} } as unknown as OracleCase;
      it(worked.name, () => expectAnswer(decideByDefinition(library, asked), worked.expect ?? {}));
    }
  });
}
