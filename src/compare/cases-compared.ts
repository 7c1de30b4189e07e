import { type Problem, ProblemsError } from '../diagnostics/index.js';
import { compareDecimals, type Decimal, decimal, type Json, plain, ZERO } from '../values/index.js';
import { answered, finesOfAll, moveOf, moveText } from './answered.js';
import type { CaseChange, CaseLeft, CasesCompared, HistogramClass } from './case-changes.js';
import { judge, tally } from './judge.js';
import { moved, type PlainCase } from './moved-case.js';
import type { Decides, Side } from './side.js';

/** Two violations that were matched. */
export interface Matched {
  readonly older: Side;
  readonly newer: Side;
}

/** Decides every case under both sides of the violation it is about. */
export function casesCompared(pairs: readonly Matched[], cases: Iterable<unknown>): CasesCompared {
  const changes: CaseChange[] = [];
  const left: CaseLeft[] = [];
  let number = 0;
  for (const one of cases) {
    number += 1;
    const given = one as PlainCase;
    const name = given.id === undefined ? String(number) : String(given.id);
    const pair = pairFor(pairs, given);
    if (pair === undefined) left.push({ case: name, why: 'no-counterpart' });
    else {
      const compared = decideBoth(pair, given, name);
      if ('why' in compared) left.push(compared);
      else changes.push(compared);
    }
  }
  const measured = (end: 'least' | 'most') =>
    changes.flatMap((one) => (one[end] === undefined ? [] : [decimal(one[end])]));
  return {
    looked: number,
    judged: tally(changes.map(({ judgement }) => judgement)),
    moved: { least: plain(sum(measured('least'))), most: plain(sum(measured('most'))) },
    changes: changes.filter(({ judgement }) => judgement !== 'equal').sort(bySize),
    histogram: histogramOf(measured('most')),
    left,
  };
}

/** The matched violation that a case is about: of the older side where it names that document, else of the newer. */
function pairFor(pairs: readonly Matched[], { benchmark, violation }: PlainCase): Matched | undefined {
  const isIn = ({ document, violation: own }: Side) =>
    (benchmark === undefined || benchmark === document.id) && (violation === own.code || violation === own.key);
  return pairs.find(({ older }) => isIn(older)) ?? pairs.find(({ newer }) => isIn(newer));
}

function decideBoth({ older, newer }: Matched, given: PlainCase, name: string): CaseChange | CaseLeft {
  const [from, to] = [decideMoved(older, given), decideMoved(newer, given)];
  if ('problems' in from) return { case: name, why: 'not-decided', side: 'older', problems: from.problems };
  if ('problems' in to) return { case: name, why: 'not-decided', side: 'newer', problems: to.problems };
  const judgement = judge(from.decision, to.decision);
  const move = moveOf(finesOfAll(from.decision.options), finesOfAll(to.decision.options));
  return {
    case: name,
    violation: { older: older.violation.code, newer: newer.violation.code },
    judgement,
    ...(judgement !== 'gap' && moveText(move)),
    older: answered(from.given, from.decision),
    newer: answered(to.given, to.decision),
  };
}

type Tried =
  | { readonly given: Json; readonly decision: ReturnType<Decides['decide']> }
  | { readonly problems: readonly Problem[] };

function decideMoved(side: Side, given: PlainCase): Tried {
  const own = moved(given, side);
  try {
    return { given: own, decision: side.rules.decide(own) };
  } catch (error) {
    if (error instanceof ProblemsError) return { problems: error.problems };
    throw error;
  }
}

function bySize(a: CaseChange, b: CaseChange): number {
  return compareDecimals(sizeOf(b), sizeOf(a));
}

function sizeOf({ least = '0', most = '0' }: CaseChange): Decimal {
  const [one, other] = [decimal(least).abs(), decimal(most).abs()];
  return compareDecimals(one, other) > 0 ? one : other;
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, one) => total.plus(one), ZERO);
}

/** Yuan. */
const STEPS = ['1000', '10000', '50000', '100000', '500000'] as const;

/** Classes from the largest fall to the largest rise; no change has one of its own. */
function histogramOf(moves: readonly Decimal[]): readonly HistogramClass[] {
  const falls = STEPS.toReversed().map((one) => `-${one}`);
  const edges = [...falls, '0', '0', ...STEPS];
  return [undefined, ...edges].map((from, index) => {
    const to = edges[index];
    return {
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      count: moves.filter((one) => isIn(one, from, to)).length,
    };
  });
}

/** A fall belongs to the class that it reaches from above, a rise to the one that it reaches from below. */
function isIn(move: Decimal, from: string | undefined, to: string | undefined): boolean {
  if (from === to) return move.isZero();
  const [low, high] = [from, to].map((edge) => (edge === undefined ? undefined : decimal(edge)));
  const isFall = high !== undefined && !high.gt(ZERO);
  return isFall
    ? (low === undefined || move.gte(low)) && move.lt(high)
    : (low === undefined || move.gt(low)) && (high === undefined || move.lte(high));
}
