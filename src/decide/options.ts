import type { DurationRule, StatutoryPenalty } from '../resolve/index.js';
import { compareDecimals, decimal, intersect, plain, type Range, scale, toJson } from '../values/index.js';
import type { Candidate, Narrowing } from './candidate.js';
import type { Citation, Ground, NarrowingStep, Option, Order, Penalty, Target } from './decision.js';
import { applyGrade, statutoryMaximum } from './grade.js';
import { holdAtStatute, nearestWithin } from './hold.js';
import { type Bearing, type Bearings, bearingIn, exclusions } from './manners.js';
import type { GradePlan } from './ruling.js';
import type { Run } from './run.js';
import { durationJson, evaluate, type StatutoryOutcome } from './statute.js';

const ONE_HUNDREDTH = decimal('0.01');
const FEN = 2;
const YUAN = Object.freeze({ currency: 'CNY' });

/** What the law allows in this case, and what the document makes of what the law leaves open. */
export interface Law {
  readonly statute: readonly StatutoryOutcome[];
  readonly bearings: Bearings;
  readonly orders: readonly Order[];
}

/** Puts one way in which the table can come out together with what the law allows: a permitted result. */
export function optionOf(run: Run, candidate: Candidate, plan: GradePlan, law: Law): Option {
  const chosen = choicesOf(candidate, law.statute);
  const statutory = chosen.size === 0 ? law.orders : law.orders.filter((one) => !chosen.has(choiceOf(one)));
  const orders = candidate.orders === undefined ? statutory : withRowOrders(statutory, candidate.orders);
  const narrowing: NarrowingStep[] = [];
  const penalties: Penalty[] = [];
  const excluded: (readonly [StatutoryPenalty, Bearing])[] = [];
  const imposable = imposableBy(run, candidate, chosen, law);
  for (const one of imposable) {
    const bearing = bearingIn(run, one, imposable, orders, law.bearings);
    const below = belowOf(run, one, candidate, law.statute);
    if (bearing.becomes === 'excluded') excluded.push([one.rule, bearing]);
    else penalties.push(penaltyOf(run, one, bearing, candidate, plan, narrowing, below));
  }
  const { tier, rows, scores } = candidate;
  const { grade } = plan;
  const grounds = [...candidate.grounds, ...plan.grounds, ...exclusions(excluded)];
  if (scores?.[0] === undefined) return { grade, tier, rows, penalties, orders, grounds, narrowing };
  const { score } = scores[0];
  return { grade, tier, rows, score, scores, penalties, orders, grounds, narrowing };
}

/** The penalties that the law allows and the row leaves; what a row gives against the law is said. */
function imposableBy(
  run: Run,
  candidate: Candidate,
  chosen: ReadonlySet<string>,
  { statute }: Law,
): readonly StatutoryOutcome[] {
  return statute.filter(({ rule, truth }) => {
    const isGiven = candidate.narrowings.has(rule.key);
    if (!isGiven && chosen.has(choiceOf(rule))) return false;
    if (truth !== false) return true;
    if (isGiven) {
      const figures = { penalty: rule.key };
      run.notice({ code: 'not-permitted-by-statute', figures, rows: candidate.rows, basis: rule.basis });
    }
    return false;
  });
}

/** The choices from which a row takes its own: it gives one penalty of a choice and so leaves out the others. */
function choicesOf({ narrowings }: Candidate, statute: readonly StatutoryOutcome[]): ReadonlySet<string> {
  const given = statute.filter(({ rule }) => rule.choice !== null && narrowings.has(rule.key));
  return new Set(given.filter(({ rule }) => rule.combinable !== true).map(({ rule }) => choiceOf(rule)));
}

/** Orders are given to the party. */
function choiceOf({ choice, target = 'party' }: Pick<Order, 'choice'> & { readonly target?: Target }): string {
  return `${target}|${choice ?? ''}`;
}

/** An order that the provision gives already is not given again. */
function withRowOrders(statutory: readonly Order[], ofRow: readonly Order[]): readonly Order[] {
  const isNew = ({ type, name }: Order) =>
    !statutory.some((one) => one.type === type && one.name?.['zh-CN'] === name?.['zh-CN']);
  return [...statutory, ...ofRow.filter(isNew)];
}

