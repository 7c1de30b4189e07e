import type { Decision, DurationJson, Option } from '../decide/index.js';
import type { Expectation } from '../parse/index.js';
import { canonical, type Json, parsePeriod } from '../values/index.js';

/** One thing in which a decision is not what a worked case expects: `option.penalties.fine.min`, for one. */
export interface Mismatch {
  readonly what: string;
  readonly expected: Json;
  /** null where the decision has nothing there. */
  readonly actual: Json;
}

type ExpectedOption = Omit<NonNullable<Expectation['options']>[number], 'grade'>;

/**
 * Holds a decision against what was worked out by hand; what the expectation leaves out is not looked at.
 *
 * @returns what differs, in the order of the expectation; nothing where all of it came out.
 */
export function mismatchesOf(decision: Decision, expected: Expectation): readonly Mismatch[] {
  const found = new Findings();
  found.same('outcome', expected.outcome, decision.outcome);
  found.same('possible', sorted(expected.possible), sorted(decision.possible));
  found.same('grades', expected.grades, distinct(decision.options.map(({ grade }) => grade)));
  const { grade } = expected;
  const meant = grade === undefined ? decision.options[0] : decision.options.find((one) => one.grade === grade);
  found.same('grade', grade, meant?.grade);
  compareOption(found, 'option', meant, expected);
  if (expected.options !== undefined) compareOptions(found, decision.options, expected.options);
  const missing = decision.missing.map(({ fact }) => fact);
  found.same('missing', sorted(expected.missing), sorted(missing));
  const notes = decision.notes.map(({ code }) => code);
  for (const code of expected.notes ?? [])
    if (!notes.includes(code as never)) found.add('notes', code, distinct(notes));
  found.includes('limitation', expected.limitation, decision.limitation);
  compareProcedure(found, decision, expected);
  found.includes('inTime', expected.inTime, decision.inTime);
  if (expected.norms !== undefined) {
    const applied = decision.norms?.norms.find((norm) => norm.applied)?.violation.code ?? null;
    found.same('norms', expected.norms, { relation: decision.norms?.relation ?? null, applied });
  }
  return found.all;
}

function compareOptions(
  found: Findings,
  options: readonly Option[],
  expected: NonNullable<Expectation['options']>,
): void {
  const grades = expected.map(({ grade }) => grade);
  found.same(
    'options',
    grades,
    options.map(({ grade }) => grade),
  );
  for (const [index, one] of expected.entries()) compareOption(found, `options[${index}]`, options[index], one);
}

function compareOption(found: Findings, at: string, option: Option | undefined, expected: ExpectedOption): void {
  if (typeof expected.score === 'object') {
    const scores = Object.fromEntries((option?.scores ?? []).map(({ column, score }) => [column, score]));
    found.includes(`${at}.score`, expected.score, scores);
  } else found.same(`${at}.score`, expected.score, option?.score);
  found.same(`${at}.tier`, expected.tier, option?.tier);
  found.same(`${at}.rows`, sorted(expected.rows), sorted(option?.rows));
  const ids = option?.penalties.map(({ id }) => id) ?? [];
  for (const key of ['penalties', 'guide'] as const) {
    for (const [id, figures] of Object.entries(expected[key] ?? {})) {
      const penalty = option?.penalties.find((one) => one.id === id);
      if (penalty === undefined) found.add(`${at}.${key}`, id, ids);
      else compareFigures(found, `${at}.${key}.${id}`, figures, key === 'guide' ? penalty.guide : penalty.amount);
    }
  }
  for (const [id, lengths] of Object.entries(expected.durations ?? {})) {
    const duration = option?.penalties.find((one) => one.id === id)?.duration;
    if (duration === undefined) found.add(`${at}.durations`, id, ids);
    else compareLengths(found, `${at}.durations.${id}`, lengths, duration);
  }
  for (const [type, figures] of Object.entries(expected.quantities ?? {})) {
    const order = option?.orders.find((one) => one.type === type && one.quantity !== undefined);
    compareFigures(found, `${at}.quantities.${type}`, figures, order?.quantity);
  }
  for (const [id, necessity] of Object.entries(expected.necessities ?? {})) {
    found.same(`${at}.necessities.${id}`, necessity, option?.penalties.find((one) => one.id === id)?.necessity);
  }
  for (const id of expected.absent ?? []) if (ids.includes(id)) found.add(`${at}.absent`, id, ids);
  found.same(`${at}.orders`, sorted(expected.orders), sorted(option?.orders.map(({ type }) => type)));
  const grounds = (option?.grounds ?? []).flatMap(({ rule }) => rule.split('/circumstance-').slice(1));
  found.same(`${at}.grounds`, sorted(expected.grounds), sorted(grounds));
}

type Figures = NonNullable<ExpectedOption['penalties']>[string];

function compareFigures(found: Findings, at: string, { exactly, ...bounds }: Figures, actual: object | undefined) {
  if (exactly !== undefined)
    found.includes(at, { min: exactly, max: exactly, minInclusive: true, maxInclusive: true }, actual ?? {});
  if (Object.keys(bounds).length > 0) found.includes(at, bounds, actual ?? {});
}

type Lengths = NonNullable<ExpectedOption['durations']>[string];

/** Lengths of time are the same when they say the same, however they are written. */
function compareLengths(found: Findings, at: string, { exactly, ...expected }: Lengths, actual: DurationJson): void {
  const parts = {
    ...expected,
    ...(exactly !== undefined && { min: exactly, max: exactly, minInclusive: true, maxInclusive: true }),
  };
  const read = (part: unknown) => (typeof part === 'boolean' ? part : (parsePeriod(part) ?? part));
  found.includes(at, Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, read(part)])), actual);
}

function compareProcedure(found: Findings, { deadlines, procedures }: Decision, expected: Expectation): void {
  const due = Object.fromEntries(deadlines.map((one) => [one.id, one.due ?? null]));
  found.includes('deadlines', expected.deadlines, due);
  const missed = deadlines.filter((one) => one.missed === true).map(({ id }) => id);
  found.same('missed', expected.missed, missed);
  for (const [id, state] of Object.entries(expected.procedures ?? {})) {
    const procedure = procedures.find((one) => one.id === id);
    const isOpen = procedure?.required === null;
    const required = procedure?.effect === 'permitted' ? 'permitted' : isOpen ? 'depends' : 'required';
    found.same(`procedures.${id}`, state, procedure === undefined ? 'absent' : required);
  }
}

/** What was found to differ, in the order in which it was looked at. An expectation that is `undefined` expects nothing. */
class Findings {
  readonly all: Mismatch[] = [];

  add(what: string, expected: unknown, actual: unknown): void {
    this.all.push({ what, expected: expected as Json, actual: (actual ?? null) as Json });
  }

  same(what: string, expected: unknown, actual: unknown): void {
    if (expected === undefined || isSame(expected, actual)) return;
    this.add(what, expected, actual);
  }

  /** Every key that is expected is there with that value; further keys do not matter. */
  includes(what: string, expected: object | undefined, actual: object | null | undefined): void {
    const there = (actual ?? {}) as Readonly<Record<string, unknown>>;
    for (const [key, value] of Object.entries(expected ?? {})) this.same(`${what}.${key}`, value, there[key]);
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a as Json) === canonical((b ?? null) as Json);
}

function sorted(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined ? undefined : [...list].sort();
}

function distinct<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
