import { expect } from 'vitest';
import type { CaseSuite, Decision, Expectation } from '../../src/index.js';

type WorkedCase = CaseSuite['cases'][number];

/** The case in full: what it amends, with its own parts put over it and its absent facts taken out. */
export function completeCase(worked: WorkedCase, suite: CaseSuite): Record<string, unknown> {
  const own = (worked.case ?? {}) as Record<string, unknown>;
  const base = worked.base === undefined ? undefined : suite.cases.find(({ name }) => name === worked.base);
  if (worked.base !== undefined && base === undefined) throw new Error(`no case is named "${worked.base}"`);
  const below = base === undefined ? {} : completeCase(base, suite);
  const facts: Record<string, unknown> = { ...(below.facts as object) };
  for (const fact of worked.absent ?? []) delete facts[fact];
  return { ...below, ...own, facts: { ...facts, ...(own.facts as object) } };
}

/** Holds a decision against what was worked out by hand. */
export function expectDecision(decision: Decision, expected: Expectation): void {
  const option = decision.options[0];
  if (expected.outcome !== undefined) expect(decision.outcome, describeMissing(decision)).toBe(expected.outcome);
  if (typeof expected.score === 'string') expect(option?.score).toBe(expected.score);
  else if (expected.score !== undefined) {
    const scores = Object.fromEntries((option?.scores ?? []).map(({ column, score }) => [column, score]));
    expect(scores).toMatchObject(expected.score);
  }
  if (expected.tier !== undefined) expect(option?.tier).toBe(expected.tier);
  if (expected.rows !== undefined) expect([...(option?.rows ?? [])].sort()).toEqual([...expected.rows].sort());
  for (const [id, figures] of Object.entries(expected.penalties ?? {})) {
    const penalty = option?.penalties.find((one) => one.id === id);
    expect(penalty, `penalty ${id} is among ${option?.penalties.map((one) => one.id)}`).toBeDefined();
    const { exactly, ...bounds } = figures;
    if (exactly !== undefined)
      expect(penalty?.amount).toMatchObject({ min: exactly, max: exactly, minInclusive: true, maxInclusive: true });
    if (Object.keys(bounds).length > 0) expect(penalty?.amount).toMatchObject(bounds);
  }
  for (const id of expected.absent ?? []) expect(option?.penalties.map((one) => one.id)).not.toContain(id);
  if (expected.orders !== undefined)
    expect(option?.orders.map(({ type }) => type).sort()).toEqual([...expected.orders].sort());
  if (expected.missing !== undefined)
    expect(decision.missing.map(({ fact }) => fact).sort()).toEqual([...expected.missing].sort());
  for (const code of expected.notes ?? []) expect(decision.notes.map((note) => note.code)).toContain(code);
}

function describeMissing(decision: Decision): string {
  return `missing ${decision.missing.map(({ fact }) => fact).join(', ') || 'nothing'}; notes ${decision.notes.map(({ code }) => code).join(', ')}`;
}
