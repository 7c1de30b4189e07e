import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { packagedRulebook, packagedSuites } from '../cases/rule-files.js';
import { completeCase } from '../cases/worked-case.js';

const PER_VIOLATION = 4;

/** Some cases of every violation: more would take gigabytes of traces and show the same. */
const cases = someOfEach(
  packagedSuites().flatMap(({ suite }) => suite.cases.map((worked) => completeCase(worked, suite))),
);

function someOfEach(all: readonly Readonly<Record<string, unknown>>[]) {
  const counts = new Map<string, number>();
  return all.filter(({ benchmark, violation }) => {
    const key = `${benchmark} ${violation}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= PER_VIOLATION;
  });
}

/** A whole decision in few characters. */
function printed(decision: unknown): string {
  return createHash('sha256').update(JSON.stringify(decision)).digest('hex');
}

function mutate(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) mutate(part);
  for (const key of Object.keys(value)) Reflect.set(value, key, 'changed by the host');
}

describe('decisions share what does not change', () => {
  it('and are the same whatever was decided before', () => {
    const [one, other] = [packagedRulebook(), packagedRulebook()];
    const forwards = cases.map((given) => printed(one.decide(given)));
    const backwards = cases.toReversed().map((given) => printed(other.decide(given)));
    expect(backwards.toReversed()).toEqual(forwards);
    expect(cases.map((given) => printed(one.decide(given)))).toEqual(forwards);
  });

  it('and a host that writes into one changes no other', () => {
    const rulebook = packagedRulebook();
    const some = cases.filter((_, index) => index % 7 === 0);
    const before = some.map((given) => printed(rulebook.decide(given)));
    for (const given of some) mutate(rulebook.decide(given));
    // Compared as a whole: a difference would print every trace.
    expect(some.map((given) => printed(rulebook.decide(given))).join() === before.join()).toBe(true);
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
