import type { Option } from '../../decide/index.js';
import { type Block, type Column, item, paragraph, type Section } from '../document.js';
import { compareFigures } from '../figures.js';
import type { Speaker } from '../speaker.js';
import { certainBlocks } from './certain.js';
import { groundLine } from './option.js';
import { possibilitiesTable, sameId } from './possibilities-table.js';

/** The results still possible, told once: how far they reach, what they share, and a table of what differs. */
export function possibilitiesSection(speaker: Speaker): Section | undefined {
  const { decision, language } = speaker;
  const { options, outcome } = decision;
  if (outcome !== 'undetermined' || options.length < 2) return undefined;
  const varying = varyingPenalties(options);
  return {
    heading: language.headings.possibilities,
    blocks: [
      ...reach(speaker, options, varying),
      ...openFactors(speaker),
      ...possibilitiesTable(speaker, options, varying),
      ...gradeGrounds(speaker, options),
      ...certainBlocks(speaker),
    ],
  };
}

function varyingPenalties(options: readonly Option[]): readonly string[] {
  const ids = [...new Set(options.flatMap(({ penalties }) => penalties.map(({ id }) => id)))];
  return ids.filter((id) => new Set(options.map((option) => JSON.stringify(sameId(option, id) ?? null))).size > 1);
}

/** From the least to the most, of the score and of every sum that varies. */
function reach(speaker: Speaker, options: readonly Option[], varying: readonly string[]): readonly Block[] {
  const { language } = speaker;
  const scores = options
    .flatMap(({ score, scoreBetween }) =>
      scoreBetween === undefined ? (score ?? []) : [scoreBetween.min, scoreBetween.max],
    )
    .sort(compareFigures);
  const [least] = scores;
  const most = scores.at(-1);
  const lines: string[] = [];
  if (least !== undefined && most !== undefined) {
    lines.push(language.scoreLine(language.fromTo(language.percent(least), language.percent(most))));
  }
  for (const id of varying) {
    const amounts = options.map((option) => sameId(option, id)?.amount);
    const mins = amounts.flatMap((amount) => amount?.min ?? []).sort(compareFigures);
    const maxs = amounts.flatMap((amount) => amount?.max ?? []).sort(compareFigures);
    const [min] = mins;
    const max = maxs.at(-1);
    // A bound that one result lacks is a bound that the whole lacks.
    if (min === undefined || max === undefined || mins.length < options.length || maxs.length < options.length)
      continue;
    const inclusive = (bound: 'min' | 'max', figure: string) =>
      amounts.some((amount) => amount?.[bound] === figure && amount[`${bound}Inclusive`] === true);
    const range = { min, max, minInclusive: inclusive('min', min), maxInclusive: inclusive('max', max) };
    lines.push(language.labelled(language.opening(speaker.penaltyName(id)), speaker.moneyRange(range)));
  }
  return lines.map((line) => paragraph(line));
}

/** Factors whose level is open, with the levels that remain. */
function openFactors(speaker: Speaker): readonly Block[] {
  const { columns, aside, opening } = speaker.language;
  const rows = speaker.evidence.factors
    .filter(({ conclusion }) => conclusion === 'unknown')
    .map((factor) => [
      factor.label === undefined ? factor.id : opening(speaker.text(factor.label)),
      speaker.language.clauses(
        factor.children
          .filter(({ conclusion }) => conclusion !== 'does-not-apply')
          .map((level) => aside(speaker.rowWords(level), speaker.levelNote(level))),
      ),
    ]);
  if (rows.length === 0) return [];
  const titles: readonly Column[] = [
    { title: columns.factor, align: 'start' },
    { title: columns.level, align: 'start' },
  ];
  return [{ kind: 'table', caption: columns.openLevels, columns: titles, rows }];
}

/** Why each grade is possible: the circumstances that lead to it, told once however many results have it. */
function gradeGrounds(speaker: Speaker, options: readonly Option[]): readonly Block[] {
  const { language } = speaker;
  const byGrade = new Map<string, Set<string>>();
  for (const { grade, grounds } of options) {
    for (const ground of grounds) {
      if (ground.label === undefined && ground.rule !== LIMITATION) continue;
      const known = byGrade.get(grade) ?? new Set();
      byGrade.set(grade, known.add(groundLine(speaker, ground)));
    }
  }
  if (byGrade.size === 0) return [];
  const items = options
    .map(({ grade }) => grade)
    .filter((grade, index, all) => all.indexOf(grade) === index && byGrade.has(grade))
    .map((grade) => {
      return item(language.opening(language.grades[grade]), [...(byGrade.get(grade) ?? [])]);
    });
  return [
    { kind: 'subheading', text: language.results.gradesPossible },
    { kind: 'list', ordered: false, items },
  ];
}

const LIMITATION = 'limitation';
