import type { Condition } from '../conditions/index.js';
import { tellingValues } from './completions.js';
import type { Missing } from './decision.js';
import type { Run } from './run.js';

/** Trying out answers takes as long as deciding anew: done where few facts are missing, and few results left. */
const MOST_FACTS = 6;
const MOST_OPTIONS = 24;

/**
 * Puts the missing facts in the order of how much they decide: first the one after whose answer, whichever it is, the
 * fewest results are left. A fact whose answers cannot be listed, or that cannot be answered, comes after those.
 *
 * @param count how many results are left with other facts
 */
export function byInfluence(
  run: Run,
  missing: readonly Missing[],
  options: number,
  count: (supposing: Run) => number,
): readonly Missing[] {
  if (missing.length > MOST_FACTS || options > MOST_OPTIONS) return missing;
  const conditions = conditionsOf(run);
  const tried = missing.map((one) => {
    const left = one.state === 'not-provided' ? leftBy(run, one.fact, conditions, count) : [];
    if (left.length === 0) return one;
    return { ...one, leaves: { least: Math.min(...left), most: Math.max(...left) } };
  });
  const rank = ({ leaves }: Missing) => leaves ?? { least: options, most: options };
  return tried
    .map((one, index) => ({ one, index }))
    .sort((a, b) => rank(a.one).most - rank(b.one).most || rank(a.one).least - rank(b.one).least || a.index - b.index)
    .map(({ one }) => one);
}

function leftBy(run: Run, name: string, conditions: readonly Condition[], count: (supposing: Run) => number) {
  const fact = run.plan.violation.facts.get(name);
  const values = fact === undefined || run.isComputed(fact) ? undefined : tellingValues(fact, conditions);
  return (values ?? []).map((value) => count(run.again(run.facts.supposing(new Map([[name, value]])))));
}

/** Every condition that can move the result. */
function conditionsOf({ plan }: Run): readonly Condition[] {
  const { method } = plan;
  const rules = [...plan.limitation, ...plan.circumstances, ...plan.penalties, ...plan.manners, ...plan.orders];
  const ofTable =
    method.kind === 'tiers'
      ? method.nodes.flatMap(rowConditions)
      : method.kind === 'scoring'
        ? [
            ...method.byPenalty.flat().map(({ rule }) => rule.when),
            ...method.factors.flatMap(({ levels }) => levels.map(({ rule }) => rule.when)),
          ]
        : [];
  const ofAmounts = plan.penalties.flatMap(({ rule }) => rule.cases.map(({ when }) => when));
  const reads = plan.reads.map(({ when }) => when);
  return [...rules.map(({ rule }) => rule.when), ...ofTable, ...ofAmounts, ...reads].filter((one) => one !== undefined);
}

type Node = Extract<Run['plan']['method'], { kind: 'tiers' }>['nodes'][number];

function rowConditions(node: Node): readonly (Condition | undefined)[] {
  return [node.rule.when, ...('children' in node ? node.children.flatMap(rowConditions) : [])];
}
