export { type JsonSchema, jsonSchema, SCHEMA_KINDS, type SchemaKind } from './json-schema.js';
export {
  type ParsedCase,
  type ParsedFile,
  parseBenchmark,
  parseCase,
  parseCaseSuite,
  parseKnownFindings,
  type RuleFile,
} from './parse-file.js';
export { readCase } from './read-case.js';
export type { AmountShape, BaseShape, DurationRangeShape, GivesShape } from './schema/amount.js';
export type { CalendarShape, CalendarYearShape } from './schema/calendar.js';
export {
  type Case,
  type CaseDates,
  caseFile as caseSchema,
  type EarlierCase,
  type Suspension,
} from './schema/case.js';
export { type CaseSuite, caseSuite as caseSuiteSchema, type Expectation } from './schema/case-suite.js';
export type { FactDeclarationShape } from './schema/fact.js';
export type {
  CapShape,
  CircumstanceShape,
  DeadlineShape,
  GradeShape,
  LimitationShape,
  MannerShape,
  MeasureShape,
  ProcedureShape,
  SurchargeShape,
} from './schema/general.js';
export type { OrderShape, ProvisionShape, RowOrderShape, StatutoryPenaltyShape } from './schema/provision.js';
export { type DocumentHeaderShape, type RuleFileShape, ruleFile as ruleFileSchema } from './schema/rule-file.js';
export type {
  ColumnShape,
  FactorShape,
  LevelShape,
  NoteShape,
  ScoringShape,
  TierShape,
  ViolationShape,
} from './schema/violation.js';
export { plainValue, type Source, SourceText, type Tree } from './tree.js';
