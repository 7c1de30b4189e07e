import type { Figures, Language } from './language.js';

type Names = Pick<
  Language,
  | 'headings'
  | 'columns'
  | 'outcomes'
  | 'grades'
  | 'targets'
  | 'necessities'
  | 'penalties'
  | 'orders'
  | 'procedures'
  | 'remarks'
  | 'notices'
  | 'steps'
  | 'conclusions'
  | 'traceKinds'
  | 'missing'
  | 'counting'
  | 'booleans'
  | 'absent'
  | 'decides'
>;

/** The Chinese name of everything a decision can name. */
export const ZH_CN_NAMES: Names = {
  headings: {
    title: '行政处罚裁量说明',
    result: '处理结果',
    reasons: '裁量理由',
    notices: '需要注意',
    time: '追责时效与期限',
    procedures: '程序要求',
    possibilities: '仍然可能的结果',
    questions: '待查明的事实',
    tree: '逐条复核',
    penalties: '处罚',
    orders: '责令事项',
    steps: '罚款幅度逐步确定',
    found: '已查明的事实',
    always: '各种可能的结果均包括',
  },
  columns: {
    fact: '事实',
    finding: '认定',
    factor: '裁量要素',
    level: '违法程度',
    row: '行',
    weight: '裁量权重',
    score: '裁量百分值',
    weights: '裁量百分值的构成',
    openLevels: '尚未确定的裁量要素',
    possibilities: '可能的结果',
    start: '裁量起点',
    sum: '总和',
    counted: '计入',
    number: '序号',
  },
  outcomes: {
    penalty: '依法给予行政处罚',
    'no-penalty': '不予行政处罚',
    undetermined: '尚不能确定',
    transfer: '应当移送处理，不得以行政处罚代替移送',
    'not-covered': '现有裁量基准未涵盖本案',
  },
  grades: {
    none: '不予处罚',
    waivable: '可以不予处罚',
    mitigated: '减轻处罚',
    lighter: '从轻处罚',
    ordinary: '一般处罚',
    heavier: '从重处罚',
  },
  targets: { party: '当事人', 'responsible-person': '直接负责的主管人员和其他直接责任人员' },
  necessities: { required: '应当', optional: '可以', alternative: '择一' },
  penalties: {
    warning: '警告',
    'public-criticism': '通报批评',
    fine: '罚款',
    'confiscate-illegal-gains': '没收违法所得',
    'confiscate-illegal-property': '没收非法财物',
    'suspend-permit': '暂扣许可证件',
    'downgrade-qualification': '降低资质等级',
    'revoke-permit': '吊销许可证件',
    'restrict-business': '限制开展生产经营活动',
    'suspend-business': '责令停产停业',
    'close-business': '责令关闭',
    'bar-from-practice': '限制从业',
    detention: '行政拘留',
    other: '其他行政处罚',
  },
  orders: {
    correct: '责令改正',
    stop: '责令停止违法行为',
    'stop-construction': '责令停止建设',
    restore: '责令恢复原状',
    'restrict-production': '责令限制生产',
    'halt-production': '责令停产整治',
    'file-record': '责令备案',
    remove: '责令拆除',
    other: '其他责令事项',
  },
  procedures: {
    'on-the-spot': '当场处罚程序',
    hearing: '告知听证权利',
    'legal-review': '法制审核',
    'collective-discussion': '集体讨论',
    'file-major-decision': '重大处罚决定备案',
  },
  remarks: {
    misprint: '原文疑有误',
    reading: '条文理解',
    overlap: '原文有重叠',
    gap: '原文有空档',
    excess: '原文超出法定幅度',
    scope: '适用范围',
  },
  notices: {
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
    'lowest-level-taken': (f) => `裁量要素“${f.factor()}”确实无法查明，按规定以最低档次计算。`,
    'no-column-applies': (f) => `${f.penalty()}：裁量表没有适用于本案情形的权重列，只能按法定幅度确定。`,
    'columns-overlap': (f) => `${f.penalty()}：裁量表有两列以上同时适用于本案情形，裁量基准没有规定如何选择。`,
    'not-permitted-by-statute': (f) => `裁量基准列有${f.penalty()}，但处罚依据在本案情形下没有规定该项处罚，不得给予。`,
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
    'violation-not-covered': (f) =>
      `裁量基准没有列明该违法行为${f.maybe('code', (code) => `（${code}）`)}。${f.maybe('suggestion', (near) => `最接近的编号是${near}。`)}`,
    'benchmark-not-found': () => '没有找到该部门、该地区在相关日期施行的裁量基准。',
  },
  steps: {
    statute: '法定幅度',
    tier: '裁量阶次幅度',
    score: '按裁量百分值计算',
    steps: '按累加方法计算',
    cap: '最高限制',
    'statutory-limit': '不得超出法定幅度',
  },
  conclusions: { applies: '适用', 'does-not-apply': '不适用', unknown: '未确定' },
  traceKinds: {
    decision: '决定',
    limitation: '追责时效',
    violation: '违法行为',
    penalty: '法定处罚',
    order: '责令事项',
    tiers: '裁量阶次表',
    group: '情形',
    tier: '阶次',
    scoring: '裁量权重表',
    column: '权重列',
    factor: '裁量要素',
    level: '违法程度',
  },
  missing: {
    'not-provided': '尚未提供',
    unascertainable: '已经调查，无法查明',
    incomparable: '已经提供，但不能准确比较',
  },
  counting: { calendar: '按自然日计算', working: '按工作日计算' },
  booleans: { true: '是', false: '否' },
  absent: { unascertainable: '无法查明', notProvided: '尚未提供' },
  decides: { tier: '适用哪一阶次', score: '裁量百分值', limitation: '追责时效是否已过' },
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
