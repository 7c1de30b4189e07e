import type { QuestionWords } from './question-words.js';

export const EN_QUESTIONS: QuestionWords = {
  decides: (what) => `This decides ${what.join('; ')}`,
  leaves: (least, most) =>
    least === 0
      ? `Once it is known, at most ${most} ${most === 1 ? 'result remains' : 'results remain'}, possibly none`
      : least === most
        ? `Once it is known, ${least} ${least === 1 ? 'result remains' : 'results remain'}`
        : `Once it is known, at least ${least} and at most ${most} results remain`,
  tier: 'which tier applies',
  score: 'the score',
  limitation: 'whether the limitation period has expired',
  factor: (label) => `the level of the factor “${label}”`,
  column: (label) =>
    label === undefined ? 'which weight column applies' : `whether the weight column “${label}” applies`,
  penalty: (name) => `whether and how far this is imposed: ${name}`,
  order: (name) => `whether this is ordered: ${name}`,
  circumstances: (leadsTo, labels, more) =>
    `whether ${leadsTo} (${labels.join('; ')}${more > 0 ? `; and ${more} more` : ''})`,
};
