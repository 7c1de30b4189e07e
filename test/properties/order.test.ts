import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/index.js';
import { asMap, type OracleCase, type Raw } from '../oracle/index.js';
import { caseArbitrary } from './case-arbitrary.js';
import { readRules, writeRules } from './rewrite.js';
import { allRules, rulesFrom } from './rules.js';
import { runs, SEED } from './settings.js';
import { subjects } from './thresholds.js';

const rules = allRules();
const everyViolation = subjects(rules.library);

/** A small generator of its own, so that one number stands for one order of everything. */
function shuffler(seed: number): <T>(items: readonly T[]) => T[] {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return (items) => {
    const left = [...items];
    return items.map(() => left.splice(next(left.length), 1)[0]).filter((one) => one !== undefined);
  };
}

/** Lists whose order says nothing: rows, levels, columns, factors, violations. What the penalising articles and notes say keeps its order. */
const UNORDERED: ReadonlySet<string> = new Set(['violations', 'tiers', 'rows', 'levels', 'provisions', 'limitation']);

function shuffled(raw: Raw | undefined, shuffle: <T>(items: readonly T[]) => T[], key = ''): unknown {
  if (Array.isArray(raw)) {
    const items = raw.map((one: Raw) => shuffled(one, shuffle));
    return UNORDERED.has(key) && typeof items[0] === 'object' ? shuffle(items) : items;
  }
  if (typeof raw !== 'object') return raw;
  const entries = Object.entries(asMap(raw)).map(([name, value]) => [name, shuffled(value, shuffle, name)] as const);
  return Object.fromEntries(key === 'values' || key === 'penalties' ? entries : shuffle(entries));
}

/** The same rules with everything in another order whose order says nothing. Figures stay the texts they are. */
function inAnotherOrder(texts: readonly string[], seed: number): string[] {
  const shuffle = shuffler(seed);
  return shuffle(texts.map((text) => writeRules(shuffled(readRules(text), shuffle))));
}

/** The decision without its trace (which shows the order and the lines of the files) and without the digests of the texts. */
function whatWasDecided({ trace: _trace, digest: _digest, words: _words, ...decision }: Decision): unknown {
  return { ...decision, benchmark: decision.benchmark && { ...decision.benchmark, digest: '' } };
}

describe('order decides nothing', () => {
  const others = [1, 2, 3, 4].map((one) => rulesFrom(inAnotherOrder(rules.texts, SEED + one)).rulebook);

  it('of files, violations, groups, rows, levels, provisions and declarations', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(caseArbitrary(everyViolation), fc.constantFrom(...others), (asked, other) => {
        expect(whatWasDecided(other.decide(asked))).toEqual(whatWasDecided(rules.rulebook.decide(asked)));
      }),
      runs(0.15),
    );
  });

  it('of the facts in a case, which changes not even the digest', () => {
    fc.assert(
      fc.property(caseArbitrary(everyViolation), fc.integer(), (asked, seed) => {
        const facts = Object.fromEntries(shuffler(seed)(Object.entries(asked.facts)));
        const other: OracleCase = Object.fromEntries(
          shuffler(seed)(Object.entries({ ...asked, facts })),
        ) as unknown as OracleCase;
        expect(rules.rulebook.decide(other)).toEqual(rules.rulebook.decide(asked));
      }),
      runs(0.1),
    );
  });
});
