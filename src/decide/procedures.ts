import type { ProcedurePlan, ResultPart } from '../compile/index.js';
import { evaluate, type FactLookup, type FactValue } from '../conditions/index.js';
import type { Case } from '../parse/index.js';
import type { ProcedureRule } from '../resolve/index.js';
import { type Decimal, decimal, ZERO } from '../values/index.js';
import type { Option, Penalty, Procedure, Target } from './decision.js';
import { everyChoice } from './every-choice.js';
import type { Held } from './kept-outcomes.js';
import type { Run } from './run.js';
import { openFactsOf } from './unknowns.js';

const FEN = decimal('0.01');
/** A fine without a maximum is above every threshold. */
const BEYOND = decimal('999999999999999999');
const TARGETS: readonly Target[] = ['party', 'responsible-person'];

/**
 * The procedure a result calls for: on-the-spot procedure, hearing, legal review, collective discussion and what else
 * the rules name (Administrative Penalty Law, art. 42, 44, 51, 57, 58, 63). A condition on the result is looked at with
 * the least and with the most that an option permits; where these differ it depends on what is chosen.
 */
export function decideProcedures(run: Run, options: readonly Option[], given: Case): readonly Procedure[] {
  // A case that is transferred has no result yet: no sum, no type, no grade.
  const results: readonly (readonly Ends[])[] =
    options.length === 0 ? [[[nothingImposed(run)]]] : options.map((option) => resultsOf(run, option));
  const proposed = given.proposed === undefined ? undefined : proposedBy(run, given.proposed);
  const procedures: Procedure[] = [];
  for (const plan of run.plan.procedures) {
    const found = decideProcedure(run, plan, results, proposed, given);
    if (found !== undefined) procedures.push(options.length === 0 ? { ...found, options: [] } : found);
  }
  return procedures;
}

/** What the conditions see of one person fined in one option: the least and the most of it. */
type Ends = readonly FactLookup[];

function decideProcedure(
  run: Run,
  plan: ProcedurePlan,
  results: readonly (readonly Ends[])[],
  proposed: readonly FactLookup[] | undefined,
  given: Case,
): Procedure | undefined {
  const { rule } = plan;
  const { key, label, effect, basis } = rule;
  const own = plan.onResult ? undefined : ofCase(run, plan);
  const truths = results.map((targets) => (own === undefined ? ofResult(rule, targets) : own.truth));
  const options = [...truths.keys()].filter((index) => truths[index] !== false);
  if (options.length === 0) return undefined;
  const looked = whole(truths);
  const pending = looked === true ? NOTHING : (own?.pending ?? openFacts(rule, results.flat(2)));
  return {
    id: key,
    label,
    effect,
    required: looked === undefined ? null : looked && effect === 'required',
    reason: label['zh-CN'],
    options,
    ...(pending.length > 0 && { pending }),
    ...(proposed !== undefined && { proposed: forProposal(run, rule, proposed) }),
    followed: followed(run, rule, given),
    basis,
  };
}

const NOTHING: readonly string[] = Object.freeze([]);

/** A rule that looks at the facts of the case alone is the same in every option. */
function ofCase(run: Run, plan: ProcedurePlan): Held {
  const place = run.facts.place(plan.facts);
  const known = run.kept.procedures.find(plan, place);
  if (known !== undefined) return known;
  const { when } = plan.rule;
  const truth = when === undefined ? true : evaluate(when, run.facts);
  return run.kept.procedures.keep(plan, place, { truth, pending: openFacts(plan.rule, [run.facts]) });
}

function ofResult({ when, effect }: ProcedureRule, targets: readonly Ends[]): boolean | undefined {
  if (when === undefined) return true;
  return overTargets(
    effect,
    targets.map((ends) => whole(ends.map((facts) => evaluate(when, facts)))),
  );
}

/** The same for what the case proposes, where it does. */
function forProposal(run: Run, { when, effect }: ProcedureRule, proposed: readonly FactLookup[]): boolean | null {
  if (when === undefined) return true;
  const seen = proposed.length === 0 ? [run.facts] : proposed;
  return (
    overTargets(
      effect,
      seen.map((facts) => evaluate(when, facts)),
    ) ?? null
  );
}

/** What is required for one of those fined is required in the case; what is permitted must be so for each of them. */
function overTargets(effect: ProcedureRule['effect'], truths: readonly (boolean | undefined)[]): boolean | undefined {
  const decisive = effect === 'required';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : !decisive;
}

/** Kleene: one value where all agree, else open. */
function whole(truths: readonly (boolean | undefined)[]): boolean | undefined {
  const [first] = truths;
  return truths.every((one) => one === first) ? first : undefined;
}

/** Facts of the case on which the condition still depends; those that stand for the result are always known. */
function openFacts({ when }: ProcedureRule, lookups: readonly FactLookup[]): readonly string[] {
  return when === undefined ? NOTHING : [...new Set(lookups.flatMap((facts) => openFactsOf(when, facts)))].sort();
}

