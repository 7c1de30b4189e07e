export { resolve, resolveAsNeeded } from './resolve.js';
export type * from './rule-set.js';
