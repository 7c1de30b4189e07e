import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMap, type OracleCase } from '../oracle/index.js';
import { caseArbitrary, MISSING, plainDates } from './case-arbitrary.js';
import { describeOption } from './comparison.js';
import { coveredBy } from './covered.js';
import { factArbitrary } from './fact-arbitrary.js';
import { allRules } from './rules.js';
import { runs } from './settings.js';
import { type Subject, subjects } from './thresholds.js';

const { library, rulebook } = allRules();
const everyViolation = subjects(library);

/** A case, and the same case with one of the facts that nobody had entered. */
function moreInformed(asked: OracleCase): fc.Arbitrary<readonly [OracleCase, OracleCase]> {
  const subject = everyViolation.find(
    ({ benchmark, code }) => benchmark === asked.benchmark && code === asked.violation,
  ) as Subject;
  const missing = [...subject.facts.keys()].filter(
    (name) => !(name in asked.facts) && (asked.earlier === undefined || !subject.lookBacks.has(name)),
  );
  if (missing.length === 0) return fc.constant([asked, asked] as const);
  return fc
    .constantFrom(...missing)
    .chain((name) =>
      factArbitrary(asMap(subject.declared[name]), subject.facts.get(name) ?? []).map(
        (value) => [asked, { ...asked, facts: { ...asked.facts, [name]: value } }] as const,
      ),
    );
}

describe('learning one more fact', () => {
  for (const [kind, dates] of [
    ['of every kind of date', undefined],
    ['found at once', plainDates],
  ] as const) {
    it(`never changes a determined answer, and leaves only options that were open before (cases ${kind})`, {
      timeout: 60_000,
    }, () => {
      fc.assert(
        fc.property(caseArbitrary(everyViolation, MISSING, dates).chain(moreInformed), ([asked, informed]) => {
          const before = rulebook.decide(asked);
          const now = rulebook.decide(informed);
          if (before.outcome !== 'undetermined') {
            expect(now.outcome).toBe(before.outcome);
            expect(now.missing).toEqual([]);
          }
          for (const option of now.options) {
            expect(
              before.options.some((one) => coveredBy(option, one)),
              `${describeOption(option)} was not among\n${before.options.map(describeOption).join('\n')}`,
            ).toBe(true);
          }
        }),
        runs(0.15),
      );
    });
  }
});
