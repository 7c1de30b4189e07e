import type { Figures, Language } from './language.js';

/** What has to be said of a decision beside its result. */
export const ZH_CN_NOTICES: Language['notices'] = {
  'below-statutory-minimum': (f) =>
    `${f.penalty()}：按裁量基准为${f.money('computed')}，低于法定最低额${f.money('statutory')}。没有法定减轻处罚情节的，不得低于法定最低额，故按法定最低额确定。`,
  'above-statutory-maximum': (f) =>
    `${f.penalty()}：按裁量基准为${f.money('computed')}，高于法定最高额${f.money('statutory')}。罚款不得超过法定最高额，故按法定最高额确定。`,
  'partly-outside-statutory-range': (f) =>
    `${f.penalty()}：裁量基准的幅度为${f.money('computed')}，有一部分在法定幅度${f.money('statutory')}之外。超出的部分不得适用，只保留法定幅度以内的部分。`,
  'steps-over-maximum': (f) =>
    `${f.penalty()}：按累加方法计算为${f.money('computed')}，超过该档最高额${f.money('maximum')}，按最高额确定。`,
  'base-counted-as-least': (f) =>
    `${f.fact()}为${f.money('given')}，低于规定的最低计算基数，按${f.money('counted')}计算。`,
  'base-counted-as-most': (f) =>
    `${f.fact()}为${f.money('given')}，高于规定的最高计算基数，按${f.money('counted')}计算。`,
  'finer-than-a-fen': (f) =>
    `${f.penalty()}：计算结果${f.money('computed')}精确到分以下。裁量基准没有规定如何取整，保留原数，由行政机关决定。`,
  'no-row-applies': () => '裁量表中没有与本案事实相符的行，只能按法定幅度确定。',
  'rows-overlap': (f) => `本案事实同时符合裁量表${f.rows()}，裁量基准没有规定如何选择。`,
  'heavier-row-taken': (f) => `本案事实同时符合裁量表${f.rows()}，按规定适用较重的一行。`,
  'no-level-applies': (f) => `裁量要素“${f.factor()}”没有与本案事实相符的违法程度，无法计算裁量百分值。`,
  'levels-overlap': (f) => `裁量要素“${f.factor()}”同时符合${f.rows()}，裁量基准没有规定如何选择。`,
  'lowest-level-taken': (f) =>
    f.maybe('factor', (one) => one) === 'tier'
      ? `适用哪一阶次所取决的事实确实无法查明，按规定适用尚未排除的最低一档（${f.rows()}）。`
      : `裁量要素“${f.factor()}”确实无法查明，按规定以最低档次计算。`,
  'no-column-applies': (f) => `${f.penalty()}：裁量表没有适用于本案情形的权重列，只能按法定幅度确定。`,
  'columns-overlap': (f) => `${f.penalty()}：裁量表有两列以上同时适用于本案情形，裁量基准没有规定如何选择。`,
  'not-permitted-by-statute': (f) => `裁量基准列有${f.penalty()}，但处罚依据在本案情形下没有规定该项处罚，不得给予。`,
  'manners-contradict': (f) => `${f.penalty()}：裁量基准的规定有的要求给予，有的排除适用；保留法律规定的选择。`,
  'last-of-choice-stays': (f) => `${f.penalty()}：裁量基准排除适用，但可供选择的处罚没有其他种类，予以保留。`,
  'limitation-not-examined': () => '缺少行为日期或者发现日期，是否超过追责时效没有判断。',
  'dates-out-of-order': (f) =>
    `日期相互矛盾：${f.maybe('first', (one) => ZH_STEPS[one] ?? one)}（${f.date('from')}）晚于${f.maybe('second', (one) => ZH_STEPS[one] ?? one)}（${f.date('until')}）。`,
  'draft-benchmark': () => '本裁量基准是草案，尚未施行，不得据此作出处罚。',
  'another-place': (f) =>
    `案件发生地（${f.maybe('given', (one) => one)}）不属于本裁量基准的适用地区（${f.maybe('benchmark', (one) => one)}）。`,
  'no-longer-in-force-at-decision': (f) =>
    `作出决定之日（${f.date('decided')}）本裁量基准已经失效（施行至${f.date('until')}）。新的规定处罚较轻或者不认为是违法的，适用新的规定（《中华人民共和国行政处罚法》第三十七条），应予比较。`,
  'not-in-force': (f) => `违法行为发生或者终了之日（${f.date('act')}）不在裁量基准的施行期内${inForce(f)}。`,
  'in-force-at-decision-only': (f) =>
    `违法行为发生或者终了之日（${f.date('act')}）该裁量基准尚未施行${inForce(f)}，作出决定之日已经施行。只有处罚较轻或者不再认定为违法的，才适用新的规定，需要与行为时的规定比较。`,
  'law-not-in-force': (f) =>
    `违法行为发生或者终了之日（${f.date('act')}）不在${f.law()}的施行期内${inForce(f)}。应当适用行为时的规定；只有新的规定处罚较轻或者不认为是违法的，才适用新的规定（《中华人民共和国行政处罚法》第三十七条）。`,
  'violation-not-covered': (f) =>
    `裁量基准没有列明该违法行为${f.maybe('code', (code) => `（${code}）`)}。${f.maybe('suggestion', (near) => `最接近的编号是${near}。`)}`,
  'benchmark-not-found': () => '没有找到该部门、该地区在相关日期施行的裁量基准。',
  'circumstances-conflict': () => '本案既有从轻或者减轻的情节，又有从重的情节，应当综合裁量；各种可能的结果一并列出。',
  'grade-not-defined': (f) =>
    `适用的规定没有写明${f.maybe('penalty', () => f.penalty())}${f.maybe('grade', (one) => (one === 'heavier' ? '从重' : '从轻'))}处罚的具体幅度；幅度保留不变，由行政机关在其中裁量并说明理由。`,
  'mitigation-without-minimum': (f) =>
    `${f.maybe('penalty', () => f.penalty())}没有法定最低额，减轻处罚无从在最低额以下确定，幅度保留不变。`,
  'tier-order-unknown': (f) => `裁量表没有写明${f.rows()}之上的阶次，不能提高一档，仍按原阶次确定。`,
  'norms-incomparable': () => '同一违法行为违反多个规范，其罚款幅度互有高低，不能认定何者数额较高，须由行政机关认定。',
  'rules-incomparable': () => '新旧规定在不同方面互有轻重，不能认定何者处罚较轻，须由行政机关认定。',
};

function inForce(f: Figures): string {
  if (f.maybe('from', () => 'from') === '') return '';
  return `（${f.date('from')}起${f.maybe('until', () => `，至${f.date('until')}止`)}）`;
}

/** 案件各步骤的名称。 */
const ZH_STEPS: Readonly<Record<string, string>> = {
  committed: '违法行为发生之日',
  ended: '违法行为终了之日',
  discovered: '发现之日',
  filed: '立案之日',
  notified: '告知之日',
  decided: '作出决定之日',
  served: '送达之日',
};
