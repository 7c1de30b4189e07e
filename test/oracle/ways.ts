import type { Circumstance } from './circumstances.js';
import { keyOf } from './plans.js';
import { asMap, type RawMap } from './raw.js';
import { telling } from './telling.js';
import { testedIn } from './tested.js';
import type { Verdict } from './truth.js';

export type Supposed = Readonly<Record<string, unknown>>;

/** What the open circumstances can turn out to be while these facts are supposed: for each group of facts that hang together, every way. */
export interface World {
  readonly supposed: Supposed;
  readonly certain: readonly Circumstance[];
  readonly groups: readonly Group[];
}

interface Group {
  readonly ways: readonly { readonly values: Supposed; readonly there: readonly Circumstance[] }[];
}

interface Asked {
  readonly circumstances: readonly Circumstance[];
  readonly declared: RawMap;
  readonly verdictOf: (circumstance: Circumstance, supposed: Supposed) => Verdict;
  /** Facts on which the table hangs too: they are supposed for both together. */
  readonly shared: ReadonlySet<string>;
}

const MOST_WAYS = 4096;

/** Undefined where the ways cannot be listed, or are too many. */
export function worlds(asked: Asked): readonly World[] | undefined {
  const opened = openOnes(asked, {});
  const outer = [...new Set(opened.flatMap(({ hangsOn }) => [...hangsOn]))].filter((fact) => asked.shared.has(fact));
  const all = assignments(asked, outer)?.map((supposed) => worldOf(asked, supposed));
  return all?.every((one) => one !== undefined) ? all : undefined;
}

interface Open {
  readonly one: Circumstance;
  readonly hangsOn: ReadonlySet<string>;
}

function openOnes({ circumstances, verdictOf }: Asked, supposed: Supposed): readonly Open[] {
  return circumstances.flatMap((one) => {
    const { truth, hangsOn } = verdictOf(one, supposed);
    return truth === undefined ? [{ one, hangsOn }] : [];
  });
}

function worldOf(asked: Asked, supposed: Supposed): World | undefined {
  const certain = asked.circumstances.filter((one) => asked.verdictOf(one, supposed).truth === true);
  const groups = apart(openOnes(asked, supposed)).map((group) => groupOf(asked, supposed, group));
  return groups.every((one) => one !== undefined) ? { supposed, certain, groups } : undefined;
}

/** Circumstances that hang on a common fact stand in one group. */
function apart(opened: readonly Open[]): readonly (readonly Open[])[] {
  return opened.reduce<readonly (readonly Open[])[]>((groups, open) => {
    const touches = (group: readonly Open[]) =>
      group.some(({ hangsOn }) => [...hangsOn].some((fact) => open.hangsOn.has(fact)));
    return [...groups.filter((group) => !touches(group)), [...groups.filter(touches).flat(), open]];
  }, []);
}

function groupOf(asked: Asked, supposed: Supposed, group: readonly Open[]): Group | undefined {
  const ways = branches(
    asked,
    supposed,
    group.map(({ one }) => one),
    {},
  );
  return ways === undefined || ways.length > MOST_WAYS ? undefined : { ways };
}

/** One open fact after another is supposed to be each of the things it can be, until nothing is open. */
function branches(
  asked: Asked,
  supposed: Supposed,
  group: readonly Circumstance[],
  values: Supposed,
): Group['ways'] | undefined {
  const verdicts = group.map((one) => ({ one, verdict: asked.verdictOf(one, { ...supposed, ...values }) }));
  const there = verdicts.flatMap(({ one, verdict }) => (verdict.truth === true ? [one] : []));
  const [fact] = verdicts.flatMap(({ verdict }) => [...verdict.hangsOn]);
  if (fact === undefined) return [{ values, there }];
  const choices = valuesOf(asked, fact);
  if (choices === undefined || fact in values || fact in supposed) return undefined;
  const ways: Group['ways'][number][] = [];
  for (const value of choices) {
    const branch = branches(asked, supposed, group, { ...values, [fact]: value });
    if (branch === undefined || ways.length + branch.length > MOST_WAYS) return undefined;
    ways.push(...branch);
  }
  return ways;
}

