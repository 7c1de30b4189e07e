import { type Condition, factsOf } from '../../conditions/index.js';
import { orderTypeName, penaltyTypeName, targetName } from '../../explain/index.js';
import type { Given, StatutoryPenalty, TierNode, TierRow, Violation } from '../../resolve/index.js';
import type { Locale } from '../../values/index.js';
import { amountText, durationText } from '../wording/index.js';
import { type Cell, HEADINGS, type HeadingCell, type PublishedTable } from './published-table.js';
import type { Words } from './words.js';

type Table = Pick<PublishedTable, 'heading' | 'rows'>;

/** A condition cell before it is known how many rows it spans. */
interface Step {
  readonly text: string;
  /** The node it belongs to: rows under one group share its cell. */
  readonly node: TierNode;
}

interface Line {
  readonly row: TierRow;
  readonly steps: readonly Step[];
}

/** A tier table: the row's number, its tier, a column for each level of conditions, a column for each penalty it gives. */
export function tierTable(violation: Violation, nodes: readonly TierNode[], words: Words): Table {
  const { locale } = words;
  const named = columnFacts(nodes, 0, []);
  const lines = nodes.flatMap((node) => linesOf(node, words, named, 0, []));
  const depth = Math.max(1, ...lines.map(({ steps }) => steps.length));
  const hasTiers = lines.some(({ row }) => row.tier !== undefined);
  const penalties = violation.penalties.filter(({ key }) => lines.some(({ row }) => gives(row, key) !== undefined));
  const hasOrders = lines.some(({ row }) => row.orders.length > 0);
  const heading: HeadingCell[] = [
    { text: HEADINGS.row[locale] },
    ...(hasTiers ? [{ text: HEADINGS.tier[locale] }] : []),
    ...Array.from({ length: depth }, (_, at) => ({ text: conditionHeading(named[at], words) })),
    ...penalties.map((one) => ({ text: penaltyHeading(one, locale), isFigure: true as const })),
    ...(hasOrders ? [{ text: HEADINGS.orders[locale] }] : []),
  ];
  const rows = lines.map((line, index) => [
    {
      text: line.row.row ?? '—',
      rows: 1,
      columns: 1,
      source: placeOf(line.row),
      ...(line.row.row !== null && { row: line.row.row }),
    },
    ...(hasTiers ? tierCell(lines, index) : []),
    ...conditionCells(lines, index, depth),
    ...penalties.flatMap((one) => givenCell(lines, index, one, words)),
    ...(hasOrders ? [plainCell(ordersText(line.row, locale))] : []),
  ]);
  return { heading, rows };
}

/** The facts that all nodes of one depth test, so that the heading can name them. */
function columnFacts(nodes: readonly TierNode[], depth: number, found: string[][]): string[][] {
  for (const node of nodes) {
    const conditions = node.when === undefined ? [] : [...factsOf(node.when)];
    const at = node.when === undefined ? depth : depth + 1;
    if (node.when !== undefined) found[depth] = [...new Set([...(found[depth] ?? []), ...conditions])];
    if (node.kind === 'group') columnFacts(node.children, at, found);
  }
  return found;
}

function linesOf(
  node: TierNode,
  words: Words,
  named: readonly (readonly string[])[],
  depth: number,
  above: readonly Step[],
): readonly Line[] {
  const own = stepOf(node, node.when, words, named[depth] ?? []);
  const steps = own === undefined ? above : [...above, own];
  if (node.kind === 'tier') return [{ row: node, steps }];
  return node.children.flatMap((child) => linesOf(child, words, named, own === undefined ? depth : depth + 1, steps));
}

function stepOf(node: TierNode, when: Condition | undefined, words: Words, under: readonly string[]): Step | undefined {
  const label = node.kind === 'tier' ? node.label?.[words.locale] : undefined;
  if (label !== undefined) return { text: label, node };
  if (when === undefined) return undefined;
  return { text: words.cell(when, under.length === 1 ? under : []), node };
}

