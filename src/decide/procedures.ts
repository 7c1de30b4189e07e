import type { Planned } from '../compile/index.js';
import { type Condition, evaluate, type FactLookup, type FactValue, trace } from '../conditions/index.js';
import type { Case } from '../parse/index.js';
import type { ProcedureRule } from '../resolve/index.js';
import { type Decimal, decimal, ZERO } from '../values/index.js';
import type { Option, Penalty, Procedure, Target } from './decision.js';
import type { Run } from './run.js';
import { openTests } from './unknowns.js';

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
  const results = options.length === 0 ? [[nothingImposed(run)]] : options.map((option) => resultsOf(run, option));
  return run.plan.procedures.flatMap((planned) => decideProcedure(run, planned, results, given, options.length === 0));
}

function decideProcedure(
  run: Run,
  { rule }: Planned<ProcedureRule>,
  results: readonly (readonly FactLookup[])[],
  given: Case,
  isTransferred: boolean,
): readonly Procedure[] {
  const { when } = rule;
  const truths = results.map((lookups) =>
    whole(lookups.map((facts) => (when === undefined ? true : evaluate(when, facts)))),
  );
  const options = [...truths.keys()].filter((index) => truths[index] !== false);
  if (options.length === 0) return [];
  const looked = whole(truths);
  const pending = when === undefined || looked === true ? [] : openFacts(when, results.flat());
  return [
    {
      id: rule.key,
      label: rule.label,
      effect: rule.effect,
      required: rule.effect === 'required' ? (looked ?? null) : false,
      reason: rule.label['zh-CN'],
      options: isTransferred ? [] : options,
      ...(pending.length > 0 && { pending }),
      followed: followed(run, rule, given),
      basis: rule.basis,
    },
  ];
}

/** Kleene: one value where all agree, else open. */
function whole(truths: readonly (boolean | undefined)[]): boolean | undefined {
  const [first] = truths;
  return truths.every((one) => one === first) ? first : undefined;
}

/** Facts of the case (not of the result) on which the condition still depends. */
function openFacts(when: Condition, lookups: readonly FactLookup[]): readonly string[] {
  const open = lookups.flatMap((facts) => openTests(trace(when, facts)).map(({ fact }) => fact));
  return [...new Set(open)].sort();
}

function followed(run: Run, { key, met }: ProcedureRule, { followed: named }: Case): boolean | null {
  if (named?.includes(key)) return true;
  const seen = met === undefined ? undefined : evaluate(met, run.facts);
  if (seen !== undefined) return seen;
  return named === undefined ? null : false;
}

/** What conditions on the result see: for each person fined the least and the most that the option permits. */
function resultsOf(run: Run, option: Option): readonly FactLookup[] {
  const targets = TARGETS.filter((target) => option.penalties.some((penalty) => penalty.target === target));
  const seen = targets.length === 0 ? (['party'] as const) : targets;
  const views = seen.map((target) => {
    const own = option.penalties.filter((penalty) => penalty.target === target);
    const person = target === 'party' ? partyKind(run) : 'individual';
    return [view(run, option, person, own, 'least'), view(run, option, person, own, 'most')];
  });
  return views.flat();
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

function nothingImposed(run: Run): FactLookup {
  return withResult(run, {
    fine: ZERO,
    confiscated: ZERO,
    types: new Set(),
    grade: 'undecided',
    person: partyKind(run),
  });
}

type Result = Readonly<Record<'fine' | 'confiscated' | 'types' | 'grade' | 'person', FactValue | null | undefined>>;

function withResult(run: Run, values: Result): FactLookup {
  const byName = new Map<string, FactValue | null | undefined>();
  for (const { name, derive } of run.plan.violation.facts.values()) {
    if (derive?.how === 'result') byName.set(name, values[derive.of]);
  }
  return { get: (name: string) => (byName.has(name) ? byName.get(name) : run.facts.get(name)) };
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

function partyKind(run: Run): FactValue | null | undefined {
  const fact = [...run.plan.violation.facts.values()].find(
    ({ derive }) => derive?.how === 'party' && derive.of === 'kind',
  );
  return fact === undefined ? undefined : run.facts.get(fact.name);
}
