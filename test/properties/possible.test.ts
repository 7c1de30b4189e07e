import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asMap, type OracleCase } from '../oracle/index.js';
import { caseArbitrary, plainDates } from './case-arbitrary.js';
import { describeOption } from './comparison.js';
import { completions, isExhaustive } from './completions.js';
import { coveredBy } from './covered.js';
import { factArbitrary } from './fact-arbitrary.js';
import { packagedRules } from './rules.js';
import { SEED } from './settings.js';
import { type Subject, subjects } from './thresholds.js';

const { library, rulebook } = packagedRules();

/** Every way in which the fact can stand to the figures of the rules; of a list, a set or a date many. */
function waysOf(subject: Subject, name: string): readonly Readonly<Record<string, unknown>>[] {
  const known = isExhaustive(subject, name) ? completions(subject, [name], 150) : undefined;
  if (known !== undefined) return known;
  const values = factArbitrary(asMap(subject.declared[name]), subject.facts.get(name) ?? []);
  return fc.sample(values, { seed: SEED, numRuns: 150 }).map((value) => ({ [name]: value }));
}

/** An option that comes true for no value of the one fact that is missing. */
function idle(asked: OracleCase, subject: Subject, name: string): string | undefined {
  const decision = rulebook.decide(asked);
  if (decision.outcome !== 'undetermined' || decision.notes.some(({ code }) => /s-overlap$|-applies$/.test(code)))
    return undefined;
  const left = new Set(decision.options);
  for (const way of waysOf(subject, name)) {
    if (left.size === 0) return undefined;
    const { options } = rulebook.decide({ ...asked, facts: { ...asked.facts, ...way } });
    for (const option of left) if (options.some((one) => coveredBy(one, option))) left.delete(option);
  }
  const [first] = left;
  return first && describeOption(first);
}

it('every option that is listed while one fact is missing comes true for some value of that fact', {
  timeout: 120_000,
}, () => {
  const oneMissing = { missing: fc.constant(1), unascertainable: fc.constant(0) };
  const never = new Map<string, string>();
  for (const [index, subject] of subjects(library).entries()) {
    const cases = caseArbitrary([subject], oneMissing, plainDates, 'none');
    for (const asked of fc.sample(cases, { seed: SEED + index, numRuns: 2 })) {
      const name = [...subject.facts.keys()].find((one) => !(one in asked.facts));
      const found = name === undefined ? undefined : idle(asked, subject, name);
      if (found !== undefined) never.set(`${subject.benchmark} ${subject.code} without ${name}`, found);
    }
  }
  expect([...never.keys()], [...never.values()].join('\n')).toEqual([]);
});