function conditionHeading(facts: readonly string[] | undefined, words: Words): string {
  const [only, another] = facts ?? [];
  return only !== undefined && another === undefined ? words.factLabel(only) : HEADINGS.circumstances[words.locale];
}

/** One cell for each level; the last one of a short row reaches to the edge. */
function conditionCells(lines: readonly Line[], index: number, depth: number): readonly Cell[] {
  const { steps } = lines[index] as Line;
  if (steps.length === 0) return [{ text: '', rows: 1, columns: depth }];
  return steps.flatMap(({ text, node }, at) => {
    if (lines[index - 1]?.steps[at]?.node === node) return [];
    const rows = lines.slice(index).findIndex((line) => line.steps[at]?.node !== node);
    const columns = at === steps.length - 1 ? depth - at : 1;
    return [{ text, rows: rows === -1 ? lines.length - index : rows, columns }];
  });
}

function tierCell(lines: readonly Line[], index: number): readonly Cell[] {
  const text = lines[index]?.row.tier ?? '';
  return merged(lines, index, text, ({ row }) => row.tier ?? '');
}

/** Rows of one tier that give the same share the cell. */
function givenCell(lines: readonly Line[], index: number, penalty: StatutoryPenalty, words: Words): readonly Cell[] {
  const text = (line: Line) => givenText(gives(line.row, penalty.key), penalty, words);
  const key = (line: Line) => `${line.row.tier ?? line.row.row}|${text(line)}`;
  const line = lines[index] as Line;
  return merged(lines, index, text(line), key).map((cell) => {
    const rows = lines.slice(index, index + cell.rows).flatMap(({ row }) => row.row ?? []);
    return { ...cell, isFigure: true, ...(cell.text !== '' && { gives: { penalty: penalty.key, rows } }) };
  });
}

function merged(lines: readonly Line[], index: number, text: string, key: (line: Line) => string): readonly Cell[] {
  const own = key(lines[index] as Line);
  const before = lines[index - 1];
  if (own !== '' && before !== undefined && key(before) === own) return [];
  const rows = own === '' ? 1 : lines.slice(index).findIndex((line) => key(line) !== own);
  return [{ text, rows: rows === -1 ? lines.length - index : rows, columns: 1 }];
}

function gives(row: TierRow, penalty: string): Given | undefined {
  return row.gives.find((one) => one.penalty === penalty);
}

function givenText(given: Given | undefined, { type, name }: StatutoryPenalty, words: Words): string {
  if (given === undefined) return '';
  const { amount, duration, guide } = given;
  const isEnglish = words.locale === 'en';
  const parts = [
    ...(amount === undefined ? [] : [amountText(amount, words)]),
    ...(guide === undefined ? [] : [`${isEnglish ? 'standard ' : '指导值'}${amountText(guide, words)}`]),
    ...(duration === undefined ? [] : [durationText(duration, words)]),
  ].filter((part) => part !== '');
  if (parts.length === 0) return name?.[words.locale] ?? penaltyTypeName(type, words.locale);
  return parts.join(isEnglish ? ', ' : '，');
}

function ordersText({ orders }: TierRow, locale: Locale): string {
  return orders
    .map(({ type, name }) => name?.[locale] ?? orderTypeName(type, locale))
    .join(locale === 'en' ? '; ' : '；');
}

export function penaltyHeading({ type, name, target }: StatutoryPenalty, locale: Locale): string {
  const own = name?.[locale] ?? penaltyTypeName(type, locale);
  if (target === 'party') return own;
  const person = targetName(target, locale);
  return locale === 'en' ? `${own} (${person})` : `${own}（${person}）`;
}

export function plainCell(text: string): Cell {
  return { text, rows: 1, columns: 1 };
}

export function placeOf({
  source: { file, line },
}: {
  readonly source: { readonly file: string; readonly line: number };
}) {
  return `${file}:${line}`;
}
