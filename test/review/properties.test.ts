import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AmountJson, Decision, DurationJson, Grade, Option, Penalty, Proposed } from '../../src/index.js';
import { decimal, plain } from '../../src/values/index.js';
import { RUNS, SEED } from '../properties/settings.js';
import { proposing, rulebook, workedCases } from './proposals.js';

interface Decided {
  readonly title: string;
  readonly given: Record<string, unknown>;
  readonly decision: Decision;
}

const cases: readonly Decided[] = workedCases().map(({ title, given }) => ({
  title,
  given,
  decision: rulebook.decide(given),
}));
const decided = cases.filter(({ decision }) => decision.outcome === 'penalty');
const fast = { seed: SEED, numRuns: Math.min(RUNS, 1500) };

type Figure = 'least' | 'most' | 'between';

/** A permitted sum of the range: a bound where it belongs to the range, else a fen inside, or the middle. */
function permittedSum({ min, max, minInclusive, maxInclusive }: AmountJson, figure: Figure): string {
  const fen = decimal('0.01');
  const low = min === undefined ? fen : minInclusive ? decimal(min) : decimal(min).plus(fen);
  const high = max === undefined ? low.plus(1000) : maxInclusive ? decimal(max) : decimal(max).minus(fen);
  return plain(figure === 'least' ? low : figure === 'most' ? high : low.plus(high).times(decimal('0.5')));
}

function propose(penalty: Penalty, figure: Figure): Proposed {
  const { type, target, name, amount, duration } = penalty;
  return {
    type: type as Proposed['type'],
    target,
    ...(name && { name: name['zh-CN'] }),
    ...(amount && { amount: permittedSum(amount, figure) }),
    ...(duration && { duration: permittedLength(duration) }),
  };
}

/** The longest of the range where it belongs to it, else the shortest, else a day. */
function permittedLength({ life, min, max, maxInclusive }: DurationJson): NonNullable<Proposed['duration']> {
  if (life === true) return 'life';
  const length = (maxInclusive === false ? min : max) ?? { days: 1 };
  return Object.entries(length)
    .map(([unit, count]) => `${count} ${unit}`)
    .join(' ');
}

/** Everything that is required of a target, of each choice the one at `pick`, and optional penalties when asked for. */
function whole({ penalties }: Option, target: Penalty['target'], figure: Figure, pick: number, withOptional: boolean) {
  const own = penalties.filter((one) => one.target === target && (withOptional || one.necessity !== 'optional'));
  const chosen = new Set<string>();
  return own
    .filter(({ choice }) => {
      if (choice === null) return true;
      const members = own.filter((one) => one.choice === choice);
      return members[pick % members.length] !== undefined && !chosen.has(choice) && chosen.add(choice);
    })
    .map((one) => {
      const members = own.filter(({ choice }) => choice !== null && choice === one.choice);
      return propose(members[pick % members.length] ?? one, figure);
    });
}

const setting = fc.record({
  one: fc.constantFrom(...decided),
  figure: fc.constantFrom<Figure>('least', 'most', 'between'),
  target: fc.constantFrom<Penalty['target']>('party', 'responsible-person'),
  pick: fc.nat(3),
  withOptional: fc.boolean(),
});

const optionOf = ({ decision }: Decided): Option => {
  const [option] = decision.options;
  if (option === undefined) throw new Error('a decided case has an option');
  return option;
};

it('has decided cases of every table', () => {
  expect(new Set(decided.map(({ decision }) => decision.violation?.code)).size).toBeGreaterThanOrEqual(12);
});

describe('a proposal made of what the decision permits', () => {
  it('is permitted, in whatever order', () => {
    fc.assert(
      fc.property(setting, fc.boolean(), ({ one, figure, target, pick, withOptional }, reversed) => {
        const proposed = whole(optionOf(one), target, figure, pick, withOptional);
        if (proposed.length === 0) return;
        const result = rulebook.check(proposing(one.given, reversed ? [...proposed].reverse() : proposed));
        expect(result.verdict, `${one.title}: ${JSON.stringify(result.penalties)}`).toBe('permitted');
      }),
      fast,
    );
  });

  it('is not permitted with a fine one fen outside', () => {
    fc.assert(
      fc.property(setting, fc.boolean(), ({ one, target, pick, withOptional }, above) => {
        // Where the law permits several results, another one may have room for it: see below, over all grades.
        if (one.decision.options.length > 1) return;
        const option = optionOf(one);
        const proposed = whole(option, target, above ? 'most' : 'least', pick, withOptional);
        const at = proposed.findIndex(({ amount }) => amount !== undefined);
        const found = proposed[at];
        if (found?.amount === undefined) return;
        const off = decimal(found.amount).plus(decimal(above ? '0.01' : '-0.01'));
        const changed = proposed.with(at, { ...found, amount: plain(off) });
        const result = rulebook.check(proposing(one.given, changed));
        expect(result.verdict, one.title).toBe('not-permitted');
        expect(['below', 'above', 'differs-from-formula']).toContain(result.penalties[at]?.verdict);
      }),
      fast,
    );
  });

  it('is not permitted with anything required left out, or with anything twice', () => {
    fc.assert(
      fc.property(setting, fc.nat(9), fc.boolean(), ({ one, figure, pick }, which, twice) => {
        const proposed = whole(optionOf(one), 'party', figure, pick, false);
        const at = which % proposed.length;
        const again = proposed[at];
        if (again === undefined || (!twice && proposed.length === 1)) return;
        const changed = twice ? [...proposed, again] : proposed.filter((_, index) => index !== at);
        expect(rulebook.check(proposing(one.given, changed)).verdict, one.title).toBe('not-permitted');
      }),
      fast,
    );
  });
});

