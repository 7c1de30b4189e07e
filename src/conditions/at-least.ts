import type { Path } from '../diagnostics/index.js';
import type { Json } from '../values/index.js';
import { NO_LABELS, type ParsedCondition, type Reader, report } from './parsed-condition.js';
import { shown } from './problem.js';

const MOST_COMBINATIONS = 1_000;

/**
 * `{ atLeast: 2, of: [a, b, c] }` in the grammar of json-rules-engine: any of all pairs. With three truth values this is exactly counting:
 * true when enough parts are true, false when too few are left that could be.
 */
export function readAtLeast(
  count: Json | undefined,
  parts: readonly ParsedCondition[],
  at: Path,
  reader: Reader,
): ParsedCondition | undefined {
  const text = String(count);
  const size = /^[1-9][0-9]{0,3}$/.test(text) ? Number(text) : 0;
  if (size === 0 || size > parts.length) {
    return report(reader.problems, 'wrong-type', [...at, 'atLeast'], {
      expected: `1…${parts.length}`,
      found: shown(count),
    });
  }
  if (size === 1) return { kind: 'any', parts, labels: NO_LABELS, at };
  const combinations = choose(parts, size);
  if (combinations === undefined) {
    return report(reader.problems, 'condition-invalid', at, { detail: `more than ${MOST_COMBINATIONS} combinations` });
  }
  const groups = combinations.map((chosen): ParsedCondition => ({ kind: 'all', parts: chosen, labels: NO_LABELS, at }));
  return { kind: 'any', parts: groups, labels: NO_LABELS, at };
}

/** Every choice of `size` items in their order; undefined when there are too many. */
function choose<T>(items: readonly T[], size: number): T[][] | undefined {
  if (binomial(items.length, size) > MOST_COMBINATIONS) return undefined;
  let chosen: { readonly picked: T[]; readonly next: number }[] = [{ picked: [], next: 0 }];
  for (let taken = 0; taken < size; taken += 1) {
    chosen = chosen.flatMap(({ picked, next }) =>
      items
        .slice(next, items.length - (size - taken - 1))
        .map((item, offset) => ({ picked: [...picked, item], next: next + offset + 1 })),
    );
  }
  return chosen.map(({ picked }) => picked);
}

// Grows past the limit and stops there; `k` counts up the shorter way.
function binomial(n: number, size: number): number {
  let result = 1;
  const shorter = Math.min(size, n - size);
  for (let k = 1; k <= shorter && result <= MOST_COMBINATIONS; k += 1) result = (result * (n - k + 1)) / k;
  return result;
}
