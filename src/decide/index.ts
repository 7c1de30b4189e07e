export { decide } from './decide.js';
export type * from './decision.js';
