import type { ComparisonWords } from './comparison-words.js';

export const ZH_CN_COMPARISON: ComparisonWords = {
  inTime: '新旧规定的比较',
  changed: (act, decided) => `违法行为发生或者终了之日（${act}）与作出决定之日（${decided}）施行的规定不同。`,
  relations: {
    lighter: '作出决定时的规定处罚较轻，适用作出决定时的规定。',
    heavier: '作出决定时的规定处罚较重，适用违法行为发生时的规定。',
    equal: '两种规定的处罚相同，适用违法行为发生时的规定。',
    'no-longer-unlawful': '作出决定时的规定不再认为是违法行为，适用作出决定时的规定。',
    incomparable:
      '两种规定在不同方面互有轻重，不能认定何者处罚较轻；两种规定的结果一并列出，由行政机关说明理由后选择。',
    undetermined: '尚有事实没有查明，不能认定何者处罚较轻。',
  },
  applied: (benchmark) => `适用：${benchmark}`,
  bothShown: '两种规定的结果均已列入处理结果。',
  ofTheAct: '违法行为发生时的规定',
  ofTheDecision: '作出决定时的规定',
  sideBySide: '两种规定的结果',
  respect: '项目',
  document: '裁量基准',
  outcome: '处理结果',

  norms: '同一违法行为违反多个规范',
  normRelations: {
    'higher-fine': '给予罚款处罚的，按照罚款数额高的规定处罚；对同一违法行为不得给予两次以上罚款。',
    equal: '各规范的罚款数额相同；对同一违法行为不得给予两次以上罚款。',
    incomparable: '各规范的罚款幅度互有高低，不能认定何者数额较高；罚款只能依其中一个规范给予一次。',
    undetermined: '尚有事实没有查明，不能认定何者罚款数额较高；罚款只能给予一次。',
  },
  violation: '违法行为',
  fines: '各规范的罚款',
  statutory: '法定罚款幅度',
  fine: '裁量后的罚款',
  appliedColumn: '罚款是否适用',
  isApplied: { true: '适用', false: '不适用', open: '尚未确定' },
  noFine: '没有罚款或者数额待定',

  acts: '其他违法行为',
  actsApart: '以上为第一个违法行为的处理结果。当事人有两个以上违法行为的，分别裁量。',
  act: (number, violation) => `违法行为${number}：${violation}`,
  together: '合并执行',
  finesTogether: (target, amount) => `对${target}的罚款合计：${amount}`,
  durationsTogether: (penalty, sum, cap, held) =>
    `${penalty}合并执行：${sum}（合并执行最长${cap}${held ? '，本案适用此限' : ''}）`,
};
