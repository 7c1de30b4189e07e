import type { DifferenceWords } from './difference-words.js';

const SIDES = { older: 'Before', newer: 'Now' } as const;
const times = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const EN_DIFFERENCE: DifferenceWords = {
  title: 'Comparison of discretion benchmarks',
  headings: {
    overview: 'Overview',
    cases: 'Effect on cases',
    furthest: 'Largest changes',
    changed: 'Violation by violation',
    unchanged: 'Violations without a change',
    added: 'Violations added',
    removed: 'Violations removed',
  },
  columns: {
    what: 'Result',
    count: 'Number',
    older: 'Before',
    newer: 'Now',
    rowsOlder: 'Rows before',
    rowsNewer: 'Rows now',
    judgement: 'Change',
    combinations: 'Combinations',
    factor: 'Factor',
    level: 'Level',
    case: 'Case',
    violation: 'Violation',
    least: 'Lowest fine',
    most: 'Highest fine',
  },
  captions: {
    counts: 'Number of violations',
    cases: 'Number of cases',
    histogram: 'Change of the highest fine (number of cases)',
    changes: 'Cases that change most',
    rows: 'Row against row',
    weights: 'Starting points and weights',
  },
  judgements: {
    equal: 'equal',
    stricter: 'stricter',
    lighter: 'lighter',
    mixed: 'stricter in part, lighter in part',
    gap: 'one of the two gives no result',
  },
  counts: { added: 'added', removed: 'removed', renamed: 'renamed (counted above as well)' },
  matched: { id: 'the same id', articles: 'penalised under the same clause', words: 'similar names' },
  shared: 'Another violation has the same counterpart: one was split into several, or several were put together.',
  parties: { organisation: 'organisation', individual: 'individual' },
  party: 'party',
  start: 'starting point',
  everywhere: 'in every combination of facts',
  none: 'none',
  noRow: 'no row',
  stricterMost: 'Stricter by most',
  lighterMost: 'Lighter by most',
  asAWhole:
    'The two tables look at different facts and cannot be held against each other one by one; what follows compares what each can come to as a whole.',
  side: (side, title) => `${SIDES[side]}: ${title}`,
  inForce: (title, from, until) =>
    until === undefined ? `${title}, in force from ${from}` : `${title}, in force from ${from} until ${until}`,
  overview: (matched, changed) => `Both have ${times(matched, 'violation')} in common, of which ${changed} changed`,
  pair: (older, newer) => (older === newer ? older : `${older} → ${newer}`),
  headed: (pair, judgement) => `${pair}: ${judgement}`,
  matchedBy: (how, similarity, clauses) =>
    `Matched by: ${how}; the names are alike by ${similarity}${clauses === '' ? '' : `; ${clauses}`}.`,
  renamed: (older, newer) => `Name before: ${older}; name now: ${newer}`,
  spans: (older, newer) => `Fines as a whole: before, ${older}; now, ${newer}.`,
  region: (where, judgement) => `${where}: ${judgement}`,
  witness: (facts) => `For example: ${facts}`,
  answer: (side, text) => `${SIDES[side]}: ${text}`,
  samples: (values) => `of the values tried, ${values.join('; ')}`,
  partly: (looked, outOf) =>
    `Of ${outOf} combinations of facts ${looked}, evenly picked, were compared; what follows holds for those.`,
  unlisted: (combinations) => `${times(combinations, 'more combination')} not listed one by one.`,
  sampled: (facts) => `Only some values were tried of: ${facts}.`,
  rowNames: (rows) => `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`,
  weight: (percents, row) => (row === undefined ? percents : `${percents} (row ${row})`),
  move: (figure) => (figure.startsWith('-') ? `${figure.slice(1)} less` : `${figure} more`),
  histogramClass: (from, to) =>
    from !== undefined && from === to
      ? 'no change'
      : from === undefined
        ? `over ${to ?? ''}`
        : to === undefined
          ? `over ${from}`
          : `${from} to ${to}`,
  casesChanged: (looked, changed) => `${times(looked, 'case')} compared, ${changed} decided differently`,
  casesMoved: (least, most) => `Fines in all: the least ${least}, the most ${most}.`,
  casesLeft: (count) =>
    `${times(count, 'more case')} left out: not about a violation that both have, or one side cannot decide it.`,
  moreCases: (count) => `${times(count, 'more changed case')} not listed; the JSON format has them all.`,
};
