import type { Option, Penalty } from '../../decide/index.js';
import { type Block, type Column, paragraph, type Section } from '../document.js';
import { compareFigures } from '../figures.js';
import type { Speaker } from '../speaker.js';
import { orderItems, penaltyItems } from './result.js';

/** Of more results than anyone compares, only the first and the last are shown; the JSON format has them all. */
const MOST_ROWS = 30;
const SHOWN_AT_EACH_END = 10;

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
      ...table(speaker, options, varying),
      ...shared(speaker, varying),
    ],
  };
}

function varyingPenalties(options: readonly Option[]): readonly string[] {
  const ids = [...new Set(options.flatMap(({ penalties }) => penalties.map(({ id }) => id)))];
  return ids.filter((id) => new Set(options.map((option) => JSON.stringify(find(option, id) ?? null))).size > 1);
}

function find(option: Option, id: string): Penalty | undefined {
  return option.penalties.find((penalty) => penalty.id === id);
}

/** From the least to the most, of the score and of every sum that varies. */
function reach(speaker: Speaker, options: readonly Option[], varying: readonly string[]): readonly Block[] {
  const { language } = speaker;
  const scores = options.flatMap(({ score }) => score ?? []).sort(compareFigures);
  const [least] = scores;
  const most = scores.at(-1);
  const lines: string[] = [];
  if (least !== undefined && most !== undefined) {
    lines.push(language.scoreLine(language.fromTo(language.percent(least), language.percent(most))));
  }
  for (const id of varying) {
    const amounts = options.map((option) => find(option, id)?.amount);
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

function table(speaker: Speaker, options: readonly Option[], varying: readonly string[]): readonly Block[] {
  const { language } = speaker;
  const scored = options.some(({ score }) => score !== undefined);
  const sharedRows = new Set((options[0]?.rows ?? []).filter((row) => options.every(({ rows }) => rows.includes(row))));
  const byResult = new Map<string, { cells: readonly string[]; rows: Set<string> }>();
  for (const option of options) {
    const cells = [
      ...(scored ? [option.score === undefined ? '' : language.percent(option.score)] : []),
      ...varying.map((id) => cellOf(speaker, find(option, id))),
    ];
    const key = JSON.stringify(cells);
    const known = byResult.get(key) ?? { cells, rows: new Set<string>() };
    byResult.set(key, known);
    const own = option.rows.filter((row) => !sharedRows.has(row));
    if (own.length > 0) known.rows.add(own.join(' + '));
  }
  const results = [...byResult.values()];
  const withRows = results.some(({ rows }) => rows.size > 0);
  const left = results.length > MOST_ROWS ? results.length - 2 * SHOWN_AT_EACH_END : 0;
  const tableRows = results.map(({ cells, rows }, index) => [
    `${index + 1}`,
    ...(withRows ? [[...rows].join(' / ')] : []),
    ...cells,
  ]);
  return [
    {
      kind: 'table',
      caption: language.columns.possibilities,
      columns: [
        { title: language.columns.number, align: 'end' },
        ...(withRows ? [{ title: language.columns.row, align: 'start' } as const] : []),
        ...(scored ? [{ title: language.columns.score, align: 'end' } as const] : []),
        ...varying.map((id): Column => ({ title: language.opening(speaker.penaltyName(id)), align: 'end' })),
      ],
      rows: abridged(tableRows),
    },
    ...(left > 0 ? [paragraph(language.resultsBetween(left), 'quiet')] : []),
  ];
}

/** The first and the last rows, with a row between them that stands for the rest. */
function abridged(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.length <= MOST_ROWS) return rows;
  const between = (rows[0] ?? []).map(() => '…');
  return [...rows.slice(0, SHOWN_AT_EACH_END), between, ...rows.slice(-SHOWN_AT_EACH_END)];
}

function cellOf(speaker: Speaker, penalty: Penalty | undefined): string {
  if (penalty === undefined) return '—';
  if (penalty.amount !== undefined) return speaker.moneyRange(penalty.amount);
  if (penalty.duration !== undefined) return speaker.language.duration(penalty.duration);
  return speaker.penaltyText(penalty);
}

/** What every possible result contains. */
function shared(speaker: Speaker, varying: readonly string[]): readonly Block[] {
  const [first, ...others] = speaker.decision.options;
  if (first === undefined) return [];
  const penalties = first.penalties.filter(({ id }) => !varying.includes(id));
  const orders = first.orders.filter((order) => {
    const text = JSON.stringify(order);
    return others.every((option) => option.orders.some((one) => JSON.stringify(one) === text));
  });
  const items = [...penaltyItems(speaker, penalties), ...orderItems(speaker, orders)];
  if (items.length === 0) return [];
  return [
    { kind: 'subheading', text: speaker.language.headings.always },
    { kind: 'list', ordered: false, items },
  ];
}
