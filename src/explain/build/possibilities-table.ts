import type { Option, Penalty } from '../../decide/index.js';
import { type Block, type Column, paragraph } from '../document.js';
import { rowSpans } from '../locales/row-spans.js';
import type { Speaker } from '../speaker.js';

/** Of more results than anyone compares, only the first and the last are shown; the JSON format has them all. */
const MOST_ROWS = 30;
const SHOWN_AT_EACH_END = 10;

export function sameId(option: Option, id: string): Penalty | undefined {
  return option.penalties.find((penalty) => penalty.id === id);
}

interface Line {
  readonly cells: readonly string[];
  /** The options that read alike, by their numbers. */
  readonly numbers: string[];
  readonly rows: Set<string>;
}

/** What differs between the results; options that read alike share a line. */
export function possibilitiesTable(
  speaker: Speaker,
  options: readonly Option[],
  varying: readonly string[],
): readonly Block[] {
  const { language } = speaker;
  const { columns } = language;
  const scored = options.some(({ score }) => score !== undefined);
  const graded = new Set(options.map(({ grade }) => grade)).size > 1;
  const lines = linesOf(options, (option) => [
    ...(graded ? [language.opening(language.grades[option.grade])] : []),
    ...(scored ? [option.score === undefined ? '—' : language.percent(option.score)] : []),
    ...varying.map((id) => cellOf(speaker, sameId(option, id))),
  ]);
  const withRows = lines.some(({ rows }) => rows.size > 0);
  const left = lines.length > MOST_ROWS ? lines.length - 2 * SHOWN_AT_EACH_END : 0;
  const tableRows = lines.map(({ numbers, cells, rows }) => [
    language.list(rowSpans(numbers).map(({ first, last }) => (first === last ? first : `${first}–${last}`))),
    ...(withRows ? [[...rows].join(' / ')] : []),
    ...cells,
  ]);
  return [
    {
      kind: 'table',
      caption: columns.possibilities,
      columns: [
        { title: columns.number, align: 'end' },
        ...(withRows ? [{ title: columns.row, align: 'start' } as const] : []),
        ...(graded ? [{ title: columns.grade, align: 'start' } as const] : []),
        ...(scored ? [{ title: columns.score, align: 'end' } as const] : []),
        ...varying.map((id): Column => ({ title: language.opening(speaker.penaltyName(id)), align: 'end' })),
      ],
      rows: abridged(tableRows),
    },
    ...(left > 0 ? [paragraph(language.resultsBetween(left), 'quiet')] : []),
  ];
}

function linesOf(options: readonly Option[], say: (option: Option) => readonly string[]): readonly Line[] {
  const tabled = options.filter(({ rows }) => rows.length > 0);
  const sharedRows = new Set((tabled[0]?.rows ?? []).filter((row) => tabled.every(({ rows }) => rows.includes(row))));
  const lines = new Map<string, Line>();
  for (const [index, option] of options.entries()) {
    const cells = say(option);
    const key = JSON.stringify(cells);
    const line = lines.get(key) ?? { cells, numbers: [], rows: new Set<string>() };
    lines.set(key, line);
    line.numbers.push(`${index + 1}`);
    const own = option.rows.filter((row) => !sharedRows.has(row));
    if (own.length > 0) line.rows.add(own.join(' + '));
  }
  return [...lines.values()];
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
