import { formatPeriod } from '../../values/index.js';
import { groupDigits, inTenThousands, speakFormula } from '../figures.js';
import type { Bounds, Language } from './language.js';
import { ZH_CN_AUDIT } from './zh-cn-audit.js';
import { citationsInChinese, tableInChinese, titleInChinese } from './zh-cn-citations.js';
import { ZH_CN_COMPARISON } from './zh-cn-comparison.js';
import { ZH_CN_DIFFERENCE } from './zh-cn-difference.js';
import { ZH_CN_NAMES } from './zh-cn-names.js';
import { ZH_CN_NOTICES } from './zh-cn-notices.js';
import { ZH_CN_QUESTIONS } from './zh-cn-questions.js';
import { ZH_CN_RESULT } from './zh-cn-result.js';
import { ZH_CN_REVIEW } from './zh-cn-review.js';
import { ZH_CN_TIME } from './zh-cn-time.js';
import { ZH_CN_WHY_NOT } from './zh-cn-why-not.js';

// 以上 includes the number; 不满 and 超过 leave it out. 以下 is not used at all: documents differ on whether it includes its number.
function range({ min, max, minInclusive, maxInclusive }: Bounds): string {
  if (min !== undefined && min === max && minInclusive && maxInclusive) return min;
  const lower = min === undefined ? '' : minInclusive ? `${min}以上` : `超过${min}`;
  const upper = max === undefined ? '' : `${maxInclusive ? '不超过' : '不满'}${max}`;
  return lower + upper;
}

function money(figure: string): string {
  const wan = inTenThousands(figure);
  if (wan === undefined) return fullMoney(figure);
  const yi = inTenThousands(wan);
  return yi === undefined ? `${groupDigits(wan)}万元` : `${groupDigits(yi)}亿元`;
}

function fullMoney(figure: string): string {
  return `${groupDigits(figure)}元`;
}

function isShort(figure: string | undefined): boolean {
  return figure === undefined || figure === '0' || inTenThousands(figure) !== undefined;
}

function date(text: string): string {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (parts === null) return text;
  return `${parts[1]}年${parts[2]?.replace(/^0/, '')}月${parts[3]?.replace(/^0/, '')}日`;
}

const LIFE = '终身';

const ORDERINGS: Readonly<Record<string, (value: string) => string>> = {
  lessThan: (value) => `不满${value}`,
  lessThanInclusive: (value) => `不超过${value}`,
  greaterThan: (value) => `超过${value}`,
  greaterThanInclusive: (value) => `${value}以上`,
};

const RELATIONS: Readonly<Record<string, readonly [withSubject: string, alone: string]>> = {
  equal: ['为', ''],
  notEqual: ['不是', '不是'],
  in: ['为', ''],
  notIn: ['不是', '不是'],
  contains: ['包括', '包括'],
  doesNotContain: ['不包括', '不包括'],
};

const { booleans, absent } = ZH_CN_NAMES;
const WORDS_OF_STATE: ReadonlySet<string> = new Set([...Object.values(booleans), ...Object.values(absent)]);

const DECORATORS: Readonly<Record<string, string>> = {
  someFact: '其中一项',
  everyFact: '每一项均',
  someValue: '对其中一值',
  everyValue: '对每一值均',
  not: '并非',
  swap: '反向比较：',
};

