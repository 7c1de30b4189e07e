import type { Grade, TraceNode } from '../../decide/index.js';
import type { Speaker } from '../speaker.js';
import type { Answer, WhyNotReason } from './answer.js';
import { citationsOf, openFacts, reasonOf } from './rules.js';

type Sought = Grade | 'transfer';

/** Whether a grade, or a transfer, is a result; where not, why no circumstance leads to it. */
export function answerGrade(speaker: Speaker, asked: string, sought: Sought): Answer {
  const { decision, language } = speaker;
  const { whyNot } = language;
  const name = sought === 'transfer' ? whyNot.transfer : whyNot.grades[sought];
  const leading = speaker.evidence.circumstances.filter((node) => leadsTo(node, sought));
  const isResult = sought === 'transfer' ? decision.possible.includes('transfer') : has(speaker, sought);
  if (isResult) {
    const holding = leading.filter(({ conclusion }) => conclusion === 'applies');
    if (decision.outcome !== 'undetermined') return applies(speaker, asked, name, sought, holding);
    const open = leading.filter(({ conclusion }) => conclusion === 'unknown');
    const facts = [...new Set(open.flatMap((node) => openFacts(speaker, { node, around: [] })))];
    const sentence = whyNot.open(
      name,
      facts.length > 0 ? facts : decision.missing.map(({ fact }) => speaker.factLabel(fact)),
    );
    return { asked, applies: null, reasons: [{ text: sentence, basis: [] }], sentence, listed: [] };
  }
  const general = generalReason(speaker, sought, name, leading);
  const reasons = general.listed ? leading.map((node) => circumstanceReason(speaker, node)) : [];
  const listed = leading
    .slice(0, reasons.length)
    .map((node, index) =>
      language.labelled(
        language.opening(speaker.circumstanceName(node)),
        whyNot.placed(reasons[index]?.text ?? '', citationsOf(speaker, node)),
      ),
    );
  const sentence = whyNot.doesNotApply(name, [general.text]);
  return { asked, applies: false, reasons: [{ text: general.text, basis: [] }, ...reasons], sentence, listed };
}

function has({ decision }: Speaker, sought: Grade): boolean {
  return decision.options.some(({ grade }) => grade === sought);
}

function applies(speaker: Speaker, asked: string, name: string, sought: Sought, holding: readonly TraceNode[]): Answer {
  const { whyNot, list } = speaker.language;
  const { options } = speaker.decision;
  const numbers = options.flatMap(({ grade }, index) => (grade === sought ? [`${index + 1}`] : []));
  const how = holding.map((node) => whyNot.placed(speaker.circumstanceName(node), citationsOf(speaker, node)));
  const where = options.length > 1 && numbers.length > 0 ? [speaker.language.results.numbered(numbers)] : [];
  const text = list([...where, ...how]);
  const sentence = whyNot.applies(name, [...where, ...how]);
  return {
    asked,
    applies: true,
    reasons: [{ text, basis: holding.flatMap(({ basis }) => basis) }],
    sentence,
    listed: [],
  };
}

/** Circumstances that can lead to a grade. */
function leadsTo({ effects = [], modality }: TraceNode, sought: Sought): boolean {
  const onlyNone = effects.length > 0 && effects.every((effect) => effect === 'none');
  switch (sought) {
    case 'ordinary':
      return false;
    case 'none':
      return onlyNone && modality !== 'may';
    case 'waivable':
      return effects.includes('none') && (modality === 'may' || !onlyNone);
    default:
      return effects.includes(sought);
  }
}

interface General {
  readonly text: string;
  /** Whether each circumstance is then told by itself. */
  readonly listed: boolean;
}

function generalReason(speaker: Speaker, sought: Sought, name: string, leading: readonly TraceNode[]): General {
  const { decision, language, evidence } = speaker;
  const { whyNot } = language;
  if (decision.limitation?.expired === true) return { text: whyNot.limitationExpired, listed: false };
  if (decision.outcome === 'no-penalty' || decision.outcome === 'transfer') {
    const ending = decision.outcome === 'transfer' ? 'transfer' : 'none';
    const because = evidence.circumstances.filter((node) => node.conclusion === 'applies' && leadsTo(node, ending));
    const labels = because.map((node) => whyNot.placed(speaker.circumstanceName(node), citationsOf(speaker, node)));
    return { text: whyNot.ended(language.outcomes[decision.outcome], labels), listed: false };
  }
  if (sought === 'ordinary') return { text: otherwise(speaker), listed: false };
  if (leading.length === 0) return { text: whyNot.noSuchCircumstance(name), listed: false };
  const outweighed = leading.some(({ conclusion }) => conclusion !== 'does-not-apply');
  return { text: outweighed ? whyNot.notReached : whyNot.noCircumstanceHolds, listed: true };
}

/** What must be lighter or heavier leaves no ordinary penalty. */
function otherwise(speaker: Speaker): string {
  const { language, evidence } = speaker;
  const must = evidence.circumstances.filter(
    ({ conclusion, modality, effects = [] }) =>
      conclusion === 'applies' && modality === 'must' && effects.some((one) => MOVES.has(one)),
  );
  const [first] = must;
  if (first === undefined) return language.outcomes[speaker.decision.outcome];
  const labels = must.map((node) => language.whyNot.placed(speaker.circumstanceName(node), citationsOf(speaker, node)));
  return language.whyNot.mustBeOtherwise(language.results.leadsTo(first.effects ?? [], 'must'), labels);
}

const MOVES: ReadonlySet<string> = new Set(['lighter', 'mitigated', 'heavier']);

function circumstanceReason(speaker: Speaker, node: TraceNode): WhyNotReason {
  const { language } = speaker;
  if (node.conclusion !== 'does-not-apply') {
    const text = node.conclusion === 'applies' ? language.whyNot.metButOutweighed : language.conclusions.unknown;
    return { rule: node.id, text, basis: node.basis };
  }
  return reasonOf(speaker, { node, around: [] });
}
