// A decision and what was proposed: is it permitted? Judges by the decision alone and decides nothing itself. Many of them: counts and what stands out.
export { audit, type Checks } from './audit/audit.js';
export type * from './audit/audit-report.js';
export { check } from './check.js';
export type {
  ActCheck,
  CheckResult,
  FurtherActCheck,
  OptionVerdict,
  PenaltyCheck,
  PenaltyVerdict,
  Verdict,
  VerdictReason,
} from './check-result.js';
export type { Finding, NamedProcedure, ReasonsNeeded } from './finding.js';
export type { OptionReference, Proposed } from './proposed.js';
export { readProposed } from './read-proposed.js';
