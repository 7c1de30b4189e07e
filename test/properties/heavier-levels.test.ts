import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision } from '../../src/index.js';
import { compare, fraction } from '../oracle/fraction.js';
import { asMap, asMaps, asText, isMap, type Raw, type RawMap } from '../oracle/index.js';
import { COMPLETE, caseArbitrary, plainDates } from './case-arbitrary.js';
import { readRules, writeRules } from './rewrite.js';
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

/** The packaged rules in which the changed violations take the place of the published ones. */
function withViolations(changed: ReadonlyMap<string, RawMap>): readonly string[] {
  return rules.texts.map((text) => {
    if (!text.includes('scoring:')) return text;
    const file = asMap(readRules(text));
    const document = asText(file.partOf) ?? asText(asMap(file.document).id);
    const violations = asMaps(file.violations).map((one) => changed.get(`${document} ${asText(one.code)}`) ?? one);
    return violations.length === 0 ? text : writeRules({ ...file, violations });
  });
}

const sums = ({ options }: Decision) =>
  new Map(
    options.flatMap(({ penalties }) =>
      penalties.flatMap(({ id, amount }) => (amount?.max === undefined ? [] : [[id, amount.max] as const])),
    ),
  );

/** Each table has one factor made heavier, all in one set of rules: no table looks at another. */
const changes = scored.map(({ subject, violation }, index) => {
  const factors = asMaps(asMap(violation.scoring).factors);
  const change = fc.record({ factor: fc.nat({ max: factors.length - 1 }), by: fc.constantFrom('1', '7.5', '60') });
  const [{ factor, by }] = fc.sample(change, { seed: SEED + index, numRuns: 1 }) as [{ factor: number; by: string }];
  const heavier = reweighted(violation, (at, _row, weight) => (at === factor ? writeSum(weight, by) : weight));
  return { subject, factor, by, heavier };
});
const named = changes.map(({ subject, heavier }) => [`${subject.benchmark} ${subject.code}`, heavier] as const);
const heavierBook = rulesFrom(withViolations(new Map(named))).rulebook;

for (const { subject, factor, by } of changes) {
  it(`a heavier level never makes a lighter fine in table ${subject.code}`, () => {
    fc.assert(
      fc.property(caseArbitrary([subject], COMPLETE, plainDates, 'none'), (asked) => {
        const now = sums(heavierBook.decide(asked));
        for (const [id, sum] of sums(rules.rulebook.decide(asked)))
          expect(
            compare(fraction(now.get(id) ?? '0'), fraction(sum)),
            `${id} with ${by} % more for factor ${factor}`,
          ).toBeGreaterThanOrEqual(0);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });
}

function writeSum(a: string, b: string): string {
  const tenths = (text: string) => BigInt(text.includes('.') ? text.replace('.', '') : `${text}0`);
  const sum = tenths(a) + tenths(b);
  return `${sum / 10n}.${sum % 10n}`;
}
