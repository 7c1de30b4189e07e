import type { Comparison } from '../compare/index.js';
import type { Decision } from '../decide/index.js';
import type { AuditReport, CheckResult } from '../review/index.js';
import { assertNever, type Locale } from '../values/index.js';
import { buildAudit } from './build/audit.js';
import { buildDifference } from './build/difference/index.js';
import { buildExplanation, buildReview, type Extent } from './build/index.js';
import type { Explanation } from './document.js';
import { en } from './locales/en.js';
import type { Language } from './locales/language.js';
import { zhCN } from './locales/zh-cn.js';
import { renderHtml } from './render/html.js';
import { renderMarkdown, renderMarkdownBlocks } from './render/markdown.js';
import { renderText, renderTextBlocks } from './render/text.js';
import { Speaker } from './speaker.js';
import type { Answer } from './why-not/answer.js';
import { answerBlocks, answerJson, answerPage, answerWhyNot } from './why-not/index.js';

export type ExplainFormat = 'text' | 'markdown' | 'html' | 'json';

/** What is told beside the result: `reasons` to paste and questions to ask, the `tree` of every rule for a reviewer, or `both`. */
export type ExplainDetail = 'reasons' | 'tree' | 'both';

export interface ExplainOptions {
  /** Default `text`. `json` is the decision or the check itself, indented; it has every detail and no language. */
  readonly format?: ExplainFormat;
  /** Default `zh-CN`. */
  readonly locale?: Locale;
  /**
   * Default `both` for `html`, where the tree can be folded, and `reasons` for `text` and `markdown`. Asked for `both`, these two leave
   * out the rules inside one that does not apply; `tree` has them all.
   */
  readonly detail?: ExplainDetail;
  /**
   * Answers one question instead: why this does not apply, and how far the facts are from it. A row (`12`), a tier, a grade (`lighter`,
   * `从轻处罚`), a circumstance, a penalty or an order by its id or name, `transfer`. With `json` the answer is a `WhyNotAnswer`.
   */
  readonly whyNot?: string;
}

const LANGUAGES: Readonly<Record<Locale, Language>> = { 'zh-CN': zhCN, en };

/**
 * A decision in words: the result first, then the reasons with their rows and articles, what has to be noted, and the questions that are
 * still open. Of a check (`rulebook.check`), the verdict on what was proposed comes first, and the reasons in short. Of a comparison (`compare`) and
 * of an audit (`audit`), the counts come first; they have one extent, and answer no `whyNot`. It decides nothing:
 * every figure and every name stands in what it is given. Pure; a decision that went through JSON gives the same text. A plain-text answer
 * ends with a line break; HTML is one complete page that needs neither script nor network.
 */
export function explain(
  result: Decision | CheckResult | Comparison | AuditReport,
  options: ExplainOptions = {},
): string {
  const { format = 'text', locale = 'zh-CN', detail = format === 'html' ? 'both' : 'reasons', whyNot } = options;
  if (format === 'json' && whyNot === undefined) return JSON.stringify(result, null, 2);
  const language = LANGUAGES[locale];
  if (language === undefined)
    throw new RangeError(`no locale "${String(locale)}"; there are ${Object.keys(LANGUAGES).join(' and ')}`);
  if ('kind' in result) {
    if (format === 'json') return JSON.stringify(result, null, 2);
    return render(result.kind === 'audit' ? buildAudit(language, result) : buildDifference(language, result), format);
  }
  const speaker = new Speaker('verdict' in result ? result.decision : result, language);
  if (whyNot !== undefined) return renderAnswer(speaker, answerWhyNot(speaker, whyNot), format);
  if (format === 'json') throw new TypeError('a decision as JSON has no language');
  const extent = extentOf(detail, format);
  const explanation = 'verdict' in result ? buildReview(speaker, result, extent) : buildExplanation(speaker, extent);
  return render(explanation, format);
}

function render(explanation: Explanation, format: Exclude<ExplainFormat, 'json'>): string {
  switch (format) {
    case 'text':
      return renderText(explanation);
    case 'markdown':
      return renderMarkdown(explanation);
    case 'html':
      return renderHtml(explanation);
    default:
      return assertNever(format);
  }
}

/** One question has a short answer: text and Markdown are the answer alone, HTML stays a complete page. */
function renderAnswer(speaker: Speaker, answer: Answer, format: ExplainFormat): string {
  switch (format) {
    case 'text':
      return renderTextBlocks(answerBlocks(answer));
    case 'markdown':
      return renderMarkdownBlocks(answerBlocks(answer));
    case 'html':
      return renderHtml(answerPage(speaker, answer));
    case 'json':
      return JSON.stringify(answerJson(answer), null, 2);
    default:
      return assertNever(format);
  }
}

function extentOf(detail: ExplainDetail, format: Exclude<ExplainFormat, 'json'>): Extent {
  const drawn = format === 'html';
  switch (detail) {
    case 'reasons':
      return { reasons: true, tree: 'none', drawn };
    case 'tree':
      return { reasons: false, tree: 'whole', drawn };
    case 'both':
      return { reasons: true, tree: drawn ? 'whole' : 'folded', drawn };
    default:
      return assertNever(detail);
  }
}
