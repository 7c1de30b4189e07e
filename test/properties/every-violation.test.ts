import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation, Decision } from '../../src/index.js';
import { COMPLETE, caseArbitrary, MISSING, SOME } from './case-arbitrary.js';
import { packagedRules } from './rules.js';
import { RUNS, SEED } from './settings.js';
import { subjects } from './thresholds.js';

const { library, rulebook } = packagedRules();
const everyViolation = subjects(library);
const EACH = Math.max(1, Math.round(RUNS / 3000));

/** An article of a law or of the document's own text, a note after its table, or a row (of a merged cell: the table). */
const isPlace = ({ article, note, table, row }: Citation): boolean =>
  [article, note, table, row].some((one) => one !== undefined);

function expectCited(what: string, basis: readonly Citation[]): void {
  expect(
    basis.some((one) => isPlace(one)),
    `${what} cites neither an article nor a row: ${JSON.stringify(basis)}`,
  ).toBe(true);
}

function expectGrounded({ options, trace, outcome }: Decision): void {
  expect(trace, outcome).toMatchObject({ kind: expect.any(String) });
  for (const { grade, penalties, orders, grounds } of options) {
    for (const { id, basis } of penalties) expectCited(`the ${grade} penalty ${id}`, basis);
    for (const { type, basis } of orders) expectCited(`the order ${type}`, basis);
    for (const { rule, basis } of grounds) expectCited(`the ground ${rule}`, basis);
  }
  if (options.length > 0)
    expect(JSON.stringify(options.map(({ penalties, orders, grounds }) => [penalties, orders, grounds]))).toMatch(
      /"article":"[^"]+"/,
    );
}

describe('every violation of every document', () => {
  for (const document of new Set(everyViolation.map(({ benchmark }) => benchmark))) {
    it(`${document}: is decided, with a trace and with its places`, { timeout: 120_000 }, () => {
      for (const [index, subject] of everyViolation.entries()) {
        if (subject.benchmark !== document) continue;
        for (const unknowns of [COMPLETE, SOME, MISSING]) {
          fc.assert(
            fc.property(caseArbitrary([subject], unknowns), (asked) => expectGrounded(rulebook.decide(asked))),
            { seed: SEED + index, numRuns: EACH },
          );
        }
        // Nothing known at all.
        expectGrounded(rulebook.decide({ benchmark: document, violation: subject.code }));
      }
    });
  }
});
