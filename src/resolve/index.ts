export { resolve } from './resolve.js';
export type * from './rule-set.js';
