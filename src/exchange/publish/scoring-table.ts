import { penaltyTypeName } from '../../explain/index.js';
import type { Column, Factor, Method, StatutoryPenalty, Violation } from '../../resolve/index.js';
import { isDecimal, plain, ZERO } from '../../values/index.js';
import { amountText } from '../wording/index.js';
import { type Cell, HEADINGS, type PublishedTable } from './published-table.js';
import { penaltyHeading, placeOf, plainCell } from './tier-table.js';
import type { Words } from './words.js';

type Scoring = Extract<Method, { kind: 'scoring' }>;

/** A scoring table: factor, level and a weight for each column; the starting points first, what a percentage is worth below. */
export function scoringTable(
  violation: Violation,
  { columns, factors }: Scoring,
  words: Words,
): Pick<PublishedTable, 'heading' | 'rows' | 'remarks'> {
  const { locale } = words;
  const isOnly = columns.length === 1;
  const heading = [
    { text: HEADINGS.row[locale] },
    { text: HEADINGS.factor[locale] },
    { text: HEADINGS.level[locale] },
    ...columns.map((column) => ({ text: weightHeading(column, isOnly, violation, words), isFigure: true as const })),
  ];
  const start: readonly Cell[] = [
    plainCell(''),
    { text: HEADINGS.start[locale], rows: 1, columns: 2 },
    ...columns.map((column) => figureCell(`${plain(column.start)}%`)),
  ];
  return {
    heading,
    rows: [start, ...factors.flatMap((factor) => factorRows(factor, words))],
    remarks: columns.map((column) => columnRemark(column, isOnly, violation, words)),
  };
}

function factorRows({ label, levels }: Factor, words: Words): readonly (readonly Cell[])[] {
  return levels.map((level, index) => {
    const { row, when, weights } = level;
    const same = weights.every((weight) => weight.eq(weights[0] ?? weight));
    return [
      { text: row, rows: 1, columns: 1, source: placeOf(level), row },
      ...(index === 0 ? [{ text: label[words.locale], rows: levels.length, columns: 1 }] : []),
      plainCell(level.label?.[words.locale] ?? words.cell(when, factsNamed(levels))),
      ...(same
        ? [{ ...figureCell(`${plain(weights[0] ?? ZERO)}%`), columns: weights.length }]
        : weights.map((weight) => figureCell(`${plain(weight)}%`))),
    ];
  });
}

/** Levels of one fact need not name it: the factor does. */
function factsNamed(levels: Factor['levels']): readonly string[] {
  const facts = new Set<string>();
  for (const { when } of levels) {
    const open = [when];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.kind === 'test') facts.add(next.subject.fact);
      else open.push(...(next.kind === 'not' ? [next.of] : next.of));
    }
  }
  return facts.size === 1 ? [...facts] : [];
}

function figureCell(text: string): Cell {
  return { text, rows: 1, columns: 1, isFigure: true };
}

function weightHeading({ label, key }: Column, isOnly: boolean, _: Violation, { locale }: Words): string {
  if (isOnly) return HEADINGS.weight[locale];
  const name = label?.[locale] ?? key;
  return locale === 'en' ? `${HEADINGS.weight.en} (${name})` : `${HEADINGS.weight['zh-CN']}（${name}）`;
}

/** `罚款金额＝裁量百分值总和×20万元`, with cap, floor and when it is this column. */
function columnRemark(column: Column, isOnly: boolean, violation: Violation, words: Words): string {
  const { of, cap, floor, when, label, key } = column;
  const { locale } = words;
  const isEnglish = locale === 'en';
  const penalty = violation.penalties.find((one) => one.key === column.penalty);
  const name =
    penalty === undefined ? penaltyTypeName('fine', locale) : penaltyHeading(penalty as StatutoryPenalty, locale);
  const limits = [
    ...(cap === undefined || !isDecimal(cap) ? [] : [isEnglish ? `at most ${plain(cap)}%` : `总和最高${plain(cap)}%`]),
    ...(floor === undefined ? [] : [isEnglish ? `at least ${plain(floor)}%` : `总和最低${plain(floor)}%`]),
    ...(when === undefined ? [] : [isEnglish ? `where ${words.cell(when)}` : `适用于${words.cell(when)}`]),
  ];
  const formula = isEnglish
    ? `${name} = sum of the percentages × ${amountText(of, words)}`
    : `${name}金额＝裁量百分值总和×${amountText(of, words)}`;
  const own = isOnly ? formula : `${label?.[locale] ?? key}${isEnglish ? ': ' : '：'}${formula}`;
  if (limits.length === 0) return own;
  return isEnglish ? `${own} (${limits.join('; ')})` : `${own}（${limits.join('；')}）`;
}
