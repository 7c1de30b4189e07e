import type { FactValue } from '../conditions/index.js';
import type { Fact } from '../resolve/index.js';
import type { Run } from './run.js';

/** More suppositions than this are not told apart. */
const MOST_SUPPOSITIONS = 64;

/** What is supposed first: facts that nobody has given; then those that cannot be ascertained, where they still matter. */
export type Stage = 'missing' | 'unascertainable';

export interface Suppositions {
  /** The facts that are answered. */
  readonly facts: ReadonlySet<string>;
  /** One map for each combination of answers; none where no such fact is open. */
  readonly answers: readonly ReadonlyMap<string, FactValue>[];
}

/**
 * Facts on which several parts of the rules hang (a column and a level, a row and a penalty, a table and a circumstance)
 * cannot be answered by each part for itself: where such a fact is open, every answer to it is supposed in turn.
 */
export function suppositionsOf(run: Run, stage: Stage): Suppositions {
  let answers: Map<string, FactValue>[] = [new Map()];
  const facts = new Set<string>();
  for (const { name, type } of run.plan.shared.filter((fact) => isOpen(run, fact, stage))) {
    const values: readonly FactValue[] = type.kind === 'enum' ? type.values : [false, true];
    if (answers.length * values.length > MOST_SUPPOSITIONS) continue;
    facts.add(name);
    answers = answers.flatMap((one) => values.map((value) => new Map(one).set(name, value)));
  }
  return { facts, answers: facts.size === 0 ? [] : answers };
}

/**
 * What cannot be ascertained counts at its lowest in the table, where the document says so: it is answered only if the
 * law or the table stays open all the same, and not for a circumstance that looks at it too.
 */
function isOpen({ facts, plan }: Run, { name }: Fact, stage: Stage): boolean {
  const value = facts.get(name);
  if (stage === 'missing')
    return value === undefined || (value === null && plan.document.unascertainable === undefined);
  return value === null && plan.document.unascertainable !== undefined && plan.sharedInTable.has(name);
}
