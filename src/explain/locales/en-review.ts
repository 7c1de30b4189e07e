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
  noneProposed: 'It is proposed that no penalty is imposed',
  heldAgainst: (option) => `Held against: ${option}`,
  scored: (percent) => `score ${percent}`,
  stands: (penalty, verdict) => `${penalty} — ${verdict}`,
  provides: (penalty) => `Permitted: ${penalty}`,
  nothingProvided: 'Nothing of this kind is provided for',
  distance: (side, money) => `${money} ${side} what is permitted`,
  computed: (formula) => `Computed: ${formula}`,
  drawnProposed: (drawn, money) => `${drawn}; proposed: ${money}`,
  permittedBy: (options, others) => `Permitted by: ${options.join('; ')}${others > 0 ? `; and ${others} more` : ''}`,
  permittedByNone: 'No result permits this penalty',
  notExamined: (penalties) =>
    `The same result also requires the following, which was not proposed and has not been examined: ${penalties.join('; ')}.`,
  act: (number, violation) => `Act ${number}: ${violation}`,
  findings: {
    heading: 'Reasons, procedure and time',
    establish: (option) => `The result held against (${option}) rests on the following, which the file must establish`,
    waive: 'The penalty is waived: the file must establish the following, and the reasons must say why it is waived',
    choose: (option, others) =>
      `The law permits several results: the reasons must say why ${option} is chosen and not ${others.join('; ')}`,
    weigh: 'This speaks for another result and must be weighed',
    awayFromGuide: (penalty, side, difference, guide) =>
      `${penalty} — ${difference} ${side} the standard figure (${guide}): the reasons must say why`,
    withinRange: (penalty, range) => `${penalty} — the reasons must say why this sum within ${range}`,
    imposed: (penalty) => `${penalty} — optional: the reasons must say why it is imposed`,
    leftOut: (penalties) => `${penalties} — optional and not proposed: the reasons must say why it is left out`,
    alternative: (penalty, others) => `${penalty} — the reasons must say why this one is chosen and not ${others}`,
    needs: (penalty) => `${penalty} — the file must contain the following`,
    skipped: (procedure) => `Not followed, as far as the case shows: ${procedure}`,
    dependsOnFigure: 'Whether this is called for depends on which penalties are imposed and on their sums',
    notShown: 'The case says nothing of procedure (`followed`). The file must show',
    onTheSpot: (permitted) =>
      permitted === null
        ? 'Whether this may be decided on the spot depends on facts or on the sum'
        : permitted
          ? 'This may be decided on the spot'
          : 'This must not be decided on the spot: the ordinary procedure applies',
    onTheSpotFollowed: 'The case says that it was decided on the spot',
    missed: (deadline, due, done) =>
      `Deadline missed: ${deadline}; last day ${due}${done === undefined ? '' : `, done on ${done}`}`,
    actNotExamined: (act) => `Nothing is proposed for this act, and it has not been examined: ${act}`,
  },
};
