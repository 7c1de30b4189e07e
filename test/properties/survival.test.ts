import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, explain } from '../../src/index.js';
import { asMap, type OracleCase } from '../oracle/index.js';
import { caseArbitrary } from './case-arbitrary.js';
import { factArbitrary } from './fact-arbitrary.js';
import { allRules, rulesFrom } from './rules.js';
import { runs } from './settings.js';
import { subjects } from './thresholds.js';

const rules = allRules();
const everyViolation = subjects(rules.library);
const anyCase = caseArbitrary(everyViolation);

describe('a decision', () => {
  it('survives JSON, and is explained in the same words afterwards', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom('text', 'markdown', 'html'),
        fc.constantFrom('zh-CN', 'en'),
        (asked, format, locale) => {
          const decision = rules.rulebook.decide(asked);
          const read = JSON.parse(JSON.stringify(decision)) as Decision;
          expect(read).toEqual(decision);
          expect(explain(read, { format, locale })).toBe(explain(decision, { format, locale }));
        },
      ),
      runs(0.05),
    );
  });

  it('is the same, digest included, for the same case', () => {
    const again = rulesFrom(rules.texts).rulebook;
    fc.assert(
      fc.property(anyCase, (asked) => {
        expect(again.decide(structuredClone(asked))).toEqual(rules.rulebook.decide(asked));
      }),
      runs(0.05),
    );
  });

  it('has another digest when a fact is another, is left out or cannot be ascertained', () => {
    fc.assert(
      fc.property(anyCase.chain(withAnotherFact), ([asked, other]) => {
        fc.pre(!isDeepStrictEqual(asked, other));
        expect(rules.rulebook.decide(other).digest).not.toBe(rules.rulebook.decide(asked).digest);
      }),
      runs(0.1),
    );
  });

  it('has another digest when a rule it rests on is another', () => {
    for (const [benchmark, violation, from, to] of CHANGES) {
      const texts = rules.texts.map((text) => text.replace(from, to));
      expect(texts, `${from} stands in the rules`).not.toEqual(rules.texts);
      const asked = { benchmark, violation, dates: { committed: '2022-02-01' }, facts: {} };
      expect(rulesFrom(texts).rulebook.decide(asked).digest, `${violation}: ${from} -> ${to}`).not.toBe(
        rules.rulebook.decide(asked).digest,
      );
    }
  });
});

/** A weight, a statutory figure, a period of the general law and a threshold, each changed by a little. */
const CHANGES = [
  ['guangdong-ecology-2022', '1.1', 'is: report-key-permit, weight: 10', 'is: report-key-permit, weight: 11'],
  [
    'guangdong-ecology-2022',
    '1.1',
    'from: 1, to: 5, percentOf: projectInvestment',
    'from: 1, to: 6, percentOf: projectInvestment',
  ],
  ['guangdong-ecology-2022', '8.42', 'within: 2 years', 'within: 3 years'],
  ['jiangmen-ecology-2020', '11-1', 'penaltiesIn2Years: { from: 3 }', 'penaltiesIn2Years: { from: 4 }'],
] as const;

function withAnotherFact(asked: OracleCase): fc.Arbitrary<readonly [OracleCase, OracleCase]> {
  const subject = everyViolation.find(
    ({ benchmark, code }) => benchmark === asked.benchmark && code === asked.violation,
  );
  if (subject === undefined) throw new Error('a case of no violation');
  const names = [...subject.facts.keys()].filter((name) => asked.earlier === undefined || !subject.lookBacks.has(name));
  return fc.constantFrom(...names).chain((name) =>
    fc.option(factArbitrary(asMap(subject.declared[name]), subject.facts.get(name) ?? []), { freq: 4 }).chain((value) =>
      fc.constantFrom(value, undefined).map((one) => {
        const { [name]: _old, ...facts } = asked.facts;
        return [asked, { ...asked, facts: one === undefined ? facts : { ...facts, [name]: one } }] as const;
      }),
    ),
  );
}
