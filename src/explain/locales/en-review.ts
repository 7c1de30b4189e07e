import type { ReviewWords } from './review-words.js';

export const EN_REVIEW: ReviewWords = {
  title: 'Review of the proposed penalties',
  heading: 'Verdict',
  conclusions: {
    permitted: 'The proposed penalties are permitted',
    'not-permitted': 'The proposed penalties are not permitted',
    undetermined: 'Whether the proposed penalties are permitted cannot be determined yet',
  },
  verdicts: {
    within: 'within what is permitted',
    below: 'below the permitted range',
    above: 'above the permitted range',
    'differs-from-formula': 'differs from the sum that the table computes',
    'type-not-permitted': 'must not be imposed',
    'required-missing': 'required, but not proposed',
    undetermined: 'cannot be determined yet',
  },
  reasons: {
    'proposed-twice': 'the same penalty is proposed more than once; it can be imposed only once',
    'other-of-choice-proposed': 'only one of a choice can be imposed, and another one is proposed',
    'other-name': 'the penalty of this type that is permitted has another name',
    'figure-not-proposed': 'the proposal does not state the sum or the length',
    'figure-not-in-rules': 'the rules give no sum or length for this penalty; it has to be examined otherwise',
    'incomparable-duration': 'the lengths are counted in different units; compare their first and last days',
    'person-not-named':
      'the proposal does not say which responsible person each penalty is for (`person`), so repetition cannot be excluded',
  },
  heldAgainst: (option) => `Held against: ${option}`,
  scored: (percent) => `score ${percent}`,
  stands: (penalty, verdict) => `${penalty} — ${verdict}`,
  provides: (penalty) => `Permitted: ${penalty}`,
  nothingProvided: 'Nothing of this kind is provided for',
  distance: (side, money) => `${money} ${side} what is permitted`,
  computed: (formula) => `Computed: ${formula}`,
  permittedBy: (options, others) => `Permitted by: ${options.join('; ')}${others > 0 ? `; and ${others} more` : ''}`,
  permittedByNone: 'No result permits this penalty',
  notExamined: (penalties) =>
    `The same result also requires the following, which was not proposed and has not been examined: ${penalties.join('; ')}.`,
};
