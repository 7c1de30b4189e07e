import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../src/diagnostics/index.js';
import { describeFinding, verify } from '../../src/index.js';
import { EXAMPLES, exampleRulebook } from './examples.js';

/** Beside `verify-law` itself, whose facts one example does not use up. */
const DOCUMENTS = ['verify-example', 'another-benchmark'];

function codesIn(kind: 'bad' | 'good', code: string): string[] {
  const rulebook = exampleRulebook(kind, code);
  return verify(rulebook, { documents: DOCUMENTS }).map((one) => `${one.code}: ${describeFinding(one, 'en').message}`);
}

describe('small benchmarks with one fault, each with a twin without it', () => {
  it('there is a pair for every code', () => {
    expect(EXAMPLES).toEqual(
      Object.keys(FINDINGS)
        .filter((code) => code !== 'unproved')
        .sort(),
    );
  });

  it.each(EXAMPLES)('%s is found in the bad one', (code) => {
    expect(codesIn('bad', code).map((one) => one.split(':')[0])).toContain(code);
  });

  it.each(EXAMPLES)('nothing is found in the good twin of %s', (code) => {
    expect(codesIn('good', code)).toEqual([]);
  });
});
