import type { NarrowingStep, Option } from '../../decide/index.js';
import { type Block, paragraph, type Section } from '../document.js';
import type { Speaker } from '../speaker.js';
import { circumstanceBlocks } from './circumstances.js';
import { rowsText } from './option.js';
import { scoreBlocks } from './score.js';

/** Reasons that an officer can paste: the facts, the rows they choose, what those give, and the range of the law. */
export function reasonsSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  const { options, outcome } = decision;
  const isExpired = decision.limitation?.expired === true;
  const blocks: Block[] = isExpired
    ? [...expiredBlocks(speaker)]
    : [...foundBlocks(speaker), ...circumstanceBlocks(speaker)];
  const several = options.length > 1;
  // Many possible results share their reasons; what differs between them stands in their table.
  const explained = outcome === 'undetermined' && several ? [] : options;
  if (explained.length < options.length) blocks.push(...sharedRanges(speaker));
  for (const { option, numbers } of alike(explained)) {
    if (several) blocks.push({ kind: 'subheading', text: language.opening(language.results.numbered(numbers)) });
    blocks.push(...optionReasons(speaker, option));
  }
  return blocks.length === 0 ? undefined : { heading: language.headings.reasons, blocks };
}

interface Alike {
  readonly option: Option;
  readonly numbers: readonly string[];
}

/** Results that differ only in their grade rest on the same rows; those are told once. */
function alike(options: readonly Option[]): readonly Alike[] {
  const groups = new Map<string, { option: Option; numbers: string[] }>();
  for (const [index, option] of options.entries()) {
    if (option.penalties.length === 0) continue;
    const { benchmark, rows, scores, narrowing } = option;
    const steps = narrowing.filter(({ step }) => step !== 'circumstance' && step !== 'guide');
    const key = JSON.stringify([benchmark, rows, scores, steps]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { option, numbers: [`${index + 1}`] });
    else group.numbers.push(`${index + 1}`);
  }
  return [...groups.values()];
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
  ];
}

/** The row of a tier table with what chose it and what it gives. */
function tableReason(speaker: Speaker, option: Option): Block {
  const { language } = speaker;
  if (option.rows.length === 0) return paragraph(language.statuteOnly);
  const isOwn = option.benchmark === undefined || option.benchmark === speaker.decision.benchmark?.id;
  const chosenBy = option.rows.map((row) => {
    const evidence = isOwn ? speaker.evidence.row(row) : undefined;
    const nodes = evidence === undefined ? [] : [...evidence.around, evidence.node];
    const conditions = nodes.filter(({ kind }) => kind === 'group' || kind === 'tier');
    return language.clauses(conditions.map((node) => speaker.rowWords(node, true)).filter((words) => words !== ''));
  });
  const gives = option.narrowing
    .filter(({ step }) => step === 'tier' || step === 'steps')
    .map(({ penalty, range }) => language.labelled(speaker.penaltyName(penalty), speaker.moneyRange(range)));
  return paragraph(
    language.rowsApply(
      rowsText(speaker, option),
      language.clauses([...new Set(chosenBy)].filter((words) => words !== '')),
      gives,
    ),
  );
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
