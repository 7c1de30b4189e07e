import type { Ground, LeftOut, MannerPlan } from '../compile/index.js';
import type { StatutoryPenalty } from '../resolve/index.js';
import type { Order, TraceNode } from './decision.js';
import type { Seen } from './kept-outcomes.js';
import type { Run } from './run.js';
import type { StatutoryOutcome } from './statute.js';

/** What a document makes of one penalty that the law leaves to the authority. */
export interface Bearing {
  readonly becomes: 'required' | 'excluded' | 'as-the-law-has-it';
  /** The rules that made it so. */
  readonly by: readonly MannerPlan[];
  /** Facts on which it still depends. */
  readonly open: readonly string[];
}

/** By the penalty's name; a penalty of which no rule speaks has none. */
export type Bearings = ReadonlyMap<string, Bearing>;

interface LookedManner extends Seen {
  readonly plan: MannerPlan;
}

const AS_IT_IS: Bearing = Object.freeze({ becomes: 'as-the-law-has-it', by: [], open: [] });

/** Looks at every rule on optional and alternative penalties, and what it makes of those that the law allows here. */
export function decideManners(
  run: Run,
  statute: readonly StatutoryOutcome[],
): { readonly bearings: Bearings; readonly traces: readonly TraceNode[] } {
  const looked = run.plan.manners.map((plan): LookedManner => {
    return { plan, ...run.see('manner', plan, { label: plan.rule.label }) };
  });
  const bearings = new Map<string, Bearing>();
  for (const { rule, truth } of statute) {
    const speaking = looked.filter(({ plan }) => plan.penalties.has(rule.key));
    if (truth !== false && speaking.length > 0) bearings.set(rule.key, bearingOf(run, rule, speaking));
  }
  return { bearings, traces: looked.map(({ trace }) => trace) };
}

function bearingOf(run: Run, { key }: StatutoryPenalty, looked: readonly LookedManner[]): Bearing {
  const ruling = (becomes: Bearing['becomes'], truth: true | null) =>
    looked.filter(({ plan, ...seen }) => plan.rule.becomes === becomes && seen.truth === truth);
  const required = ruling('required', true);
  const excluded = ruling('excluded', true);
  const rivals = [
    ...(required.length > 0 ? [] : ruling('required', null)),
    ...(excluded.length > 0 ? [] : ruling('excluded', null)),
  ];
  if (rivals.length > 0) return { ...AS_IT_IS, open: rivals.flatMap((one) => run.needs(one, key)) };
  if (required.length > 0 && excluded.length > 0) {
    const basis = [...required, ...excluded].flatMap(({ plan }) => plan.rule.basis);
    run.notice({ code: 'manners-contradict', figures: { penalty: key }, basis });
    return AS_IT_IS;
  }
  if (required.length > 0) return { becomes: 'required', by: required.map(({ plan }) => plan), open: [] };
  if (excluded.length > 0) return { becomes: 'excluded', by: excluded.map(({ plan }) => plan), open: [] };
  return AS_IT_IS;
}

/**
 * What becomes of one of the penalties that an option could have. Of a choice something always stays: an alternative is
 * excluded only where another one is sure to be left, and stays, with a notice, where none can be.
 */
export function bearingIn(
  run: Run,
  { rule }: StatutoryOutcome,
  imposable: readonly StatutoryOutcome[],
  orders: readonly Order[],
  bearings: Bearings,
): Bearing {
  const own = bearings.get(rule.key) ?? AS_IT_IS;
  if (rule.necessity !== 'alternative' || (own.becomes !== 'excluded' && own.open.length === 0)) return own;
  const of = (one: StatutoryOutcome) => bearings.get(one.rule.key) ?? AS_IT_IS;
  const others = imposable.filter(
    (one) => one.rule !== rule && one.rule.choice === rule.choice && one.rule.target === rule.target,
  );
  const ordered = rule.target === 'party' ? orders.filter(({ choice }) => choice === rule.choice) : [];
  const left = others.filter((one) => of(one).becomes !== 'excluded');
  const isSure =
    ordered.some(({ pending }) => pending === undefined) ||
    left.some((one) => one.truth === true && of(one).open.length === 0);
  if (isSure) return own;
  const open = [
    ...ordered.flatMap(({ pending = [] }) => pending),
    ...left.flatMap((one) => [...of(one).open, ...(one.truth === null ? one.open : [])]),
  ];
  if (own.becomes !== 'excluded') return open.length === 0 ? AS_IT_IS : own;
  if (open.length > 0) return { ...AS_IT_IS, open };
  const basis = own.by.flatMap((plan) => plan.rule.basis);
  run.notice({ code: 'last-of-choice-stays', figures: { penalty: rule.key }, basis });
  return AS_IT_IS;
}

/** The rules that take penalties out of an option, each with those that it takes out. */
export function exclusions(excluded: readonly (readonly [StatutoryPenalty, Bearing])[]): readonly Ground[] {
  const byRule = new Map<MannerPlan, LeftOut[]>();
  for (const [{ key, type, target, name }, { by }] of excluded) {
    const penalty: LeftOut = { id: key, type, target, ...(name && { name }) };
    for (const plan of by) byRule.set(plan, [...(byRule.get(plan) ?? []), penalty]);
  }
  return [...byRule].map(
    ([
      {
        ground,
        rule: { label },
      },
      leavesOut,
    ]) => ({ ...ground, label, leavesOut }),
  );
}
