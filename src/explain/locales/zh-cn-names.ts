import type { Language } from './language.js';

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
  | 'remarks'
  | 'steps'
  | 'conclusions'
  | 'traceKinds'
  | 'missing'
  | 'counting'
  | 'booleans'
  | 'absent'
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
    number: '结果',
    grade: '裁量档次',
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
  remarks: {
    misprint: '原文疑有误',
    reading: '条文理解',
    overlap: '原文有重叠',
    gap: '原文有空档',
    excess: '原文超出法定幅度',
    scope: '适用范围',
  },
  steps: {
    statute: '法定幅度',
    tier: '裁量阶次幅度',
    score: '按裁量百分值计算',
    steps: '按累加方法计算',
    cap: '最高限制',
    'statutory-limit': '不得超出法定幅度',
    circumstance: '按裁量档次',
    guide: '标准',
  },
  conclusions: { applies: '适用', 'does-not-apply': '不适用', unknown: '未确定' },
  traceKinds: {
    decision: '决定',
    limitation: '追责时效',
    circumstance: '裁量情节',
    procedure: '程序',
    violation: '违法行为',
    penalty: '法定处罚',
    manner: '选择性处罚规则',
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
};
