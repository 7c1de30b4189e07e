export type * from './general-rule.js';
export { speaksOf } from './link-manner.js';
export { resolve, resolveAsNeeded } from './resolve.js';
export type * from './rule.js';
export type * from './rule-set.js';
