import type { WhyNotWords } from './why-not-words.js';
import { ZH_CN_NAMES } from './zh-cn-names.js';

const ended = (text: string) => (/[。！？]$/.test(text) ? text : `${text}。`);

export const ZH_CN_WHY_NOT: WhyNotWords = {
  title: '规则适用情况的说明',
  transfer: '移送',
  grades: ZH_CN_NAMES.grades,
  circumstance: (label) => `情节“${label}”`,
  applies: (name, how) => `${name}适用${how.length > 0 ? `：${how.join('；')}` : ''}。`,
  doesNotApply: (name, why) => ended(`${name}不适用${why.length > 0 ? `：${why.join('；')}` : ''}`),
  open: (name, facts) => `${name}是否适用尚不能确定${facts.length > 0 ? `，取决于：${facts.join('、')}` : ''}。`,
  placed: (reason, citations) =>
    citations === undefined ? reason : reason === '' ? citations : `${reason}（${citations}）`,
  required: (subject, bound, actual, distance) =>
    `${subject}须${bound}，本案为${actual}${distance === undefined ? '' : `，相差${distance}`}`,
  value: (words) => `为${words}`,
  requiredTrue: (subject) => `须符合“${subject}”，本案不符合`,
  requiredFalse: (subject) => `须不属于“${subject}”，本案属于`,
  further: (tests) => `此外也不符合：${tests.join('；')}`,
  within: (words, reason) => `该行以“${words}”为前提；${reason}`,
  metButAnother: '条件符合，但本案同时符合其他行，按规定适用较重的一行',
  metButOutweighed: '该情节成立，但与其他情节一并裁量后，结果中没有这一档次',
  notReached: '有关情节一并裁量后，结果中没有这一档次',
  finding: (label) => `是否认定“${label}”`,
  noCircumstanceHolds: '有关情节均不成立',
  noSuchCircumstance: (grade) => `本案适用的规定中没有导致${grade}的情节`,
  mustBeOtherwise: (leadsTo, labels) => `本案${leadsTo}：${labels.join('；')}`,
  ended: (outcome, labels) => `本案${outcome}${labels.length > 0 ? `：${labels.join('；')}` : ''}`,
  limitationExpired: '追责时效已过，不再给予处罚',
  tableNotLookedAt: '本案不给予处罚，裁量表没有再作比对。',
  unknownName: (asked, nearest) =>
    `本案查看过的规则中没有“${asked}”。${nearest.length > 0 ? `名称相近的有：${nearest.join('、')}。` : ''}`,
};
