import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, Option, Penalty, RangeJson } from '../../src/index.js';
import { COMPLETE, caseArbitrary, plainDates } from './case-arbitrary.js';
import { inside } from './covered.js';
import { packagedRules } from './rules.js';
import { runs } from './settings.js';
import { subjects } from './thresholds.js';

const { library, rulebook } = packagedRules();
const everyViolation = subjects(library);
const anyCase = caseArbitrary(everyViolation);

const OUTSIDE: ReadonlySet<string> = new Set([
  'below-statutory-minimum',
  'above-statutory-maximum',
  'partly-outside-statutory-range',
]);

/** The statutory range of a penalty that this option was narrowed from. */
const statuteOf = (option: Option, { id }: Penalty): RangeJson | undefined =>
  option.narrowing.find(({ penalty, step }) => penalty === id && step === 'statute')?.range;

const hasMinimum = ({ min }: RangeJson) => min !== undefined && min !== '0';

const reported = (decision: Decision, { id }: Penalty) =>
  decision.notes.some(
    ({ code, figures }) =>
      OUTSIDE.has(code) && figures?.penalty === id && figures.computed !== undefined && figures.statutory !== undefined,
  );

describe('what the law demands of every decision', () => {
  it('it cites an article for the whole, for each penalty and for each order', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const decision = rulebook.decide(asked);
        if (decision.outcome === 'not-covered') return;
        const cited = JSON.stringify([decision.options, decision.limitation]);
        expect(cited).toMatch(/"article":"\d+"/);
        for (const { penalties, orders, grounds } of decision.options) {
          // Where no table stands behind it and every penalty waits for something else, the law leaves only its orders.
          expect(grounds.length + penalties.length + orders.length).toBeGreaterThan(0);
          for (const { basis } of penalties) expect(basis.some(({ article }) => article !== undefined)).toBe(true);
          // What a row orders stands in the table.
          for (const { basis } of orders)
            expect(basis.some(({ article, table }) => article !== undefined || table !== undefined)).toBe(true);
        }
      }),
      runs(0.15),
    );
  });

  it('what it permits lies inside the statutory range (mitigated: below its minimum), and where the table left that range both figures are reported', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const decision = rulebook.decide(asked);
        for (const option of decision.options) {
          for (const penalty of option.penalties) {
            const statute = statuteOf(option, penalty);
            if (penalty.amount === undefined || statute === undefined) continue;
            const allowed =
              option.grade === 'mitigated' && penalty.type === 'fine' && hasMinimum(statute)
                ? { max: statute.min ?? '0', maxInclusive: false }
                : statute;
            expect(inside(penalty.amount, { ...allowed, currency: 'CNY' }), JSON.stringify([penalty, statute])).toBe(
              true,
            );
            const computed = option.narrowing
              .filter(({ penalty: id, step }) => id === penalty.id && ['tier', 'score', 'steps'].includes(step))
              .at(-1)?.range;
            if (computed !== undefined && !inside({ ...computed, currency: 'CNY' }, { ...statute, currency: 'CNY' }))
              expect(reported(decision, penalty), JSON.stringify(decision.notes)).toBe(true);
          }
        }
      }),
      runs(0.15),
    );
  });

  it('a case with every fact has one option, unless a notice says that the table has none or several', () => {
    const complete = caseArbitrary(everyViolation, COMPLETE, plainDates, 'none');
    fc.assert(
      fc.property(complete, (asked) => {
        const decision = rulebook.decide(asked);
        const codes = decision.notes.map(({ code }) => code);
        const flaw = codes.find((code) =>
          [
            'rows-overlap',
            'levels-overlap',
            'columns-overlap',
            'no-row-applies',
            'no-level-applies',
            'no-column-applies',
          ].includes(code),
        );
        const incomparable =
          decision.missing.every(({ state }) => state === 'incomparable') && decision.missing.length > 0;
        if (flaw === undefined && !incomparable) {
          expect(decision.outcome).toBe('penalty');
          expect(decision.options).toHaveLength(1);
          const factors = decision.options[0]?.scores?.[0]?.weights.map(({ factor }) => factor) ?? [];
          expect(new Set(factors).size).toBe(factors.length);
        } else expect(decision.outcome).toBe('undetermined');
      }),
      runs(0.15),
    );
  });
});
