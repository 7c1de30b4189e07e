import type { TimeWords } from './time-words.js';

export const ZH_CN_TIME: TimeWords = {
  deadline: (label, due, counting) => `${label}：${due}届满（${counting}）`,
  done: (day, missed) => (missed ? `${day}完成，已经逾期` : `${day}完成，未逾期`),
  suspended: (days, counting) =>
    `中止等不计入期限的${counting === 'working' ? '工作日' : '日数'}：${days}，期限已相应顺延。`,
  surcharge: (from, percent, days) =>
    `到期不缴纳罚款的，自${from}起每日可以按罚款数额的${percent}加处罚款；加处罚款的数额不得超出罚款的数额（第${days}日达到）。`,
  surchargeDue: (days, amount, capped) =>
    `逾期${days}日${amount === undefined ? '；罚款数额确定后才能计算加处罚款' : `，可以加处罚款${amount}`}${capped ? '（已达到罚款的数额，不再增加）' : ''}。`,
  paidInTime: '罚款按期缴纳，不加处罚款。',

  required: '应当进行',
  depends: '是否进行尚未确定',
  permitted: '可以适用',
  inResults: (results) => `限于：${results}`,
  inSomeResults: (count) => `限于其中${count}种结果`,
  onTheSum: '取决于在允许的幅度内选定的处罚',
  onFacts: (facts) => `取决于：${facts.join('；')}`,
  followed: '案件载明已经进行',
  notFollowed: '案件没有载明已经进行，须核对',
};
