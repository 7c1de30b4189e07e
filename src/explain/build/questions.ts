import type { Missing } from '../../decide/index.js';
import type { Block, Section } from '../document.js';
import { item } from '../document.js';
import type { Speaker } from '../speaker.js';
import { isOneOf, ORDER_TYPES } from '../vocabulary.js';

const STATES = ['not-provided', 'unascertainable', 'incomparable'] as const satisfies readonly Missing['state'][];

/** The facts to establish as questions, with what each decides; what was investigated in vain stands apart from what nobody entered. */
export function questionsSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  if (decision.missing.length === 0) return undefined;
  const blocks = STATES.flatMap((state): readonly Block[] => {
    const some = decision.missing.filter((missing) => missing.state === state);
    if (some.length === 0) return [];
    const items = some.map(({ questions, decides }) =>
      item(speaker.text(questions), [language.decidesLine(decides.map((what) => decidedWords(speaker, what)))]),
    );
    return [
      { kind: 'subheading', text: language.missing[state] },
      { kind: 'list', ordered: true, items },
    ];
  });
  return { heading: language.headings.questions, blocks };
}

const COLUMN = 'column-';

function decidedWords(speaker: Speaker, what: string): string {
  const { language, evidence } = speaker;
  if (Object.hasOwn(language.decides, what)) return language.decides[what as keyof typeof language.decides];
  if (evidence.factor(what) !== undefined) return speaker.factorLabel(what);
  if (evidence.penalty(what) !== undefined) return speaker.penaltyName(what);
  if (what.startsWith(COLUMN)) {
    const label = evidence.column(what)?.label;
    return label === undefined
      ? language.traceKinds.column
      : language.aside(language.traceKinds.column, speaker.text(label));
  }
  return isOneOf(ORDER_TYPES, what) ? language.orders[what] : speaker.factLabel(what);
}
