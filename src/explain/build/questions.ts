import type { Missing, TraceNode } from '../../decide/index.js';
import type { Block, Section } from '../document.js';
import { item } from '../document.js';
import type { Speaker } from '../speaker.js';
import { isOneOf, ORDER_TYPES } from '../vocabulary.js';

const STATES = ['not-provided', 'unascertainable', 'incomparable'] as const satisfies readonly Missing['state'][];
/** Of more circumstances than anyone reads in one line, only the first are named. */
const MOST_NAMED = 4;

/**
 * The facts to establish as questions, in the order given, with what each decides; what was investigated in vain stands apart from what
 * nobody entered.
 */
export function questionsSection(speaker: Speaker): Section | undefined {
  const blocks = questionBlocks(speaker);
  return blocks.length === 0 ? undefined : { heading: speaker.language.headings.questions, blocks };
}

export function questionBlocks(speaker: Speaker): readonly Block[] {
  const { decision, language } = speaker;
  return STATES.flatMap((state): readonly Block[] => {
    const some = decision.missing.filter((missing) => missing.state === state);
    if (some.length === 0) return [];
    const items = some.map(({ questions, decides, leaves }) =>
      item(speaker.text(questions), [
        ...(decides.length === 0 ? [] : [language.questions.decides(decidedWords(speaker, decides))]),
        ...(leaves === undefined ? [] : [language.questions.leaves(leaves.least, leaves.most)]),
      ]),
    );
    return [
      { kind: 'subheading', text: language.missing[state] },
      { kind: 'list', ordered: true, items },
    ];
  });
}

/** Circumstances first, those that lead to the same together. */
function decidedWords(speaker: Speaker, decides: readonly string[]): readonly string[] {
  const { language, evidence } = speaker;
  const groups = new Map<string, TraceNode[]>();
  const others: string[] = [];
  for (const what of decides) {
    const node = evidence.circumstance(what);
    if (node === undefined) others.push(decidedWord(speaker, what));
    else {
      const leadsTo = language.results.leadsTo(node.effects ?? [], node.modality);
      groups.set(leadsTo, [...(groups.get(leadsTo) ?? []), node]);
    }
  }
  const circumstances = [...groups].map(([leadsTo, nodes]) => {
    const labels = nodes.slice(0, MOST_NAMED).map((node) => speaker.circumstanceName(node));
    return language.questions.circumstances(leadsTo, labels, nodes.length - labels.length);
  });
  return [...circumstances, ...others];
}

const COLUMN = 'column-';

function decidedWord(speaker: Speaker, what: string): string {
  const { language, evidence } = speaker;
  const { questions } = language;
  if (what === 'tier' || what === 'score' || what === 'limitation') return questions[what];
  if (evidence.factor(what) !== undefined) return questions.factor(speaker.factorLabel(what));
  if (what.startsWith(COLUMN)) {
    const label = evidence.column(what)?.label;
    return questions.column(label && speaker.text(label));
  }
  if (evidence.penalty(what) !== undefined || evidence.legal('penalty', what) !== undefined) {
    return questions.penalty(speaker.penaltyName(what));
  }
  if (isOneOf(ORDER_TYPES, what) || evidence.legal('order', what) !== undefined) {
    return questions.order(speaker.orderName(what));
  }
  return speaker.factLabel(what);
}
