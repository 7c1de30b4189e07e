import type { FactValue } from '../conditions/index.js';
import type { Run } from './run.js';

/** More suppositions than this are not told apart. */
const MOST_SUPPOSITIONS = 64;

/**
 * Facts on which several parts of the rules hang (a column and a level, a row and a penalty) cannot be answered by each
 * part for itself: where such a fact is open, every answer to it is supposed in turn.
 *
 * @param tableSettled whether the law and the table have one result whatever becomes known
 * @returns one map of supposed facts for each combination of answers; none where no such fact is open.
 */
export function suppositionsOf(run: Run, tableSettled: boolean): readonly ReadonlyMap<string, FactValue>[] {
  let suppositions: Map<string, FactValue>[] = [new Map()];
  for (const { name, type } of run.plan.shared) {
    if (isSettled(run, name, tableSettled)) continue;
    const values: readonly FactValue[] = type.kind === 'enum' ? type.values : [false, true];
    if (suppositions.length * values.length > MOST_SUPPOSITIONS) continue;
    suppositions = suppositions.flatMap((one) => values.map((value) => new Map(one).set(name, value)));
  }
  return suppositions.length === 1 ? [] : suppositions;
}

/** What cannot be ascertained counts at its lowest in the table where the document says so; it is not answered there. */
function isSettled(run: Run, name: string, tableSettled: boolean): boolean {
  const value = run.facts.get(name);
  if (value !== null) return value !== undefined;
  return run.plan.document.unascertainable !== undefined && (tableSettled || !run.plan.sharedInTable.has(name));
}
