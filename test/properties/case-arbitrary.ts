import fc from 'fast-check';
import {
  asMap,
  asText,
  CIRCUMSTANCES,
  type EarlierCase,
  type OracleCase,
  quietly,
  type RawMap,
} from '../oracle/index.js';
import { factArbitrary, later, shifted } from './fact-arbitrary.js';
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

/** What is to be said of circumstances: anything, or that none is there. */
export type Circumstances = 'any' | 'none';

/** A case of any of the violations, its facts inside their declared domains and mostly near the figures that decide. */
export function caseArbitrary(
  subjects: readonly Subject[],
  unknowns: Unknowns = SOME,
  dates = datesArbitrary,
  circumstances: Circumstances = 'any',
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
      .record({
        values,
        shuffled,
        missing: unknowns.missing,
        nulls: unknowns.unascertainable,
        about: dates(subject).chain((on) => aboutArbitrary(subject, on, unknowns)),
      })
      .map(({ values: all, shuffled: order, missing, nulls, about }): OracleCase => {
        const asked = { benchmark: subject.benchmark, violation: subject.code };
        const isQuiet = circumstances === 'none';
        const open = order.filter((name) => !isQuiet || !subject.aside.has(name));
        const facts = Object.fromEntries(
          names
            .filter((name) => !open.slice(0, missing).includes(name))
            .map((name) => [name, open.slice(missing, missing + nulls).includes(name) ? null : all[name]]),
        );
        if (isQuiet) return quieted(subject, { ...asked, dates: about.dates, facts });
        const { found, earlier, ...rest } = about;
        return {
          ...asked,
          ...rest,
          ...(earlier && { earlier }),
          facts: { ...without(facts, subject, earlier), ...found },
        };
      })
      .filter((asked) => circumstances === 'any' || asked.facts[CIRCUMSTANCES] !== undefined);
  });
}

/** What a list of earlier cases answers is not given beside it. */
function without(facts: OracleCase['facts'], { lookBacks }: Subject, earlier: unknown): OracleCase['facts'] {
  if (earlier === undefined) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !lookBacks.has(name)));
}

/** The same case of an organisation, with values of what only circumstances ask for that leave none of them there. */
function quieted(subject: Subject, asked: OracleCase): OracleCase {
  const facts = Object.fromEntries(Object.entries(asked.facts).filter(([name]) => !subject.aside.has(name)));
  const party = { kind: 'organisation' } as const;
  const plain: OracleCase = { ...asked, party, facts: { ...facts, [CIRCUMSTANCES]: [] } };
  const quiet = quietly(subject.library, plain);
  if (quiet === undefined) return asked;
  const chosen = Object.entries(quiet).filter(([name]) => subject.aside.has(name));
  const values = chosen.map(([name, value]) => [name, bare(value, asMap(subject.declared[name]))]);
  return { ...plain, facts: { ...asked.facts, ...plain.facts, ...Object.fromEntries(values) } };
}

const bare = (value: unknown, { type }: RawMap): unknown => (type === 'boolean' ? value === 'true' : value);

/** The party, what an officer has found, and the earlier cases: all often near what decides. */
function aboutArbitrary(subject: Subject, dates: OracleCase['dates'], unknowns: Unknowns) {
  const lastDay = dates.ended ?? dates.committed ?? '2022-05-10';
  const birthDate = fc.oneof(
    fc
      .tuple(fc.constantFrom(14, 18), fc.constantFrom(-1, 0, 0, 1, 2))
      .map(([years, days]) => shifted(lastDay, -12 * years, days)),
    fc.constantFrom('1980-06-15', '2004-02-29', '2006-02-28', '2008-02-29', '2008-03-01'),
  );
  const individual = fc.record({ kind: fc.constant('individual' as const), birthDate }, { requiredKeys: ['kind'] });
  const known = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ kind: 'organisation' as const }) },
    { weight: 2, arbitrary: birthDate.map((born) => ({ kind: 'individual' as const, birthDate: born })) },
  );
  const isComplete = unknowns === COMPLETE;
  const party = isComplete
    ? known
    : fc.oneof(
        { weight: 14, arbitrary: known },
        { weight: 1, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: individual },
      );
  const few = (most: number) => fc.subarray([...subject.found], { maxLength: Math.min(most, subject.found.length) });
  const looked = fc.oneof(
    { weight: 6, arbitrary: fc.constant<unknown>([]) },
    { weight: 5, arbitrary: few(1) },
    { weight: 3, arbitrary: few(3) },
  );
  const circumstances = isComplete
    ? looked
    : fc.oneof(
        { weight: 14, arbitrary: looked },
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      );
  return fc
    .record({
      party,
      circumstances,
      earlier: fc.option(earlierArbitrary(subject, dates.committed ?? '2022-05-10'), { nil: undefined, freq: 2 }),
      jurisdiction: fc.constantFrom(undefined, '440700', '440703', '440100'),
    })
    .map(({ party: one, circumstances: seen, earlier, jurisdiction }) => ({
      dates,
      found: seen === undefined ? {} : { [CIRCUMSTANCES]: seen },
      earlier: subject.lookBacks.size === 0 ? undefined : earlier,
      ...(one && { party: one }),
      ...(jurisdiction && { jurisdiction }),
    }));
}

/** Earlier cases at the ends of the windows that rules look back through, under this clause or another. */
function earlierArbitrary(subject: Subject, committed: string): fc.Arbitrary<readonly EarlierCase[]> {
  const day = fc.oneof(
    fc
      .tuple(fc.constantFrom(0, -12, -24), fc.constantFrom(-1, 0, 1))
      .map(([months, days]) => shifted(committed, months, days))
      .filter((one) => one <= committed),
    fc.constantFrom(`${committed.slice(0, 4)}-01-01`, `${Number(committed.slice(0, 4)) - 1}-12-31`),
  );
  const clauses = fc.constantFrom(
    subject.penalisedBy.map(citation),
    subject.penalisedBy.slice(0, 1).map(({ law, article }) => citation({ law, article })),
    [{ law: 'administrative-penalty-law', article: '1' }],
  );
  return fc.array(
    fc
      .record(
        {
          committed: day,
          decided: day,
          violation: fc.constantFrom(subject.code, 'another'),
          clauses,
        },
        { requiredKeys: ['committed'] },
      )
      .map(({ decided, ...one }) => ({
        ...one,
        ...(decided && { decided: [decided, one.committed].sort()[1] ?? decided }),
      })),
    { maxLength: 3 },
  );
}

const citation = ({ law, article, paragraph, item }: RawMap) => ({
  law: String(law),
  article: String(article),
  ...(paragraph !== undefined && { paragraph: String(paragraph) }),
  ...(item !== undefined && { item: String(item) }),
});

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
