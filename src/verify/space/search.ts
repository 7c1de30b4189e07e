import type { Box } from './cell.js';
import { eachTest, type Formula, given } from './formula.js';

/** How many splits one question may cost before it is given up as unproved. */
export interface Budget {
  left: number;
}

/** `complete`: everything was looked at; `stopped`: by the visitor; `exhausted`: the budget was spent first. */
export type Ending = 'complete' | 'stopped' | 'exhausted';

/**
 * Finds every part of a space on which a formula holds, as boxes that do not overlap. Splits one variable at a time into
 * the groups of cells that the formula still tells apart, and leaves a branch as soon as the formula is settled on it.
 *
 * @param sizes how many cells each variable has
 * @param visit sees each box; `false` stops the search
 * @param within where to look; default: everywhere
 */
export function eachBox(
  sizes: readonly number[],
  formula: Formula,
  budget: Budget,
  visit: (box: Box) => boolean | undefined,
  within?: Box,
): Ending {
  return search(formula, within === undefined ? Array.from({ length: sizes.length }) : [...within], {
    sizes,
    budget,
    visit,
  });
}

interface Search {
  readonly sizes: readonly number[];
  readonly budget: Budget;
  readonly visit: (box: Box) => boolean | undefined;
}

function search(formula: Formula, box: (readonly number[] | undefined)[], of: Search): Ending {
  if (formula.kind === 'settled') return formula.truth && of.visit([...box]) === false ? 'stopped' : 'complete';
  if (of.budget.left <= 0) return 'exhausted';
  of.budget.left -= 1;
  const variable = mostTested(formula);
  const before = box[variable];
  const cells = before ?? Array.from({ length: of.sizes[variable] ?? 0 }, (_, cell) => cell);
  let ending: Ending = 'complete';
  for (const group of groupsOf(formula, variable, cells)) {
    box[variable] = group;
    ending = search(given(formula, variable, group), box, of);
    if (ending !== 'complete') break;
  }
  box[variable] = before;
  return ending;
}

/** A variable that must have certain cells for the formula to hold comes first; of others the one most often tested. */
function mostTested(formula: Formula): number {
  const counts = new Map<number, number>();
  eachTest(formula, ({ variable }) => counts.set(variable, (counts.get(variable) ?? 0) + 1));
  if (formula.kind === 'all') {
    for (const part of formula.of) if (part.kind === 'test') counts.set(part.variable, Number.POSITIVE_INFINITY);
  }
  let best = -1;
  let most = 0;
  for (const [variable, count] of counts) {
    if (count > most || (count === most && variable < best)) [best, most] = [variable, count];
  }
  return best;
}

/** The cells in the groups that no test of the formula tells apart, in the order of their first cells. */
function groupsOf(formula: Formula, variable: number, cells: readonly number[]): readonly (readonly number[])[] {
  const tests: (readonly boolean[])[] = [];
  eachTest(formula, (test) => {
    if (test.variable === variable) tests.push(test.holds);
  });
  const groups = new Map<string, number[]>();
  for (const cell of cells) {
    let signature = '';
    for (const holds of tests) signature += holds[cell] ? '1' : '0';
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [cell]);
    else group.push(cell);
  }
  return [...groups.values()];
}
