import type { AuditWords } from './audit-words.js';

export const EN_AUDIT: AuditWords = {
  title: 'Audit of penalty cases',
  headings: {
    overview: 'Overview',
    violations: 'By violation',
    deviating: 'Cases whose penalties are not permitted',
    unlike: 'Like cases fined differently',
    unusable: 'Cases that could not be checked',
  },
  verdicts: { permitted: 'permitted', 'not-permitted': 'not permitted', undetermined: 'undetermined' },
  positions: {
    least: 'the least',
    lower: 'lower third',
    middle: 'middle third',
    upper: 'upper third',
    most: 'the most',
  },
  columns: {
    what: 'Result',
    count: 'Number',
    violation: 'Violation',
    acts: 'Acts',
    below: 'Below what is permitted',
    above: 'Above what is permitted',
    position: 'Place in the permitted range',
  },
  captions: {
    acts: 'Number of acts',
    violations: 'Each violation',
    positions: 'Fines in their permitted range (number of fines)',
  },
  overview: (cases, deviating) =>
    `${cases} ${cases === 1 ? 'case' : 'cases'} checked, the penalties of ${deviating} not permitted`,
  off: (fines, yuan) => `${fines}, ${yuan} in all`,
  deviating: (name, violation) => `Case ${name} (${violation})`,
  distance: (penalty, verdict, money) => `${penalty}: ${verdict}${money === undefined ? '' : `, off by ${money}`}`,
  unlike: (violation, rows, range, acts) =>
    `${violation}${rows === '' ? '' : `, ${rows}`}, ${range} permitted: ${acts} acts`,
  apart: (lowest, lowestCase, highest, highestCase, apart) =>
    `lowest ${lowest} (case ${lowestCase}), highest ${highest} (case ${highestCase}), ${apart} apart`,
  more: (count) => `${count} more not listed; the JSON format has them all.`,
};
