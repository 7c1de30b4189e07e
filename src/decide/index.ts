export { decider } from './decide.js';
export type * from './decision.js';
