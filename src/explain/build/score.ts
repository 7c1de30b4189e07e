import type { Option, ScoreJson } from '../../decide/index.js';
import { type Block, paragraph } from '../document.js';
import type { Speaker } from '../speaker.js';

/** A score as a sentence that can be pasted, and as a table that can be ticked off. */
export function scoreBlocks(speaker: Speaker, score: ScoreJson, option: Option): readonly Block[] {
  return [paragraph(sentence(speaker, score, option)), table(speaker, score)];
}

function sentence(speaker: Speaker, score: ScoreJson, option: Option): string {
  const { language } = speaker;
  const { percent } = language;
  const column = score.label === undefined ? undefined : speaker.text(score.label);
  const clauses = [
    language.startingPoint(speaker.table([]), percent(score.start), column),
    ...score.weights.map(({ factor, row, weight }) =>
      language.levelGives(
        speaker.factorLabel(factor),
        levelWords(speaker, factor, row),
        language.row(row),
        percent(weight),
      ),
    ),
    language.sumIs(percent(score.sum)),
    ...(score.limitedBy === undefined ? [] : [language.limited(score.limitedBy, percent(score.score))]),
  ];
  const formulas = option.narrowing
    .filter(({ step, penalty, formula }) => step === 'score' && penalty === score.penalty && formula !== undefined)
    .map(({ formula }) =>
      language.amountFormula(speaker.penaltyPlainName(score.penalty), language.formula(formula ?? '')),
    );
  return [language.clauses(clauses), ...formulas].map((text) => language.sentence(text)).join(language.gap);
}

function table(speaker: Speaker, score: ScoreJson): Block {
  const { columns, percent } = speaker.language;
  const limited = score.limitedBy === undefined ? [] : [['', columns.counted, '', percent(score.score)]];
  const rows = [
    ['', columns.start, '', percent(score.start)],
    ...score.weights.map(({ factor, row, weight }) => [
      row,
      speaker.language.opening(speaker.factorLabel(factor)),
      levelWords(speaker, factor, row),
      percent(weight),
    ]),
    ...(limited.length === 0 ? [] : [['', columns.sum, '', percent(score.sum)]]),
  ];
  const label = score.label === undefined ? '' : speaker.text(score.label);
  return {
    kind: 'table',
    caption: label === '' ? columns.weights : speaker.language.aside(columns.weights, label),
    columns: [
      { title: columns.row, align: 'end' },
      { title: columns.factor, align: 'start' },
      { title: columns.level, align: 'start' },
      { title: columns.weight, align: 'end' },
    ],
    rows,
    foot: limited[0] ?? ['', columns.sum, '', percent(score.sum)],
  };
}

/** What a level stands for; a level that only counts because nothing could be ascertained must not read like a finding. */
function levelWords(speaker: Speaker, factor: string, row: string): string {
  const evidence = speaker.evidence.row(row);
  const words = (evidence && speaker.rowWords(evidence.node)) || speaker.language.row(row);
  const isPresumed = speaker.decision.notes.some(
    ({ code, figures }) => code === 'lowest-level-taken' && figures?.factor === factor,
  );
  return isPresumed ? speaker.language.countedAs(words) : words;
}
