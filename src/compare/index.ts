// Two sets of rules held against each other: which violations came and went, where they became stricter or lighter, and what that does to cases.
export { type Compared, compare } from './compare.js';
export type * from './comparison.js';