/** The first way found in which none of the open circumstances is there. */
export function quietWay(asked: Asked, values: Supposed = {}): Supposed | undefined {
  const verdicts = asked.circumstances.map((one) => asked.verdictOf(one, values));
  if (verdicts.some(({ truth }) => truth === true)) return undefined;
  const [fact] = verdicts.flatMap(({ hangsOn }) => [...hangsOn]);
  if (fact === undefined) return values;
  if (fact in values) return undefined;
  for (const value of [...(valuesOf(asked, fact) ?? [])].reverse()) {
    const way = quietWay(asked, { ...values, [fact]: value });
    if (way !== undefined) return way;
  }
  return undefined;
}

function assignments(asked: Asked, facts: readonly string[]): readonly Supposed[] | undefined {
  let all: readonly Supposed[] = [{}];
  for (const fact of facts) {
    const values = valuesOf(asked, fact);
    if (values === undefined || all.length * values.length > MOST_WAYS) return undefined;
    all = all.flatMap((one) => values.map((value) => ({ ...one, [fact]: value })));
  }
  return all;
}

/** A word of a set is there or not; of other facts each value that tells. */
function valuesOf(asked: Asked, name: string): readonly unknown[] | undefined {
  return name.includes(':') ? ['true', 'false'] : telling(asMap(asked.declared[name]), testedOf(asked, name));
}

const testedOf = ({ circumstances }: Asked, fact: string): readonly string[] => [
  ...new Set(
    circumstances.flatMap(({ rule, document }) =>
      [rule.when, rule.unless].flatMap((one) => testedIn(one, document.conditions).get(fact) ?? []),
    ),
  ),
];

/** Circumstances of which it makes no difference which of them is there. */
export function alike({ effects, must, rule, document }: Circumstance): string {
  const gives = rule.gives === undefined ? '' : keyOf({ id: '', own: { measure: asMap(rule.gives), document } });
  return JSON.stringify([[...effects].sort(), must, gives]);
}

/** Every set of circumstances that can be there in a world, one of those that are alike for all of them. */
export function possibleSets(
  { certain, groups }: World,
  without?: Group,
): readonly (readonly Circumstance[])[] | undefined {
  let sets = distinctSets([certain]);
  for (const group of groups) {
    if (group === without) continue;
    sets = distinctSets(
      sets.flatMap((set) => distinctSets(group.ways.map(({ there }) => there)).map((there) => [...set, ...there])),
    );
    if (sets.length > MOST_WAYS) return undefined;
  }
  return sets;
}

export function nameOf(set: readonly Circumstance[]): string {
  return [...new Set(set.map((one) => alike(one)))].sort().join(' ');
}

const distinctSets = (sets: readonly (readonly Circumstance[])[]): readonly (readonly Circumstance[])[] => [
  ...new Map(sets.map(onePerKind).map((set) => [nameOf(set), set])).values(),
];

/** Beside a ground that decides alone the others need not be told apart. */
function onePerKind(set: readonly Circumstance[]): readonly Circumstance[] {
  const alone = set.find(({ effects, must }) => must && effects.size === 1 && effects.has('none'));
  return alone === undefined ? [...new Map([...set].reverse().map((one) => [alike(one), one])).values()] : [alone];
}

/** The facts on which it hangs what comes of a world: two ways that differ in such a fact alone have different results. */
export function decisive(world: World, resultOf: (set: readonly Circumstance[]) => string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const group of world.groups) {
    const others = possibleSets(world, group) ?? [];
    const tried = new Map<string, boolean>();
    const differ = (a: readonly Circumstance[], b: readonly Circumstance[]) => {
      const key = [nameOf(a), nameOf(b)].sort().join('|');
      const known = tried.get(key);
      if (known !== undefined) return known;
      const answer = others.some((other) => resultOf([...other, ...a]) !== resultOf([...other, ...b]));
      tried.set(key, answer);
      return answer;
    };
    for (const [index, one] of group.ways.entries()) {
      for (const other of group.ways.slice(index + 1)) {
        const [fact, ...more] = conflicts(one.values, other.values);
        if (fact === undefined || more.length > 0 || found.has(fact)) continue;
        if (differ(one.there, other.there)) found.add(fact);
      }
    }
  }
  return found;
}

/** Where two ways cannot both be; what only one of them supposes is as the other would have it. */
const conflicts = (a: Supposed, b: Supposed): readonly string[] =>
  Object.keys(a).filter((fact) => fact in b && a[fact] !== b[fact]);
