import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { packagedRulebook, packagedSuites } from '../cases/rule-files.js';
import { completeCase } from '../cases/worked-case.js';

const cases = packagedSuites().flatMap(({ suite }) => suite.cases.map((worked) => completeCase(worked, suite)));

function mutate(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) mutate(part);
  for (const key of Object.keys(value)) Reflect.set(value, key, 'changed by the host');
}

describe('decisions share what does not change', () => {
  it('and are the same whatever was decided before', () => {
    const [one, other] = [packagedRulebook(), packagedRulebook()];
    const forwards = cases.map((given) => JSON.stringify(one.decide(given)));
    const backwards = cases.toReversed().map((given) => JSON.stringify(other.decide(given)));
    expect(backwards.toReversed()).toEqual(forwards);
    expect(cases.map((given) => JSON.stringify(one.decide(given)))).toEqual(forwards);
  });

  it('and a host that writes into one changes no other', () => {
    const rulebook = packagedRulebook();
    const some = cases.filter((_, index) => index % 7 === 0);
    const before = some.map((given) => JSON.stringify(rulebook.decide(given)));
    for (const given of some) mutate(rulebook.decide(given));
    // Compared as a whole: a difference would print every trace.
    expect(some.map((given) => JSON.stringify(rulebook.decide(given))).join() === before.join()).toBe(true);
  });
});

describe('the digest', () => {
  it('is a property like any other, though it is worked out only when it is read', () => {
    const rulebook = packagedRulebook();
    const given = cases[0] ?? {};
    const [read, unread] = [rulebook.decide(given), rulebook.decide(given)];
    expect(read.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(Object.keys(unread)).toContain('digest');
    expect({ ...unread }.digest).toBe(read.digest);
    expect(structuredClone(unread)).toStrictEqual({ ...read });
    expect(isDeepStrictEqual(JSON.parse(JSON.stringify(unread)), unread)).toBe(true);
  });

  it('does not change with the case after the decision', () => {
    const rulebook = packagedRulebook();
    const given = structuredClone(cases[0] ?? {}) as { facts: Record<string, unknown> };
    const { digest } = rulebook.decide(given);
    const later = rulebook.decide(given);
    given.facts.illegalGains = '1';
    expect(later.digest).toBe(digest);
    expect(rulebook.decide(given).digest).not.toBe(digest);
  });
});
