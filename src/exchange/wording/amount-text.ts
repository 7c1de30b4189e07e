import type { AmountRule, Base, BoundWords, DurationRule, Step } from '../../resolve/index.js';
import { type Decimal, decimal, formatPeriod, type Locale, plain } from '../../values/index.js';
import { type BandEnd, bandText } from './band-text.js';

/** What wording needs to know: the language, what 以上 and 以下 mean, and what facts are called. */
export interface Wording {
  readonly locale: Locale;
  readonly bounds: BoundWords | undefined;
  factLabel(fact: string): string;
}

/** An amount as a table prints it: `5万元以上20万元以下`, `建设项目总投资额1%以上2%以下`, `每人1000元`. */
export function amountText(rule: AmountRule, wording: Wording): string {
  const { locale, bounds } = wording;
  const end = (bound: AmountRule['min']): BandEnd | undefined =>
    bound && { text: figureText(bound.value, rule.measure, locale), inclusive: bound.inclusive };
  const band = bandText({ min: end(rule.min), max: end(rule.max) }, locale, bounds);
  const parts = [
    ...rule.per.map((fact) => perText(fact, wording)),
    ...(rule.base === undefined ? [] : [baseText(rule.base, wording)]),
  ];
  const head = locale === 'en' ? [band, ...parts].join(' ') : `${parts.join('')}${band}`;
  const more = [
    ...rule.steps.map((step) => stepText(step, wording)),
    ...(rule.cap === undefined ? [] : [capText(rule.cap, locale)]),
  ];
  return [head, ...more].join(locale === 'en' ? ', ' : '，');
}

/** A length of time as a table prints it: `5日以上10日以下`, `终身`. */
export function durationText({ min, max, life }: DurationRule, { locale, bounds }: Wording): string {
  const end = (bound: DurationRule['min']): BandEnd | undefined =>
    bound && { text: formatPeriod(bound.value, locale), inclusive: bound.inclusive };
  const band = bandText({ min: end(min), max: end(max) }, locale, bounds);
  if (life !== true) return band;
  const forLife = locale === 'en' ? 'life' : '终身';
  if (band === '') return forLife;
  return locale === 'en' ? `${band}, up to life` : `${band}直至${forLife}`;
}

const TEN_THOUSAND = decimal('10000');

/** `2.5万元`, `5000元`: whole units of ten thousand, or with one or two places, where that is shorter. */
export function moneyText(sum: Decimal, locale: Locale): string {
  if (locale === 'en') return `CNY ${plain(sum).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')}`;
  const inTenThousands = sum.dividedBy(TEN_THOUSAND);
  const isShorter = inTenThousands.gte(1) && inTenThousands.decimalPlaces() <= 2;
  return isShorter ? `${plain(inTenThousands)}万元` : `${plain(sum)}元`;
}

function figureText(figure: Decimal, measure: AmountRule['measure'], locale: Locale): string {
  switch (measure) {
    case 'yuan':
      return moneyText(figure, locale);
    case 'times':
      return `${plain(figure)}${locale === 'en' ? ' times' : '倍'}`;
    case 'percent':
      return `${plain(figure)}%`;
  }
}

function perText(fact: string, { locale, factLabel }: Wording): string {
  return locale === 'en' ? `for each of the ${factLabel(fact)}` : `按${factLabel(fact)}每一`;
}

function baseText({ fact, atLeast, atMost, less }: Base, { locale, factLabel }: Wording): string {
  const isEnglish = locale === 'en';
  const limits = [
    ...(less === undefined ? [] : [isEnglish ? `less the ${factLabel(less)}` : `扣除${factLabel(less)}`]),
    ...(atLeast === undefined
      ? []
      : [
          isEnglish
            ? `counted as at least ${moneyText(atLeast, locale)}`
            : `不足${moneyText(atLeast, locale)}的按${moneyText(atLeast, locale)}计算`,
        ]),
    ...(atMost === undefined
      ? []
      : [
          isEnglish
            ? `counted as at most ${moneyText(atMost, locale)}`
            : `超过${moneyText(atMost, locale)}的按${moneyText(atMost, locale)}计算`,
        ]),
  ];
  const name = isEnglish ? `of the ${factLabel(fact)}` : factLabel(fact);
  if (limits.length === 0) return name;
  return isEnglish ? `${name} (${limits.join(', ')})` : `${name}（${limits.join('，')}）`;
}

const ROUNDING: Readonly<Record<Step['rounding'], Readonly<Record<Locale, string>>>> = {
  up: { 'zh-CN': '，不足的按一级计', en: ', a part counting as a whole' },
  down: { 'zh-CN': '', en: '' },
  'half-up': { 'zh-CN': '，四舍五入', en: ', rounded half up' },
};

function stepText({ add, of, beyond, each, rounding }: Step, { locale, factLabel }: Wording): string {
  const [sum, from, step] = [moneyText(add, locale), plain(beyond), plain(each)];
  return locale === 'en'
    ? `plus ${sum} for each ${step} of the ${factLabel(of)} beyond ${from}${ROUNDING[rounding].en}`
    : `${factLabel(of)}超出${from}后每增加${step}增加${sum}${ROUNDING[rounding]['zh-CN']}`;
}

function capText(cap: Decimal, locale: Locale): string {
  return locale === 'en' ? `at most ${moneyText(cap, locale)} in all` : `最高不超过${moneyText(cap, locale)}`;
}
