import type { AuditWords } from './audit-words.js';

export const ZH_CN_AUDIT: AuditWords = {
  title: '行政处罚案件评查',
  headings: {
    overview: '总体情况',
    violations: '按违法行为统计',
    deviating: '处罚不在允许范围之内的案件',
    unlike: '同样情形处罚不同的案件',
    unusable: '无法评查的案件',
  },
  verdicts: { permitted: '在允许的范围之内', 'not-permitted': '不在允许的范围之内', undetermined: '尚不能确定' },
  positions: {
    least: '最低数额',
    lower: '下部三分之一',
    middle: '中部三分之一',
    upper: '上部三分之一',
    most: '最高数额',
  },
  columns: {
    what: '结果',
    count: '数量',
    violation: '违法行为',
    acts: '件数',
    below: '低于允许数额',
    above: '高于允许数额',
    position: '在允许幅度中的位置',
  },
  captions: { acts: '违法行为件数', violations: '各违法行为', positions: '罚款在允许幅度中的分布（件数）' },
  overview: (cases, deviating) => `评查案件${cases}件，处罚不在允许范围之内的${deviating}件`,
  off: (fines, yuan) => `${fines}件，合计${yuan}`,
  deviating: (name, violation) => `案件${name}（${violation}）`,
  distance: (penalty, verdict, money) => `${penalty}——${verdict}${money === undefined ? '' : `，相差${money}`}`,
  unlike: (violation, rows, range, acts) => `${violation}${rows === '' ? '' : `，${rows}`}，允许${range}：${acts}件`,
  apart: (lowest, lowestCase, highest, highestCase, apart) =>
    `最低${lowest}（案件${lowestCase}），最高${highest}（案件${highestCase}），相差${apart}`,
  more: (count) => `另有${count}项没有列出；JSON 格式全部列出。`,
};
