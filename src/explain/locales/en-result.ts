import type { ResultWords } from './result-words.js';

const VERBS: Readonly<Record<string, string>> = {
  lighter: 'lighter',
  mitigated: 'mitigated',
  none: 'waived',
  heavier: 'heavier',
};

export const EN_RESULT: ResultWords = {
  headed: (number, grade) => (number === undefined ? `Grade: ${grade}` : `Option ${number}: ${grade}`),
  numbered: (numbers) => `${/^[0-9]+$/.test(numbers.join(' ')) ? 'option' : 'options'} ${numbers.join(', ')}`,
  because: (ground) => `Ground: ${ground}`,
  leftOut: (penalties, ground) => `Not imposed: ${penalties.join(', ')}: ${ground}`,
  standard: (amount) => `Standard: ${amount}; a departure from it has to be reasoned`,
  tierNamed: (tier) => (/^[0-9]+$/.test(tier) ? `tier ${tier}` : `“${tier}”`),
  givenBy: (benchmark) => `Rules applied: ${benchmark}`,
  drawn: (range, least, most) =>
    `${range} (scale: ${most === undefined ? `from ${least}, without an upper limit` : `${least} to ${most}`})`,
  signs: {
    closed: 'number included',
    open: 'number excluded',
    sum: 'single sum',
    guide: 'standard',
    proposed: 'proposed',
  },
  transferIf: (ground) => `To be transferred if this is found: ${ground}`,
  outcomes: {
    penalty: 'a penalty',
    'no-penalty': 'no penalty',
    transfer: 'a transfer of the case',
    undetermined: 'not yet determined',
    'not-covered': 'not covered by the benchmarks',
  },
  outcomesPossible: (outcomes) => `Still possible: ${outcomes.join(', ')}.`,
  certain: 'Part of every result (with the range that spans them all)',
  nothingCertain: 'No penalty and no order is part of every result.',
  gradesPossible: 'Grounds of each grade',
  circumstances: 'Circumstances',
  leadsTo: (effects, modality) => {
    const must = modality !== 'may';
    if (effects.includes('transfer')) return `the case ${must ? 'must' : 'may'} be transferred`;
    if (must && effects.every((effect) => effect === 'none')) return 'no penalty may be imposed';
    return `the penalty ${must ? 'must' : 'may'} be ${either(Object.keys(VERBS).filter((verb) => effects.includes(verb)))}`;
  },
  left: {
    'counted-by-the-table': 'already counted by the table and not counted twice',
    'not-in-force': 'the document that states it does not cover the time or the place of this case',
  },
  notFound: 'not found in this case',
  notEstablished: 'not yet established in this case',
};

function either(effects: readonly string[]): string {
  const verbs = effects.map((effect) => VERBS[effect] ?? effect);
  return verbs.length < 2 ? verbs.join('') : `${verbs.slice(0, -1).join(', ')} or ${verbs.at(-1)}`;
}
