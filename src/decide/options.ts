import { decimal, plain, type Range, scale, toJson } from '../values/index.js';
import type { Candidate, Narrowing } from './candidate.js';
import type { Citation, NarrowingStep, Option, Order, Penalty } from './decision.js';
import { holdAtStatute } from './hold.js';
import type { Run } from './run.js';
import { durationJson, evaluate, type StatutoryOutcome } from './statute.js';

const ONE_HUNDREDTH = decimal('0.01');
const FEN = 2;
const YUAN = Object.freeze({ currency: 'CNY' });

/** Puts one way in which the table can come out together with what the law allows: a permitted result. */
export function optionOf(
  run: Run,
  candidate: Candidate,
  statute: readonly StatutoryOutcome[],
  orders: readonly Order[],
): Option {
  const narrowing: NarrowingStep[] = [];
  const penalties: Penalty[] = [];
  for (const one of statute) {
    const given = candidate.narrowings.get(one.rule.key);
    if (one.truth === false) {
      if (given !== undefined) {
        run.notice({
          code: 'not-permitted-by-statute',
          figures: { penalty: one.rule.key },
          rows: candidate.rows,
          basis: one.rule.basis,
        });
      }
    } else penalties.push(penaltyOf(run, one, given, narrowing));
  }
  const { tier, rows, scores, grounds } = candidate;
  if (scores?.[0] === undefined) return { grade: 'ordinary', tier, rows, penalties, orders, grounds, narrowing };
  const { score } = scores[0];
  return { grade: 'ordinary', tier, rows, score, scores, penalties, orders, grounds, narrowing };
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

function penaltyOf(run: Run, one: StatutoryOutcome, given: Narrowing | undefined, steps: NarrowingStep[]): Penalty {
  const { rule } = one;
  const { range, open } = rule.type === 'fine' ? narrow(run, one, given, steps) : { range: undefined, open: one.open };
  const duration = given?.kind === 'tier' && given.duration !== undefined ? given.duration : rule.duration;
  const penalty: Building<Penalty> = {
    id: rule.key,
    type: rule.type,
    target: rule.target,
    necessity: rule.necessity,
    choice: rule.choice,
    basis: rule.basis,
  };
  if (rule.name !== undefined) penalty.name = rule.name;
  if (range !== undefined) penalty.amount = Object.assign(toJson(range), YUAN);
  if (duration !== undefined) penalty.duration = durationJson(duration);
  if (rule.approval !== undefined) penalty.approval = rule.approval;
  if (rule.authority !== undefined) penalty.authority = rule.authority;
  if (open.length > 0) penalty.pending = [...new Set(open)].sort();
  return penalty;
}

interface Narrowed {
  readonly range?: Range | undefined;
  readonly open: readonly string[];
}

/** The statutory range, narrowed by the table, held at the statutory range: each step is kept. */
function narrow(run: Run, one: StatutoryOutcome, given: Narrowing | undefined, steps: NarrowingStep[]): Narrowed {
  const { key: penalty, basis } = one.rule;
  const { open } = one;
  if (one.range !== undefined) steps.push(stepOf(penalty, 'statute', one.range, one.formula, basis));
  const table =
    given === undefined
      ? undefined
      : given.kind === 'score'
        ? scored(run, given, penalty)
        : tabulated(run, given, penalty);
  if (table === undefined) return { range: one.range, open };
  if ('open' in table) return { open: [...open, ...table.open] };
  steps.push(table.step);
  if (one.range === undefined) return { range: table.range, open };
  const range = holdAtStatute(run, one.rule, table.range, one.range);
  if (range !== table.range) {
    const limits = run.plan.document.statutoryLimits;
    const grounds = limits === undefined ? basis : [...basis, limits.basis];
    steps.push(stepOf(penalty, 'statutory-limit', range, undefined, grounds));
  }
  return { range, open };
}

function stepOf(
  penalty: string,
  step: NarrowingStep['step'],
  range: Range,
  formula: string | undefined,
  basis: readonly Citation[],
): NarrowingStep {
  const json = toJson(range);
  return formula === undefined ? { penalty, step, range: json, basis } : { penalty, step, range: json, formula, basis };
}

type Tabulated = { readonly range: Range; readonly step: NarrowingStep } | { readonly open: readonly string[] };

function tabulated(run: Run, given: Extract<Narrowing, { kind: 'tier' }>, penalty: string): Tabulated | undefined {
  if (given.amount === undefined) return undefined;
  const amount = evaluate(run, given.amount, penalty);
  if (amount.kind === 'open') return { open: amount.facts };
  const { range, formula } = amount;
  const step = given.amount.steps.length > 0 ? 'steps' : 'tier';
  return { range, step: stepOf(penalty, step, range, formula, given.rule.basis) };
}

/** Score × what a percentage of the column is worth. Exact to the last digit; a sum finer than a fen is reported, never rounded. */
function scored(run: Run, given: Extract<Narrowing, { kind: 'score' }>, penalty: string): Tabulated {
  const worth = evaluate(run, given.of, penalty);
  if (worth.kind === 'open') return { open: worth.facts };
  const { score } = given;
  const range = scale(worth.range, score.times(ONE_HUNDREDTH));
  const sum = range.min?.value;
  const text = sum === undefined ? '' : plain(sum);
  const { basis } = given.rule;
  if (sum !== undefined && sum.decimalPlaces() > FEN) {
    run.notice({ code: 'finer-than-a-fen', figures: { penalty, computed: text }, basis });
  }
  const formula = `${plain(score)}% × ${worth.product} = ${text}`;
  return { range, step: stepOf(penalty, 'score', range, formula, basis) };
}
