import { describe, expect, it } from 'vitest';
import { factJson, factType, readFact } from '../../src/conditions/index.js';
import type { Json } from '../../src/values/index.js';
import { TYPES } from './compiled.js';

function read(fact: string, json: Json): Json {
  const type = TYPES.get(fact);
  if (type === undefined) throw new Error(`no fact ${fact}`);
  const result = readFact(type, json);
  if (result.ok) return { value: factJson(result.value) };
  const { code, path, suggestion } = result.problem;
  return [code, ...path, ...(suggestion === undefined ? [] : [`${suggestion}?`])].join(' ');
}

describe('reading a value of a declared type', () => {
  const cases: readonly (readonly [fact: string, json: Json, expected: Json])[] = [
    ['yes', true, { value: true }],
    ['yes', 'true', 'fact-type'],
    ['count', 3, { value: '3' }],
    ['count', '100', { value: '100' }],
    ['count', '3.0', { value: '3' }],
    ['count', '3.5', 'fact-type'],
    ['count', '-1', 'fact-domain'],
    ['count', 101, 'fact-domain'],
    ['count', 1e21, 'not-plain-decimal'],
    ['count', true, 'fact-type'],
    ['fine', '50000.00', { value: '50000' }],
    ['fine', 0.1, { value: '0.1' }],
    ['fine', '1e999', 'not-plain-decimal'],
    ['fine', 'Infinity', 'not-plain-decimal'],
    ['fine', '５０００', 'not-plain-decimal'],
    ['fine', '', 'not-plain-decimal'],
    ['fine', ['1'], 'fact-type'],
    ['gains', '0', 'fact-domain'],
    ['gains', '0.01', { value: '0.01' }],
    ['weight', '2.5', { value: '2.5' }],
    ['weight', '2500 kg', { value: '2.5' }],
    ['weight', '2500 kgs', 'unknown-value kg?'],
    ['weight', '3 m', 'fact-type'],
    ['weight', 'x kg', 'not-plain-decimal'],
    ['when', '2024-02-29', { value: '2024-02-29' }],
    ['when', '2023-02-29', 'fact-type'],
    ['when', 20_240_101, 'fact-type'],
    ['duration', '6 months', { value: { months: 6 } }],
    ['duration', { years: 1, months: 6 }, { value: { years: 1, months: 6 } }],
    ['duration', { since: '2023-01-01', until: '2023-07-01' }, { value: { since: '2023-01-01', until: '2023-07-01' } }],
    ['duration', { since: '2023-07-01', until: '2023-01-01' }, 'fact-type'],
    ['duration', 'long', 'fact-type'],
    ['area', 'special', { value: 'special' }],
    ['area', 'Special', 'unknown-value special?'],
    ['area', 'toString', 'unknown-value'],
    ['area', 3, 'fact-type'],
    ['harms', ['soil', 'air', 'soil'], { value: ['air', 'soil'] }],
    ['harms', [], { value: [] }],
    ['harms', ['soil', 'aire'], 'unknown-value 1 air?'],
    ['harms', 'soil', 'fact-type'],
    ['exceedances', ['0.5', 2, '3 times'], { value: ['0.5', '2', '3'] }],
    ['exceedances', ['0.5', 'x'], 'not-plain-decimal 1'],
    ['exceedances', [null], 'fact-type 0'],
    ['exceedances', '0.5', 'fact-type'],
  ];
  for (const [fact, json, expected] of cases) {
    it(`${fact}: ${JSON.stringify(json)} is ${JSON.stringify(expected)}`, () =>
      expect(read(fact, json)).toEqual(expected));
  }

  it('says what was expected and what was found', () => {
    const type = factType({ type: 'money', min: 0, max: '500' });
    if (type === undefined) throw new Error('no type');
    expect(readFact(type, '600')).toEqual({
      ok: false,
      problem: { code: 'fact-domain', params: { found: '600', domain: '≥ 0, ≤ 500' }, path: [] },
    });
    expect(readFact(type, true)).toEqual({
      ok: false,
      problem: { code: 'fact-type', params: { found: 'true', expected: 'money' }, path: [] },
    });
  });

  it('a value nested without end is refused like any other', () => {
    let json: Json = 1;
    for (let level = 0; level < 50_000; level += 1) json = [json];
    for (const fact of TYPES.keys()) expect(read(fact, json)).toMatch(/^fact-type/);
  });
});

describe('declarations that state no type', () => {
  it('have an unknown type or unit, no values, or a limit that is no plain decimal', () => {
    const bad = [
      { type: 'text' },
      { type: 'quantity' },
      { type: 'quantity', unit: 'stone' },
      { type: 'enum' },
      { type: 'list', of: 'date' },
      { type: 'list', unit: 'stone' },
      { type: 'money', min: '1e3' },
    ];
    for (const declaration of bad) expect(factType(declaration)).toBeUndefined();
  });
});
