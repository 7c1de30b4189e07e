import { factsOf } from '../../conditions/index.js';
import type { Circumstance, Fact } from '../../resolve/index.js';
import type { Draft } from '../draft.js';
import { isOverLists } from '../space/index.js';
import type { Table } from '../table.js';

/**
 * One circumstance counts once. A decision leaves a circumstance aside where the table tests one of its facts by name;
 * here are those that rest on the same ground under another name, and factors that weigh one fact twice.
 */
export function* countedOnce(table: Table): Generator<Draft> {
  const { violation, document } = table;
  const tested = testedFacts(table);
  for (const circumstance of violation.general.circumstances) {
    const own = ownFacts(table, circumstance);
    if (!weighs(circumstance) || own.some((name) => tested.has(name))) continue;
    for (const name of own) {
      const twin = [...tested].find((other) => restOnTheSame(violation.facts, name, other));
      if (twin === undefined) continue;
      yield {
        code: 'circumstance-counted-twice',
        params: { circumstance: circumstance.key, fact: name, tested: twin },
        at: circumstance.source,
        rows: [],
        others: [{ name: violation.code, source: violation.source }],
        shared: `${document.id} ${circumstance.document}/${circumstance.key} ${name} ${twin}`,
      };
      break;
    }
  }
  yield* factorsOfOneFact(table);
}

function weighs({ effects }: Circumstance): boolean {
  return effects.every((effect) => effect !== 'none' && effect !== 'transfer');
}

/** Facts that choose a row or a level. */
function testedFacts({ alternatives, violation }: Table): ReadonlySet<string> {
  const chosen = alternatives.filter(({ kind }) => kind === 'row' || kind === 'level');
  const names = chosen.flatMap(({ all }) => all.flatMap(({ when }) => [...factsOf(when)]));
  const answered = names.flatMap((name) => [
    ...(violation.reads.has(name) ? factsOf(violation.reads.get(name) ?? NOTHING) : []),
  ]);
  return new Set([...names, ...answered]);
}

const NOTHING = { kind: 'all', of: [] } as const;

function ownFacts({ violation }: Table, { present, counts }: Circumstance): readonly string[] {
  const isOwn = (name: string) => name !== 'circumstances' && violation.facts.get(name)?.derive?.how !== 'party';
  return [...[...factsOf(present)].filter(isOwn), ...counts];
}

function restOnTheSame(facts: ReadonlyMap<string, Fact>, one: string, other: string): boolean {
  const [a, b] = [groundsOf(facts.get(one)), groundsOf(facts.get(other))];
  return a.some((ground) => b.includes(ground));
}

/** What a fact follows from; itself where it follows from nothing. */
function groundsOf(fact: Fact | undefined): readonly string[] {
  if (fact === undefined) return [];
  const { derive } = fact;
  if (isOverLists(derive)) return derive.from;
  return derive?.how === 'days' ? [derive.after, derive.until] : [fact.name];
}

function* factorsOfOneFact({ violation: { method, facts } }: Table): Generator<Draft> {
  if (method.kind !== 'scoring') return;
  const looked = method.factors.map(({ levels }) => new Set(levels.flatMap(({ when }) => [...factsOf(when)])));
  for (const [at, one] of method.factors.entries()) {
    for (const [offset, other] of method.factors.slice(at + 1).entries()) {
      const theirs = looked[at + 1 + offset];
      const fact = [...(looked[at] ?? [])].find(
        (name) => theirs?.has(name) && facts.get(name)?.derive?.how !== 'party',
      );
      if (fact === undefined) continue;
      yield {
        code: 'fact-counted-twice',
        params: { one: one.key, other: other.key, fact },
        at: other.source,
        rows: [],
        others: [{ name: one.key, source: one.source }],
      };
    }
  }
}
