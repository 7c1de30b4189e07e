import type { Rulebook } from '../../src/index.js';

type Violation = NonNullable<ReturnType<Rulebook['document']>>['violations'][number];
type Fact = Violation['facts'] extends ReadonlyMap<string, infer F> ? F : never;

/** A case of ours, and its facts as json-rules-engine compares them: plain numbers, lengths of time in months. */
export interface TwinCase {
  readonly ours: Readonly<Record<string, unknown>>;
  readonly theirs: Record<string, unknown>;
}

/** Random numbers from a seed: every run sees the same cases. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fully known cases of one violation, varied in every fact that it looks at. */
export function randomCases(
  benchmark: string,
  violation: Violation,
  used: readonly string[],
  count: number,
): TwinCase[] {
  const random = numbersFrom(7);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  return Array.from({ length: count }, () => {
    const ours: Record<string, unknown> = {};
    const theirs: Record<string, unknown> = {};
    const day = `2022-${two(1 + upTo(11))}-${two(1 + upTo(27))}`;
    for (const name of used) {
      const fact = violation.facts.get(name);
      if (fact === undefined || fact.derive !== undefined) continue;
      [ours[name], theirs[name]] = randomValue(fact, day, upTo);
    }
    for (const name of used) {
      const derive = violation.facts.get(name)?.derive;
      if (derive !== undefined && 'from' in derive) {
        for (const from of derive.from) {
          const [items, plain] = randomValue(listFact(violation, from), day, upTo);
          ours[from] ??= items;
          theirs[from] ??= plain;
        }
        theirs[name] = derived(
          derive.how,
          derive.from.flatMap((from) => theirs[from] as readonly number[]),
        );
      }
    }
    const dates = { committed: day, ended: day, discovered: '2022-12-30', filed: '2023-01-05', decided: '2023-02-20' };
    return {
      ours: {
        benchmark,
        violation: violation.code,
        party: { kind: 'organisation' },
        dates,
        facts: { ...ours, ...settled(violation, ours) },
      },
      theirs,
    };
  });
}

/** Circumstances examined, and nothing found: every case is an ordinary one. */
function settled(violation: Violation, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const nothing = {
    circumstances: [],
    harm: 'other',
    illegalGains: '0',
    harmedLifeHealthOrFinance: false,
    sameKindPenaltiesIn2Years: 0,
  };
  return Object.fromEntries(
    Object.entries(nothing).filter(([name]) => violation.facts.has(name) && given[name] === undefined),
  );
}

function listFact(violation: Violation, name: string): Fact {
  const fact = violation.facts.get(name);
  if (fact === undefined) throw new Error(`no fact ${name}`);
  return fact;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function randomValue(
  { type, name }: Fact,
  since: string,
  upTo: (most: number) => number,
): [ours: unknown, theirs: unknown] {
  switch (type.kind) {
    case 'boolean': {
      const value = upTo(2) === 0;
      return [value, value];
    }
    case 'enum': {
      const value = type.values[upTo(type.values.length - 1)];
      return [value, value];
    }
    case 'integer': {
      const value = 1 + upTo(5);
      return [value, value];
    }
    case 'money': {
      const value = 1 + upTo(100_000_000) / 100;
      return [value.toFixed(2), value];
    }
    case 'decimal':
    case 'quantity': {
      const value = (1 + upTo(1_500)) / 100;
      return [String(value), value];
    }
    case 'duration': {
      const months = 1 + upTo(18);
      if (upTo(1) === 0) return [`${months} months`, months];
      const month = Number(since.slice(5, 7)) - 1 + months;
      const until = `${2022 + Math.floor(month / 12)}-${two((month % 12) + 1)}${since.slice(7)}`;
      return [{ since, until }, months];
    }
    case 'list': {
      const items = Array.from({ length: 1 + upTo(2) }, () => (1 + upTo(60)) / 100);
      return [items.map(String), items];
    }
    default:
      throw new TypeError(`no random value for ${name} (${type.kind})`);
  }
}

function derived(how: 'count' | 'max' | 'sum', items: readonly number[]): number {
  if (how === 'count') return items.length;
  return how === 'max' ? Math.max(...items) : items.reduce((sum, one) => sum + one, 0);
}
