import { expect } from 'vitest';
import {
  type CaseSuite,
  completeCase as complete,
  type Decision,
  type Expectation,
  mismatchesOf,
} from '../../src/index.js';

/** The case in full; a base that does not exist fails whoever asks. */
export function completeCase(worked: CaseSuite['cases'][number], suite: CaseSuite): Readonly<Record<string, unknown>> {
  const found = complete(worked, suite);
  if ('unknownBase' in found) throw new Error(`no case is named "${found.unknownBase}"`);
  return found.case;
}

/** Holds a decision against what was worked out by hand. */
export function expectDecision(decision: Decision, expected: Expectation): void {
  expect(mismatchesOf(decision, expected), describeMissing(decision)).toEqual([]);
}

function describeMissing(decision: Decision): string {
  return `missing ${decision.missing.map(({ fact }) => fact).join(', ') || 'nothing'}; notes ${decision.notes.map(({ code }) => code).join(', ')}`;
}
