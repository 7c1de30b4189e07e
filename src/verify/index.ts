// Faults of rule files, found without running a case. Works on linked documents; knows nothing of how a case is decided.
export type { Finding, Source, WitnessCase } from './finding.js';
export { type Compared, type KnownFinding, markKnown } from './known.js';
export { type Verifiable, type VerifyOptions, verify } from './verify.js';
