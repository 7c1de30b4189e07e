// The definition of a decision, as a program nobody would want to wait for. It reads the rule files itself and shares no
// code with the engine; where the two disagree, one of them misreads the definition.
export type { OracleOption } from './answer.js';
export { decideByDefinition, type OracleAnswer, type OracleCase } from './decide.js';
export { type Document, documentOf, type Library, readLibrary } from './library.js';
export { asList, asMap, asMaps, asText, isList, isMap, type Raw, type RawMap } from './raw.js';
export { declarationsFor, tableOf } from './table.js';
