import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { STARTER_CASE } from '../../src/cli/starter-case.js';
import { STARTER_RULES } from '../../src/cli/starter-rules.js';
import { jsonSchema, SCHEMA_KINDS, type SchemaKind } from '../../src/index.js';

const files = (readdirSync('rules', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('rules', name))
  .concat('examples/cases/guangdong-1.1.yaml')
  .sort();
const kindOf = (file: string): SchemaKind =>
  file.startsWith('examples')
    ? 'case'
    : basename(file) === 'known-findings.yaml'
      ? 'findings'
      : basename(dirname(file)) === 'cases'
        ? 'cases'
        : 'rules';

// strictTypes: a figure may be text or a number, which ajv would rather see written out twice.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
const validators = Object.fromEntries(SCHEMA_KINDS.map((kind) => [kind, ajv.compile(jsonSchema(kind))])) as Record<
  SchemaKind,
  ValidateFunction
>;
const errorsOf = (kind: SchemaKind, text: string) => {
  validators[kind](parse(text));
  return validators[kind].errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
};

describe('JSON Schema', () => {
  test.for(SCHEMA_KINDS)('%s: the committed file is up to date (npm run schema)', (kind) => {
    expect(JSON.parse(readFileSync(`rules/schema/${kind}.schema.json`, 'utf8'))).toEqual(jsonSchema(kind));
  });

  test.for(SCHEMA_KINDS)('%s: has an id, a title and no words of ours', (kind) => {
    const schema = jsonSchema(kind);
    expect(schema).toMatchObject({ $id: `urn:penalty-discretion:schema:${kind}`, title: expect.any(String) });
    expect(JSON.stringify(schema)).not.toContain('"scalar"');
  });

  // YAML's own numbers are read here as an editor reads them: not as the text that stood in the file.
  test.for(files)('%s is valid', (file) => {
    expect(errorsOf(kindOf(file), readFileSync(file, 'utf8'))).toEqual([]);
  });

  test.for(files)('%s tells editors its schema', (file) => {
    const schema = relative(dirname(file), `rules/schema/${kindOf(file)}.schema.json`);
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema}`);
  });

  test('the starter files are valid', () => {
    expect(errorsOf('rules', STARTER_RULES)).toEqual([]);
    expect(errorsOf('case', STARTER_CASE)).toEqual([]);
  });

  test('what the reader refuses for its shape, the schema refuses', () => {
    for (const [from, to] of [
      ['  issuer:', '  isuer:'],
      ['{ zh-CN: 占用面积, en: area occupied }', '{ zh-CN: 占用面积 }'],
      ['from: 1000, under: 5000', 'from: "0x10", under: 5000'],
      ['kind: benchmark', 'kind: bench'],
      ['    tiers:', '    tiers: many\n    more:'],
    ] as const) {
      expect(STARTER_RULES).toContain(from);
      expect(errorsOf('rules', STARTER_RULES.replace(from, to)), to).not.toEqual([]);
    }
  });
});
