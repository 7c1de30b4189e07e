import type { NarrowingStep, Option } from '../../decide/index.js';
import { type Block, item, paragraph, type Section } from '../document.js';
import type { Speaker } from '../speaker.js';
import { scoreBlocks } from './score.js';

/** Reasons that an officer can paste: the facts, the rows they choose, what those give, and the range of the law. */
export function reasonsSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  const { options, outcome } = decision;
  const blocks: Block[] = [...(decision.limitation?.expired === true ? expiredBlocks(speaker) : foundBlocks(speaker))];
  const several = options.length > 1;
  // Many possible results share their reasons; what differs between them stands in their table.
  const explained = outcome === 'undetermined' && several ? [] : options;
  if (explained.length < options.length) blocks.push(...sharedRanges(speaker));
  for (const [index, option] of explained.entries()) {
    if (option.penalties.length === 0) continue;
    if (several) blocks.push({ kind: 'subheading', text: language.option(index + 1) });
    blocks.push(...optionReasons(speaker, option));
  }
  return blocks.length === 0 ? undefined : { heading: language.headings.reasons, blocks };
}

/** The same for a reader who knows the case: sentences only, and of several results only the one that is looked at. */
export function shortReasonsSection(speaker: Speaker, chosen: number | undefined): Section | undefined {
  const { decision, language } = speaker;
  const { options, outcome, limitation } = decision;
  const option = chosen === undefined ? undefined : options[chosen];
  const settled = outcome !== 'undetermined' || options.length === 1;
  const blocks = [
    ...(limitation?.expired === true ? expiredBlocks(speaker) : foundBlocks(speaker)),
    ...(!settled ? sharedRanges(speaker) : option?.penalties.length ? optionReasons(speaker, option) : []),
  ].filter(({ kind }) => kind === 'paragraph');
  return blocks.length === 0 ? undefined : { heading: language.headings.reasons, blocks };
}

/** An act that is no longer punished: what its table would have given is no reason for that. */
function expiredBlocks(speaker: Speaker): readonly Block[] {
  const { decision, language } = speaker;
  const { limitation } = decision;
  if (limitation === null) return [];
  const sentence = language.limitation(
    language.date(limitation.from),
    language.date(limitation.expires),
    limitation.expired,
  );
  return [paragraph([sentence, ...speaker.basis(limitation.basis)].join(language.gap))];
}

function foundBlocks(speaker: Speaker): readonly Block[] {
  const { language } = speaker;
  const findings = speaker.evidence
    .findings()
    .map(([fact, value]) => language.finding(speaker.factLabel(fact), speaker.factValue(fact, value)));
  return findings.length === 0 ? [] : [paragraph(language.found(findings))];
}

function optionReasons(speaker: Speaker, option: Option): readonly Block[] {
  const { scores } = option;
  return [
    ...(scores !== undefined && scores.length > 0
      ? scores.flatMap((score) => scoreBlocks(speaker, score, option))
      : [tableReason(speaker, option)]),
    ...statutoryRanges(speaker, option.narrowing),
    ...steps(speaker, option),
  ];
}

/** The row of a tier table with what chose it and what it gives. */
function tableReason(speaker: Speaker, option: Option): Block {
  const { language } = speaker;
  if (option.rows.length === 0) return paragraph(language.statuteOnly);
  const chosenBy = option.rows.map((row) => {
    const evidence = speaker.evidence.row(row);
    const nodes = evidence === undefined ? [] : [...evidence.around, evidence.node];
    const conditions = nodes.filter(({ kind }) => kind === 'group' || kind === 'tier');
    return language.clauses(conditions.map((node) => speaker.rowWords(node, true)).filter((words) => words !== ''));
  });
  const gives = option.narrowing
    .filter(({ step }) => step === 'tier' || step === 'steps')
    .map(({ penalty, range }) => language.labelled(speaker.penaltyName(penalty), speaker.moneyRange(range)));
  return paragraph(language.rowsApply(speaker.table(option.rows), language.clauses([...new Set(chosenBy)]), gives));
}

/** The statutory ranges that hold whichever of the possible results comes out. */
function sharedRanges(speaker: Speaker): readonly Block[] {
  const [first, ...others] = speaker.decision.options;
  if (first === undefined) return [];
  const shared = first.narrowing.filter((step) => {
    const text = JSON.stringify(step);
    return others.every(({ narrowing }) => narrowing.some((one) => JSON.stringify(one) === text));
  });
  return statutoryRanges(speaker, shared);
}

function statutoryRanges(speaker: Speaker, narrowing: readonly NarrowingStep[]): readonly Block[] {
  return narrowing
    .filter(({ step }) => step === 'statute')
    .map(({ penalty, range, basis }) =>
      paragraph(
        speaker.language.statutoryRange(
          speaker.language.citations(basis),
          speaker.penaltyName(penalty),
          speaker.moneyRange(range),
        ),
      ),
    );
}

/** How each fine came from the statutory range to its own, one list for each. */
function steps(speaker: Speaker, option: Option): readonly Block[] {
  const { language } = speaker;
  const byPenalty = new Map<string, NarrowingStep[]>();
  for (const step of option.narrowing) {
    const some = byPenalty.get(step.penalty);
    if (some === undefined) byPenalty.set(step.penalty, [step]);
    else some.push(step);
  }
  const items = [...byPenalty].map(([penalty, some]) =>
    item(
      language.opening(speaker.penaltyName(penalty)),
      [],
      some.map(({ step, range, formula, basis }) =>
        item(
          language.step(
            language.steps[step],
            speaker.moneyRange(range),
            formula === undefined ? undefined : language.formula(formula),
          ),
          speaker.basis(basis),
        ),
      ),
    ),
  );
  if (items.length === 0) return [];
  return [
    { kind: 'subheading', text: language.headings.steps },
    { kind: 'list', ordered: true, items },
  ];
}
