export { completeCase, type WorkedCase } from './complete-case.js';
export type { Coverage, Covered, Uncovered, UnseenNumber } from './coverage.js';
export { type Mismatch, mismatchesOf } from './mismatch.js';
export { type CaseFailure, type Rules, runSuites, type TestReport } from './run-suites.js';