function followed(run: Run, { key, met }: ProcedureRule, { followed: named }: Case): boolean | null {
  if (named?.includes(key)) return true;
  const seen = met === undefined ? undefined : evaluate(met, run.facts);
  if (seen !== undefined) return seen;
  return named === undefined ? null : false;
}

/** What conditions on the result see: for each person fined the least and the most that the option permits, choice by choice. */
function resultsOf(run: Run, option: Option): readonly Ends[] {
  const targets = TARGETS.filter((target) => option.penalties.some((penalty) => penalty.target === target));
  const seen = targets.length === 0 ? (['party'] as const) : targets;
  return seen.map((target) => {
    const own = option.penalties.filter((penalty) => penalty.target === target);
    const person = target === 'party' ? partyKind(run) : 'individual';
    const ordered = target === 'party' ? option.orders.map(({ choice }) => choice) : [];
    return waysToChoose(own, new Set(ordered)).flatMap((chosen) => [
      view(run, option, person, chosen, 'least'),
      view(run, option, person, chosen, 'most'),
    ]);
  });
}

/** Of each choice one penalty is imposed, or the order that stands beside it; what is chosen is then as good as required. */
function waysToChoose(
  penalties: readonly Penalty[],
  ordered: ReadonlySet<string | null>,
): readonly (readonly Penalty[])[] {
  const choices = [...new Set(penalties.map(({ choice }) => choice).filter((choice) => choice !== null))];
  if (choices.length === 0) return [penalties];
  const fixed = penalties.filter(({ choice }) => choice === null);
  const ways = choices.map((id) => {
    const one = penalties.filter(({ choice }) => choice === id).map((penalty) => [penalty]);
    return ordered.has(id) ? [...one, []] : one;
  });
  const required = (one: Penalty) => ({ ...one, necessity: 'required' as const });
  return everyChoice(ways).map((some) => [...fixed, ...some.flat().map(required)]);
}

type End = 'least' | 'most';

function view(
  run: Run,
  option: Option,
  person: FactValue | null | undefined,
  penalties: readonly Penalty[],
  end: End,
): FactLookup {
  const imposed = penalties.filter(({ necessity }) => end === 'most' || necessity === 'required');
  return withResult(run, {
    fine: sumOf(imposed, 'fine', end),
    confiscated: sumOf(imposed, 'confiscate-illegal-gains', end),
    types: new Set(imposed.map(({ type }) => type)),
    grade: option.grade,
    person,
  });
}

/** Each person for whom something is proposed; a sum that is left out is not known, and neither is the grade that is meant. */
function proposedBy(run: Run, proposed: NonNullable<Case['proposed']>): readonly FactLookup[] {
  const own = proposed.filter(({ act }) => act === undefined);
  const people = new Map<string, typeof own>();
  for (const one of own) {
    const key = JSON.stringify([one.target ?? 'party', one.person]);
    people.set(key, [...(people.get(key) ?? []), one]);
  }
  return [...people.values()].map((some) => {
    const sum = (type: string) => {
      const sums = some.filter((one) => one.type === type).map(({ amount }) => amount);
      return sums.includes(undefined) ? null : sums.reduce((all, one) => all.plus(decimal(one ?? '0')), ZERO);
    };
    return withResult(run, {
      fine: sum('fine'),
      confiscated: sum('confiscate-illegal-gains'),
      types: new Set(some.map(({ type }) => type)),
      grade: null,
      person: some[0]?.target === 'responsible-person' ? 'individual' : partyKind(run),
    });
  });
}

function nothingImposed(run: Run): FactLookup {
  return withResult(run, {
    fine: ZERO,
    confiscated: ZERO,
    types: new Set(),
    grade: 'undecided',
    person: partyKind(run),
  });
}

type Result = Readonly<Record<ResultPart, FactValue | null | undefined>>;

function withResult({ plan, facts }: Run, values: Result): FactLookup {
  return {
    get(name: string) {
      const part = plan.resultFacts.get(name);
      return part === undefined ? facts.get(name) : values[part];
    },
  };
}

function sumOf(penalties: readonly Penalty[], type: string, end: End): Decimal {
  return penalties
    .filter((penalty) => penalty.type === type)
    .reduce((sum, penalty) => sum.plus(endOf(penalty, end)), ZERO);
}

/** A bound that the range leaves out is a fen away: sums are in whole fen. */
function endOf({ amount }: Penalty, end: End): Decimal {
  if (end === 'least') {
    if (amount?.min === undefined) return ZERO;
    return amount.minInclusive === false ? decimal(amount.min).plus(FEN) : decimal(amount.min);
  }
  if (amount?.max === undefined) return BEYOND;
  return amount.maxInclusive === false ? decimal(amount.max).minus(FEN) : decimal(amount.max);
}

function partyKind({ plan, facts }: Run): FactValue | null | undefined {
  return plan.partyKind === undefined ? undefined : facts.get(plan.partyKind);
}
