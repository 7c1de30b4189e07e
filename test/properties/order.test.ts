import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/index.js';
import { asMap, CIRCUMSTANCES, type OracleCase, type Raw } from '../oracle/index.js';
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
/** In these sections the order says which ground is named first, and nothing else. */
const GENERAL: ReadonlySet<string> = new Set(['circumstances', 'grades']);

type Shuffle = <T>(items: readonly T[]) => T[];

function shuffled(raw: Raw | undefined, shuffle: Shuffle, unordered: ReadonlySet<string>, key = ''): unknown {
  if (Array.isArray(raw)) {
    const items = raw.map((one: Raw) => shuffled(one, shuffle, unordered));
    return unordered.has(key) && typeof items[0] === 'object' ? shuffle(items) : items;
  }
  if (typeof raw !== 'object') return raw;
  const entries = Object.entries(asMap(raw)).map(
    ([name, value]) => [name, shuffled(value, shuffle, unordered, name)] as const,
  );
  return Object.fromEntries(key === 'values' || key === 'penalties' ? entries : shuffle(entries));
}

/** The same rules with everything in another order whose order says nothing. Figures stay the texts they are. */
function inAnotherOrder(texts: readonly string[], seed: number, unordered = UNORDERED): string[] {
  const shuffle = shuffler(seed);
  return shuffle(texts.map((text) => writeRules(shuffled(readRules(text), shuffle, unordered))));
}

/** The decision without its trace (which shows the order and the lines of the files) and without the digests of the texts. */
function whatWasDecided({ trace: _trace, words: _words, ...decision }: Decision): unknown {
  // Documents are named with their digests wherever rules are compared (art. 37), not only at the top.
  return JSON.parse(JSON.stringify(decision, (key, value: unknown) => (key === 'digest' ? undefined : value)));
}

/** What is permitted, in an order of its own and without the grounds. */
function whatIsPermitted({ outcome, possible, options, missing }: Decision): unknown {
  const permitted = options.map(({ grounds: _grounds, narrowing: _narrowing, ...option }) => JSON.stringify(option));
  return { outcome, possible, options: permitted.sort(), missing: missing.map(({ fact }) => fact).sort() };
}

/** The case with its facts, its found circumstances, its earlier cases and what is said of it in another order. */
function retold(asked: OracleCase, seed: number): OracleCase {
  const shuffle = shuffler(seed);
  const found = asked.facts[CIRCUMSTANCES];
  const facts = { ...asked.facts, ...(Array.isArray(found) && { [CIRCUMSTANCES]: shuffle(found) }) };
  const earlier = asked.earlier && shuffle(asked.earlier);
  const parts = { ...asked, facts: Object.fromEntries(shuffle(Object.entries(facts))), ...(earlier && { earlier }) };
  return Object.fromEntries(shuffle(Object.entries(parts))) as unknown as OracleCase;
}

describe('order decides nothing', () => {
  const others = [1, 2].map((one) => rulesFrom(inAnotherOrder(rules.texts, SEED + one)).rulebook);

  it('of files, violations, groups, rows, levels, provisions and declarations', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(caseArbitrary(everyViolation), fc.constantFrom(...others), (asked, other) => {
        expect(whatWasDecided(other.decide(asked))).toEqual(whatWasDecided(rules.rulebook.decide(asked)));
      }),
      runs(0.15),
    );
  });

  it('of circumstances and grades in the files, but for the grounds', { timeout: 60_000 }, () => {
    const general = [5].map((one) => rulesFrom(inAnotherOrder(rules.texts, SEED + one, GENERAL)).rulebook);
    fc.assert(
      fc.property(caseArbitrary(everyViolation), fc.constantFrom(...general), (asked, other) => {
        expect(whatIsPermitted(other.decide(asked))).toEqual(whatIsPermitted(rules.rulebook.decide(asked)));
      }),
      runs(0.1),
    );
  });

  it('of the circumstances and the earlier cases', () => {
    fc.assert(
      fc.property(caseArbitrary(everyViolation), fc.integer(), (asked, seed) => {
        expect(whatWasDecided(rules.rulebook.decide(retold(asked, seed)))).toEqual(
          whatWasDecided(rules.rulebook.decide(asked)),
        );
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
