import type { CaseSuite, CheckResult, Decision, Option, Penalty, Proposed } from '../../src/index.js';
import { packagedRulebook, packagedSuites } from '../cases/rule-files.js';
import { completeCase } from '../cases/worked-case.js';

export const rulebook = packagedRulebook();

/** A packaged worked case by its file and name. */
export function workedCase(file: string, name: string): Record<string, unknown> {
  const found = packagedSuites().find((one) => one.file.endsWith(`/${file}.yaml`));
  const worked = found?.suite.cases.find((one) => one.name === name);
  if (found === undefined || worked === undefined) throw new Error(`no case "${name}" in ${file}`);
  return completeCase(worked, found.suite);
}

/** All packaged worked cases, complete. */
export function workedCases(): readonly { readonly title: string; readonly given: Record<string, unknown> }[] {
  const of = (file: string, suite: CaseSuite) =>
    suite.cases.map((worked) => ({ title: `${file}: ${worked.name}`, given: completeCase(worked, suite) }));
  return packagedSuites().flatMap(({ file, suite }) => of(file, suite));
}

/** A case with other facts and a proposal. */
export function proposing(
  given: Record<string, unknown>,
  proposed: readonly Proposed[],
  facts: Record<string, unknown> = {},
): Record<string, unknown> {
  return { ...given, facts: { ...(given.facts as object), ...facts }, proposed };
}

export const fine = (amount: string, rest: Partial<Proposed> = {}): Proposed => ({ type: 'fine', amount, ...rest });

/** The verdict as a whole, then that of each penalty with its distance: `not-permitted: below 0.01, within`. */
export function inShort({ verdict, penalties }: CheckResult): string {
  const each = penalties.map(({ verdict: one, distance }) => (distance === undefined ? one : `${one} ${distance}`));
  return `${verdict}: ${each.join(', ')}`;
}

/** A made-up penalty; what a test does not say is required of the party. */
export function penalty(id: string, type: string, rest: Partial<Penalty> = {}): Penalty {
  return { id, type, target: 'party', necessity: 'required', choice: null, basis: [], ...rest };
}

export function between(
  min: string | undefined,
  max: string | undefined,
  maxInclusive = true,
): Pick<Penalty, 'amount'> {
  return {
    amount: {
      ...(min !== undefined && { min, minInclusive: true }),
      ...(max !== undefined && { max, maxInclusive }),
      currency: 'CNY',
    },
  };
}

export function option(penalties: readonly Penalty[], rest: Partial<Option> = {}): Option {
  return { grade: 'ordinary', tier: null, rows: [], penalties, orders: [], grounds: [], narrowing: [], ...rest };
}

/** A made-up decision of these options. */
export function decisionOf(options: readonly Option[], rest: Partial<Decision> = {}): Decision {
  return {
    outcome: 'penalty',
    possible: [rest.outcome ?? 'penalty'],
    benchmark: null,
    violation: null,
    options,
    certain: null,
    inTime: null,
    norms: null,
    acts: [],
    together: null,
    limitation: null,
    deadlines: [],
    surcharge: null,
    procedures: [],
    missing: [],
    notes: [],
    words: {},
    trace: { id: 'decision', kind: 'decision', conclusion: 'applies', basis: [], facts: {}, children: [] },
    digest: '',
    ...rest,
  };
}
