export { check } from './check.js';
export type { CheckResult, OptionVerdict, PenaltyVerdict, Proposed, Verdict } from './check-result.js';
