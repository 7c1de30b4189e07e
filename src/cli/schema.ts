import { jsonSchema, SCHEMA_KINDS } from '../index.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { oneOf } from './options.js';
import { writeJson } from './report.js';

/** `discretion schema [KIND]`: the JSON Schema of a kind of file. */
export function schema(kind: string, io: Io): ExitCode {
  writeJson(jsonSchema(oneOf('KIND', kind, SCHEMA_KINDS)), io);
  return EXIT.done;
}