/** A result without any penalty: it must not be imposed (`none`), or need not (`waivable`). */
export function withoutPenalty(grade: 'none' | 'waivable', grounds: readonly Ground[]): Option {
  return { grade, tier: null, rows: [], penalties: [], orders: [], grounds, narrowing: [] };
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

function penaltyOf(
  run: Run,
  one: StatutoryOutcome,
  bearing: Bearing,
  candidate: Candidate,
  plan: GradePlan,
  steps: NarrowingStep[],
  below: Narrowed | undefined,
): Penalty {
  const { rule } = one;
  const given = candidate.narrowings.get(rule.key);
  const necessity = bearing.becomes === 'required' ? 'required' : rule.necessity;
  const narrowed: Narrowed =
    rule.type === 'fine' ? raisedOver(narrow(run, one, given, steps), below) : { range: one.range, open: one.open };
  const open = bearing.open.length === 0 ? narrowed.open : [...narrowed.open, ...bearing.open];
  const { range, guide = undefined } =
    rule.type === 'fine' ? graded(run, one, narrowed, candidate, plan, steps) : { range: narrowed.range };
  const standard = guide ?? standardOf(run, given, plan, one, steps);
  const isMitigated = plan.grade === 'mitigated';
  const tabled = given?.kind === 'tier' ? lengthOf(rule.duration, given.duration) : rule.duration;
  const duration = isMitigated ? (shorterThan(rule.duration) ?? tabled) : tabled;
  const penalty: Building<Penalty> = {
    id: rule.key,
    type: rule.type,
    target: rule.target,
    // A mitigated penalty may be one of a lighter kind: what the law requires beside a fine may then be left out.
    necessity: isMitigated && necessity === 'required' && !STAYS.has(rule.type) ? 'optional' : necessity,
    choice: rule.choice,
    basis: bearing.by.length === 0 ? rule.basis : [...rule.basis, ...bearing.by.flatMap((manner) => manner.rule.basis)],
  };
  if (rule.combinable !== undefined) penalty.combinable = rule.combinable;
  if (rule.name !== undefined) penalty.name = rule.name;
  if (rule.unstated !== undefined) penalty.unstated = rule.unstated;
  if (range !== undefined) penalty.amount = Object.assign(toJson(range), YUAN);
  if (standard !== undefined) penalty.guide = Object.assign(toJson(standard), YUAN);
  if (duration !== undefined) penalty.duration = durationJson(duration);
  if (rule.approval !== undefined) penalty.approval = rule.approval;
  if (rule.authority !== undefined) penalty.authority = rule.authority;
  if (open.length > 0) penalty.pending = [...new Set(open)].sort();
  return penalty;
}

/** What stays required even where a penalty is mitigated: the mildest kinds, and what was never the party's. */
const STAYS: ReadonlySet<string> = new Set([
  'fine',
  'warning',
  'public-criticism',
  'confiscate-illegal-gains',
  'confiscate-illegal-property',
]);

/** The row's length; where the row only names the standard within it, the law's. */
function lengthOf(ofLaw: DurationRule | undefined, ofRow: DurationRule | undefined): DurationRule | undefined {
  if (ofRow?.guide === undefined) return ofRow ?? ofLaw;
  return ofRow.min === undefined && ofRow.max === undefined && ofRow.life === undefined
    ? { ...ofLaw, ...ofRow }
    : ofRow;
}

function shorterThan(duration: DurationRule | undefined): DurationRule | undefined {
  const least = duration?.min;
  return least === undefined ? undefined : { max: { value: least.value, inclusive: false } };
}

/** What the grade makes of the fine, step by step. */
function graded(
  run: Run,
  { rule, range: statute }: StatutoryOutcome,
  { range, printed }: Narrowed,
  candidate: Candidate,
  plan: GradePlan,
  steps: NarrowingStep[],
): { readonly range: Range | undefined; readonly guide?: Range } {
  if (range === undefined || statute === undefined) return { range };
  const highest = candidate.atMaximum === true ? statutoryMaximum(statute) : undefined;
  if (highest !== undefined) {
    const basis = plan.grounds.flatMap((ground) => ground.basis);
    steps.push(stepOf(rule.key, 'circumstance', highest, undefined, basis));
    return { range: highest };
  }
  const result = applyGrade(plan, run.plan.violation.general.grades, { range, printed, statute });
  for (const { step, range: reached, formula, basis } of result.steps) {
    steps.push(stepOf(rule.key, step, reached, formula, basis));
  }
  if (result.notice !== undefined) {
    const basis = plan.grounds.flatMap((ground) => ground.basis);
    run.notice({ code: result.notice, figures: { penalty: rule.key, grade: plan.grade }, basis });
  }
  return result;
}

/** The figure that the row names as the standard, where nothing makes the penalty lighter or heavier; like the row it cannot leave the statutory range. */
function standardOf(
  run: Run,
  given: Narrowing | undefined,
  { grade }: GradePlan,
  { rule, range: statute }: StatutoryOutcome,
  steps: NarrowingStep[],
): Range | undefined {
  if (given?.kind !== 'tier' || given.guide === undefined || grade !== 'ordinary') return undefined;
  const amount = evaluate(run, given.guide, rule.key);
  if (amount.kind === 'open') return undefined;
  const range = statute === undefined ? amount.range : nearestWithin(statute, amount.range);
  steps.push(stepOf(rule.key, 'guide', range, amount.formula, given.rule.basis));
  return range;
}

interface Narrowed {
  readonly range?: Range | undefined;
  /** The tier as it is printed, where what it gives is computed within it. */
  readonly printed?: Range | undefined;
  readonly open: readonly string[];
}

/** The fine in the tier from which this one was raised: the statutory range where that tier names none, nothing where it leaves the fine out. */
function belowOf(
  run: Run,
  one: StatutoryOutcome,
  { raisedFrom }: Candidate,
  statute: readonly StatutoryOutcome[],
): Narrowed | undefined {
  if (raisedFrom === undefined || one.rule.type !== 'fine') return undefined;
  const given = raisedFrom.narrowings.get(one.rule.key);
  const isLeftOut = given === undefined && choicesOf(raisedFrom, statute).has(choiceOf(one.rule));
  return isLeftOut ? undefined : narrow(run, one, given, []);
}

/** A heavier tier is not fined less than the one it was raised from: both bounds are at least those. */
function raisedOver(raised: Narrowed, left: Narrowed | undefined): Narrowed {
  const { range } = raised;
  if (range === undefined || left?.range === undefined) return raised;
  const floor: Range = left.range.min === undefined ? {} : { min: left.range.min };
  const higher = intersect(range, floor) ?? left.range;
  const { max } = left.range;
  const most = higher.max !== undefined && (max === undefined || compareDecimals(higher.max.value, max.value) < 0);
  if (!most) return { ...raised, range: higher };
  return {
    ...raised,
    range: higher.min === undefined ? (max ? { max } : {}) : max ? { min: higher.min, max } : { min: higher.min },
  };
}

/** What law and table come to. One sum finer than a fen is reported, never rounded; the ends of a range need no fen. */
function narrow(run: Run, one: StatutoryOutcome, given: Narrowing | undefined, steps: NarrowingStep[]): Narrowed {
  const narrowed = narrowedBy(run, one, given, steps);
  const { min, max } = narrowed.range ?? {};
  if (min !== undefined && max?.value.eq(min.value) && min.value.decimalPlaces() > FEN) {
    const figures = { penalty: one.rule.key, computed: plain(min.value) };
    run.notice({ code: 'finer-than-a-fen', figures, basis: given?.rule.basis ?? one.rule.basis });
  }
  return narrowed;
}

/** The statutory range, narrowed by the table, held at the statutory range: each step is kept. */
function narrowedBy(run: Run, one: StatutoryOutcome, given: Narrowing | undefined, steps: NarrowingStep[]): Narrowed {
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
  const { printed } = table;
  if (one.range === undefined) return { range: table.range, printed, open };
  const range = holdAtStatute(run, one.rule, table.range, one.range);
  if (range !== table.range) {
    const limits = run.plan.document.statutoryLimits;
    const grounds = limits === undefined ? basis : [...basis, limits.basis];
    steps.push(stepOf(penalty, 'statutory-limit', range, undefined, grounds));
  }
  return { range, printed, open };
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

type Tabulated =
  | { readonly range: Range; readonly printed?: Range | undefined; readonly step: NarrowingStep }
  | { readonly open: readonly string[] };

function tabulated(run: Run, given: Extract<Narrowing, { kind: 'tier' }>, penalty: string): Tabulated | undefined {
  if (given.amount === undefined) return undefined;
  const amount = evaluate(run, given.amount, penalty);
  if (amount.kind === 'open') return { open: amount.facts };
  const { range, printed, formula } = amount;
  const step = given.amount.steps.length > 0 ? 'steps' : 'tier';
  return { range, printed, step: stepOf(penalty, step, range, formula, given.rule.basis) };
}

/** Score × what a percentage of the column is worth, exact to the last digit. */
function scored(run: Run, given: Extract<Narrowing, { kind: 'score' }>, penalty: string): Tabulated {
  const worth = evaluate(run, given.of, penalty);
  if (worth.kind === 'open') return { open: worth.facts };
  const { score } = given;
  const range = scale(worth.range, score.times(ONE_HUNDREDTH));
  const sum = range.min?.value;
  const text = sum === undefined ? '' : plain(sum);
  const { basis } = given.rule;
  const formula = `${plain(score)}% × ${worth.product} = ${text}`;
  return { range, step: stepOf(penalty, 'score', range, formula, basis) };
}
