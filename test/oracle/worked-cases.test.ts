import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../src/index.js';
import { packagedSuites } from '../cases/rule-files.js';
import { completeCase } from '../cases/worked-case.js';
import { packagedLibrary } from '../properties/rules.js';
import { decideByDefinition, type OracleAnswer, type OracleCase, type OracleOption } from './index.js';
import { lengthInWords } from './lasting.js';

// The definition itself is held against the cases worked by hand, so that it and the engine cannot be wrong together unnoticed.
const library = packagedLibrary();

type ExpectedOption = Omit<NonNullable<Expectation['options']>[number], 'grade'>;

function expectAnswer({ options, missing, ...answer }: OracleAnswer, expected: Expectation): void {
  const { grade } = expected;
  if (expected.outcome !== undefined) expect(answer.outcome).toBe(expected.outcome);
  if (expected.possible !== undefined) expect(answer.possible).toEqual([...expected.possible].sort());
  const grades = [...new Set(options.map((option) => option.grade))].sort();
  if (expected.grades !== undefined) expect(grades).toEqual([...expected.grades].sort());
  if (grade !== undefined) expect(grades).toContain(grade);
  // The definition has no order of options; what is expected of one must be true of one of those of that grade.
  expectOneOf(
    options.filter((option) => grade === undefined || option.grade === grade),
    expected,
  );
  for (const one of expected.options ?? [])
    expectOneOf(
      options.filter((option) => option.grade === one.grade),
      one,
    );
  if (expected.options !== undefined) expect(options).toHaveLength(expected.options.length);
  if (expected.missing !== undefined) expect(missing).toEqual([...expected.missing].sort());
  for (const code of expected.notes ?? []) if (!REMARKS.has(code)) expect(answer.notices).toContain(code);
}

function expectOneOf(options: readonly OracleOption[], expected: ExpectedOption): void {
  const [first, ...others] = options;
  if (others.some((one) => isAsExpected(one, expected))) return;
  expectOption(first, expected);
}

function isAsExpected(option: OracleOption, expected: ExpectedOption): boolean {
  try {
    expectOption(option, expected);
    return true;
  } catch {
    return false;
  }
}

function expectOption(option: OracleOption | undefined, expected: ExpectedOption): void {
  if (typeof expected.score === 'string') expect(option?.scores[0]?.split(': ')[1]).toBe(expected.score);
  else
    for (const [column, score] of Object.entries(expected.score ?? {}))
      expect(option?.scores).toContain(`${column}: ${score}`);
  if (expected.tier !== undefined) expect(option?.tier).toBe(expected.tier);
  if (expected.rows !== undefined) expect([...(option?.rows ?? [])].sort()).toEqual([...expected.rows].sort());
  for (const [id, figures] of Object.entries(expected.penalties ?? {}))
    expectEnds(id, option?.amounts.get(id), figures, String);
  for (const [id, figures] of Object.entries(expected.guide ?? {}))
    expectEnds(`guide of ${id}`, option?.guides.get(id), figures, String);
  for (const [id, { life, guide, ...lengths }] of Object.entries(expected.durations ?? {})) {
    const [range, standard] = option?.durations.get(id)?.split(' guide ') ?? [];
    expectEnds(`how long ${id} lasts`, range, lengths, lengthInWords);
    if (life !== undefined) expect(range).toMatch(/life\]?$/);
    if (guide !== undefined) expect(standard).toBe(lengthInWords(guide));
  }
  for (const [type, figures] of Object.entries(expected.quantities ?? {})) {
    const order = option?.orders.find((one) => one.startsWith(type) && one.includes(' of ['));
    expectEnds(`how much ${type} is ordered`, /\[.*\]/.exec(order ?? '')?.[0], figures, String);
  }
  for (const id of expected.absent ?? []) expect([...(option?.amounts.keys() ?? [])]).not.toContain(id);
  if (expected.orders !== undefined)
    expect(option?.orders.map((order) => order.split(/[ ?]/)[0]).sort()).toEqual([...expected.orders].sort());
}

type Ends<T> = { readonly [key in 'exactly' | 'min' | 'max']?: T | undefined } & {
  readonly [key in 'minInclusive' | 'maxInclusive']?: boolean | undefined;
};

function expectEnds<T>(what: string, range: string | undefined, ends: Ends<T>, write: (end: T) => string): void {
  expect(range, what).toBeDefined();
  const { exactly, min, max, minInclusive, maxInclusive } = ends;
  const [low, high] = range?.slice(1, -1).split(', ') ?? [];
  if (exactly !== undefined) expect(range, what).toBe(`[${write(exactly)}, ${write(exactly)}]`);
  if (min !== undefined) expect(low, what).toBe(write(min));
  if (max !== undefined) expect(high, what).toBe(write(max));
  if (minInclusive !== undefined) expect(range?.startsWith('['), what).toBe(minInclusive);
  if (maxInclusive !== undefined) expect(range?.endsWith(']'), what).toBe(maxInclusive);
}

/** What moves no result: remarks of the document, and that a law was not in force. */
const REMARKS: ReadonlySet<string> = new Set([
  'misprint',
  'reading',
  'overlap',
  'gap',
  'excess',
  'scope',
  'law-not-in-force',
]);

for (const { file, suite } of packagedSuites()) {
  describe(`the definition and ${file}`, () => {
    for (const worked of suite.cases) {
      const { dates, facts, ...rest } = completeCase(worked, suite);
      const asked = { ...rest, dates: dates ?? {}, facts: facts ?? {} } as unknown as OracleCase;
      it(worked.name, () => expectAnswer(decideByDefinition(library, asked), worked.expect ?? {}));
    }
  });
}
