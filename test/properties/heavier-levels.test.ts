import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision } from '../../src/index.js';
import { compare, fraction } from '../oracle/fraction.js';
import { asMap, asMaps, asText, isMap, type Raw, type RawMap } from '../oracle/index.js';
import { COMPLETE, caseArbitrary, plainDates } from './case-arbitrary.js';
import { writeRules } from './rewrite.js';
import { packagedRules, rulesFrom } from './rules.js';
import { SEED } from './settings.js';
import { subjects } from './thresholds.js';

const rules = packagedRules();
const scored = subjects(rules.library).flatMap((subject) => {
  const violation = rules.library.get(subject.benchmark)?.violations.find((one) => one.code === subject.code);
  return violation?.scoring === undefined ? [] : [{ subject, violation }];
});

/** The violation with the factors' weights passed through a function of factor and row. */
function reweighted(violation: RawMap, weigh: (factor: number, row: string, weight: string) => string): RawMap {
  const scoring = asMap(violation.scoring);
  const factors = asMaps(scoring.factors).map((factor, index) => ({
    ...factor,
    levels: asMaps(factor.levels).map((level) => ({
      ...level,
      weight: mapped(level.weight, (text) => weigh(index, asText(level.row) ?? '?', text)),
    })),
  }));
  return { ...violation, scoring: { ...scoring, factors } };
}

function mapped(weight: Raw | undefined, change: (text: string) => string): Raw {
  if (!isMap(weight)) return change(asText(weight) ?? '0');
  return Object.fromEntries(Object.entries(weight).map(([column, one]) => [column, change(asText(one) ?? '0')]));
}

/** The packaged rules in which the changed violation takes the place of the published one. */
function withViolation(changed: RawMap): readonly string[] {
  return rules.texts.map((text) => {
    const start = text.indexOf('\nviolations:');
    if (start < 0 || !text.includes(`code: "${String(changed.code)}"`)) return text;
    return `${text.slice(0, start)}\n${writeRules({ violations: [changed] })}`;
  });
}

const sums = ({ options }: Decision) =>
  new Map(
    options.flatMap(({ penalties }) =>
      penalties.flatMap(({ id, amount }) => (amount?.max === undefined ? [] : [[id, amount.max] as const])),
    ),
  );

for (const { subject, violation } of scored) {
  const factors = asMaps(asMap(violation.scoring).factors);
  const change = fc.record({ factor: fc.nat({ max: factors.length - 1 }), by: fc.constantFrom('1', '7.5', '60') });
  const [{ factor, by }] = fc.sample(change, { seed: SEED, numRuns: 1 }) as [{ factor: number; by: string }];
  it(`a heavier level never makes a lighter fine in table ${subject.code}`, () => {
    const heavier = reweighted(violation, (index, _row, weight) => (index === factor ? writeSum(weight, by) : weight));
    const heavierBook = rulesFrom(withViolation(heavier)).rulebook;
    fc.assert(
      fc.property(caseArbitrary([subject], COMPLETE, plainDates, 'none'), (asked) => {
        const now = sums(heavierBook.decide(asked));
        for (const [id, sum] of sums(rules.rulebook.decide(asked)))
          expect(
            compare(fraction(now.get(id) ?? '0'), fraction(sum)),
            `${id} with ${by} % more for factor ${factor}`,
          ).toBeGreaterThanOrEqual(0);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
}

function writeSum(a: string, b: string): string {
  const tenths = (text: string) => BigInt(text.includes('.') ? text.replace('.', '') : `${text}0`);
  const sum = tenths(a) + tenths(b);
  return `${sum / 10n}.${sum % 10n}`;
}
