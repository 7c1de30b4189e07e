import type { RuleDocument } from '../resolve/index.js';
import { casesCompared } from './cases-compared.js';
import { compareViolations, nameOf } from './compare-violations.js';
import type { ComparedBenchmark, Comparison, UnmatchedViolation } from './comparison.js';
import { tally } from './judge.js';
import { LEAST_SIMILARITY, type Listed, matchViolations } from './match-violations.js';
import type { Decides, Side } from './side.js';

/** Rules to compare: all benchmarks of a rulebook, or some of them. */
export type Compared = Decides | { readonly rules: Decides; readonly benchmarks: readonly string[] };

/**
 * Holds two sets of rules against each other: which violations came, went and were renamed, and for each that both have,
 * for which facts it became stricter or lighter, with a case that shows it. Circumstances are kept out of it: what is
 * compared is what law and table make of a case in which nothing mitigates or aggravates.
 *
 * @param cases cases as `decide` takes them; each is decided under both, with its dates moved into the time in force
 * @returns plain data; `explain` tells it in words
 * @throws RangeError for a benchmark that is not in its rulebook
 */
export function compare(older: Compared, newer: Compared, cases?: Iterable<unknown>): Comparison {
  const [from, to] = [selected(older), selected(newer)];
  const { matches, removed, added } = matchViolations(listed(from), listed(to));
  const sides = matches.map((match) => ({
    older: sideOf(from.rules, match.older),
    newer: sideOf(to.rules, match.newer),
    matchedBy: match.matchedBy,
  }));
  const pairs = sides.map((one) => compareViolations(one.older, one.newer, one.matchedBy));
  return {
    kind: 'comparison',
    older: from.documents.map(benchmarkOf),
    newer: to.documents.map(benchmarkOf),
    counts: {
      added: added.length,
      removed: removed.length,
      renamed: pairs.filter(({ renamed }) => renamed).length,
      ...tally(pairs.map(({ judgement }) => judgement)),
    },
    leastSimilarity: LEAST_SIMILARITY,
    added: added.map(unmatched),
    removed: removed.map(unmatched),
    pairs,
    cases: cases === undefined ? null : casesCompared(sides, cases),
  };
}

interface Selected {
  readonly rules: Decides;
  readonly documents: readonly RuleDocument[];
}

function selected(compared: Compared): Selected {
  const rules = 'rules' in compared ? compared.rules : compared;
  const ids =
    'rules' in compared
      ? compared.benchmarks
      : rules.documents.filter(({ kind }) => kind === 'benchmark').map(({ id }) => id);
  const documents = ids.map((id) => {
    const document = rules.document(id);
    if (document === undefined) throw new RangeError(`no document "${id}" in the rulebook`);
    return document;
  });
  return { rules, documents };
}

function listed({ documents }: Selected): readonly Listed[] {
  return documents.flatMap((document) => document.heads.map((head) => ({ document, head })));
}

function sideOf(rules: Decides, { document, head }: Listed): Side {
  const violation = document.violation(head.code);
  if (violation === undefined) throw new RangeError(`${document.id} lists ${head.code} and does not have it`);
  return { rules, document, violation };
}

function benchmarkOf({ id, digest, title, number, inForce }: RuleDocument): ComparedBenchmark {
  return { id, digest, title, ...(number !== undefined && { number }), ...(inForce && { inForce }) };
}

function unmatched({ document, head }: Listed): UnmatchedViolation {
  return { ...nameOf(head), benchmark: document.id, penalisedBy: head.penalisedBy };
}
