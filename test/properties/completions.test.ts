import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, Option } from '../../src/index.js';
import { decideByDefinition, inTime, type OracleCase, type OracleOption } from '../oracle/index.js';
import { caseArbitrary, datesArbitrary, plainDates } from './case-arbitrary.js';
import { describeOption, fromNothing, writeAmount } from './comparison.js';
import { completions, isExhaustive } from './completions.js';
import { later } from './fact-arbitrary.js';
import { allRules } from './rules.js';
import { runs } from './settings.js';
import { type Subject, subjects } from './thresholds.js';

const { library, rulebook } = allRules();
const everyViolation = subjects(library);
const NOBODY_SAID = { missing: fc.integer({ min: 1, max: 3 }), unascertainable: fc.constant(0) };

/** What can come of a case by the definition: the results of every way in which its missing facts can turn out. */
interface Possible {
  readonly results: readonly OracleOption[];
  /** Whether these are all, so that nothing else can come of it. */
  readonly all: boolean;
}

const DISCOVERED = 'dates.discovered';

/** Found at once, or after every limitation has run out. */
function discoveries({ dates }: OracleCase, missing: readonly string[]): readonly OracleCase['dates'][] {
  if (!missing.includes(DISCOVERED)) return [dates];
  const lastDay = dates.ended ?? dates.committed ?? '2022-01-01';
  return [lastDay, later(lastDay, 30 * 12, 0)].map((discovered) => ({ ...dates, discovered }));
}

function possible(asked: OracleCase, subject: Subject): Possible | undefined {
  const { missingForTable: missing } = decideByDefinition(library, asked);
  if (missing.some((name) => name.startsWith('party.') || name === 'dates.committed')) return undefined;
  const open = missing.filter((name) => name !== DISCOVERED && !(name in asked.facts));
  const ways = completions(subject, open, 250);
  if (ways === undefined) return undefined;
  const assumed = new Set(open);
  const answers = ways.flatMap((way) =>
    discoveries(asked, missing).map((dates) =>
      decideByDefinition(library, { ...asked, dates, facts: { ...asked.facts, ...way }, assumed }),
    ),
  );
  return {
    results: answers.flatMap(({ options }) => options),
    all:
      answers.every(({ exhaustive }) => exhaustive) &&
      open.length === missing.filter((name) => name !== DISCOVERED).length &&
      open.every((name) => isExhaustive(subject, name)),
  };
}

/** Whether the engine's option says this result, or leaves it open. */
function tells(option: Option, result: OracleOption): boolean {
  if (option.grade !== result.grade) return false;
  if (option.grade === 'none' || option.grade === 'waivable') return true;
  const scores = (option.scores ?? []).map(({ column, score }) => `${column}: ${score}`);
  if (option.tier !== result.tier || scores.sort().join() !== [...result.scores].sort().join()) return false;
  const settled = option.penalties.filter(({ pending }) => pending === undefined);
  return (
    settled.every(
      ({ id, amount }) =>
        fromNothing(writeAmount(amount)) === fromNothing(result.amounts.get(id) ?? '?') &&
        (result.pending.get(id)?.size ?? 0) === 0,
    ) && [...result.amounts.keys()].every((id) => option.penalties.some((penalty) => penalty.id === id))
  );
}

const describeResult = ({ grade, tier, scores, amounts }: OracleOption) =>
  `${grade} tier ${tier} | ${scores.join(', ')} | ${[...amounts].join('; ')}`;

function subjectOf({ benchmark, violation }: OracleCase): Subject {
  const found = everyViolation.find((one) => one.benchmark === benchmark && one.code === violation);
  if (found === undefined) throw new Error('a case of no violation');
  return found;
}

const list = (decision: Decision) => decision.options.map(describeOption).join('\n');

describe('the options of a case with missing facts', () => {
  for (const [kind, dates] of [
    ['of every kind of date', datesArbitrary],
    ['found at once', plainDates],
  ] as const) {
    it(`are the results of all the ways in which they can turn out, and no others (cases ${kind})`, {
      timeout: 90_000,
    }, () => {
      fc.assert(
        fc.property(caseArbitrary(everyViolation, NOBODY_SAID, dates), (asked) => {
          // Of newer rules only what is lighter comes in question; what each document gives is held in oracle.test.ts.
          if (inTime(library, asked).ofDecision !== undefined) return;
          const decision = rulebook.decide(asked);
          if (decision.outcome !== 'undetermined' || decision.missing.length === 0) return;
          const expected = possible(asked, subjectOf(asked));
          if (expected === undefined) return;
          for (const result of expected.results) {
            expect(
              decision.options.some((option) => tells(option, result)),
              `${describeResult(result)}\nis not among\n${list(decision)}`,
            ).toBe(true);
          }
          for (const option of expected.all ? decision.options : []) {
            expect(
              expected.results.some((result) => tells(option, result)),
              `${describeOption(option)}\ncannot come of it, only\n${[...new Set(expected.results.map(describeResult))].join('\n')}`,
            ).toBe(true);
          }
        }),
        runs(0.1),
      );
    });
  }
});
