// The door to files: everything here is synchronous and throws `ProblemsError` for inputs that are not right.

export { loadCase } from './load-case.js';
export { loadCompared } from './load-compared.js';
export { type ForVerifying, loadForVerifying } from './load-for-verifying.js';
export { loadKnownFindings } from './load-known-findings.js';
export { loadRulebook, loadRuleFiles } from './load-rulebook.js';
export { loadSuites } from './load-suites.js';
export { packagedRules } from './packaged-rules.js';
export { decodeText, readFile, readTextFile } from './read-text-file.js';
