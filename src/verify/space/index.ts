// The space of all cases, as far as conditions tell them apart, and exact answers about it.
export type { Box, Cell, Variable } from './cell.js';
export { conditionOf } from './condition-of.js';
export { all, any, type Formula, given, givenBox, NEVER, not, variablesOf } from './formula.js';
export { isOverLists } from './list-cells.js';
export { mergeBoxes } from './merge-boxes.js';
export type { Budget, Ending } from './search.js';
export { Space } from './space.js';
