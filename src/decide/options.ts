import type { Rule } from '../resolve/index.js';
import { decimal, plain, type Range, scale, toJson } from '../values/index.js';
import type { Candidate, Narrowing } from './candidate.js';
import type { AmountJson, Ground, NarrowingStep, Option, Order, Penalty } from './decision.js';
import { holdAtStatute } from './hold.js';
import type { Run } from './run.js';
import { durationJson, evaluate, type StatutoryOutcome } from './statute.js';

const ONE_HUNDREDTH = decimal('0.01');
const FEN = 2;

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
  const score = candidate.scores?.[0]?.score;
  return {
    grade: 'ordinary',
    tier: candidate.tier,
    rows: candidate.rows,
    ...(score !== undefined && { score }),
    ...(candidate.scores && { scores: candidate.scores }),
    penalties,
    orders,
    grounds: candidate.grounds.map(groundOf),
    narrowing,
  };
}

function groundOf({ id, basis }: Rule): Ground {
  return { rule: id, basis };
}

function penaltyOf(run: Run, one: StatutoryOutcome, given: Narrowing | undefined, steps: NarrowingStep[]): Penalty {
  const { rule } = one;
  const pending = new Set(one.open);
  let amount: AmountJson | undefined;
  if (rule.type === 'fine') {
    const range = narrow(run, one, given, steps, pending);
    if (range !== undefined) amount = { ...toJson(range), currency: 'CNY' };
  }
  const duration = given?.kind === 'tier' && given.duration !== undefined ? given.duration : rule.duration;
  return {
    id: rule.key,
    type: rule.type,
    ...(rule.name && { name: rule.name }),
    target: rule.target,
    necessity: rule.necessity,
    choice: rule.choice,
    ...(amount && { amount }),
    ...(duration && { duration: durationJson(duration) }),
    ...(rule.approval && { approval: rule.approval }),
    ...(rule.authority && { authority: rule.authority }),
    ...(pending.size > 0 && { pending: [...pending].sort() }),
    basis: rule.basis,
  };
}

/** The statutory range, narrowed by the table, held at the statutory range: each step is kept. */
function narrow(
  run: Run,
  one: StatutoryOutcome,
  given: Narrowing | undefined,
  steps: NarrowingStep[],
  pending: Set<string>,
): Range | undefined {
  const penalty = one.rule.key;
  if (one.range !== undefined) {
    steps.push({
      penalty,
      step: 'statute',
      range: toJson(one.range),
      ...(one.formula !== undefined && { formula: one.formula }),
      basis: one.rule.basis,
    });
  }
  const table =
    given === undefined
      ? undefined
      : given.kind === 'score'
        ? scored(run, given, penalty)
        : tabulated(run, given, penalty);
  if (table === undefined) return one.range;
  if ('open' in table) {
    for (const fact of table.open) pending.add(fact);
    return undefined;
  }
  steps.push(table.step);
  if (one.range === undefined) return table.range;
  const held = holdAtStatute(run, one.rule, table.range, one.range);
  if (held !== table.range) {
    const limits = run.plan.document.statutoryLimits;
    steps.push({
      penalty,
      step: 'statutory-limit',
      range: toJson(held),
      basis: [...one.rule.basis, ...(limits ? [limits.basis] : [])],
    });
  }
  return held;
}

type Tabulated = { readonly range: Range; readonly step: NarrowingStep } | { readonly open: readonly string[] };

function tabulated(run: Run, given: Extract<Narrowing, { kind: 'tier' }>, penalty: string): Tabulated | undefined {
  if (given.amount === undefined) return undefined;
  const amount = evaluate(run, given.amount, penalty);
  if (amount.kind === 'open') return { open: amount.facts };
  const { range, formula } = amount;
  const step = given.amount.steps.length > 0 ? 'steps' : 'tier';
  return {
    range,
    step: { penalty, step, range: toJson(range), ...(formula !== undefined && { formula }), basis: given.rule.basis },
  };
}

/** Score × what a percentage of the column is worth. Exact to the last digit; a sum finer than a fen is reported, never rounded. */
function scored(run: Run, given: Extract<Narrowing, { kind: 'score' }>, penalty: string): Tabulated {
  const worth = evaluate(run, given.of, penalty);
  if (worth.kind === 'open') return { open: worth.facts };
  const { score } = given.score;
  const range = scale(worth.range, decimal(score).times(ONE_HUNDREDTH));
  const sum = range.min?.value;
  const text = sum === undefined ? '' : plain(sum);
  if (sum !== undefined && sum.decimalPlaces() > FEN) {
    run.notice({ code: 'finer-than-a-fen', figures: { penalty, computed: text }, basis: given.rule.basis });
  }
  const base = worth.range.min?.value;
  const of = worth.formula?.split(' = ')[0] ?? (base === undefined ? '' : plain(base));
  return {
    range,
    step: {
      penalty,
      step: 'score',
      range: toJson(range),
      formula: `${score}% × ${of} = ${text}`,
      basis: given.rule.basis,
    },
  };
}
