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
  const { options } = decision;
  if (expected.outcome !== undefined) expect(decision.outcome, describeMissing(decision)).toBe(expected.outcome);
  if (expected.possible !== undefined) expect([...decision.possible].sort()).toEqual([...expected.possible].sort());
  if (expected.grades !== undefined) expect([...new Set(options.map(({ grade }) => grade))]).toEqual(expected.grades);
  const { grade } = expected;
  expectOption(grade === undefined ? options[0] : options.find((one) => one.grade === grade), expected);
  if (expected.options !== undefined) {
    expect(options.map((one) => one.grade)).toEqual(expected.options.map((one) => one.grade));
    for (const [index, one] of expected.options.entries()) expectOption(options[index], one);
  }
  if (expected.missing !== undefined)
    expect(decision.missing.map(({ fact }) => fact).sort()).toEqual([...expected.missing].sort());
  for (const code of expected.notes ?? []) expect(decision.notes.map((note) => note.code)).toContain(code);
  if (expected.limitation !== undefined) expect(decision.limitation).toMatchObject(expected.limitation);
  expectProcedure(decision, expected);
  if (expected.inTime !== undefined) expect(decision.inTime).toMatchObject(expected.inTime);
  if (expected.norms !== undefined) {
    const applied = decision.norms?.norms.find((norm) => norm.applied)?.violation.code ?? null;
    expect({ relation: decision.norms?.relation, applied }).toEqual(expected.norms);
  }
}

function expectProcedure(decision: Decision, expected: Expectation): void {
  const due = Object.fromEntries(decision.deadlines.map((one) => [one.id, one.due]));
  if (expected.deadlines !== undefined) expect(due).toMatchObject(expected.deadlines);
  if (expected.missed !== undefined)
    expect(decision.deadlines.filter(({ missed }) => missed === true).map(({ id }) => id)).toEqual(expected.missed);
  for (const [id, state] of Object.entries(expected.procedures ?? {})) {
    const found = decision.procedures.find((one) => one.id === id);
    const shown =
      found === undefined
        ? 'absent'
        : found.effect === 'permitted'
          ? 'permitted'
          : found.required === null
            ? 'depends'
            : 'required';
    expect(shown, `procedure ${id}`).toBe(state);
  }
}

type ExpectedOption = Omit<NonNullable<Expectation['options']>[number], 'grade'>;

function expectOption(option: Decision['options'][number] | undefined, expected: ExpectedOption): void {
  if (typeof expected.score === 'string') expect(option?.score).toBe(expected.score);
  else if (expected.score !== undefined) {
    const scores = Object.fromEntries((option?.scores ?? []).map(({ column, score }) => [column, score]));
    expect(scores).toMatchObject(expected.score);
  }
  if (expected.tier !== undefined) expect(option?.tier).toBe(expected.tier);
  if (expected.rows !== undefined) expect([...(option?.rows ?? [])].sort()).toEqual([...expected.rows].sort());
  for (const key of ['penalties', 'guide'] as const) {
    for (const [id, figures] of Object.entries(expected[key] ?? {})) {
      const penalty = option?.penalties.find((one) => one.id === id);
      expect(penalty, `penalty ${id} is among ${option?.penalties.map((one) => one.id)}`).toBeDefined();
      expectFigures(key === 'guide' ? penalty?.guide : penalty?.amount, figures);
    }
  }
  for (const id of expected.absent ?? []) expect(option?.penalties.map((one) => one.id)).not.toContain(id);
  if (expected.orders !== undefined)
    expect(option?.orders.map(({ type }) => type).sort()).toEqual([...expected.orders].sort());
  if (expected.grounds !== undefined) {
    const grounds = (option?.grounds ?? []).flatMap(({ rule }) => rule.split('/circumstance-').slice(1));
    expect(grounds.sort()).toEqual([...expected.grounds].sort());
  }
}

function expectFigures(
  amount: object | undefined,
  { exactly, ...bounds }: NonNullable<ExpectedOption['penalties']>[string],
): void {
  if (exactly !== undefined)
    expect(amount).toMatchObject({ min: exactly, max: exactly, minInclusive: true, maxInclusive: true });
  if (Object.keys(bounds).length > 0) expect(amount).toMatchObject(bounds);
}

function describeMissing(decision: Decision): string {
  return `missing ${decision.missing.map(({ fact }) => fact).join(', ') || 'nothing'}; notes ${decision.notes.map(({ code }) => code).join(', ')}`;
}
