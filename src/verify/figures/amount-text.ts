import type { AmountRule, Citation, DurationRule, Fact } from '../../resolve/index.js';
import { formatPeriod, type Locale, type Localized, rangeText } from '../../values/index.js';
import { boundsOf } from './range-of.js';

type Facts = ReadonlyMap<string, Fact>;

/** An amount as it is written: `[1, 5]% × total investment`. Signs that need no language, and the names of facts. */
export function amountText(rule: AmountRule, facts: Facts): Localized {
  return { 'zh-CN': textIn(rule, facts, 'zh-CN'), en: textIn(rule, facts, 'en') };
}

function textIn(rule: AmountRule, facts: Facts, locale: Locale): string {
  const { measure, base, per, steps } = rule;
  const label = (name: string) => facts.get(name)?.label[locale] ?? name;
  const figures = rangeText(boundsOf(rule));
  const bases = [...(base === undefined ? [] : [base.fact]), ...per].map(label);
  const factors = [`${figures}${measure === 'percent' ? '%' : ''}`, ...bases].join(' × ');
  const yuan = bases.length > 0 ? factors : locale === 'en' ? `CNY ${factors}` : `${factors}元`;
  const more = steps.map(({ of }) => label(of)).join(', ');
  return more === '' ? yuan : `${yuan} (+ ${more})`;
}

/** A length of time as it is written. */
export function durationText(rule: DurationRule): Localized {
  const ends = (locale: Locale) => {
    const [min, max] = [rule.min, rule.max].map((end) => (end === undefined ? '' : formatPeriod(end.value, locale)));
    if (rule.life) return min === '' ? LIFE[locale] : `${min} – ${LIFE[locale]}`;
    return min === max ? `${min}` : `${min} – ${max}`;
  };
  return { 'zh-CN': ends('zh-CN'), en: ends('en') };
}

const LIFE: Localized = { 'zh-CN': '终身', en: 'life' };

/** `art. 31(1) of the …`, `《…》第31条第1款`. */
export function basisText({ title, article, paragraph, item }: Citation): Localized {
  const inside = [paragraph === undefined ? '' : `第${paragraph}款`, item === undefined ? '' : `第${item}项`].join('');
  const place = `${article ?? ''}${paragraph === undefined ? '' : `(${paragraph})`}${item === undefined ? '' : ` item ${item}`}`;
  return { 'zh-CN': `《${title['zh-CN']}》第${article ?? ''}条${inside}`, en: `art. ${place} of the ${title.en}` };
}
