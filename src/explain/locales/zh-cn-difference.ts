import type { DifferenceWords } from './difference-words.js';

const SIDES = { older: '原规定', newer: '新规定' } as const;

export const ZH_CN_DIFFERENCE: DifferenceWords = {
  title: '裁量基准比较',
  headings: {
    overview: '总体情况',
    cases: '对案件的影响',
    furthest: '变化最大之处',
    changed: '逐项比较',
    unchanged: '没有变化的违法行为',
    added: '新增的违法行为',
    removed: '删去的违法行为',
  },
  columns: {
    what: '结果',
    count: '数量',
    older: '原规定',
    newer: '新规定',
    rowsOlder: '原规定的行',
    rowsNewer: '新规定的行',
    judgement: '变化',
    combinations: '情形数',
    factor: '裁量因素',
    level: '情形',
    case: '案件',
    violation: '违法行为',
    least: '最低罚款增减',
    most: '最高罚款增减',
  },
  captions: {
    counts: '违法行为数量',
    cases: '案件数量',
    histogram: '最高罚款的增减（案件数）',
    changes: '变化最大的案件',
    rows: '行与行的对照',
    weights: '裁量起点与权重的对照',
  },
  judgements: { equal: '相同', stricter: '更重', lighter: '更轻', mixed: '有重有轻', gap: '有一方没有得出结果' },
  counts: { added: '新增', removed: '删去', renamed: '名称有变化（已计入以上各项）' },
  matched: { id: '编号相同', articles: '处罚依据相同', words: '名称相近' },
  shared: '另有违法行为与同一项对应：一项拆成了几项，或者几项合成了一项。',
  parties: { organisation: '单位', individual: '个人' },
  party: '当事人',
  start: '裁量起点',
  everywhere: '所有情形',
  none: '没有',
  noRow: '没有适用的行',
  stricterMost: '加重最多的',
  lighterMost: '减轻最多的',
  asAWhole: '两个表考虑的事实不同，不能逐一对照；以下比较的是各自在整体上可能给予的处罚。',
  side: (side, title) => `${SIDES[side]}：${title}`,
  inForce: (title, from, until) =>
    until === undefined ? `${title}，自${from}起施行` : `${title}，自${from}起施行，有效至${until}`,
  overview: (matched, changed) => `双方都有的违法行为${matched}项，其中有变化的${changed}项`,
  pair: (older, newer) => (older === newer ? older : `${older} → ${newer}`),
  headed: (pair, judgement) => `${pair}：${judgement}`,
  matchedBy: (how, similarity, clauses) =>
    `对应依据：${how}，名称相似度${similarity}${clauses === '' ? '' : `；${clauses}`}。`,
  renamed: (older, newer) => `原名称：${older}；新名称：${newer}`,
  spans: (older, newer) => `罚款的总幅度，原规定——${older}；新规定——${newer}。`,
  region: (where, judgement) => `${where}：${judgement}`,
  witness: (facts) => `例：${facts}`,
  answer: (side, text) => `${SIDES[side]}：${text}`,
  samples: (values) => `所试的值${values.join('；')}`,
  partly: (looked, outOf) => `全部情形${outOf}种，均匀抽取${looked}种作了比较；以下只列出比较过的结果。`,
  unlisted: (combinations) => `另有${combinations}种情形没有逐一列出。`,
  sampled: (facts) => `以下事实只试了若干个值：${facts}。`,
  rowNames: (rows) => `第${rows.join('、')}行`,
  weight: (percents, row) => (row === undefined ? percents : `${percents}（第${row}行）`),
  move: (figure) => (figure.startsWith('-') ? `减少${figure.slice(1)}` : `增加${figure}`),
  histogramClass: (from, to) =>
    from !== undefined && from === to
      ? '不变'
      : from === undefined
        ? `超过${to ?? ''}`
        : to === undefined
          ? `超过${from}`
          : `${from}至${to}`,
  casesChanged: (looked, changed) => `比较了案件${looked}件，处理结果有变化的${changed}件`,
  casesMoved: (least, most) => `罚款合计：最低数额${least}，最高数额${most}。`,
  casesLeft: (count) => `另有${count}件不属于双方都有的违法行为，或者有一方不能作出决定，没有比较。`,
  moreCases: (count) => `另有${count}件有变化的案件没有列出；JSON 格式全部列出。`,
};
