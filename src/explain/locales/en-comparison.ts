import type { ComparisonWords } from './comparison-words.js';

export const EN_COMPARISON: ComparisonWords = {
  inTime: 'Earlier and later rules',
  changed: (act, decided) =>
    `The rules in force when the act ended (${act}) are not those in force at the decision (${decided}).`,
  relations: {
    lighter: 'The rules of the time of the decision are lighter; they apply.',
    heavier: 'The rules of the time of the decision are heavier; those of the time of the act apply.',
    equal: 'Both lead to the same; the rules of the time of the act apply.',
    'no-longer-unlawful': 'The rules of the time of the decision no longer treat the act as unlawful; they apply.',
    incomparable:
      'Each is lighter in one respect and heavier in another, so neither can be called the lighter. The results of both are listed; the authority chooses and gives its reasons.',
    undetermined: 'Facts are still open, so it cannot be said which is lighter.',
  },
  applied: (benchmark) => `Applied: ${benchmark}`,
  bothShown: 'The results of both are among the results above.',
  ofTheAct: 'Rules of the time of the act',
  ofTheDecision: 'Rules of the time of the decision',
  sideBySide: 'What each of them gives',
  respect: 'Point',
  document: 'Benchmark',
  outcome: 'Result',

  norms: 'One act under several norms',
  normRelations: {
    'higher-fine': 'Where a fine is imposed, the norm with the higher fine applies; one act is fined once only.',
    equal: 'The norms provide for the same fine; one act is fined once only.',
    incomparable:
      'The ranges of the fines overlap, so neither norm can be called the one with the higher fine; a fine may be imposed under one of them only.',
    undetermined:
      'Facts are still open, so it cannot be said which norm has the higher fine; one act is fined once only.',
  },
  violation: 'Violation',
  fines: 'The fine under each norm',
  statutory: 'Statutory range of the fine',
  fine: 'Fine after discretion',
  appliedColumn: 'Its fine applies',
  isApplied: { true: 'applies', false: 'does not apply', open: 'not yet determined' },
  noFine: 'no fine, or its sum is open',

  acts: 'Further violations',
  actsApart: 'The result above is that of the first violation. Each of several violations is decided by itself.',
  act: (number, violation) => `Violation ${number}: ${violation}`,
  together: 'Put together',
  finesTogether: (target, amount) => `Fines on ${target}, in all: ${amount}`,
  durationsTogether: (penalty, sum, cap, held) =>
    `${penalty.charAt(0).toUpperCase()}${penalty.slice(1)}, in all: ${sum} (at most ${cap} together${held ? ', a limit that is reached here' : ''})`,
};