describe('over all grades: circumstances are added to a decided case', () => {
  const WORDS = [
    'reduced-harm',
    'meritorious',
    'diminished-capacity',
    'emergency-breach',
    'no-subjective-fault',
    'suspected-crime',
  ];
  const circumstances = fc.subarray(WORDS, { maxLength: 3 });
  const corrected = fc.constantFrom(
    {},
    { harm: 'none', correctedInTime: true, minorViolation: true },
    { harm: 'slight', correctedInTime: true, firstViolation: true, minorViolation: false },
  );
  const graded = fc.record({ setting, circumstances, corrected, which: fc.nat(9) });
  const seen = new Set<Grade>();

  /** The case with the circumstances, and the option to propose. */
  function circumstanced({
    setting: { one },
    circumstances: words,
    corrected: more,
    which,
  }: typeof graded extends fc.Arbitrary<infer T> ? T : never) {
    // What follows from the earlier cases is not given beside them.
    const { firstViolation, ...others } = more as Record<string, unknown>;
    const corrected = 'earlier' in one.given || firstViolation === undefined ? others : more;
    // Laws that replace the general circumstances by their own do not know their words.
    const known = Object.keys(one.decision.words.circumstances?.values ?? {});
    const found = words.filter((word) => known.includes(word));
    const given = { ...one.given, facts: { ...(one.given.facts as object), ...corrected, circumstances: found } };
    const decision = rulebook.decide(given);
    const index = which % Math.max(1, decision.options.length);
    return { given, decision, index, option: decision.options[index] };
  }

  it('every permitted figure of every option is within, and the proposal is permitted as a whole', () => {
    fc.assert(
      fc.property(graded, (drawn) => {
        const { given, decision, index, option } = circumstanced(drawn);
        const { one, figure, target, pick, withOptional } = drawn.setting;
        if (option === undefined || decision.outcome === 'undetermined') return;
        seen.add(option.grade);
        const proposed = whole(option, target, figure, pick, withOptional);
        if (proposed.length === 0 && option.penalties.length > 0) return;
        const result = rulebook.check(proposing(given, proposed));
        const verdict = `${one.title}, ${option.grade}: ${JSON.stringify(result.options[index]?.penalties)}`;
        expect(result.options[index]?.permitted, verdict).toBe(true);
        expect(result.verdict, verdict).toBe('permitted');
        expect(result.penalties.every((each) => each.verdict === 'within')).toBe(true);
      }),
      fast,
    );
    expect([...seen].sort()).toEqual(['heavier', 'lighter', 'mitigated', 'none', 'ordinary', 'waivable']);
  });

  it('a fen outside an option never fits it, and is permitted only where another option has room for it', () => {
    fc.assert(
      fc.property(graded, fc.boolean(), (drawn, above) => {
        const { given, decision, index, option } = circumstanced(drawn);
        const { one, target, pick, withOptional } = drawn.setting;
        if (option === undefined || decision.outcome === 'undetermined') return;
        const proposed = whole(option, target, above ? 'most' : 'least', pick, withOptional);
        const at = proposed.findIndex(({ amount }) => amount !== undefined);
        const found = proposed[at];
        if (found?.amount === undefined) return;
        const off = decimal(found.amount).plus(decimal(above ? '0.01' : '-0.01'));
        const result = rulebook.check(proposing(given, proposed.with(at, { ...found, amount: plain(off) })));
        expect(result.options[index], one.title).toMatchObject({ permitted: false });
        expect(['below', 'above', 'differs-from-formula']).toContain(result.options[index]?.penalties[at]?.verdict);
        const fits = result.options.some(({ permitted }) => permitted === true);
        expect(result.verdict, one.title).toBe(fits ? 'permitted' : 'not-permitted');
      }),
      fast,
    );
  });

  it('no penalty is permitted exactly where an option requires none', () => {
    fc.assert(
      fc.property(graded, (drawn) => {
        const { given, decision } = circumstanced(drawn);
        if (decision.outcome === 'undetermined') return;
        const spares =
          decision.outcome === 'transfer' ||
          decision.options.some(({ penalties }) => penalties.every(({ necessity }) => necessity === 'optional'));
        expect(rulebook.check(proposing(given, [])).verdict).toBe(spares ? 'permitted' : 'not-permitted');
      }),
      fast,
    );
  });
});

it('learning more facts never turns one settled verdict into the other', () => {
  const drops = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(setting, drops, fc.constantFrom('1', '0.5', '1.2', '3'), ({ one, figure, pick }, dropped, factor) => {
      const proposed = whole(optionOf(one), 'party', figure, pick, false).map((each) =>
        each.amount === undefined ? each : { ...each, amount: plain(decimal(each.amount).times(decimal(factor))) },
      );
      if (proposed.some(({ amount }) => amount !== undefined && (amount.split('.')[1]?.length ?? 0) > 12)) return;
      const names = Object.keys(one.given.facts as object);
      const absent = new Set(dropped.map((index) => names[index % names.length]));
      const facts = Object.fromEntries(Object.entries(one.given.facts as object).filter(([name]) => !absent.has(name)));
      const before = rulebook.check({ ...one.given, facts, proposed });
      const after = rulebook.check({ ...one.given, proposed });
      if (before.verdict !== 'undetermined') expect(after.verdict, one.title).toBe(before.verdict);
    }),
    fast,
  );
});
