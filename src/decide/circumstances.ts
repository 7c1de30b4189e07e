import type { CircumstancePlan } from '../compile/index.js';
import { evaluate, factsOf } from '../conditions/index.js';
import type { Case } from '../parse/index.js';
import type { Circumstance } from '../resolve/index.js';
import { completionsOf } from './completions.js';
import type { TraceNode } from './decision.js';
import { isWithin, placesAbove } from './find-rules.js';
import type { ReadDates } from './read-dates.js';
import { endingOf, type Ruling, rule } from './ruling.js';
import type { Run } from './run.js';
import { type Looked, traceNode } from './trace-node.js';

/** What the circumstances lead to: one ruling where they are settled, else every one that is still possible. */
export interface CircumstancesOutcome {
  readonly rulings: readonly Ruling[];
  readonly traces: readonly TraceNode[];
}

const NOTHING_FOUND: readonly Ruling[] = Object.freeze([rule([], undefined)]);

interface LookedCircumstance extends Looked {
  readonly plan: CircumstancePlan;
  /** Whether it hangs on a day that is not known: whether the document that states it is in force. */
  readonly undated?: true;
}

/**
 * Looks at every circumstance: what bars a penalty or makes it lighter or heavier (Administrative Penalty Law, art. 27,
 * 30 to 33, 49, and the document's own lists). While some are open, every way in which they can turn out is looked at.
 */
