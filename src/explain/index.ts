// A decision or a check in words: Chinese or English, as text, Markdown, HTML or JSON. Says what stands in it and decides nothing.
export { cite } from './cite.js';
export { type ExplainDetail, type ExplainFormat, type ExplainOptions, explain } from './explain.js';
export { countsOf as findingCounts } from './findings/counts.js';
export { type ExplainFindingsOptions, explainFindings, type FindingsFormat } from './findings/index.js';
export { witnessYaml } from './findings/witness-yaml.js';
export { FINDING_WORDS } from './findings/words.js';
export {
  conditionText,
  type FactDictionary,
  factLabel,
  orderTypeName,
  penaltyTypeName,
  remarkName,
  targetName,
  valueText,
} from './published-words.js';
export { escaped as escapeHtml } from './render/escape-html.js';
export { htmlPage } from './render/html-page.js';
export { isShort } from './render/short-text.js';
export { type TablePage, tablePage } from './table-page.js';
export type { WhyNotAnswer, WhyNotReason } from './why-not/index.js';
