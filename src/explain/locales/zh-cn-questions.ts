import type { QuestionWords } from './question-words.js';

export const ZH_CN_QUESTIONS: QuestionWords = {
  decides: (what) => `这项事实决定：${what.join('；')}`,
  leaves: (least, most) =>
    least === 0
      ? `查明后最多剩下${most}种处罚结果，也可能一种也没有`
      : least === most
        ? `查明后剩下${least}种结果`
        : `查明后剩下的结果最少${least}种，最多${most}种`,
  tier: '适用哪一阶次',
  score: '裁量百分值',
  limitation: '追责时效是否已过',
  factor: (label) => `裁量要素“${label}”的违法程度`,
  column: (label) => (label === undefined ? '适用哪一权重列' : `权重列“${label}”是否适用`),
  penalty: (name) => `${name}是否给予、幅度多少`,
  order: (name) => `是否${name}`,
  circumstances: (leadsTo, labels, more) =>
    `${leadsTo.replace(/^应当/, '是否应当').replace(/^可以/, '可否')}（${labels.join('；')}${more > 0 ? `；另有${more}项情节` : ''}）`,
};
