import type { ConditionTrace, TestTrace } from '../../conditions/index.js';
import { actualWords, distanceWords, subjectOf, testWords } from '../condition-words.js';
import { compareFigures } from '../figures.js';
import type { Speaker } from '../speaker.js';

/** Of more tests than anyone reads in one sentence, only the first are told. */
const MOST_FURTHER = 4;

/** Every test that keeps a condition from coming out as wanted. */
export function failedTests(of: ConditionTrace, wanted = true): readonly TestTrace[] {
  if (of.truth === null || of.truth === wanted) return [];
  switch (of.kind) {
    case 'test':
      return [of];
    case 'not':
      return failedTests(of.of, !wanted);
    case 'all':
    case 'any':
      return of.of.flatMap((part) => failedTests(part, wanted));
  }
}

/** Of the tests on the fact that failed first, the one that the fact came nearest to. */
export function nearestFailed(first: TestTrace, failed: readonly TestTrace[]): TestTrace {
  return failed.reduce((best, one) => {
    if (one.fact !== best.fact || one.distance === undefined || best.distance === undefined) return best;
    return compareFigures(one.distance, best.distance) < 0 ? one : best;
  }, first);
}

/** What was required, what was found, by how much it was missed, and what else was not met. */
export function missedWords(speaker: Speaker, test: TestTrace, failed: readonly TestTrace[]): string {
  const others = failed.filter(({ fact }) => fact !== test.fact).map((one) => wanted(speaker, one));
  const further = [...new Set(others)].slice(0, MOST_FURTHER);
  const { clauses, whyNot } = speaker.language;
  return clauses([requiredWords(speaker, test), ...(further.length === 0 ? [] : [whyNot.further(further)])]);
}

function requiredWords(speaker: Speaker, test: TestTrace): string {
  const { whyNot, not } = speaker.language;
  const subject = subjectOf(speaker, test);
  const { operator, expected } = test;
  // Inside `not` the test itself was met; it is the opposite that is required.
  const turned = test.truth === true;
  if (typeof expected === 'boolean' && (operator === 'equal' || operator === 'notEqual')) {
    const isTrue = (expected === (operator === 'equal')) !== turned;
    return isTrue ? whyNot.requiredTrue(subject) : whyNot.requiredFalse(subject);
  }
  const words = testWords(speaker, test, false);
  const bound = turned ? not(words) : operator === 'equal' || operator === 'in' ? whyNot.value(words) : words;
  return whyNot.required(subject, bound, actualWords(speaker, test), distanceWords(speaker, test));
}

/** A requirement without what was found. */
function wanted(speaker: Speaker, test: TestTrace): string {
  const words = testWords(speaker, test, true);
  return test.truth === true ? speaker.language.not(words) : words;
}
