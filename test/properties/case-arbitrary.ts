import fc from 'fast-check';
import { asMap, asText, type OracleCase } from '../oracle/index.js';
import { factArbitrary, later } from './fact-arbitrary.js';
import type { Subject } from './thresholds.js';

/** How many facts of a case nobody has entered, and how many could not be ascertained. */
const FEW = fc.oneof(
  { weight: 10, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.constant(2) },
  { weight: 1, arbitrary: fc.constant(3) },
);

export interface Unknowns {
  readonly missing: fc.Arbitrary<number>;
  readonly unascertainable: fc.Arbitrary<number>;
}
export const SOME: Unknowns = { missing: FEW, unascertainable: FEW };
export const COMPLETE: Unknowns = { missing: fc.constant(0), unascertainable: fc.constant(0) };
export const MISSING: Unknowns = {
  missing: fc.integer({ min: 1, max: 3 }),
  unascertainable: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
};

/** A case of any of the violations, its facts inside their declared domains and mostly near the figures that decide. */
export function caseArbitrary(
  subjects: readonly Subject[],
  unknowns: Unknowns = SOME,
  dates = datesArbitrary,
): fc.Arbitrary<OracleCase> {
  return fc.constantFrom(...subjects).chain((subject) => {
    const names = [...subject.facts.keys()];
    const values = fc.record(
      Object.fromEntries(
        names.map((name) => [name, factArbitrary(asMap(subject.declared[name]), subject.facts.get(name) ?? [])]),
      ),
    );
    const shuffled = fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length });
    return fc
      .record({ values, shuffled, missing: unknowns.missing, nulls: unknowns.unascertainable, dates: dates(subject) })
      .map(({ values: all, shuffled: order, missing, nulls, dates: on }) => ({
        benchmark: subject.benchmark,
        violation: subject.code,
        dates: on,
        facts: Object.fromEntries(
          names
            .filter((name) => !order.slice(0, missing).includes(name))
            .map((name) => [name, order.slice(missing, missing + nulls).includes(name) ? null : all[name]]),
        ),
      }));
  });
}

/** Acts on ordinary days, at the ends of months and of the document's force; found in time, on the last day, or a day too late. */
export function datesArbitrary(subject: Subject): fc.Arbitrary<OracleCase['dates']> {
  const [from = '2022-01-01', until = '2026-12-31'] = subject.inForce;
  const usual = fc.constantFrom(later(from, 1, 0), later(from, 1, 27), later(from, 13, 0), '2022-08-31');
  const edges = fc.constantFrom(from, later(until, 0, 0), later(until, 0, 1), '2020-02-29', '2021-12-31');
  const start = fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: edges });
  return start.chain((committed) =>
    fc
      .record({
        ended: fc.option(
          fc.integer({ min: 0, max: 14 }).map((months) => later(committed, months, 1)),
          { nil: undefined, freq: 2 },
        ),
        found: fc.option(fc.tuple(fc.constantFrom(0, 0, 0, 0, 1, 24, 24, 60), fc.constantFrom(-1, 0, 1)), {
          nil: undefined,
          freq: 5,
        }),
        decided: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined, freq: 2 }),
      })
      .map(({ ended, found, decided }) => {
        const end = ended ?? committed;
        const discovered = found === undefined ? undefined : later(end, found[0], found[1]);
        const settled = decided === undefined ? undefined : later(discovered ?? end, decided, 2);
        return Object.fromEntries(
          Object.entries({ committed, ended, discovered, decided: settled }).filter(([, date]) => date !== undefined),
        );
      }),
  );
}

/** Found at once and decided under the document: the limitation leaves the question to the table. */
export const plainDates = (subject: Subject): fc.Arbitrary<OracleCase['dates']> =>
  fc.constant({
    committed: later(subject.inForce[0] ?? '2022-01-01', 3, 0),
    discovered: later(subject.inForce[0] ?? '2022-01-01', 3, 5),
    decided: later(subject.inForce[0] ?? '2022-01-01', 6, 0),
  });

export const factsOf = (subject: Subject): readonly string[] =>
  [...subject.facts.keys()].filter((name) => asText(asMap(subject.declared[name]).type) !== undefined);
