import type { WhyNotWords } from './why-not-words.js';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const EN_WHY_NOT: WhyNotWords = {
  title: 'Whether a rule applies, and why',
  transfer: 'a transfer of the case',
  grades: {
    none: 'a result without penalty',
    waivable: 'a waiver of the penalty',
    mitigated: 'a mitigated penalty',
    lighter: 'a lighter penalty',
    ordinary: 'an ordinary penalty',
    heavier: 'a heavier penalty',
  },
  circumstance: (label) => `the circumstance “${label}”`,
  applies: (name, how) => `${upperFirst(name)} applies${how.length > 0 ? `: ${how.join('; ')}` : ''}.`,
  doesNotApply: (name, why) => `${upperFirst(name)} does not apply${why.length > 0 ? `: ${why.join('; ')}` : ''}.`,
  open: (name, facts) =>
    `Whether ${name} applies cannot be determined yet${facts.length > 0 ? `; it depends on: ${facts.join(', ')}` : ''}.`,
  placed: (reason, citations) =>
    citations === undefined ? reason : reason === '' ? citations : `${reason} (${citations})`,
  required: (subject, bound, actual, distance) =>
    `${subject} would have to be ${bound}; here: ${actual}${distance === undefined ? '' : `, off by ${distance}`}`,
  value: (words) => words,
  requiredTrue: (subject) => `“${subject}” would have to hold, and it does not`,
  requiredFalse: (subject) => `“${subject}” must not hold, and it does`,
  further: (tests) => `nor is this met: ${tests.join('; ')}`,
  within: (words, reason) => `the row presupposes “${words}”; ${reason}`,
  metButAnother:
    'its condition is met, but so is that of another row, and the heavier applies as the document provides',
  metButOutweighed: 'the circumstance holds, but weighed together with the others it does not lead to this grade',
  notReached: 'weighed together, the circumstances do not lead to it',
  finding: (label) => `whether “${label}” is found`,
  noCircumstanceHolds: 'no circumstance that can lead to it holds',
  noSuchCircumstance: (grade) => `the rules that apply know no circumstance that leads to ${grade}`,
  mustBeOtherwise: (leadsTo, labels) => `here ${leadsTo}: ${labels.join('; ')}`,
  ended: (outcome, labels) =>
    `${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}${labels.length > 0 ? `: ${labels.join('; ')}` : ''}`,
  limitationExpired: 'the limitation period has expired, so that no penalty is imposed',
  tableNotLookedAt: 'No penalty is imposed in this case, so its table was not looked at.',
  unknownName: (asked, nearest) =>
    `No rule looked at in this case is called “${asked}”.${nearest.length > 0 ? ` Near to it: ${nearest.join(', ')}.` : ''}`,
};
