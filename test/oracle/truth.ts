/** What is known of a statement. `hangsOn`: the facts that keep it open; empty when it is settled. */
export interface Verdict {
  readonly truth: boolean | undefined;
  readonly hangsOn: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();
export const YES: Verdict = { truth: true, hangsOn: NOTHING };
export const NO: Verdict = { truth: false, hangsOn: NOTHING };
export const settled = (truth: boolean): Verdict => (truth ? YES : NO);
export const open = (...facts: readonly string[]): Verdict => ({ truth: undefined, hangsOn: new Set(facts) });

export const union = (sets: Iterable<ReadonlySet<string>>): Set<string> =>
  new Set([...sets].flatMap((set) => [...set]));

/** False as soon as one is false; open on all that are open; otherwise true. */
export function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.some(({ truth }) => truth === false)) return NO;
  const opened = verdicts.filter(({ truth }) => truth === undefined);
  return opened.length === 0 ? YES : { truth: undefined, hangsOn: union(opened.map(({ hangsOn }) => hangsOn)) };
}

export function opposite(verdict: Verdict): Verdict {
  return verdict.truth === undefined ? verdict : settled(!verdict.truth);
}

export function some(verdicts: readonly Verdict[]): Verdict {
  return opposite(every(verdicts.map(opposite)));
}
