// A decision and what was proposed: is it permitted? Judges by the decision alone and decides nothing itself.
export { check } from './check.js';
export type {
  CheckResult,
  OptionReference,
  OptionVerdict,
  PenaltyCheck,
  PenaltyVerdict,
  Proposed,
  Verdict,
  VerdictReason,
} from './check-result.js';
export { readProposed } from './read-proposed.js';
