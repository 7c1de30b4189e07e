import type { ResultWords } from './result-words.js';

const VERBS: Readonly<Record<string, string>> = { lighter: '从轻', mitigated: '减轻', none: '不予', heavier: '从重' };

export const ZH_CN_RESULT: ResultWords = {
  headed: (number, grade) => (number === undefined ? grade : `结果${number}：${grade}`),
  numbered: (numbers) => `结果${numbers.join('、')}`,
  because: (ground) => `因：${ground}`,
  leftOut: (penalties, ground) => `不适用${penalties.join('、')}：${ground}`,
  standard: (amount) => `标准：${amount}；偏离须说明理由`,
  tierNamed: (tier) => (/^[0-9]+$/.test(tier) ? `第${tier}档` : `“${tier}”`),
  givenBy: (benchmark) => `适用的规定：${benchmark}`,
  drawn: (range, least, most) =>
    `${range}（标尺：${most === undefined ? `自${least}起，不设上限` : `${least}至${most}`}）`,
  signs: { closed: '含本数', open: '不含本数', sum: '单一数额', guide: '标准', proposed: '拟处罚' },
  transferIf: (ground) => `有下列情形的，应当移送：${ground}`,
  outcomes: {
    penalty: '给予行政处罚',
    'no-penalty': '不予行政处罚',
    transfer: '移送',
    undetermined: '尚不能确定',
    'not-covered': '裁量基准未涵盖',
  },
  outcomesPossible: (outcomes) => `仍有可能的处理：${outcomes.join('、')}。`,
  certain: '各种结果均包括（数额为各结果的总幅度）',
  nothingCertain: '各种结果没有共同的处罚或者责令事项。',
  gradesPossible: '各裁量档次的理由',
  circumstances: '裁量情节',
  leadsTo: (effects, modality) => {
    const how = modality === 'may' ? '可以' : '应当';
    if (effects.includes('transfer')) return `${how}移送有权机关处理`;
    return `${how}${either(Object.keys(VERBS).filter((verb) => effects.includes(verb)))}处罚`;
  },
  left: {
    'counted-by-the-table': '已由裁量表计入，不重复计算',
    'not-in-force': '规定该情节的文件不适用于本案的时间或者地区',
  },
  notFound: '本案未认定该情节',
  notEstablished: '是否有该情节尚未认定',
};

function either(effects: readonly string[]): string {
  const verbs = effects.map((effect) => VERBS[effect] ?? effect);
  return verbs.length < 2 ? verbs.join('') : `${verbs.slice(0, -1).join('、')}或者${verbs.at(-1)}`;
}
