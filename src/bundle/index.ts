export { compileRules } from './compile-rules.js';
export type { CompiledFile, CompiledRules } from './compiled-rules.js';
export { ruleFilesOf } from './open-rules.js';