export function decideCircumstances(run: Run, given: Case, dates: ReadDates): CircumstancesOutcome {
  const traces: TraceNode[] = [];
  const present: CircumstancePlan[] = [];
  const open: LookedCircumstance[] = [];
  for (const plan of run.plan.circumstances) {
    const { trace, ...looked } = look(run, plan, given, dates);
    traces.push(trace);
    if (looked.truth === true) present.push(plan);
    if (looked.truth === null) open.push({ plan, ...looked });
  }
  if (present.length === 0 && open.length === 0) return { rulings: NOTHING_FOUND, traces };
  const conflict = run.plan.document.circumstanceConflict;
  // One more of those that lead to the same result changes nothing.
  const signatures = new Set(present.map(({ signature }) => signature));
  const telling = open.filter(({ plan }) => !signatures.has(plan.signature));
  const rulings = new Map<string, Ruling>();
  for (const turned of waysToTurnOut(run, telling)) {
    const ruling = rule([...present, ...turned], conflict);
    if (!rulings.has(ruling.key)) rulings.set(ruling.key, ruling);
  }
  if (rulings.size > 1) for (const one of telling) askFor(run, one, dates);
  const distinct = [...rulings.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  if (distinct.some((one) => one.kind === 'penalty' && one.conflict)) {
    const basis = [...present, ...open.map(({ plan }) => plan)].filter(({ rule: { effects } }) => moves(effects));
    run.notice({
      code: 'circumstances-conflict',
      basis: [...(conflict === undefined ? [] : [conflict.basis]), ...basis.flatMap((one) => one.rule.basis)],
    });
  }
  return { rulings: distinct, traces };
}

function askFor(run: Run, { plan, undated, ...looked }: LookedCircumstance, dates: ReadDates): void {
  const { key } = plan.rule;
  run.needs(looked, key);
  if (undated) run.unknowns.addDate((dates.ended ?? dates.committed) === undefined ? 'committed' : 'decided', key);
}

function moves(effects: Circumstance['effects']): boolean {
  return effects.some((effect) => effect === 'lighter' || effect === 'mitigated' || effect === 'heavier');
}

function look(
  run: Run,
  plan: CircumstancePlan,
  given: Case,
  dates: ReadDates,
): Omit<LookedCircumstance, 'plan'> & { readonly trace: TraceNode } {
  const { rule: circumstance, counted } = plan;
  const { label, force, effects, modality } = circumstance;
  const forced = force === undefined ? true : isForced(run, force, given, dates);
  const left = counted ? 'counted-by-the-table' : forced === false ? 'not-in-force' : undefined;
  if (left === undefined) {
    const found = plan.found && run.see('circumstance', plan.found, { label, effects, modality });
    const seen = found?.truth === false ? found : run.see('circumstance', plan, { label, effects, modality });
    if (forced === true || seen.truth === false) return seen;
    return { ...seen, truth: null, undated: true, trace: { ...seen.trace, conclusion: 'unknown' } };
  }
  const shown = { label, effects, modality, left } as const;
  return { truth: false, trace: traceNode('circumstance', plan, false, undefined, run.facts, shown) };
}

/**
 * A supplementing document counts at its place, when it was in force on the last day of the act or at the decision
 * (art. 37). Undefined while a day that could lie in that time is not known.
 */
function isForced(
  run: Run,
  { jurisdiction, inForce }: NonNullable<Circumstance['force']>,
  given: Case,
  dates: ReadDates,
): boolean | undefined {
  const place = given.jurisdiction ?? run.plan.document.jurisdiction;
  if (jurisdiction !== undefined && place !== undefined && !placesAbove(place).includes(jurisdiction)) return false;
  const act = dates.ended ?? dates.committed;
  const { decided } = dates;
  if ([act, decided].some((day) => day !== undefined && isWithin(inForce, day))) return true;
  if (inForce === undefined) return true;
  // The act lies before the decision, the decision after the act.
  const mayAct = act === undefined && (decided === undefined || decided > inForce.from);
  const mayDecide = decided === undefined && (act === undefined || inForce.until === undefined || act <= inForce.until);
  return mayAct || mayDecide ? undefined : false;
}

/**
 * Every way in which open circumstances can turn out, as the lists of those that are then present. Circumstances that
 * hang on the same open facts turn out together; a word that only an officer can find turns out by itself. INVARIANT:
 * complete; it holds ways that cannot be where facts cannot be listed (see `completionsOf`), so it may ask for too much,
 * never for too little.
 */
function waysToTurnOut(run: Run, open: readonly LookedCircumstance[]): readonly (readonly CircumstancePlan[])[] {
  const isAlone = ({ plan, undated }: LookedCircumstance) => plan.word !== undefined || undated === true;
  const alone = open.filter(isAlone);
  const groups = [
    ...bySignature(alone),
    ...together(open.filter((one) => !isAlone(one))).flatMap((some) => waysOf(run, some)),
  ];
  let ways: readonly (readonly CircumstancePlan[])[] = [[]];
  for (const group of groups) {
    const next = new Map<string, readonly CircumstancePlan[]>();
    for (const way of ways) {
      for (const more of group) {
        const key = keyOf([...way, ...more]);
        if (!next.has(key)) next.set(key, [...way, ...more]);
      }
    }
    ways = [...next.values()];
  }
  return ways;
}

/** Where a penalty is barred, what else there is leads to nothing else; of one signature one is as good as many. */
function keyOf(way: readonly CircumstancePlan[]): string {
  return endingOf(way.map(({ rule: { effects, modality } }) => ({ effects, modality }))) ?? signatures(way);
}

function signatures(way: readonly CircumstancePlan[]): string {
  return [...new Set(way.map(({ signature }) => signature))].sort().join(' ');
}

/** Words with the same signature lead to the same result: none of them, or they. */
function bySignature(open: readonly LookedCircumstance[]): readonly (readonly (readonly CircumstancePlan[])[])[] {
  const groups = new Map<string, CircumstancePlan[]>();
  for (const { plan } of open) groups.set(plan.signature, [...(groups.get(plan.signature) ?? []), plan]);
  return [...groups.values()].map((plans) => [[], plans]);
}

/** The distinct ways in which circumstances that share open facts turn out; each by itself where those cannot be listed. */
function waysOf(run: Run, open: readonly LookedCircumstance[]): readonly (readonly (readonly CircumstancePlan[])[])[] {
  const completions =
    open.length === 1
      ? undefined
      : completionsOf(
          run,
          open.map(({ plan }) => plan.rule.when),
        );
  if (completions === undefined) return bySignature(open);
  const ways = completions.map((facts) =>
    open.filter(({ plan }) => evaluate(plan.rule.when, facts) !== false).map(({ plan }) => plan),
  );
  const distinct = new Map(ways.map((way) => [way.map(({ index }) => index).join(' '), way]));
  return [[...distinct].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)).map(([, way]) => way)];
}

/** Joins circumstances that look at a common fact, directly or by way of others. */
function together(open: readonly LookedCircumstance[]): readonly (readonly LookedCircumstance[])[] {
  let groups: { members: LookedCircumstance[]; facts: Set<string> }[] = [];
  for (const one of open) {
    const facts = factsOf(one.plan.rule.when);
    const sharing = groups.filter((group) => [...facts].some((fact) => group.facts.has(fact)));
    const joined = {
      members: [...sharing.flatMap(({ members }) => members), one],
      facts: new Set([...sharing.flatMap((group) => [...group.facts]), ...facts]),
    };
    groups = [...groups.filter((group) => !sharing.includes(group)), joined];
  }
  return groups.map(({ members }) => members);
}
