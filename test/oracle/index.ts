// The definition of a decision, as a program nobody would want to wait for. It reads the rule files itself and shares no
// code with the engine; where the two disagree, one of them misreads the definition.
export { CIRCUMSTANCES } from './circumstances.js';
export type { CaseDates } from './civil-date.js';
export { decideByDefinition, type OracleAnswer, type OracleCase, quietly } from './decide.js';
export type { EarlierCase } from './earlier.js';
export { inItsUnit, listsOf } from './facts.js';
export type { OracleOption } from './graded.js';
export { type InTime, inTime } from './in-time.js';
export { type Document, documentOf, type Library, readLibrary } from './library.js';
export type { Party } from './party.js';
export { asList, asMap, asMaps, asText, isList, isMap, type Raw, type RawMap } from './raw.js';
export { circumstanceRules, circumstancesFor, rulesIn, type Scope, scopeOf, withoutReplaced } from './scope.js';
export { declarationsFor, tableOf } from './table.js';
