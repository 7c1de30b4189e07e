import * as z from 'zod';
import { caseFile } from './schema/case.js';
import { caseSuite } from './schema/case-suite.js';
import { knownFindings } from './schema/known-findings.js';
import { ruleFile } from './schema/rule-file.js';

/** The kinds of file people write, by the name of their schema. */
export const SCHEMA_KINDS = ['rules', 'case', 'cases', 'findings'] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];
export type JsonSchema = { readonly [key: string]: unknown };

const SCHEMAS: Readonly<Record<SchemaKind, z.ZodType>> = {
  rules: ruleFile,
  case: caseFile,
  cases: caseSuite,
  findings: knownFindings,
};

/**
 * The JSON Schema (draft 2020-12) of a kind of file, for editors and other programs. It fixes shape only: names, facts
 * and citations are checked when the files are put together.
 *
 * @returns a new plain object with `$id` and `title`.
 */
export function jsonSchema(kind: SchemaKind): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[kind], {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => widenScalar(node),
  });
  return { $schema, $id: `urn:penalty-discretion:schema:${kind}`, ...schema };
}

/**
 * The reader hands plain numbers over as their text; an editor sees a number there. Keywords for text (`pattern`,
 * `minLength`) do not touch numbers, so widening the type is enough.
 */
function widenScalar(node: Record<string, unknown>): void {
  if (node.scalar === undefined) return;
  delete node.scalar;
  node.type = ['string', 'number'];
}
