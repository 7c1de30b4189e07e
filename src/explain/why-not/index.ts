import { type Block, type Explanation, item, paragraph } from '../document.js';
import type { Speaker } from '../speaker.js';
import type { Answer, WhyNotAnswer } from './answer.js';
import { answerGrade } from './grades.js';
import { findNamed } from './names.js';
import { answerRules } from './rules.js';

export type { WhyNotAnswer, WhyNotReason } from './answer.js';

/** Why a row, a tier, a grade, a circumstance, a penalty or a transfer does not apply, and how far the facts are from it. */
export function answerWhyNot(speaker: Speaker, asked: string): Answer {
  const named = findNamed(speaker, asked);
  switch (named.kind) {
    case 'grade':
      return answerGrade(speaker, asked, named.grade);
    case 'transfer':
      return answerGrade(speaker, asked, 'transfer');
    case 'rules':
      return answerRules(speaker, asked, named.places);
    case 'unknown':
      return unknownName(speaker, asked, named.nearest);
  }
}

function unknownName({ decision, language }: Speaker, asked: string, nearest: readonly string[]): Answer {
  const { whyNot } = language;
  const isTold = decision.trace.children.some(({ kind }) => kind === 'tiers' || kind === 'scoring');
  const ended = decision.outcome === 'no-penalty' || decision.outcome === 'transfer';
  const sentence = whyNot.unknownName(asked, nearest);
  const reasons = [sentence, ...(ended && !isTold ? [whyNot.tableNotLookedAt] : [])];
  return {
    asked,
    applies: null,
    reasons: reasons.map((text) => ({ text, basis: [] })),
    nearest,
    sentence: reasons.join(language.gap),
    listed: [],
  };
}

export function answerJson({ sentence: _, listed: __, ...answer }: Answer): WhyNotAnswer {
  return answer;
}

export function answerBlocks({ sentence, listed }: Answer): readonly Block[] {
  const items = listed.map((text) => item(text));
  return [paragraph(sentence), ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const])];
}

/** The answer as a page of its own. */
export function answerPage({ decision, language }: Speaker, answer: Answer): Explanation {
  const { violation } = decision;
  return {
    locale: language.locale,
    title: language.whyNot.title,
    subject: violation === null ? [] : [language.violation(violation.code, violation.names[language.locale])],
    sections: [{ heading: answer.asked, blocks: answerBlocks(answer) }],
    footer: [language.decisionDigest(decision.digest)],
  };
}
