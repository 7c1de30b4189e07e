// The core door: verbs and types, safe in a browser. Files are read by `penalty-discretion/node`.
export {
  type Condition,
  ConditionError,
  type ConditionProblem,
  type ConditionTrace,
  evaluateCondition,
  type TestTrace,
} from './conditions/index.js';
export type {
  AmountJson,
  Citation,
  Conclusion,
  Deadline,
  Decision,
  DurationJson,
  FactJson,
  FactWords,
  Grade,
  Limitation,
  Missing,
  NarrowingStep,
  Necessity,
  Notice,
  NoticeCode,
  Option,
  Order,
  Outcome,
  Penalty,
  Procedure,
  ScoreJson,
  Target,
  TraceKind,
  TraceNode,
} from './decide/index.js';
export {
  type Code,
  describeProblem,
  formatProblem,
  type Path,
  type Problem,
  ProblemsError,
  type Result,
} from './diagnostics/index.js';
export { type EngineRule, registerTypedOperators, toEngineRules } from './engine/index.js';
export {
  type ExplainDetail,
  type ExplainFormat,
  type ExplainOptions,
  explain,
  type WhyNotAnswer,
  type WhyNotReason,
} from './explain/index.js';
export {
  type Case,
  type CaseSuite,
  caseSchema,
  caseSuiteSchema,
  type Expectation,
  type JsonSchema,
  jsonSchema,
  type ParsedCase,
  type ParsedFile,
  parseBenchmark,
  parseCase,
  parseCaseSuite,
  type RuleFile,
  ruleFileSchema,
  SCHEMA_KINDS,
  type SchemaKind,
} from './parse/index.js';
export type { RuleDocument } from './resolve/index.js';
export type {
  ActCheck,
  CheckResult,
  Finding,
  FurtherActCheck,
  NamedProcedure,
  OptionReference,
  OptionVerdict,
  PenaltyCheck,
  PenaltyVerdict,
  Proposed,
  ReasonsNeeded,
  Verdict,
  VerdictReason,
} from './review/index.js';
export { type CaseInput, createRulebook, type DocumentSummary, type Rulebook } from './rulebook.js';
export type { Json, Locale, Localized, Period, RangeJson } from './values/index.js';
export { VERSION } from './version.js';
