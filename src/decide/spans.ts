import { compareDecimals, decimal } from '../values/index.js';
import type { Candidate } from './candidate.js';
import { acrossResults } from './certain.js';
import type { Option } from './decision.js';

/** More possible results than this are not told one by one. */
const MOST_RESULTS = 120;

/**
 * Where a score can still come out in very many ways, each grade is told once, from the lowest score to the highest.
 *
 * @returns the candidates in groups: each by itself, or the ends of a range of scores
 */
export function inSpans(candidates: readonly Candidate[], grades: number): readonly (readonly Candidate[])[] {
  if (candidates.length * grades <= MOST_RESULTS) return candidates.map((one) => [one]);
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    // Other columns compute other penalties, and are told apart.
    const key = one.scores === undefined ? one.rows.join(' ') : one.scores.map(({ column }) => column).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(ends);
}

/** For each column the lowest and the highest sum. */
function ends(group: readonly Candidate[]): readonly Candidate[] {
  const found = new Set<Candidate>();
  for (const [index] of (group[0]?.scores ?? []).entries()) {
    const sorted = [...group].sort((a, b) => compareDecimals(sumAt(a, index), sumAt(b, index)));
    for (const one of [sorted[0], sorted.at(-1)]) if (one !== undefined) found.add(one);
  }
  return found.size === 0 ? group : [...found];
}

function sumAt({ scores }: Candidate, index: number) {
  return decimal(scores?.[index]?.sum ?? '0');
}

/** The results at the ends of a range of scores as one, which spans all between them. */
export function spanning(options: readonly Option[]): Option {
  const [first, ...others] = options;
  if (first === undefined) throw new RangeError('a span has ends');
  if (others.length === 0) return first;
  const scores = options.flatMap(({ score }) => score ?? []).sort((a, b) => compareDecimals(decimal(a), decimal(b)));
  const { rows: _, score: __, scores: ___, ...rest } = first;
  const penalties = first.penalties.map((penalty) =>
    acrossResults(
      penalty,
      options.flatMap((option) => option.penalties.filter(({ id }) => id === penalty.id)),
    ),
  );
  return {
    ...rest,
    rows: [],
    scoreBetween: { min: scores[0] ?? '0', max: scores.at(-1) ?? '0' },
    penalties,
    // What a level adds, and what follows from it, is not settled: only the law's own range is.
    narrowing: first.narrowing.filter(({ step }) => step === 'statute'),
    grounds: first.grounds.filter(({ rule }) =>
      others.every(({ grounds }) => grounds.some((one) => one.rule === rule)),
    ),
  };
}
