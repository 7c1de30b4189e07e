import type { Citation, Decision, Ground, Option } from '../decide/index.js';
import { decimal, plain } from '../values/index.js';
import type { OptionVerdict, PenaltyVerdict } from './check-result.js';
import { distinctCitations } from './distinct-citations.js';
import type { ReasonsNeeded } from './finding.js';
import { distanceFrom } from './judge.js';
import { addresseesOf, ordersInstead, placesOf } from './places.js';
import type { OptionReference, Proposed } from './proposed.js';

/**
 * Where the law leaves a choice, a decision has to say why it was made so (过罚相当, 说明理由); where it rests on a
 * circumstance, the file has to prove it. These are the choices and the circumstances of a proposal, held against the
 * option that it fits best.
 */
export function reasonsFor(
  decision: Decision,
  option: Option,
  held: OptionVerdict,
  proposed: readonly Proposed[],
): readonly ReasonsNeeded[] {
  return [
    ...gradeReasons(option, held, proposed),
    ...choiceReasons(decision, option, held),
    ...held.penalties.flatMap((one) => (one.verdict === 'within' ? penaltyReasons(option, one) : [])),
    ...leftOut(option, held, proposed),
  ];
}

const WITHOUT_PENALTY: readonly Option['grade'][] = ['none', 'waivable'];

function gradeReasons(option: Option, held: OptionVerdict, proposed: readonly Proposed[]): readonly ReasonsNeeded[] {
  const { grade } = option;
  const spares = WITHOUT_PENALTY.includes(grade);
  // Penalties where none may be imposed: there is nothing that would justify them.
  if (spares && proposed.length > 0) return [];
  const grounds = spares ? option.grounds : option.grounds.filter(isCircumstance);
  if (grounds.length === 0) return [];
  const basis = distinctCitations(grounds);
  const reason = grade === 'waivable' ? 'waived' : 'grade';
  return [{ kind: 'reasons-needed', reason, option: referenceOf(held), grounds, basis }];
}

/** Rows and columns, and what takes a penalty out, are grounds too, but the document itself says when they apply. */
function isCircumstance({ label, leavesOut }: Ground): boolean {
  return label !== undefined && leavesOut === undefined;
}

/** While the decision is undetermined, facts choose among the options, and not the authority. */
function choiceReasons(decision: Decision, option: Option, held: OptionVerdict): readonly ReasonsNeeded[] {
  const { outcome, options } = decision;
  if (outcome !== 'penalty' || options.length < 2 || held.permitted === false) return [];
  const others = [...options.entries()].filter(([index]) => index !== held.option);
  const own = new Set(option.grounds.map(({ rule }) => rule));
  const against = new Map<string, Ground>();
  for (const [, { grounds }] of others) {
    for (const one of grounds) if (isCircumstance(one) && !own.has(one.rule)) against.set(one.rule, one);
  }
  const grounds = [...option.grounds.filter(isCircumstance), ...against.values()];
  return [
    {
      kind: 'reasons-needed',
      reason: 'choice',
      option: referenceOf(held),
      others: others.map(([index, { grade, tier }]): OptionReference => ({ option: index, grade, tier })),
      against: [...against.values()],
      basis: distinctCitations(grounds),
    },
  ];
}

function penaltyReasons(option: Option, { proposed, permitted, basis }: PenaltyVerdict): readonly ReasonsNeeded[] {
  if (proposed === null || permitted === null) return [];
  const { choice, necessity, target } = permitted;
  const kind = 'reasons-needed';
  const found: ReasonsNeeded[] = [];
  if (necessity === 'optional') found.push({ kind, reason: 'optional-imposed', proposed, permitted, basis });
  const others = option.penalties.filter(
    (one) => choice !== null && one.choice === choice && one.target === target && one.id !== permitted.id,
  );
  const orders = ordersInstead(option, [permitted]);
  if (others.length > 0 || orders.length > 0) {
    found.push({
      kind,
      reason: 'alternative',
      proposed,
      permitted,
      others,
      ...(orders.length > 0 && { orders }),
      basis: distinctCitations([permitted, ...others, ...orders]),
    });
  }
  return [...found, ...sumReasons(option, proposed, permitted)];
}

function sumReasons(
  { narrowing }: Option,
  proposed: Proposed,
  permitted: NonNullable<PenaltyVerdict['permitted']>,
): readonly ReasonsNeeded[] {
  const { id, amount, guide } = permitted;
  if (proposed.amount === undefined || amount === undefined) return [];
  const steps = narrowing.filter(({ penalty }) => penalty === id);
  if (guide === undefined) {
    if (amount.min !== undefined && amount.min === amount.max) return [];
    const basis = basisOf(steps.at(-1), permitted);
    return [{ kind: 'reasons-needed', reason: 'figure', proposed, permitted, basis }];
  }
  const distance = distanceFrom(guide, decimal(proposed.amount));
  if (distance.isZero()) return [];
  return [
    {
      kind: 'reasons-needed',
      reason: 'guide',
      proposed,
      permitted,
      guide,
      difference: plain(distance.abs()),
      side: distance.isNeg() ? 'below' : 'above',
      basis: basisOf(
        steps.findLast(({ step }) => step === 'guide'),
        permitted,
      ),
    },
  ];
}

function basisOf(
  step: { readonly basis: readonly Citation[] } | undefined,
  permitted: { readonly basis: readonly Citation[] },
): readonly Citation[] {
  return step === undefined || step.basis.length === 0 ? permitted.basis : step.basis;
}

/** Optional penalties that were not proposed, of those on whom anything is. */
function leftOut(option: Option, held: OptionVerdict, proposed: readonly Proposed[]): readonly ReasonsNeeded[] {
  return addresseesOf(proposed).flatMap(({ target, person, indexes }) => {
    const imposed = new Set(indexes.map((at) => held.penalties[at]?.permitted?.id));
    return placesOf(option, target)
      .filter(({ demand, members }) => demand === 'optional' && !members.some(({ id }) => imposed.has(id)))
      .map(({ members }): ReasonsNeeded => {
        const whom = person === undefined ? {} : { person };
        const basis = distinctCitations(members);
        return { kind: 'reasons-needed', reason: 'optional-left-out', penalties: members, ...whom, basis };
      });
  });
}

function referenceOf({ option, grade, tier }: OptionVerdict): OptionReference {
  return { option, grade, tier };
}
