import { type Condition, fixedValue, joinConditions, wordPresent } from '../../conditions/index.js';
import type { Box } from './cell.js';
import type { Space } from './space.js';

/** The condition that every fact which a box pins down has the value of its first cell. */
export function conditionOf(space: Space, box: Box): Condition {
  const parts = space.variables.flatMap(({ index, fact, word, cells, extent }): Condition[] => {
    const first = box[index]?.[0];
    if (first === undefined || extent === 'opaque') return [];
    if (word !== undefined) {
      const present = wordPresent(fact.name, word);
      return [first === 1 ? present : joinConditions('not', [present])];
    }
    const values = [...(cells[first]?.values ?? [])];
    return values.map(([name, value]) => fixedValue(name, value));
  });
  return joinConditions('all', parts);
}
