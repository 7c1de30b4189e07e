import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemsError, parseBenchmark, parseCase, parseCaseSuite } from '../../src/index.js';
import { caseArbitrary } from './case-arbitrary.js';
import { allRules } from './rules.js';
import { runs } from './settings.js';
import { subjects } from './thresholds.js';

const { library, rulebook, texts } = allRules();
const anyCase = caseArbitrary(subjects(library));

/** Only `ProblemsError`, and with something in it, may come out of a case that is no case. */
function decides(input: unknown): void {
  try {
    rulebook.decide(input);
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemsError);
    expect((error as ProblemsError).problems.length).toBeGreaterThan(0);
    JSON.stringify((error as ProblemsError).problems);
  }
}

const oddValues = fc.oneof(
  fc.jsonValue(),
  fc.anything(),
  fc.constantFrom(
    '',
    '１００',
    '0x10',
    '1e999',
    '-1',
    '00',
    '9'.repeat(40),
    Number.NaN,
    Infinity,
    1e21,
    0.1 + 0.2,
    [],
    {},
    { since: '2023-02-30', until: '2023-01-01' },
    '__proto__',
  ),
);

describe('what is not a case', () => {
  it('is refused with problems, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.jsonValue()), decides), runs(0.2));
  });

  it('is refused with problems when one part of a real case is something else', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom('benchmark', 'violation', 'dates', 'facts', 'party', 'id', 'proposed', 'department', 'other'),
        oddValues,
        (asked, key, value) => decides({ ...asked, [key]: value }),
      ),
      runs(0.2),
    );
  });

  it('is refused with problems when one fact or date is something else', () => {
    const pick = fc.tuple(anyCase, fc.nat(), fc.boolean(), oddValues);
    fc.assert(
      fc.property(pick, ([asked, index, inDates, value]) => {
        const part = inDates ? asked.dates : asked.facts;
        const keys = Object.keys(part);
        const key = keys[index % Math.max(1, keys.length)] ?? 'nothing';
        decides({ ...asked, [inDates ? 'dates' : 'facts']: { ...part, [key]: value } });
      }),
      runs(0.3),
    );
  });
});

describe('what is not a file', () => {
  const parsers = [parseBenchmark, parseCase, parseCaseSuite] as const;
  const reads = (text: string) => {
    for (const parse of parsers) {
      const parsed = parse(text, { file: 'noise.yaml' });
      if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
    }
  };

  it('is read without a throw: any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.json(),
          fc
            .array(
              fc.constantFrom(
                '{',
                '}',
                '[',
                ']',
                ':',
                '-',
                '\n',
                '  ',
                '&a',
                '*a',
                '!!',
                '|',
                '>',
                '"',
                "'",
                '#',
                '? ',
                '%',
                '\t',
                'document',
                'facts',
                '<<',
              ),
            )
            .map((parts) => parts.join('')),
        ),
        reads,
      ),
      runs(0.2),
    );
  });

  it('is read without a throw: a rule file with a piece cut out, doubled or replaced', { timeout: 60_000 }, () => {
    const cut = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 60 }),
      put: fc.oneof(fc.constant(''), fc.string({ maxLength: 8 })),
    });
    fc.assert(
      fc.property(cut, ({ text, at, length, put }) => {
        const start = Math.floor(at * text.length);
        reads(text.slice(0, start) + put + text.slice(start + length));
      }),
      runs(0.02),
    );
  });
});
