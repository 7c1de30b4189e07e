export { decider } from './decide.js';
export type * from './decision.js';
export { compareSeverity, finesJson, type Relation } from './severity.js';
