import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/index.js';
import { compare, fraction } from '../oracle/fraction.js';
import {
  asList,
  asText,
  CIRCUMSTANCES,
  circumstancesFor,
  documentOf,
  type OracleCase,
  scopeOf,
} from '../oracle/index.js';
import { COMPLETE, caseArbitrary, plainDates } from './case-arbitrary.js';
import { describeOption } from './comparison.js';
import { packagedRules } from './rules.js';
import { runs } from './settings.js';
import { type Subject, subjects } from './thresholds.js';

const { library, rulebook } = packagedRules();
const everyViolation = subjects(library);

type Direction = 'heavier' | 'lighter';

/** Circumstances an officer can find that pull one way only. */
function pulling(subject: Subject, direction: Direction): readonly string[] {
  const document = documentOf(library, subject.benchmark);
  const violation = document.violations.find(({ code }) => code === subject.code) ?? {};
  const allowed = direction === 'heavier' ? ['heavier'] : ['lighter', 'mitigated', 'none'];
  return circumstancesFor(scopeOf(library, document, violation), violation).flatMap(({ rule }) => {
    const effects = typeof rule.effect === 'string' ? [rule.effect] : asList(rule.effect).map(String);
    const isOneWay = rule.when === undefined && effects.every((effect) => allowed.includes(effect));
    return isOneWay && subject.found.includes(asText(rule.id) ?? '?') ? [String(rule.id)] : [];
  });
}

/** A case in which everything is known, and the same case with one more circumstance of a direction. */
function oneMore(direction: Direction): fc.Arbitrary<readonly [OracleCase, OracleCase, string]> {
  const withSome = everyViolation.filter((subject) => pulling(subject, direction).length > 0);
  return fc.constantFrom(...withSome).chain((subject) =>
    fc
      .tuple(caseArbitrary([subject], COMPLETE, plainDates), fc.constantFrom(...pulling(subject, direction)))
      .map(([asked, word]) => {
        const found = asked.facts[CIRCUMSTANCES];
        const words = new Set([...(Array.isArray(found) ? found.map(String) : []), word]);
        return [asked, { ...asked, facts: { ...asked.facts, [CIRCUMSTANCES]: [...words] } }, word] as const;
      }),
  );
}

/** The least and the most of a fine on the party over all options; not punished is nothing. `most` absent: without limit. */
function bounds({ options }: Decision, id: string) {
  const amounts = options.map(
    ({ penalties }) => penalties.find((one) => one.id === id)?.amount ?? { min: '0', max: '0' },
  );
  const least = amounts.map(({ min }) => fraction(min ?? '0')).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  const tops = amounts.flatMap(({ max }) => (max === undefined ? [] : [fraction(max)]));
  const most = tops.length < amounts.length ? undefined : tops.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  return { least, most };
}

const finesOf = ({ options }: Decision) =>
  options.flatMap(({ penalties }) =>
    penalties.flatMap(({ id, type, target, pending }) =>
      type === 'fine' && target === 'party' && pending === undefined ? [id] : [],
    ),
  );

/** Whether every bound of the first is at most that of the second. */
function isNoMore(a: ReturnType<typeof bounds>, b: ReturnType<typeof bounds>): boolean {
  const most = b.most === undefined || (a.most !== undefined && compare(a.most, b.most) <= 0);
  return compare(a.least, b.least) <= 0 && most;
}

describe('one more circumstance', () => {
  for (const direction of ['heavier', 'lighter'] as const) {
    it(`that makes ${direction} moves no bound the other way`, { timeout: 60_000 }, () => {
      fc.assert(
        fc.property(oneMore(direction), ([asked, other, word]) => {
          const [before, after] = [asked, other].map((one) => rulebook.decide(one));
          // Who is transferred has no options yet; what the table leaves open has no bounds yet.
          if (before === undefined || after === undefined || before.options.length * after.options.length === 0) return;
          for (const id of new Set([...finesOf(before), ...finesOf(after)])) {
            const [low, high] = direction === 'heavier' ? [before, after] : [after, before];
            expect(
              isNoMore(bounds(low, id), bounds(high, id)),
              `${word}: ${id}\n${before.options.map(describeOption).join('\n')}\nthen\n${after.options.map(describeOption).join('\n')}`,
            ).toBe(true);
          }
        }),
        runs(0.1),
      );
    });
  }
});