export const zhCN: Language = {
  locale: 'zh-CN',
  ...ZH_CN_NAMES,
  notices: ZH_CN_NOTICES,
  review: ZH_CN_REVIEW,
  results: ZH_CN_RESULT,
  time: ZH_CN_TIME,
  comparison: ZH_CN_COMPARISON,
  questions: ZH_CN_QUESTIONS,
  whyNot: ZH_CN_WHY_NOT,
  difference: ZH_CN_DIFFERENCE,
  audit: ZH_CN_AUDIT,

  money,
  fullMoney,
  // Both ends are written alike: in 万元 only when both are whole numbers of it.
  moneyRange: ({ min, max, minInclusive, maxInclusive }) => {
    const speak = isShort(min) && isShort(max) ? money : fullMoney;
    return range({ min: min && speak(min), max: max && speak(max), minInclusive, maxInclusive });
  },
  range,
  percent: (figure) => `${groupDigits(figure)}%`,
  formula: (formula) =>
    speakFormula(formula, (figure, meaning) =>
      meaning === 'percent' ? `${figure}%` : meaning === 'money' ? fullMoney(figure) : groupDigits(figure),
    )
      .replaceAll(' × ', '×')
      .replaceAll(' + ', '＋')
      .replaceAll(' − ', '－')
      .replaceAll('(', '（')
      .replaceAll(')', '）')
      .replaceAll(' = ', '＝')
      .replaceAll('; ', '；'),
  period: (period) => formatPeriod(period, 'zh-CN'),
  duration: ({ min, max, life, ...inclusive }) =>
    life === true
      ? min === undefined
        ? LIFE
        : `${formatPeriod(min, 'zh-CN')}以上直至${LIFE}`
      : range({ min: min && formatPeriod(min, 'zh-CN'), max: max && formatPeriod(max, 'zh-CN'), ...inclusive }),
  date,
  days: (count) => `${groupDigits(count)}日`,
  measured: (figure, unit) => `${groupDigits(figure)}${unit ?? ''}`,

  citations: citationsInChinese,
  document: titleInChinese,
  table: tableInChinese,
  row: (row) => `第${row}行`,
  basis: (citations) => `依据：${citations}`,

  fine: (amount, isUnstated) => `罚款${amount ?? (isUnstated ? '（法律未规定数额）' : '（数额待定）')}`,
  count: ({ min, max, ...inclusive }, unit) =>
    range({ min: min && `${groupDigits(min)}${unit}`, max: max && `${groupDigits(max)}${unit}`, ...inclusive }),
  lasting: (penalty, duration) => (duration === LIFE ? duration + penalty : penalty + duration),
  on: (target, penalty) => `对${target}：${penalty}`,
  withNecessity: (text, necessity) => `${text}（${ZH_CN_NAMES.necessities[necessity]}）`,
  oneOf: (necessity, isMenu) =>
    isMenu ? '应当选择下列一种或者几种' : necessity === 'optional' ? '可以选择下列之一' : '应当选择下列之一',
  orderWithin: (order, period) => `${order}，期限${period}`,
  approval: (text) => `批准：${text}`,
  authority: (text) => `决定机关：${text}`,
  pending: (facts) => `尚未确定，取决于：${facts}`,
  tierLine: (tier) => `裁量阶次：${tier}`,
  scoreLine: (score) => `裁量百分值：${score}`,
  option: (number) => `结果${number}`,
  severalOptions: (count) => `法律允许${count}种处理结果，各有依据，由行政机关从中决定。`,
  possibleResults: (count, factsMissing) => {
    if (count === 1)
      return factsMissing ? '结果还取决于下列事实。' : '事实已经齐备，但裁量基准未能得出结果；以下只是法律允许的范围。';
    const results = `仍有${count}种可能的结果。`;
    return factsMissing ? `在下列事实查清之前，${results}` : `事实已经齐备，但裁量基准未能得出唯一结果，${results}`;
  },
  resultsBetween: (count) => `中间另有${count}种结果未列出；全部结果见 JSON 格式。`,
  waivable: '依法可以不予行政处罚。',

  found: (findings) => `经查明：${findings.join('；')}。`,
  finding: (fact, value) => (WORDS_OF_STATE.has(value) ? `${fact}：${value}` : `${fact}为${value}`),
  startingPoint: (table, start, column) => `根据${table}${column ? `（${column}）` : ''}，裁量起点为${start}`,
  countedAs: (level) => `无法查明，按最低档次（${level}）`,
  levelGives: (factor, level, row, weight) => `${factor}：${level}（${row}），计${weight}`,
  sumIs: (sum) => `裁量百分值总和为${sum}`,
  limited: (by, score) => (by === 'cap' ? `超过上限，按${score}计算` : `低于下限，按${score}计算`),
  amountFormula: (penalty, formula) => `${penalty}金额＝${formula}`,
  rowsApply: (table, words, gives) =>
    `根据${table}${words ? `，本案情形为：${words}` : ''}${gives.length > 0 ? `；对应的裁量标准为：${gives.join('；')}` : ''}。`,
  statuteOnly: '裁量基准对本案没有进一步划分阶次，适用法定幅度。',
  statutoryRange: (citations, penalty, amount) => `${citations}规定的法定幅度：${penalty}${amount}。`,
  step: (step, amount, formula) => `${step}：${amount}${formula ? `（${formula}）` : ''}`,

  compare: ({ subject, operator, expected }) => {
    const ordering = ORDERINGS[operator];
    if (ordering !== undefined) return subject + ordering(expected);
    const relation = RELATIONS[operator];
    if (relation === undefined) return `${subject}${operator}${expected}`;
    if (operator === 'equal' && (expected === '是' || expected === '否'))
      return subject ? `${subject}：${expected}` : expected;
    return `${subject}${relation[subject ? 0 : 1]}${expected}`;
  },
  bounded: (subject, words) => subject + words,
  decorated: (decorator, comparison) => `${DECORATORS[decorator] ?? decorator}${comparison}`,
  both: (parts) => parts.join('，且'),
  either: (parts) => parts.join('，或者'),
  not: (part) => `不属于“${part}”`,
  foundInstead: (actual, distance) => `实为${actual}${distance ? `，相差${distance}` : ''}`,
  failed: (required, actual, distance) => `须${required}；实为${actual}${distance ? `，相差${distance}` : ''}`,
  dependsOn: (facts) => `取决于：${facts.join('、')}`,

  limitation: (from, expires, expired) =>
    `追责期限自${from}起算，至${expires}届满。${
      expired === null ? '是否已经超过，尚不能确定。' : expired ? '违法行为被发现时已超过期限。' : '尚未超过期限。'
    }`,
  limitationConvention: '起算之日不计入，最后一日为相应月份的同一日（没有该日的，为当月最后一日）。',
  provisional: '该年度的节假日安排尚未公布，日期为暂定。',
  moreFigures: (figures) => `（${figures}）`,

  benchmark: (title, id) => `裁量基准：《${title}》（${id}）`,
  violation: (code, name) => `违法行为：${code} ${name}`,
  benchmarkDigest: (digest) => `裁量基准摘要：${digest}`,
  decisionDigest: (digest) => `决定摘要：${digest}`,

  gap: '',
  opening: (text) => text,
  fromTo: (least, most) => (least === most ? least : `${least}至${most}`),
  list: (parts) => parts.join('、'),
  clauses: (parts) => parts.join('；'),
  sentence: (text) => (/[。！？]$/.test(text) ? text : `${text}。`),
  labelled: (label, text) => `${label}：${text}`,
  aside: (text, aside) => `${text}（${aside}）`,
};
