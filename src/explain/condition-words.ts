import { type ConditionTrace, type TestTrace, testsOf } from '../conditions/index.js';
import type { FactWords } from '../decide/index.js';
import { assertNever } from '../values/index.js';
import { distanceText, factValue } from './fact-value.js';
import type { Language } from './locales/language.js';

/** Who says facts and their values in a language. */
export interface FactSpeaker {
  readonly language: Language;
  factLabel(fact: string): string;
  words(fact: string): FactWords | undefined;
}

/** A condition in words: `违法行为持续时间3个月以上不满6个月`. Without `subjects` the facts' names are left out. */
export function conditionWords(speaker: FactSpeaker, condition: ConditionTrace, subjects = true): string {
  const { language } = speaker;
  switch (condition.kind) {
    case 'test':
      return testWords(speaker, condition, subjects);
    case 'not':
      return language.not(conditionWords(speaker, condition.of, subjects));
    case 'all':
      return between(speaker, condition.of, subjects) ?? joined(speaker, condition.of, subjects, 'both');
    case 'any':
      return joined(speaker, condition.of, subjects, 'either');
    default:
      return assertNever(condition);
  }
}

/** A condition on one fact alone, beside whose name it stands, needs no subject. */
export function shortConditionWords(speaker: FactSpeaker, condition: ConditionTrace): string {
  return conditionWords(speaker, condition, new Set(testsOf([condition]).map(({ fact }) => fact)).size > 1);
}

/** What was required, what was found, and by how much it was missed. */
export function failedWords(speaker: FactSpeaker, test: TestTrace, subjects = true): string {
  // Inside `not` the test itself was met; it is the opposite that is required.
  const words = testWords(speaker, test, subjects);
  const required = test.truth === true ? speaker.language.not(words) : words;
  return speaker.language.failed(required, actualWords(speaker, test), distanceWords(speaker, test));
}

/** What was found, and by how much it missed what the rule's name already says. */
export function insteadWords(speaker: FactSpeaker, test: TestTrace): string {
  return speaker.language.foundInstead(actualWords(speaker, test), distanceWords(speaker, test));
}

export function actualWords(speaker: FactSpeaker, test: TestTrace): string {
  return factValue(speaker.language, speaker.words(test.fact), test.actual);
}

export function distanceWords(speaker: FactSpeaker, { fact, distance }: TestTrace): string | undefined {
  return distance === undefined ? undefined : distanceText(speaker.language, speaker.words(fact), distance);
}

function joined(
  speaker: FactSpeaker,
  parts: readonly ConditionTrace[],
  subjects: boolean,
  how: 'both' | 'either',
): string {
  const words = parts.map((part) => {
    const inner = conditionWords(speaker, part, subjects);
    const nested = (part.kind === 'all' || part.kind === 'any') && part.kind !== (how === 'both' ? 'all' : 'any');
    return nested && part.of.length > 1 ? speaker.language.aside('', inner).trim() : inner;
  });
  return speaker.language[how](words);
}

/** Two bounds on one fact are one range. */
function between(speaker: FactSpeaker, parts: readonly ConditionTrace[], subjects: boolean): string | undefined {
  const [lower, upper, ...others] = parts;
  if (lower?.kind !== 'test' || upper?.kind !== 'test' || others.length > 0) return undefined;
  const sameFact = lower.fact === upper.fact && lower.path === upper.path;
  if (!sameFact || !lower.operator.startsWith('greaterThan') || !upper.operator.startsWith('lessThan'))
    return undefined;
  const words = speaker.words(lower.fact);
  const range = speaker.language.range({
    min: factValue(speaker.language, words, lower.expected),
    max: factValue(speaker.language, words, upper.expected),
    minInclusive: lower.operator.endsWith('Inclusive'),
    maxInclusive: upper.operator.endsWith('Inclusive'),
  });
  return speaker.language.bounded(subjects ? subjectOf(speaker, lower) : '', range);
}

export function testWords(speaker: FactSpeaker, test: TestTrace, subjects: boolean): string {
  const { language } = speaker;
  const parts = test.operator.split(':');
  const operator = parts.pop() ?? '';
  const expected =
    test.expectedFact === undefined
      ? alternatives(speaker, test, operator)
      : speaker.factLabel(test.expectedFact) + (test.expectedPath ?? '');
  const words = language.compare({ subject: subjects ? subjectOf(speaker, test) : '', operator, expected });
  return parts.reduceRight((inner, decorator) => language.decorated(decorator, inner), words);
}

function alternatives(speaker: FactSpeaker, test: TestTrace, operator: string): string {
  const words = speaker.words(test.fact);
  const { expected } = test;
  if ((operator === 'in' || operator === 'notIn') && Array.isArray(expected)) {
    return speaker.language.either(expected.map((one) => factValue(speaker.language, words, one)));
  }
  return factValue(speaker.language, words, expected);
}

export function subjectOf(speaker: FactSpeaker, test: TestTrace): string {
  return speaker.factLabel(test.fact) + (test.path === undefined ? '' : ` ${test.path}`);
}
