import { formatPeriod } from '../../values/index.js';
import { groupDigits, speakFormula } from '../figures.js';
import { EN_AUDIT } from './en-audit.js';
import { and, citationsInEnglish, tableInEnglish, titleInEnglish } from './en-citations.js';
import { EN_COMPARISON } from './en-comparison.js';
import { EN_DIFFERENCE } from './en-difference.js';
import { EN_NAMES } from './en-names.js';
import { EN_NOTICES } from './en-notices.js';
import { EN_QUESTIONS } from './en-questions.js';
import { EN_RESULT } from './en-result.js';
import { EN_REVIEW } from './en-review.js';
import { EN_TIME } from './en-time.js';
import { EN_WHY_NOT } from './en-why-not.js';
import type { Bounds, Language } from './language.js';

function range({ min, max, minInclusive, maxInclusive }: Bounds): string {
  if (min !== undefined && min === max && minInclusive && maxInclusive) return min;
  const lower = min === undefined ? [] : [`${minInclusive ? 'not less than' : 'more than'} ${min}`];
  const upper = max === undefined ? [] : [`${maxInclusive ? 'not more than' : 'less than'} ${max}`];
  return [...lower, ...upper].join(' and ');
}

function money(figure: string): string {
  return `CNY ${groupDigits(figure)}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function date(text: string): string {
  const parts = /^([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})$/.exec(text);
  if (parts === null) return text;
  const [, year = '', month = '', day = ''] = parts;
  const names = MONTHS.filter((_, index) => String(index + 1).padStart(2, '0') === month);
  return `${day.replace(/^0/, '')} ${names.join('')} ${year}`;
}

const RELATIONS: Readonly<Record<string, readonly [withSubject: string, alone: string]>> = {
  equal: ['is', ''],
  notEqual: ['is not', 'not'],
  in: ['is', ''],
  notIn: ['is not', 'not'],
  contains: ['includes', 'including'],
  doesNotContain: ['does not include', 'not including'],
  lessThan: ['is less than', 'less than'],
  lessThanInclusive: ['is not more than', 'not more than'],
  greaterThan: ['is more than', 'more than'],
  greaterThanInclusive: ['is not less than', 'not less than'],
};

const DECORATORS: Readonly<Record<string, string>> = {
  someFact: 'for at least one item:',
  everyFact: 'for every item:',
  someValue: 'against at least one value:',
  everyValue: 'against every value:',
  not: 'it is not so that',
  swap: 'compared the other way round:',
};

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const words = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

export const en: Language = {
  locale: 'en',
  ...EN_NAMES,
  notices: EN_NOTICES,
  review: EN_REVIEW,
  results: EN_RESULT,
  time: EN_TIME,
  comparison: EN_COMPARISON,
  questions: EN_QUESTIONS,
  whyNot: EN_WHY_NOT,
  difference: EN_DIFFERENCE,
  audit: EN_AUDIT,

  money,
  fullMoney: money,
  moneyRange: ({ min, max, ...inclusive }) => range({ min: min && money(min), max: max && money(max), ...inclusive }),
  range,
  percent: (figure) => `${groupDigits(figure)}%`,
  formula: (formula) =>
    speakFormula(formula, (figure, meaning) =>
      meaning === 'percent' ? `${figure}%` : meaning === 'money' ? money(figure) : groupDigits(figure),
    ),
  period: (period) => formatPeriod(period, 'en'),
  duration: ({ min, max, life, ...inclusive }) =>
    life === true
      ? min === undefined
        ? 'life'
        : `${formatPeriod(min, 'en')} or more, up to life`
      : range({ min: min && formatPeriod(min, 'en'), max: max && formatPeriod(max, 'en'), ...inclusive }),
  date,
  days: (count) => `${groupDigits(count)} ${count === '1' ? 'day' : 'days'}`,
  measured: (figure, unit) => (unit === '%' ? `${groupDigits(figure)}%` : words(groupDigits(figure), unit ?? '')),

  citations: citationsInEnglish,
  document: titleInEnglish,
  table: tableInEnglish,
  row: (row) => `row ${row}`,
  basis: (citations) => `Basis: ${citations}`,

  fine: (amount, isUnstated) =>
    amount === undefined
      ? `fine (${isUnstated ? 'the law states no amount' : 'amount not yet determined'})`
      : `fine of ${amount}`,
  count: ({ min, max, ...inclusive }, unit) =>
    range({ min: min && `${groupDigits(min)} ${unit}`, max: max && `${groupDigits(max)} ${unit}`, ...inclusive }),
  lasting: (penalty, duration) => `${penalty} for ${duration}`,
  on: (target, penalty) => `On ${target}: ${penalty}`,
  withNecessity: (text, necessity) => `${text} (${EN_NAMES.necessities[necessity]})`,
  oneOf: (necessity, isMenu) =>
    isMenu
      ? `One or several of these, as the authority chooses (${EN_NAMES.necessities.required})`
      : `Either one or another of these, as the authority chooses (${EN_NAMES.necessities[necessity === 'optional' ? 'optional' : 'required']})`,
  orderWithin: (order, period) => `${order}, within ${period}`,
  approval: (text) => `Approval: ${text}`,
  authority: (text) => `Deciding authority: ${text}`,
  pending: (facts) => `Not yet determined; depends on: ${facts}`,
  tierLine: (tier) => `Tier: ${tier}`,
  scoreLine: (score) => `Score: ${score}`,
  option: (number) => `Option ${number}`,
  severalOptions: (count) => `The law permits ${count} results, each on its own ground; the choice is the authority's.`,
  possibleResults: (count, factsMissing) => {
    if (count === 1) {
      return factsMissing
        ? 'The result still depends on the facts below.'
        : 'No fact is missing, but the benchmark does not lead to a result; what follows is only what the law allows.';
    }
    return factsMissing
      ? `${count} results are still possible until the facts below are established.`
      : `No fact is missing, but the benchmark does not lead to a single result; ${count} are possible.`;
  },
  resultsBetween: (count) => `${count} results in between are not listed; the JSON format has them all.`,
  waivable: 'The penalty may be waived.',

  found: (findings) => `It was found that: ${findings.join('; ')}.`,
  finding: (fact, value) => `${fact}: ${value}`,
  startingPoint: (table, start, column) =>
    `Under ${table}${column ? ` (${column})` : ''}, the starting point is ${start}`,
  countedAs: (level) => `cannot be ascertained, counted at the lowest (${level})`,
  levelGives: (factor, level, row, weight) => `${factor}: ${level} (${row}), ${weight}`,
  sumIs: (sum) => `the sum is ${sum}`,
  limited: (by, score) =>
    by === 'cap' ? `which is over the cap and counts as ${score}` : `which is under the floor and counts as ${score}`,
  amountFormula: (penalty, formula) => `${upperFirst(penalty)}: ${formula}`,
  rowsApply: (table, found, gives) =>
    `${upperFirst(table)}, applies${found ? ` (${found})` : ''}${gives.length > 0 ? ` and gives: ${gives.join('; ')}` : ''}.`,
  statuteOnly: 'The benchmark does not narrow this case further; the statutory range applies.',
  statutoryRange: (citations, penalty, amount) =>
    `The statutory range under ${citations} is, for the ${penalty}, ${amount}.`,
  step: (step, amount, formula) => `${step}: ${amount}${formula ? ` (${formula})` : ''}`,

  compare: ({ subject, operator, expected }) => {
    const relation = RELATIONS[operator]?.[subject ? 0 : 1] ?? operator;
    if (operator === 'equal' && (expected === 'yes' || expected === 'no'))
      return subject ? `${subject}: ${expected}` : expected;
    return words(subject, relation, expected);
  },
  bounded: (subject, bounds) => (subject ? `${subject} is ${bounds}` : bounds),
  decorated: (decorator, comparison) => `${DECORATORS[decorator] ?? decorator} ${comparison}`,
  both: (parts) => and(parts),
  either: (parts) => parts.join(' or '),
  not: (part) => `not (${part})`,
  foundInstead: (actual, distance) => `found: ${actual}${distance ? `; off by ${distance}` : ''}`,
  failed: (required, actual, distance) =>
    `required: ${required}; found: ${actual}${distance ? `; off by ${distance}` : ''}`,
  dependsOn: (facts) => `depends on: ${facts.join(', ')}`,

  limitation: (from, expires, expired) =>
    `The limitation period runs from ${from} and ends on ${expires}. ${
      expired === null
        ? 'Whether it has expired cannot be determined yet.'
        : expired
          ? 'It had expired when the act was discovered.'
          : 'It has not expired.'
    }`,
  limitationConvention:
    'The first day is not counted; the last is the same day of the month (the last day of a month that lacks it).',
  provisional: "That year's holiday calendar is not yet published, so the date is provisional.",
  moreFigures: (figures) => ` (${figures})`,

  benchmark: (title, id) => `Benchmark: ${title} (${id})`,
  violation: (code, name) => `Violation: ${code} ${name}`,
  benchmarkDigest: (digest) => `Benchmark digest: ${digest}`,
  decisionDigest: (digest) => `Decision digest: ${digest}`,

  gap: ' ',
  opening: upperFirst,
  fromTo: (least, most) => (least === most ? least : `${least} to ${most}`),
  list: (parts) => parts.join(', '),
  clauses: (parts) => parts.join('; '),
  sentence: (text) => (/[.!?]$/.test(text) ? upperFirst(text) : `${upperFirst(text)}.`),
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text, aside) => `${text} (${aside})`,
};
